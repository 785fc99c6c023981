"""What every pair of a story's figures is compared against, worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.model.frames import Frame
from crossread.model.mentions import Reading
from crossread.reconcile.figures.items import Item, Items
from crossread.reconcile.figures.likeness.lengths import find_event
from crossread.reconcile.figures.likeness.only import find_only
from crossread.reconcile.figures.likeness.tellings import Days, FigureTelling, read_telling
from crossread.reconcile.figures.words import WordWeights, weigh_words
from crossread.reconcile.sentences import SentenceIndex
from crossread.text.lexicon import load_words

# So many words behind a number tell what it counts.
BEHIND = 4

Told = tuple[str, str, str | None, str | None, float | None, str | None]


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """The words, sentences, clauses and numbers of a story.

    ``sentences`` finds which sentences of two reports are alike; ``clauses`` are the innermost clause of each
    figure, by the figure's number; ``times_told`` counts how often a report gives a number; ``told`` are the
    numbers that each part of a report gives for a deed, with the sex of those counted. ``behind`` are the lemmas right
    behind each figure, ``names`` the names in its sentence, in small letters, ``tellings`` what its clause says,
    ``lengths`` of which event it is the only length in its report, all by its number; ``times`` are the days that a
    report names; ``further`` are the numbers of figures that count more of those whom their sentence counts already;
    ``shared`` are pairs of a number and the sum that it makes with the others beside it, both of one report;
    ``only`` are the numbers of figures whose report gives no other number of their noun.
    """

    words: WordWeights
    sentences: SentenceIndex
    clauses: Mapping[int, Frame]
    times_told: Mapping[tuple[str, float | None], int]
    told: frozenset[Told]
    behind: Mapping[int, frozenset[str]]
    names: Mapping[int, frozenset[str]]
    tellings: Mapping[int, FigureTelling]
    times: Mapping[str, tuple[Days, ...]]
    lengths: Mapping[int, str]
    further: frozenset[int]
    shared: frozenset[tuple[int, int]]
    only: frozenset[int]

    def telling(self, item: Item) -> FigureTelling:
        """What the item's clause says of it."""
        return self.tellings[item.number]

    def is_told_once(self, item: Item) -> bool:
        """Whether its report gives the number no second time."""
        return self.times_told[item.report.id, item.value] == 1

    def tells(self, item: Item, value: float | None, sex: str | None) -> bool:
        """Whether the part of the report that holds the item gives another number for its deed."""
        return (item.report.id, item.figure.span.part, item.deed, item.severity, value, sex) in self.told


def compose_background(items: Items) -> Background:
    """Lay out what the pairs of a story's figures are compared against."""
    figures = items.figures
    tellings = dict(_find_tellings(items))
    return Background(
        words=weigh_words(figures),
        sentences=items.sentences,
        clauses=dict(_find_clauses(items)),
        times_told=Counter((item.report.id, item.value) for item in figures if item.value is not None),
        behind={item.number: _words_behind(item) for item in figures},
        names={item.number: _names_beside(item) for item in figures},
        times={reading.report.id: _times(reading) for reading in items.readings},
        tellings=tellings,
        lengths=_find_lengths(items, tellings),
        further=frozenset(_find_further(figures)),
        shared=frozenset(_find_shared(figures)),
        only=frozenset(find_only(figures)),
        told=frozenset(_told(item) for item in figures if item.figure.quantity.kind == "count"),
    )


def _find_lengths(items: Items, tellings: Mapping[int, FigureTelling]) -> dict[int, str]:
    """By its number each figure that is the only length which its report gives an event."""
    found = {item.number: (item, event) for item in items.figures if (event := find_event(item, tellings[item.number]))}
    values: dict[tuple[str, str], set[float]] = {}
    for item, event in found.values():
        values.setdefault((item.report.id, event), set()).add(item.stated.low)
    return {number: event for number, (item, event) in found.items() if len(values[item.report.id, event]) == 1}


def _find_further(figures: Sequence[Item]) -> Iterator[int]:
    """``two were killed and two more have died``: the latter two."""
    counted: dict[tuple[str, int, str], list[Item]] = {}
    for item in figures:
        if item.deed is not None:
            counted.setdefault((item.report.id, item.figure.sentence, item.deed), []).append(item)
    for items in counted.values():
        yield from (item.number for item in items[1:] if item.beside and not items[0].beside)


def _find_shared(figures: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """``five in Alder and three more in Corran``, where the report has eight: the five and the eight."""
    told: dict[str, list[Item]] = {}
    for item in figures:
        if item.deed is not None and item.value is not None:
            told.setdefault(item.report.id, []).append(item)
    for items in told.values():
        for part, others in pairwise(items):
            more = others.beside or others.figure.context.after in load_words("contexts", "more")
            if more and not part.beside and part.near(others):
                whole = (part.value or 0) + (others.value or 0)
                sums = (item for item in items if item.value == whole and item.deed == part.deed)
                yield from (_in_order(part.number, item.number) for item in sums)


def _in_order(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one <= other else (other, one)


def _times(reading: Reading) -> tuple[Days, ...]:
    return tuple((time.first, time.last) for time in reading.times if time.first and time.last)


def _told(item: Item) -> Told:
    return item.report.id, item.figure.span.part, item.deed, item.severity, item.value, sex_of(item)


def _words_behind(item: Item) -> frozenset[str]:
    if item.sentence is None:
        return frozenset()
    words = [token for token in item.sentence.tokens_after(item.figure.span) if not token.is_mark]
    return frozenset(token.lemma.lower() for token in words[:BEHIND] if not token.stop)


def _names_beside(item: Item) -> frozenset[str]:
    return frozenset(token.lower for token in item.tokens if token.tag == "PROPN")


def sex_of(item: Item) -> str | None:
    """The sex of those counted; None where the noun names none."""
    return item.people.sex if item.people else None


def _find_clauses(items: Items) -> Iterator[tuple[int, Frame]]:
    """Each figure's number with the shortest of the clauses that hold it."""
    first = 0
    for reading in items.readings:
        longest_first = sorted(reading.frames, key=lambda frame: frame.span.start - frame.span.end)
        for frame in longest_first:
            yield from ((first + index, frame) for index in frame.figures if index < len(reading.figures))
        first += len(reading.figures)


def _find_tellings(items: Items) -> Iterator[tuple[int, FigureTelling]]:
    """Each figure's number with what its clause says."""
    first = 0
    for reading in items.readings:
        for index in range(len(reading.figures)):
            item = items.figures[first + index]
            yield item.number, read_telling(item, reading, index)
        first += len(reading.figures)
