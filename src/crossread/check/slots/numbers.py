"""F105 by a number's place: the sources have the number, but among such words they have another one."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.arithmetic.derivations import gives_number
from crossread.check.arithmetic.relations import read_relation
from crossread.check.arithmetic.worked import is_listed
from crossread.check.copies import Copy, DraftNumber
from crossread.check.figures.stated import stands_for_noun
from crossread.check.margins import Margin
from crossread.check.rule import Rule
from crossread.check.slots.fits import Fit, fit_known
from crossread.check.slots.index import SHAPES, number_key
from crossread.check.slots.sorts import has_other_value, measure_alike
from crossread.check.sources import Sources
from crossread.model.drafts import Finding

# Another number of the sources fits the place so well and so much better than the draft's own.
# What stands among quite other words in the sources was rather worked out.
ALIKE, GAP = 0.4, 0.3
# A sum of money is hardly in the sources by chance: its words may well be the writer's own.
MONEY_GAP = 0.4
# A number whose sentence is nearly all in one of the sources that has another, and no rounding of it, in its place.
COVERED, ROUNDED = Margin(0.7, gap=0.4), 0.1
# Of two numbers of one thing the larger is at most so many times the other.
MOST_TIMES = 7.0


def find_displaced(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number of the sources in whose place they have another one."""
    for number in copy.numbers:
        if number.numeral.shape == "part" or _is_worked_out(copy, number):
            continue
        other = find_other(copy, number, sources)
        if other is not None:
            words = number.numeral.span.text
            message = f"“{words}”: {sources.have([other.span])} “{other.span.text}” here."
            yield Finding("F105", "warning", *number.span, message, (other.span,))


def _is_worked_out(copy: Copy, number: DraftNumber) -> bool:
    """Whether it comes of other numbers, or counts what the draft has named before."""
    span = copy.reading.report.span(*number.span)
    if read_relation(copy, span) is not None or is_listed(copy, *number.span):
        return True
    return any(stands_for_noun(copy, figure) for figure in copy.figures_over(span)) or gives_number(
        copy, number.numeral.value, *number.span
    )


def find_other(copy: Copy, number: DraftNumber, sources: Sources) -> Fit | None:
    """The likest mention of another number, where it fits so much better than the best of the draft's own."""
    known = sources.slots.numbers.get(SHAPES[number.numeral.shape], ())
    rarity = sources.slots.rarity
    gap = MONEY_GAP if number.numeral.shape == "money" else GAP
    for compare, bars in ((rarity.share, Margin(ALIKE, gap=gap)), (rarity.cover, COVERED)):
        fits = fit_known(copy.reading, number.numeral.span, known, compare)
        own = fits.get(number_key(number.numeral))
        if own is None or not own.likeness:
            return None
        beside = {number_key(n.numeral) for n in copy.numbers_in(*number.sentence)}
        free = (fit for key, fit in fits.items() if key not in beside and _may_differ(float(key), number, bars))
        likely = [fit for fit in free if bars.is_met(own.likeness, fit.likeness)]
        for fit in sorted(likely, key=lambda fit: -fit.likeness):
            disputed = has_other_value(sources, fit.span, number.numeral.value)
            if not disputed and measure_alike(copy, sources, number.numeral.span, fit.span):
                return fit
    return None


def _may_differ(value: float, number: DraftNumber, bars: Margin) -> bool:
    """Whether the other number may count the same thing, and is no rounding of this one."""
    ours = number.numeral.value
    if number.numeral.shape == "money" and _rounds(value, ours):
        return False
    return _is_of_size(value, ours) and (bars is not COVERED or abs(value - ours) > ROUNDED * abs(ours))


def _rounds(one: float, other: float) -> bool:
    """Whether one of the sums is the other to two digits or more: 12 million for 12.4 million."""
    rough, fine = sorted((one, other), key=lambda value: len(f"{value:.15g}".strip("0")))
    return any(float(f"{fine:.{digits}g}") == rough for digits in range(2, 7))


def _is_of_size(one: float, other: float) -> bool:
    small, large = sorted((one, other))
    return 0 < large <= MOST_TIMES * small


DISPLACED = Rule({"F105": "A right number stands for another place, person or group"}, find_displaced)
