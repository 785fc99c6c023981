"""F1xx: figures that no source bears out, that differ, or that stand for something else in the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.check.arithmetic.derivations import is_derived, is_product
from crossread.check.arithmetic.judged import judge_working
from crossread.check.arithmetic.multiples import multiplies
from crossread.check.arithmetic.rates import is_rate
from crossread.check.copies import Copy, covers
from crossread.check.figures.candidates import (
    CLEARLY_BETTER,
    SAME_THING,
    Candidate,
    find_candidates,
    find_likest,
    find_slip,
    find_turned,
    speaks_of,
)
from crossread.check.figures.denying import is_denied_bound
from crossread.check.figures.missing import find_missing
from crossread.check.figures.totals import is_total_of
from crossread.check.figures.values import draft_amounts
from crossread.check.rule import Rule
from crossread.check.slots.sorts import measure_alike
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, compare, is_near
from crossread.model.drafts import Finding, FindingSeverity
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_pattern, load_words

# A figure is called moved only where another one fits its place so much better than its own does: a number of three
# digits or more is hardly there by chance, so that its words may well be the writer's own.
OTHER_THING, MUCH_BETTER = 0.5, 0.4
MANY_DIGITS = 100
# Nobody takes a number for one so many times as large, or as small: minutes for years.
MOST_TIMES = 1000.0
# Numbers that differ by so small a share of themselves may be one, rounded.
ROUNDED = 0.02
# Of fewer words around it than this, nobody can tell whether they are those of another number.
FEWEST_WORDS = 4


_SMALL_WORDS = load_words("checking", "stated.small_words")
_AFTER_PRONOUN = load_pattern("checking", "stated.after_pronoun", re.IGNORECASE)


def find_figures(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """One finding at most for each figure of the draft."""
    for figure in copy.reading.figures:
        if figure.quantity.kind == "ratio" or multiplies(copy, figure):
            continue  # shares and multiples in words have rules of their own
        if covers([score.span for score in copy.scores], figure.span.start, figure.span.end):
            continue
        if stands_for_noun(copy, figure) or _ends_measure(copy, figure) or is_denied_bound(copy, figure):
            continue  # "the three" and "one of them" count nothing new
        finding = check_figure(copy, figure, sources)
        if finding is not None:
            yield finding


def _ends_measure(copy: Copy, figure: Figure) -> bool:
    """Whether it is the smaller unit of a measure that the words before began: "six feet one inch"."""
    near = copy.figures_near(figure, 0)
    before = [other for other in near if 0 <= figure.span.start - other.span.end <= len(" and ")]
    kinds = ("measure", "duration")
    return figure.quantity.kind in kinds and any(other.quantity.kind == figure.quantity.kind for other in before)


def stands_for_noun(copy: Copy, figure: Figure) -> bool:
    """Whether a small number word stands for things that were named before: "the three would pay", "another one"."""
    text = copy.draft.readable
    words = figure.span.text.lower()
    before = text[max(0, figure.span.start - 8) : figure.span.start].lower()
    if words in _SMALL_WORDS and before.endswith(("these ", "those ")):
        return True  # "the gap between these three figures" counts what the draft has just said
    if words not in _SMALL_WORDS or not _AFTER_PRONOUN.match(text, figure.span.end):
        return False
    return words == "one" or before.endswith(("the ", "these ", "those ", " all "))


def check_figure(copy: Copy, figure: Figure, sources: Sources) -> Finding | None:
    """The remark that a figure of the draft calls for, or None; of a range, each end must be borne out."""
    for amount in draft_amounts(figure):
        finding = _check_amount(copy, figure, amount, sources)
        if finding is not None:
            return finding
    return None


def _check_amount(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> Finding | None:
    candidates = find_candidates(copy, figure, amount, sources)
    same = [candidate for candidate in candidates if candidate.verdict == "same" and speaks_of(amount, candidate)]
    here = _values_beside(copy, figure, amount)
    strangers = [c for c in candidates if c.source.amount.number not in here and not _may_be_one(amount, c)]
    best, own = find_likest(strangers), find_likest(same)
    judged = judge_working(copy, figure.span, amount, own.likeness if own else 0.0, sources)
    if judged is not None or is_product(copy, figure, amount):
        return judged.finding if judged else None
    if own is not None:
        stays = any(_agrees(figure, candidate) for candidate in same) or _is_bare(copy, figure)
        stays = stays or (best is not None and is_total_of(copy, figure, amount, best, sources))
        return _check_own(copy, figure, amount, candidates, own, None if stays else best, sources)
    if is_derived(copy, figure, amount, sources) or is_rate(copy, figure, amount, sources):
        return None
    slip = find_slip(amount, candidates)
    if slip is not None:
        code = "F103" if slip.verdict == "unit" else "F104"
        adds = slip.verdict == "bound" and not amount.is_number
        return _finding(code, figure, _differs(figure, slip, sources), slip, "note" if adds else "warning")
    if any(candidate.verdict == "bound" for candidate in candidates) or _may_be_age(copy, figure, amount, sources):
        return None
    if best is not None and best.likeness >= SAME_THING:
        return _finding("F102", figure, _differs(figure, best, sources), best)
    return find_missing(copy, figure, amount, sources)


def _check_own(
    copy: Copy,
    figure: Figure,
    amount: Stated,
    candidates: list[Candidate],
    own: Candidate,
    rival: Candidate | None,
    sources: Sources,
) -> Finding | None:
    """The remark on a number that sources have: its bound turned round, or the ``rival`` belongs in its place."""
    turned = find_turned(amount, candidates, own)
    if turned is not None:
        return _finding("F104", figure, _differs(figure, turned, sources), turned)
    if (
        rival is None
        or _counts_another(figure, rival, own)
        or not measure_alike(copy, sources, figure.span, rival.source.span)
    ):
        return None
    # Where the reports dispute the rival, and the draft has its other value, another rule says so.
    disputed = any(value.value == amount.number for value in rival.source.figure.stated_values)
    if not disputed and _fits_better(figure, amount, rival, own):
        return _finding("F105", figure, _moved(figure, rival, own, sources), rival)
    return None


def _is_bare(copy: Copy, figure: Figure) -> bool:
    """Whether so few words stand around it that nobody can tell whose number it is."""
    return len(copy.context(figure.span)) < FEWEST_WORDS


def _fits_better(figure: Figure, amount: Stated, best: Candidate, own: Candidate) -> bool:
    """Whether another figure of the sources fits the place so much better that the draft's number is not its own.

    Less will do where the other counts the same in the same deed, and the draft's number is of another deed.
    """
    deed = figure.measure.action
    ours, theirs = own.source.figure.measure, best.source.figure.measure
    if deed is not None and theirs.action == deed and ours.action not in (None, deed) and theirs.unit == ours.unit:
        return best.likeness >= max(SAME_THING, own.likeness + CLEARLY_BETTER)
    gap = MUCH_BETTER if abs(amount.number) >= MANY_DIGITS else CLEARLY_BETTER
    return best.likeness >= max(OTHER_THING, own.likeness + gap)


def _ends(figure: Figure) -> tuple[int, int]:
    return figure.span.start, figure.span.end


def _may_be_age(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether the number ends its clause, with no noun to count, and is somebody's age: "the driver was also 27"."""
    ends = re.match(r"\s*(?:[.,;]|and \d)", copy.draft.readable[figure.span.end : figure.span.end + 6])
    aged = any(s.amount.family == "age" and s.amount.low == amount.low for s in sources.figures)
    return amount.family == "count" and ends is not None and aged


def _may_be_one(amount: Stated, candidate: Candidate) -> bool:
    """Whether the two may be one number, of which a source gives the round one or a bound: $5,920 and $6,000."""
    other = candidate.source.amount
    apart = abs(amount.low - other.low)
    near = 0 < apart <= max(ROUNDED * abs(amount.low), _coarser(amount, other) / 2)
    bounded = other.approx in ("above", "below") and compare(amount, other).relation == "compatible"
    return near or (bounded and is_near(amount, other))


def _coarser(one: Stated, other: Stated) -> float:
    """The step to which the rougher of two sums of money is written: a million of "12m" and "12.4 million"."""
    return max(one.step, other.step) if one.family == other.family == "money" else 0.0


def _values_beside(copy: Copy, figure: Figure, amount: Stated) -> frozenset[float]:
    """The other numbers of the figure's sentence: two that have changed places are for another rule to tell.

    The other of "213 or 231" is one of them.
    """
    numbers = copy.numbers_in(*copy.bounds(figure.span.start, figure.span.end))
    return frozenset(
        n.numeral.value
        for n in numbers
        if n.numeral.end <= figure.span.start
        or n.numeral.start >= figure.span.end
        or n.numeral.value not in (amount.number, amount.low)
    )


def _agrees(figure: Figure, candidate: Candidate) -> bool:
    """Whether the source's figure of the same number was read as the same measure: unit, deed and place."""
    ours, theirs = figure.measure, candidate.source.figure.measure
    same = ours.unit == theirs.unit and ours.action == theirs.action and None not in (ours.unit, ours.action)
    return same and ours.place == theirs.place and ours.condition == theirs.condition


def _counts_another(figure: Figure, rival: Candidate, own: Candidate) -> bool:
    """Whether the rival counts other things than the draft's people, whose number no source has of other things.

    So it does where it is of quite another size.

    ``31 of the injured were taken to hospital`` is not the ``four hospitals`` beside them.
    """
    small, large = sorted((abs(rival.source.amount.low), abs(own.source.amount.low)))
    if large > MOST_TIMES * max(small, 1.0):
        return True
    theirs, known = rival.source.figure.measure.unit, own.source.figure.measure.unit
    return figure.measure.unit == "person" and known in (None, "person") and theirs not in (None, "person")


def _finding(
    code: str, figure: Figure, message: str, best: Candidate, severity: FindingSeverity = "warning"
) -> Finding:
    evidence = tuple(mention.span for mention in best.source.value.mentions)
    return Finding(code, severity, figure.span.start, figure.span.end, message, evidence)


def _differs(figure: Figure, best: Candidate, sources: Sources) -> str:
    said = sources.have([mention.span for mention in best.source.value.mentions])
    return f"“{figure.span.text}”: {said} “{best.source.span.text}” for {best.source.figure.label}."


def _moved(figure: Figure, best: Candidate, own: Candidate, sources: Sources) -> str:
    said = sources.have([mention.span for mention in best.source.value.mentions])
    return (
        f"“{figure.span.text}”: here {said} “{best.source.span.text}” ({best.source.figure.label}); "
        f"“{own.source.span.text}” stands for something else ({own.source.figure.label})."
    )


FIGURES = Rule(
    {
        "F101": "A figure stands in no source",
        "F102": "A figure differs from the sources",
        "F103": "A figure has another unit in the sources",
        "F104": "“More than” or “fewer than” contradicts the sources",
        "F105": "A right number stands for another place, person or group",
        "F106": "A figure could not be checked",
        "A201": "A number that the words present as worked out follows from no numbers here",
    },
    find_figures,
)
