"""F1xx for numbers that the reader could not place: a flight, a street number, a score, the end of a clipped list.

They count nothing, so that only the words around them can be compared, and whether a source has them at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.check.arithmetic.derivations import gives_number
from crossread.check.arithmetic.judged import judge_working
from crossread.check.arithmetic.worked import is_listed
from crossread.check.copies import Copy, DraftNumber, covers
from crossread.check.figures.candidates import SAME_THING
from crossread.check.figures.numbers import Likest, group_values
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.quantities import worked_out
from crossread.model.drafts import Finding

_CALLED = re.compile(r"(?:\b[A-Z]{2,5}|\bChannel|\bNews|\bRadio) $")
# Another number must stand so much more like the draft's place than its own does, and so like it.
CLEARLY_BETTER, ALIKE = 0.2, 0.4


def find_loose_numbers(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """One finding at most for each number that is part of no figure, date or quotation."""
    figures = [figure.span for figure in copy.reading.figures]
    for number in copy.numbers:
        if not covers(figures, *number.span) and _is_written(copy, number):
            finding = check_number(copy, number, sources)
            if finding is not None:
                yield finding


def _is_written(copy: Copy, number: DraftNumber) -> bool:
    """Whether it is a number and no word of order ("first"); shares in words have a rule of their own."""
    before = copy.draft.readable[max(0, number.span[0] - 12) : number.span[0]]
    if _CALLED.search(before):
        return False  # "QRT 7": a channel's name
    ordinal = number.numeral.shape == "ordinal" and not copy.draft.readable[number.numeral.start].isdecimal()
    return not ordinal and number.numeral.shape != "part"


def check_number(copy: Copy, number: DraftNumber, sources: Sources) -> Finding | None:
    """The remark that a loose number calls for, or None."""
    values = group_values(number, sources)
    own = max((fit for value, fit in values.items() if is_same(number, value, fit)), key=_likeness, default=None)
    others = [
        fit
        for value, fit in values.items()
        if not is_same(number, value, fit) and fit.source.numeral.shape == number.numeral.shape
    ]
    best = max(others, key=_likeness, default=None)
    stated = worked_out(number.numeral.value, step=number.numeral.step)
    span = copy.reading.report.span(*number.span)
    judged = judge_working(copy, span, stated, own.likeness if own else 0.0, sources)
    if judged is not None:
        return judged.finding
    if own is not None:
        if best is not None and best.likeness >= max(ALIKE, own.likeness + CLEARLY_BETTER):
            return _remark(number, "F105", best, sources)
        return None
    if gives_number(copy, number.numeral.value, *number.span) or is_listed(copy, *number.span):
        return None
    if number.numeral.shape == "ordinal" and {number.numeral.value, number.numeral.value - 1} & sources.years:
        return None  # "in its 28th year" is reckoned from the year in which it began
    if any(source.numeral.value == number.numeral.value for source in sources.numbers):
        return None  # "from 35", where a source has "35 percent"
    if best is not None and best.likeness >= SAME_THING:
        return _remark(number, "F102", best, sources)
    words = number.numeral.span.text
    return Finding("F101", "warning", *number.span, f"“{words}” is in no source; correct or confirm it.")


def is_same(number: DraftNumber, value: float, fit: Likest) -> bool:
    """Whether the source's number is the draft's, or one of the two rounds the other."""
    ours, step = number.numeral.value, max(number.numeral.step, fit.source.numeral.step)
    if ours == value:
        return True
    return step != 1 and abs(ours - value) <= step * 0.999


def _likeness(fit: Likest) -> float:
    return fit.likeness


def _remark(number: DraftNumber, code: str, best: Likest, sources: Sources) -> Finding:
    words = number.numeral.span.text
    outlet, theirs = sources.outlet(best.source.span.report), best.source.span.text
    return Finding(code, "warning", *number.span, f"“{words}”: {outlet} has “{theirs}” here.", (best.source.span,))


LOOSE_NUMBERS = Rule(
    {
        "F101": "A figure stands in no source",
        "F102": "A figure differs from the sources",
        "F105": "A right number stands for another place, person or group",
    },
    find_loose_numbers,
)
