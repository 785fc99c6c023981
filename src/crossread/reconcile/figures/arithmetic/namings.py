"""Names that a sentence sets side by side, and where such a list stands: ``Ann Berg; Cal Dunn, 31; and Eve Holt``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.model.mentions import NameMention, Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_JOINING = load_words("arithmetic", "listed.joining")
_AGED = load_words("arithmetic", "listed.aged")
_AND = frozenset({"and", "&"})
_MARKS = frozenset(",;()")

# A name, and the titles that stand with it.
_Named = tuple[Span, tuple[Span, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class NameList:
    """Names side by side, the last joined on with ``and``: the index of their sentence and its span, names in order."""

    sentence: int
    kind: Literal["person", "place"]
    names: tuple[Span, ...]
    around: Span

    @property
    def whole(self) -> Span:
        """From the first name to the last."""
        return self.around.cut(self.names[0].start - self.around.start, self.names[-1].end - self.around.start)


def find_lists(reading: Reading, index: int) -> list[NameList]:
    """Every list of two names or more in a sentence, of people or else of places, in the order of the text."""
    sentence = reading.sentences[index]
    people = [(name.span, name.titles) for name in find_people(reading, sentence)]
    places = [(place.span, ()) for place in reading.places if not place.demonym and sentence.span.contains(place.span)]
    return [
        *(NameList(index, "person", run, sentence.span) for run in _runs(sentence, people)),
        *(NameList(index, "place", run, sentence.span) for run in _runs(sentence, places)),
    ]


def find_people(reading: Reading, sentence: Sentence) -> list[NameMention]:
    """The people whom a sentence names, one mention after another."""
    return [name for name in reading.names if name.kind == "person" and sentence.span.contains(name.span)]


def _runs(sentence: Sentence, named: Sequence[_Named]) -> Iterator[tuple[Span, ...]]:
    run: list[_Named] = []
    closed = False
    for one in named:
        between = _between(sentence, run[-1], one) if run else []
        if run and _joins(between):
            run.append(one)
            closed = closed or any(token.lower in _AND for token in between)
            continue
        if closed:
            yield tuple(span for span, _ in run)
        run, closed = [one], False
    if closed:
        yield tuple(span for span, _ in run)


def _between(sentence: Sentence, one: _Named, other: _Named) -> list[Token]:
    """The tokens between two names that belong to no title of theirs."""
    titles = [*one[1], *other[1]]
    between = sentence.tokens_between(one[0].end, other[0].start)
    return [token for token in between if not any(title.start <= token.start < title.end for title in titles)]


def _joins(between: Sequence[Token]) -> bool:
    """A comma, ``and``, an age; between semicolons whatever is said of the one before."""
    if not any(token.text in _MARKS or token.lower in _AND for token in between):
        return False
    cut = next((at for at in range(len(between) - 1, -1, -1) if between[at].text == ";"), -1)
    return all(_is_joint(token) for token in between[cut + 1 :])


def _is_joint(token: Token) -> bool:
    return token.text in _MARKS or token.lower in _AND | _JOINING or is_of_age(token)


def is_of_age(token: Token) -> bool:
    """A piece of an age before or behind a name: ``31``, ``31-year-old``."""
    word = token.lower
    return word.isdecimal() or word in _AGED or (word[:1].isdecimal() and word.endswith("-old"))
