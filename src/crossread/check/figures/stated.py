"""F1xx: figures that no source bears out, that differ, or that stand for something else in the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.check.arithmetic.derivations import invites_arithmetic, is_derived
from crossread.check.contexts import read_context
from crossread.check.copies import Copy
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
from crossread.check.figures.numbers import group_values
from crossread.check.figures.values import draft_amounts
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, is_vague
from crossread.model.drafts import Finding, FindingSeverity
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_pattern, load_words

# A number that stands so much like a source's number of the same value is the same, whatever either was read as.
SAME_NUMBER = 0.1
# Numbers up to this stand in nearly every report, for one thing or another.
SMALL = 12
# Kinds of figures that may be written without a unit, so that one reader takes for an age what another counts.
BARE = frozenset({"count", "age", "measure", "points"})
# A figure is called moved only where another one fits its place so much better than its own does: a number of three
# digits or more is hardly there by chance, so that its words may well be the writer's own.
OTHER_THING, MUCH_BETTER = 0.5, 0.4
MANY_DIGITS = 100
# Numbers that differ by so small a share of themselves may be one, rounded.
ROUNDED = 0.02
# Of fewer words around it than this, nobody can tell whether they are those of another number.
FEWEST_WORDS = 4


_SMALL_WORDS = load_words("checking", "stated.small_words")
_AFTER_PRONOUN = load_pattern("checking", "stated.after_pronoun", re.IGNORECASE)


_YEARS_OLD = re.compile(r"(\d{1,3})[- ]years?[- ]old", re.IGNORECASE)


def find_figures(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """One finding at most for each figure of the draft."""
    for figure in copy.reading.figures:
        if figure.quantity.kind == "ratio" or _stands_for_noun(copy, figure) or _ends_measure(copy, figure):
            continue  # shares in words have a rule of their own; "the three" and "one of them" count nothing new
        finding = check_figure(copy, figure, sources)
        if finding is not None:
            yield finding


def _ends_measure(copy: Copy, figure: Figure) -> bool:
    """Whether it is the smaller unit of a measure that the words before began: "six feet one inch"."""
    before = [o for o in copy.reading.figures if 0 <= figure.span.start - o.span.end <= len(" and ")]
    kinds = ("measure", "duration")
    return figure.quantity.kind in kinds and any(other.quantity.kind == figure.quantity.kind for other in before)


def _stands_for_noun(copy: Copy, figure: Figure) -> bool:
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
    here = _values_beside(copy, figure)
    strangers = [c for c in candidates if c.source.amount.number not in here and not _is_near(amount, c.source.amount)]
    best, own = find_likest(strangers), find_likest(same)
    if own is not None:
        turned = find_turned(amount, candidates, own)
        if turned is not None:
            return _finding("F104", figure, _differs(figure, turned, sources), turned)
        stays = any(_agrees(figure, candidate) for candidate in same) or _is_bare(copy, figure)
        moved = not stays and best is not None and _fits_better(amount, best, own)
        return _finding("F105", figure, _moved(figure, best, own, sources), best) if best and moved else None
    if is_derived(copy, figure, amount, sources):
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
    return _find_missing(copy, figure, amount, sources)


def _is_bare(copy: Copy, figure: Figure) -> bool:
    """Whether so few words stand around it that nobody can tell whose number it is."""
    return len(read_context(copy.draft.readable, figure.span.start, figure.span.end)) < FEWEST_WORDS


def _fits_better(amount: Stated, best: Candidate, own: Candidate) -> bool:
    """Whether another figure of the sources fits the place so much better that the draft's number is not its own."""
    gap = MUCH_BETTER if abs(amount.number) >= MANY_DIGITS else CLEARLY_BETTER
    return best.likeness >= max(OTHER_THING, own.likeness + gap)


def _find_missing(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> Finding | None:
    """What is to be said of a number that no figure of the sources is."""
    if amount.family == "age" and not _is_age(figure, sources):
        return Finding("F101", "warning", *_ends(figure), f"“{figure.span.text}”: no source has anybody of that age.")
    elsewhere = find_elsewhere(copy, figure, sources) if amount.family in BARE else None
    if elsewhere is not None and elsewhere >= SAME_NUMBER:
        return None
    if (elsewhere is not None and amount.number > SMALL) or is_vague(amount) or _is_unplaced(amount, sources):
        message = f"“{figure.span.text}” could not be matched to any figure of the sources; check it by hand."
        return Finding("F106", "note", figure.span.start, figure.span.end, message)
    code, why = (
        ("A201", " and no numbers near it give it; work it out again")
        if invites_arithmetic(copy, figure)
        else ("F101", "; correct or confirm it")
    )
    message = f"“{figure.span.text}” is in no source{why}."
    return Finding(code, "warning", figure.span.start, figure.span.end, message)


def _ends(figure: Figure) -> tuple[int, int]:
    return figure.span.start, figure.span.end


def _is_age(figure: Figure, sources: Sources) -> bool:
    """Whether a source has the number where an age may stand, or the draft's words leave open whether it is one."""
    digits = _YEARS_OLD.match(figure.span.text)
    if digits is None:
        return True
    age = re.compile(
        rf"\b{digits[1]}[- ]?(?:years?|yrs?|y/o)\b|[,(] ?{digits[1]}(?!\d)|\b(?:aged?|of|was|is) {digits[1]}\b"
    )
    return any(age.search(text) for _, text in sources.folded_texts)


def _may_be_age(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether the number ends its clause, with no noun to count, and is somebody's age: "the driver was also 27"."""
    ends = re.match(r"\s*(?:[.,;]|and \d)", copy.draft.readable[figure.span.end : figure.span.end + 6])
    aged = any(s.amount.family == "age" and s.amount.low == amount.low for s in sources.figures)
    return amount.family == "count" and ends is not None and aged


def _is_near(one: Stated, other: Stated) -> bool:
    """Whether the two may be one number, of which a source gives the round one: $5,920 and $6,000."""
    return one.low != other.low and abs(one.low - other.low) <= ROUNDED * abs(one.low)


def _values_beside(copy: Copy, figure: Figure) -> frozenset[float]:
    """The other numbers of the figure's sentence: two that have changed places are for another rule to tell."""
    numbers = [n for n in copy.numbers if n.sentence[0] <= figure.span.start < n.sentence[1]]
    return frozenset(
        n.numeral.value for n in numbers if n.numeral.end <= figure.span.start or n.numeral.start >= figure.span.end
    )


def _agrees(figure: Figure, candidate: Candidate) -> bool:
    """Whether the source's figure of the same number was read as the same measure: unit, deed and place."""
    ours, theirs = figure.measure, candidate.source.figure.measure
    same = ours.unit == theirs.unit and ours.action == theirs.action and None not in (ours.unit, ours.action)
    return same and ours.place == theirs.place and ours.condition == theirs.condition


def find_elsewhere(copy: Copy, figure: Figure, sources: Sources) -> float | None:
    """How alike the words are among which a source has the same number, read as nothing or as something else.

    None where no source has it in any reading. The number of "22-year-old" or "4 States" is its digits alone.
    """
    found: float | None = None
    for number in copy.numbers:
        if figure.span.start <= number.numeral.start and number.numeral.end <= figure.span.end:
            fit = group_values(number, sources).get(number.numeral.value)
            if fit is not None:
                found = max(found or 0.0, fit.likeness)
    return found


def _is_unplaced(amount: Stated, sources: Sources) -> bool:
    """Whether the number is in the sources as a count where the draft's may be an age, or the other way round."""
    kinds = {"age", "count"}
    return amount.family in kinds and any(
        source.amount.number == amount.number and source.amount.family in kinds - {amount.family}
        for source in sources.figures
    )


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
