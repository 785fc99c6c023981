"""Runs of capitalised words as they are printed, and what the story's reports make of each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.meaning.words.folding import fold
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Small words inside names, and marks that hold the words of one name together.
_SMALL = load_words("matching", "spellings.small")
_CALENDAR = load_words("organisations", "calendar")
_FUNCTION = load_words("stop_words", "words")
_HYPHENS = frozenset("-–‑")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 9
# A word of so many letters and more may have its only capital inside.
_INNER = 4


@dataclass(frozen=True, slots=True)
class NamePart:
    """One word of a run: its folded letters and its token."""

    word: str
    token: Token


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together, with small words between them, in the sentence of index ``at``.

    ``tail`` is the small word right behind them (``Investigation branch``); ``owns`` is the owner's ending that
    follows, and ``owned`` the word behind that.
    """

    sentence: Sentence
    at: int
    parts: tuple[NamePart, ...]
    tail: NamePart | None = None
    owns: Token | None = None
    owned: Token | None = None

    @property
    def report(self) -> str:
        """The report that prints it."""
        return self.sentence.span.report

    @property
    def place(self) -> tuple[str, int]:
        """The report and the index of the sentence."""
        return self.report, self.at

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(part.word for part in self.parts)

    def span(self, first: int = 0, last: int | None = None) -> Span:
        """The characters of the words from ``first`` up to ``last``."""
        parts = self.parts[first:last]
        return self.sentence.cut(parts[0].token, parts[-1].token)


@dataclass(frozen=True)
class Printed:
    """All runs of a story; how often each report prints a word in them; words that are printed small as well.

    ``places`` are the folded names of places that a gazetteer knows, ``people`` the words of people's names.
    """

    runs: tuple[Run, ...]
    counts: dict[str, Counter[str]]
    small: frozenset[str]
    places: frozenset[str]
    people: frozenset[str]

    @property
    def place_words(self) -> frozenset[str]:
        """The words of places' names."""
        return frozenset(word for place in self.places for word in place.split())

    def count(self, word: str) -> int:
        """How often the word stands in runs."""
        return sum(self.counts.get(word, Counter[str]()).values())

    def reports(self, word: str) -> frozenset[str]:
        """The reports that print the word with a capital."""
        return frozenset(self.counts.get(word, ()))


def read_story(readings: Sequence[Reading]) -> Printed:
    """The runs of all readings and the counts of their words."""
    runs = tuple(run for reading in readings for run in _runs_of(reading))
    counts: dict[str, Counter[str]] = {}
    for run in runs:
        for part in run.parts:
            counts.setdefault(part.word, Counter())[run.report] += 1
    return Printed(runs, counts, _printed_small(readings), _places(readings), _people(readings))


def _printed_small(readings: Sequence[Reading]) -> frozenset[str]:
    tokens = (token for reading in readings for sentence in reading.sentences for token in sentence.tokens)
    return frozenset(fold(token.text) for token in tokens if token.text[0].islower())


def _places(readings: Sequence[Reading]) -> frozenset[str]:
    """What a gazetteer knows, and the words for who comes from there."""
    known = (place for reading in readings for place in reading.places if place.place is not None or place.demonym)
    return frozenset(fold(place.span.text) for place in known)


def _people(readings: Sequence[Reading]) -> frozenset[str]:
    named = (fold(name.name) for reading in readings for name in reading.names if name.kind == "person")
    return frozenset(word for name in named for word in name.replace("-", " ").split())


def _runs_of(reading: Reading) -> Iterator[Run]:
    for at, sentence in enumerate(reading.sentences):
        if sentence.span.part == "text" and not _is_shown(sentence):
            yield from _runs_in(sentence, at)


def _is_shown(sentence: Sentence) -> bool:
    """Whether the words are capitalised for show."""
    words = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > 3]
    raised = sum(word[0].isupper() for word in words)
    return raised > 4 and len(words) - raised < 2 and sentence.tokens[-1].text != "."


def _runs_in(sentence: Sentence, at: int) -> Iterator[Run]:
    tokens, index = sentence.tokens, 0
    while index < len(tokens):
        if not _is_raised(tokens, index):
            index += 1
            continue
        last = _end_of(tokens, index)
        yield _make_run(sentence, at, index, last)
        index = last


def _make_run(sentence: Sentence, at: int, first: int, last: int) -> Run:
    tokens = sentence.tokens
    parts = tuple(NamePart(fold(token.text), token) for token in tokens[first:last] if not token.is_mark)
    after = [*tokens[last : last + 2], None, None]
    if after[0] is not None and after[0].text in _POSSESSIVES:
        return Run(sentence, at, parts, owns=after[0], owned=after[1])
    return Run(sentence, at, parts, _tail(after[0]))


def _tail(after: Token | None) -> NamePart | None:
    """The word behind a run, where it is one in small letters."""
    small = after is not None and after.text.isalpha() and after.text[0].islower()
    return NamePart(fold(after.text), after) if after is not None and small else None


def _is_raised(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name may begin here: a capitalised word, no function word that a sentence begins with."""
    text = tokens[index].text
    if index and tokens[index - 1].text in {"#", "@"}:
        return False
    return text[0].isupper() and text[0].isalpha() and fold(text) not in _FUNCTION


def _is_capital(text: str) -> bool:
    """Whether a word goes on with a name: ``Marrow``, and ``deMarrow`` too."""
    inner = len(text) > _INNER and any(letter.isupper() for letter in text[1:])
    return text[0].isalpha() and (text[0].isupper() or inner)


def _end_of(tokens: Sequence[Token], first: int) -> int:
    last = first + 1
    while last < len(tokens) and last - first < _LONGEST:
        if _is_capital(tokens[last].text):
            last += 1
            continue
        step = _step(tokens, last)
        if not step:
            break
        last += step
    return last


def _step(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from ``at`` hold the name together: a hyphen, ``&``, a firm's comma, small words."""
    after = [token.text for token in tokens[at + 1 : at + 4]]
    text = tokens[at].text
    if not after:
        return 0
    touching = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    if text in _HYPHENS:
        return 2 if touching and after[0][0].isalpha() else 0
    raised = after[0][0].isupper()
    if text == "&" or (text == "," and "&" in after):
        return 2 if raised else 0
    if text in _SMALL:
        if raised:
            return 0 if text != "of" and fold(after[0]) in _CALENDAR else 2
        return 3 if after[0] == "the" and len(after) > 1 and after[1][0].isupper() else 0
    return 0
