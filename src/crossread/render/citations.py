"""Citations for a document that is printed: A3 is the third cited sentence of report A."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.documents.word_writer import Pieces, WordPiece
from crossread.model.spans import Part, Span
from crossread.render.sources import CitedSource, Piece, cite, in_order
from crossread.render.visible import make_visible, one_line

# Of a statement that very many sentences bear out, so many are cited, those of different reports first.
MOST_CITED = 12
# So many sentences of a side of a difference are printed under it.
MOST_PRINTED = 6

_Sentence = tuple[str, Part, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class CitedNote:
    """A cited sentence: its key, the name of its place in the document, its characters, and its words."""

    key: str
    name: str
    part: Part
    start: int
    end: int
    pieces: Pieces


class Citations:
    """Gives each cited sentence a number of its report, in the order in which they are cited."""

    def __init__(self, sources: dict[str, CitedSource]) -> None:
        self._sources = sources
        self._keys: dict[_Sentence, int] = {}
        self._mentions: dict[_Sentence, set[Span]] = {}
        self._counts: dict[str, int] = {}

    def refer(self, mentions: Iterable[Span]) -> Pieces:
        """Small letters and numbers that lead to the sentences: ``A1 B2``."""
        listed = in_order(self._sources, mentions)
        keys = dict.fromkeys(self._number(span) for span in _choose(listed, MOST_CITED))
        pieces = [WordPiece(f" {key}", small=True, goes_to=_name(key)) for key in keys]
        left = len({self._where(span) for span in listed}) - len(keys)
        return [*pieces, WordPiece(f" and {left} more", small=True)] if left > 0 else pieces

    def quote(self, mentions: Iterable[Span]) -> Iterator[Pieces]:
        """Sentences with who prints them, as they stand under a side of a difference."""
        for item in cite(self._sources, _choose(in_order(self._sources, mentions), MOST_PRINTED)):
            where = f"{one_line(item.source.name)}{', headline' if item.part == 'title' else ''}: "
            yield [WordPiece(where), *to_word(item.pieces)]

    def by_source(self) -> Iterator[tuple[CitedSource, list[CitedNote]]]:
        """The cited sentences of every report, by their numbers."""
        for report, source in self._sources.items():
            keys = [key for key in self._keys if key[0] == report]
            if keys:
                yield source, [self._note(key) for key in keys]

    def _note(self, key: _Sentence) -> CitedNote:
        [item] = cite(self._sources, self._mentions[key])
        label = f"{self._sources[key[0]].key}{self._keys[key]}"
        return CitedNote(label, _name(label), key[1], *key[2], to_word(item.pieces))

    def _number(self, span: Span) -> str:
        key = self._where(span)
        if key not in self._keys:
            self._counts[span.report] = self._keys[key] = self._counts.get(span.report, 0) + 1
        self._mentions.setdefault(key, set()).add(span)
        return f"{self._sources[span.report].key}{self._keys[key]}"

    def _where(self, span: Span) -> _Sentence:
        return span.report, span.part, self._sources[span.report].sentence(span)


def plain(*words: str) -> Pieces:
    """Words on one line each; a blank at an end stays."""
    return [WordPiece(f"{' ' * each[:1].isspace()}{one_line(each)}{' ' * each[-1:].isspace()}") for each in words]


def to_word(pieces: Iterable[Piece]) -> Pieces:
    """Pieces of a report with what is marked in bold."""
    return [WordPiece(make_visible(piece.text), bold=piece.marked) for piece in pieces]


def _choose(ranked: list[Span], most: int) -> list[Span]:
    """Of mentions in their order as many as may stand; the first of every report comes first."""
    seen: Counter[str] = Counter()
    turns = []
    for span in ranked:
        seen[span.report] += 1
        turns.append((seen[span.report], span))
    kept = {span for _, span in sorted(turns, key=lambda turn: turn[0])[:most]}
    return [span for span in ranked if span in kept]


def _name(key: str) -> str:
    return f"cited_{key}"
