"""F101, F106, A201: what is to be said of a number of the draft that no figure of the sources is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from crossread.check.arithmetic.derivations import invites_arithmetic
from crossread.check.arithmetic.pointed import counts_tellers
from crossread.check.arithmetic.relations import read_relation
from crossread.check.copies import Copy
from crossread.check.figures.numbers import group_values
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, is_vague
from crossread.model.drafts import Finding
from crossread.model.mentions import Figure, Reading
from crossread.text.lexicon import load_words

# A number that stands so much like a source's number of the same value is the same, whatever either was read as.
SAME_NUMBER = 0.1
# Numbers up to this stand in nearly every report, for one thing or another.
SMALL = 12
# No age is higher.
OLDEST = 110
# Kinds of figures that may be written without a unit, so that one reader takes for an age what another counts.
BARE = frozenset({"count", "age", "measure", "points"})
# Fewer digits than this stand in every report.
FEWEST_DIGITS = 3
_YEARS_OLD = re.compile(r"(\d{1,3})[- ]years?[- ]old", re.IGNORECASE)


def find_missing(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> Finding | None:
    """What is to be said of a number that no figure of the sources is."""
    if amount.family == "age" and _is_since_year(copy, figure, amount, sources):
        return None
    if amount.family == "age" and not _is_age(figure, sources):
        message = f"“{figure.span.text}”: no source has anybody of that age."
        return Finding("F101", "warning", figure.span.start, figure.span.end, message)
    if figure.context.definite and amount.family == "count" and amount.number <= SMALL:
        return None  # "the two scientists" counts whom the draft has named
    if amount.family == "count" and amount.number <= SMALL and counts_tellers(copy, figure.span.end):
        return None  # "one newspaper put it at 40" is the writer's count of the sources
    if _is_threshold(figure, amount) or _is_rough_length(copy, figure, amount):
        message = f"“{figure.span.text}” could not be matched to any figure of the sources; check it by hand."
        return Finding("F106", "note", figure.span.start, figure.span.end, message)
    elsewhere = find_elsewhere(copy, figure, sources) if amount.family in BARE else None
    if elsewhere is not None and elsewhere >= SAME_NUMBER:
        return None
    had = elsewhere is not None or _is_given_with_unit(figure, amount, sources)
    had = (had and amount.number > SMALL) or _is_printed(copy, figure, sources)
    if had or is_vague(amount) or _is_unplaced(amount, sources):
        message = f"“{figure.span.text}” could not be matched to any figure of the sources; check it by hand."
        return Finding("F106", "note", figure.span.start, figure.span.end, message)
    code, why = (
        ("A201", " and no numbers near it give it; work it out again")
        if invites_arithmetic(copy, figure) or read_relation(copy, figure.span)
        else ("F101", "; correct or confirm it")
    )
    message = f"“{figure.span.text}” is in no source{why}."
    return Finding(code, "warning", figure.span.start, figure.span.end, message)


def _is_threshold(figure: Figure, amount: Stated) -> bool:
    """Whether it is an age that parts people, and nothing that is counted: "four of them are under 18"."""
    bounded = figure.span.text.lower().startswith(("under ", "over "))
    return bounded and figure.context.head is None and amount.family in BARE and amount.number <= OLDEST


def _is_rough_length(copy: Copy, figure: Figure, amount: Stated) -> bool:
    """Whether it says roughly how long one thing was before or after another: "more than six minutes after"."""
    after = [token.lower for token in copy.reading.tokens_after(figure.span)[:1]]
    counted = bool(set(after) & load_words("checking", "derivations.counted_on"))
    return counted and amount.family == "duration" and amount.approx in ("above", "below")


def _is_given_with_unit(figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether the bare number at the end of a clause is one that a source has with a unit: "from 35", "35 percent"."""
    ends = not figure.context.after or not figure.context.after[0].isalnum()
    with_unit = (number for number in sources.numbers if number.numeral.shape in ("share", "money"))
    return ends and amount.family in BARE and any(one.numeral.value == amount.number for one in with_unit)


def _is_since_year(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether it is how long ago a year was that stands before it: "the 2007 show, 11 years old"."""
    published = (sources.account.story.last_published or "")[:4]
    years = [token.text for token in copy.reading.tokens_before(figure.span) if len(token.text) == len(published)]
    return published.isdecimal() and f"{int(published) - amount.number:g}" in years


def _is_printed(copy: Copy, figure: Figure, sources: Sources) -> bool:
    """Whether a source has its very digits, joined to something else: "400x150", or a height in feet and inches."""
    digits = [f"{numeral.value:g}" for numeral in copy.reading.numerals_in(figure.span)]
    joined = figure.quantity.kind == "measure" and len(digits) > 1
    if not joined and (figure.quantity.kind != "count" or len("".join(digits)) < FEWEST_DIGITS):
        return False
    wanted = f" {' '.join(digits)} "
    return any(wanted in row for row in sources.take(_read_digits))


def _read_digits(reading: Reading) -> Iterator[str]:
    """The digits of each sentence, whatever they are joined to: " 400 150 "."""
    for sentence in reading.sentences:
        words = (token.text.replace(",", "") for token in sentence.tokens if "." not in token.text)
        runs = ("".join(run) for word in words for are, run in groupby(word, str.isdecimal) if are)
        yield f" {' '.join(runs)} "


def _is_age(figure: Figure, sources: Sources) -> bool:
    """Whether a source has the number where an age may stand, or the draft's words leave open whether it is one."""
    digits = _YEARS_OLD.match(figure.span.text)
    if digits is None:
        return True
    age = re.compile(
        rf"\b{digits[1]}[- ]?(?:years?|yrs?|y/o)\b|[,(] ?{digits[1]}(?!\d)|\b(?:aged?|of|was|is) {digits[1]}\b"
    )
    return any(age.search(text) for _, text in sources.folded_texts)


def find_elsewhere(copy: Copy, figure: Figure, sources: Sources) -> float | None:
    """How alike the words are among which a source has the same number, read as nothing or as something else.

    None where no source has it in any reading. The number of "22-year-old" or "4 States" is its digits alone.
    """
    found: float | None = None
    for number in copy.numbers_in(figure.span.start, figure.span.end):
        if number.numeral.end <= figure.span.end:
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
