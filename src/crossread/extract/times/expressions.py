"""Time expressions of one passage: matched, checked, resolved, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.extract.passages import Passage
from crossread.extract.times.anchors import Anchor, Meaning
from crossread.extract.times.grammar import Match, scan
from crossread.extract.times.licences import is_licensed
from crossread.extract.times.resolvers import resolve
from crossread.extract.times.tense import find_direction
from crossread.extract.times.words import CodedWord, split_words
from crossread.meaning.calendar.values import days_of, precision_of

# Rules whose value the tense of the clause may decide.
_TENSED = frozenset(
    {
        "clock_day",
        "day_clock",
        "day_range",
        "day_part",
        "day",
        "near_day",
        "month",
        "season",
        "weekend",
        "holiday",
        "near_unit",
        "ordinal_day",
    }
)


@dataclass(slots=True)
class Expression:
    """A time expression of a passage: characters ``start`` to ``end`` of its text, its words, and what it says."""

    passage: Passage
    start: int
    end: int
    meaning: Meaning
    words: tuple[CodedWord, ...] = ()


def find_expressions(passage: Passage, anchor: Anchor) -> list[Expression]:
    """All expressions of the passage; ``anchor`` remembers the last day spoken of."""
    text = passage.text
    words = split_words(text)
    found: list[Expression] = []

    def take(match: Match) -> bool:
        if not is_licensed(match, words, passage.doc):
            return False
        read = [_read(passage, part.kind, list(part.words), anchor) for part in _split(match, words)]
        kept = [expression for expression in read if expression is not None]
        found.extend(kept)
        return bool(kept)

    scan(words, take)
    return found


@dataclass(slots=True)
class _Part:
    kind: str
    words: Sequence[CodedWord]


def _split(match: Match, words: Sequence[CodedWord]) -> Iterator[_Part]:
    """The match without the words that only licensed it; a range of days as its two ends."""
    inside = words[match.first : match.last]
    if match.kind == "day_range":
        month = inside[0]
        yield _Part("day", inside[:-1])
        yield _Part("range_end", [month, words[match.last]])
    elif match.kind == "days_range":
        yield _Part("range_start", [inside[-2], *_month_after(match, words)])
    elif match.kind == "clock_range":
        yield _Part(match.kind, [inside[0], words[match.last]])
    elif inside[0].code == "i":
        yield _Part(match.kind, inside[1:] if match.kind != "season" else inside)
    else:
        yield _Part(match.kind, inside)


def _month_after(match: Match, words: Sequence[CodedWord]) -> Sequence[CodedWord]:
    """The month that two days share, with its year: ``18 and 19 June 2020``."""
    month = next(at for at in range(match.last, len(words)) if words[at].code == "M")
    year = words[month + 1 : month + 2]
    return [words[month], *(word for word in year if word.code == "Y")]


def _read(passage: Passage, kind: str, words: list[CodedWord], anchor: Anchor) -> Expression | None:
    first = words[1] if kind == "range_end" or words[0].code == "i" else words[0]
    alone = kind == "range_start"
    kind = "day" if kind in ("range_end", "range_start") else kind
    anchor.direction = find_direction(passage.doc, first.start, words[-1].end) if kind in _TENSED else None
    meaning = resolve(kind, words, anchor)
    if meaning is None:
        return None
    _remember(meaning, anchor)
    last = first if kind == "clock_range" or alone else words[-1]
    return Expression(passage, first.start, last.end, meaning, tuple(words))


def _remember(meaning: Meaning, anchor: Anchor) -> None:
    if meaning.type not in ("DATE", "TIME") or not (days := days_of(meaning.value)):
        return
    anchor.year = days[0].year
    anchor.told = days[0]
    precision = precision_of(meaning.value)
    if precision in ("month", "week", "day", "daypart", "minute", "hour"):
        anchor.told_month = days[0]
    if precision in ("day", "daypart", "minute", "hour"):
        anchor.spoken = days[0]
