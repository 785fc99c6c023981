"""How often something was, against the years listed for it: ``three other tests, in 2006, 2009 and 2013``.

Behind ``the third time`` two years are those of the times before. It only confirms: a list may leave years out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Timex
from crossread.model.operands import Operand
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_listed, load_words

# Two years are the fewest that make a list.
FEWEST = 2
# Tokens from the number to the first year of its list.
REACH = 8
# Between two years of a list, and before the first.
_JOINTS = load_words("arithmetic", "years.joints")
_LEADING = load_words("arithmetic", "years.leading")
_AGAIN = load_words("arithmetic", "years.again")
_OCCASIONS = load_words("arithmetic", "years.occasions")
_ALSO = load_words("arithmetic", "years.also")
_VERBAL = frozenset({"VERB", "AUX"})


def check_listed_years(aligned: Aligned) -> Iterator[Check]:
    """Every number with as many years listed behind it, then every ordinal with one year fewer."""
    for reading in aligned.items.readings:
        lists = {index: list(_lists(reading.sentences[index], years)) for index, years in _years(reading).items()}
        for item in aligned.items.of_report(reading.report.id):
            years = next((years for years in lists.get(item.figure.sentence, ()) if _is_of(item, years)), None)
            if years is not None:
                yield _state([_part(year) for year in years], tell("stated", item), [item], years)
        for index, years in ((index, years) for index, found in lists.items() for years in found):
            ordinal = _find_ordinal(reading, index, years)
            if ordinal is not None:
                span, number = ordinal
                this = Operand("part", 1, mention=span, what="(this time)")
                stated = Operand("stated", number, mention=span)
                yield _state([*map(_part, years), this], stated, [], [*years], span)


def _part(year: Timex) -> Operand:
    return Operand("part", 1, mention=year.span, what=f"({year.span.text})")


def _state(
    parts: Sequence[Operand], stated: Operand, items: Sequence[Item], years: Sequence[Timex], *more: Span
) -> Check:
    reckoning = Reckoning("sum", (*parts, total_of(parts), stated), "exact")
    return make_check("sum", True, reckoning, items, [*(year.span for year in years), *more])


def _years(reading: Reading) -> dict[int, list[Timex]]:
    """The years of a report by the sentence that names them, in the order of the text."""
    found: dict[int, list[Timex]] = {}
    for time in filter(_is_year, reading.times):
        index = reading.sentence_number_at(time.span)
        if index is not None and reading.sentences[index].span.contains(time.span):
            found.setdefault(index, []).append(time)
    return found


def _lists(sentence: Sentence, years: Sequence[Timex]) -> Iterator[tuple[Timex, ...]]:
    """Every list of years of a sentence, the last joined on with ``and``."""
    run = list(years[:1])
    for one, other in pairwise(years):
        between = [token.lower for token in sentence.tokens_between(one.span.end, other.span.start)]
        if between and all(word in _JOINTS for word in between):
            run.append(other)
            continue
        yield from _close(sentence, run)
        run = [other]
    yield from _close(sentence, run)


def _close(sentence: Sentence, run: Sequence[Timex]) -> Iterator[tuple[Timex, ...]]:
    """The run where it is a list: of years told apart, ``and`` before the last, none of them the end of a stretch."""
    if len(run) < FEWEST or len({time.value for time in run}) < len(run):
        return
    last = [token.lower for token in sentence.tokens_between(run[-2].span.end, run[-1].span.start)]
    before = [token.lower for token in sentence.tokens_before(run[0].span)[-1:]]
    if "and" in last and not (before and before[0] in load_words("arithmetic", "years.stretching")):
        yield tuple(run)


def _is_year(time: Timex) -> bool:
    value = time.value or ""
    return time.explicit_year and value.isdecimal() and len(value) == len("2014")


def _is_of(item: Item, years: Sequence[Timex]) -> bool:
    """``three times, in 2006, 2009 and 2013``: nothing but the noun, marks and ``in`` stands between."""
    counted = item.figure.quantity.kind in ("count", "ratio") and exact(item) and item.value == len(years)
    between = item.tokens_until(years[0].span) if counted and not item.age_of else None
    if between is None or len(between) > REACH or not between or between[-1].lower not in _LEADING:
        return False
    head = item.figure.context.head
    of_things = head is not None or bool(item.unit) or between[0].lower in _AGAIN
    return of_things and not any(token.tag in _VERBAL for token in between)


def _find_ordinal(reading: Reading, index: int, years: Sequence[Timex]) -> tuple[Span, int] | None:
    """``her third time. She also sang in 2001 and 2004``: the ordinal of occasions, in it or one sentence before."""
    own = reading.sentences[index]
    before = own.tokens_before(years[0].span)
    if not before or before[-1].lower not in _LEADING or not any(token.lower in _ALSO for token in before[-REACH:]):
        return None
    ordinals = load_listed("number_words", "ordinals")
    for sentence, tokens in ((own, before), *_sentence_before(reading, index)):
        for one, other in pairwise(tokens):
            if one.lower in ordinals and other.lower in _OCCASIONS and ordinals.index(one.lower) == len(years):
                return sentence.cut(one, other), len(years) + 1
    return None


def _sentence_before(reading: Reading, index: int) -> list[tuple[Sentence, Sequence[Token]]]:
    one = reading.sentences[index - 1] if index else None
    same = one is not None and one.span.part == reading.sentences[index].span.part
    return [(one, one.tokens)] if one is not None and same else []
