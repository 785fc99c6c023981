"""F105 for numbers given to a report by name: the report that the sentence names has another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.check.copies import Copy, DraftNumber
from crossread.check.numbers import group_values
from crossread.check.rules import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.reports import Report

# Words between a report's name and its number: "put the number of injured people at".
REACH = 60
_GIVES = re.compile(
    r"^[ ,]*(?:reported|counted|listed|put|had|has|gave|gives|said|says|wrote|writes|named|reports|puts|counts|lists)\b"
    r"[^.;:]*$"
)


def find_voices(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number that only other reports have than the one that it is given to."""
    for number in copy.numbers:
        report = find_report(copy, number, sources)
        fit = group_values(number, sources).get(number.numeral.value) if report else None
        if report is None or fit is None or number.numeral.shape == "part":
            continue
        having = {s.span.report for s in sources.numbers if s.numeral.value == number.numeral.value}
        if report.id not in having:
            words = copy.draft.readable[slice(*number.span)]
            outlet = sources.outlet(fit.source.span.report)
            message = f"“{words}” is not in {report.outlet}; {outlet} has it."
            yield Finding("F105", "warning", *number.span, message, (fit.source.span,))


def find_report(copy: Copy, number: DraftNumber, sources: Sources) -> Report | None:
    """The report whose outlet the sentence names last before the number, with a verb of giving behind the name."""
    before = copy.draft.readable[max(number.sentence[0], number.span[0] - REACH) : number.span[0]]
    best: tuple[int, Report] | None = None
    for report in sources.account.reports:
        place = before.rfind(report.outlet) if report.outlet else -1
        if place >= 0 and report.outlet and _GIVES.match(before[place + len(report.outlet) :]):
            alone = sum(1 for other in sources.account.reports if other.outlet == report.outlet) == 1
            if alone and (best is None or place > best[0]):
                best = place, report
    return best[1] if best else None


VOICES = Rule({"F105": "A right number stands for another place, person or group"}, find_voices)
