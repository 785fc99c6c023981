"""An account held against reports: every span it cites, report by report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.verification import Verification, VerifiedReport, VerifiedSpan
from crossread.verify.anchoring import Anchoring
from crossread.verify.spans import find_entries


def verify_account(account: Account, given: Sequence[Report]) -> Verification:
    """Where the characters of every span stand now.

    A given report is that of the account which has its text; else its address; else its id, unless both have addresses
    and these differ.
    """
    cited = find_entries(account)
    pairs = _pair(account.reports, given)
    taken = {found.id for found in pairs.values() if found}
    reports = tuple(_verify(report, pairs[report.id], cited) for report in account.reports)
    return Verification(reports, tuple(one.id for one in given if one.id not in taken))


def _verify(report: Report, given: Report | None, cited: Mapping[Span, tuple[str, ...]]) -> VerifiedReport:
    own = sorted((span for span in cited if span.report == report.id), key=lambda span: (span.part == "text", span))
    if given is None:
        lost = tuple(VerifiedSpan(span, cited[span], "lost", reason="no report") for span in own)
        return VerifiedReport(report.id, None, False, lost)
    anchoring = Anchoring(report, given)
    found = tuple(_place(span, cited[span], anchoring) for span in own)
    return VerifiedReport(report.id, given.id, anchoring.same, found)


def _place(span: Span, entries: tuple[str, ...], anchoring: Anchoring) -> VerifiedSpan:
    now = anchoring.find(span)
    if not isinstance(now, Span):
        return VerifiedSpan(span, entries, "lost", reason=now)
    return VerifiedSpan(span, entries, "stands" if now.start == span.start else "moved", now)


def _pair(reports: Sequence[Report], given: Sequence[Report]) -> dict[str, Report | None]:
    """The given report for each of the account; none is given for two."""
    left = list(given)
    found: dict[str, Report | None] = {}
    for is_same in (_has_text, _has_address, _has_id):
        for report in reports:
            if report.id in found:
                continue
            same = next((one for one in left if is_same(report, one)), None)
            if same is not None:
                found[report.id] = same
                left.remove(same)
    return {report.id: found.get(report.id) for report in reports}


def _has_text(report: Report, given: Report) -> bool:
    return bool(report.text) and report.text == given.text


def _has_address(report: Report, given: Report) -> bool:
    return report.url is not None and report.url == given.url


def _has_id(report: Report, given: Report) -> bool:
    return report.id == given.id and (report.url is None or given.url is None or report.url == given.url)
