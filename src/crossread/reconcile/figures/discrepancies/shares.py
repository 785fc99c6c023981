"""Claims of a majority or a share, percentages and superlatives that the numbers do not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crossread.model.accounts import Check, Discrepancy, DiscrepancyKind
from crossread.reconcile.figures.arithmetic.claims import TestedClaim, test_claims
from crossread.reconcile.figures.arithmetic.rounding import show_number
from crossread.reconcile.figures.discrepancies.sides import lower_number, make_side, name_reports
from crossread.reconcile.figures.tables import Aligned

# Kinds of check that are a discrepancy of their own kind where they do not hold.
KINDS: dict[str, DiscrepancyKind] = {
    "sum": "sum",
    "complement": "sum",
    "share": "share",
    "superlative": "superlative",
    "change": "change",
    "difference": "change",
    "multiple": "change",
    "conversion": "change",
}


def find_false_claims(aligned: Aligned) -> Iterator[Discrepancy]:
    """Claims of a share that the reports' numbers refute."""
    for tested in test_claims(aligned):
        if not tested.holds:
            yield _describe_claim(tested)


def _describe_claim(tested: TestedClaim) -> Discrepancy:
    claim = tested.claim
    words = claim.claim.span.text
    part, whole = lower_number(tested.part.figure.span.text), lower_number(tested.whole.figure.span.text)
    percent = show_number(round(100 * tested.share))
    numbers = f"{part} of {whole}"
    return Discrepancy(
        id="",
        kind="share",
        severity="medium",
        confidence=0.8,
        summary=(
            f"{claim.report.name} writes “{words}”, but by {name_reports([tested.part])} it is "
            f"{numbers}, {percent} percent."
        ),
        explanation=None,
        sides=(
            make_side(words, [], [claim.claim.span]),
            make_side(numbers, [tested.part, tested.whole]),
        ),
    )


def _say(names: Sequence[str], statement: str, stated: str) -> str:
    """``The Post gives five, but 1 + 5 = 6.``; what does not read so stays as it is."""
    who = " and ".join(names)
    reckoned, comma, given = statement.rpartition(", not ")
    if not comma or given != stated:
        return f"{who}: {statement}."
    reckoned = f"{reckoned[:1].lower()}{reckoned[1:]}"
    return f"{who} {'gives' if len(names) == 1 else 'give'} {lower_number(stated)}, but {reckoned}."


def find_failed_checks(checks: Sequence[Check], outlets: Mapping[str, str]) -> Iterator[Discrepancy]:
    """Sums, percentages and superlatives that do not come out, each a discrepancy of its kind.

    ``outlets`` names every report by its id. One statement in several reports is one
    discrepancy. Claims of a share have their own finder; a sum over two reports only says
    again that their numbers differ.
    """
    failed: dict[tuple[DiscrepancyKind, str], list[Check]] = {}
    for check in checks:
        reports = {span.report for span in check.mentions}
        claimed = "“" in check.statement
        if not check.holds and check.kind in KINDS and len(reports) == 1 and not claimed:
            failed.setdefault((KINDS[check.kind], check.statement), []).append(check)
    for (kind, statement), same in failed.items():
        names = list(dict.fromkeys(outlets.get(check.mentions[0].report, "") for check in same))
        wholes = [check.mentions[0] for check in same]
        rest = [span for check in same for span in check.mentions[1:]]
        yield Discrepancy(
            id="",
            kind=kind,
            severity="medium",
            confidence=0.7,
            summary=_say(names, statement, wholes[0].text),
            explanation=None,
            sides=(
                make_side(wholes[0].text, [], wholes),
                make_side(" and ".join(dict.fromkeys(span.text for span in rest[:6])), [], rest),
            ),
        )
