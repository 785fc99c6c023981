"""Reports with their own words replaced: other names, other things, other deeds, in the same sentences.

Numbers, days, places and function words stay. The same word becomes the same word in every report, so that what reports
share they still share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from crossread.meaning.names.given import given_names
from crossread.meaning.words.plurals import add_plural_ending
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.model.sentences import Token
from crossread.model.spans import Part
from crossread.text.lexicon import load_lexicon, load_listed

# Tags of words that are or may be names.
_NAMES = ("PROPN", "X", "INTJ")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"
_SHIFTED = {
    **dict(zip(_VOWELS, _VOWELS[1:] + _VOWELS[0], strict=True)),
    **dict(zip(_CONSONANTS, _CONSONANTS[1:] + _CONSONANTS[0], strict=True)),
}
_LETTERS = str.maketrans(_SHIFTED | {old.upper(): new.upper() for old, new in _SHIFTED.items()})


def own_words(readings: Iterable[Reading]) -> list[str]:
    """The words of the readings that a disguise can replace, as lemmas in lower case, each once, in order."""
    return list(dict.fromkeys(_key(token) for reading in readings for _, token in _own_tokens(reading)))


class Disguise:
    """Words for words, over all reports of a story, but those that ``stay``: lemmas in lower case."""

    def __init__(self, stay: Set[str]) -> None:
        self._stay = stay
        self._chosen: dict[tuple[str, str], str] = {}
        self._taken: dict[str, int] = {}

    def put_on(self, readings: Iterable[Reading]) -> list[Report]:
        """The readings' reports in other words, in the order given."""
        return [self._dress(reading) for reading in readings]

    def _dress(self, reading: Reading) -> Report:
        report = reading.report
        written: dict[Part, str] = {"text": report.text, "title": report.title or ""}
        for part, token in reversed(list(_own_tokens(reading))):
            if _key(token) not in self._stay:
                text = written[part]
                written[part] = text[: token.start] + self._other(token) + text[token.end :]
        return replace(report, text=written["text"], title=written["title"] or None)

    def _other(self, token: Token) -> str:
        return self._other_name(token.text) if token.tag in _NAMES else self._other_word(token)

    def _other_name(self, name: str) -> str:
        """A given name for a given name of the same gender; else its letters moved on, which keeps likenesses."""
        gender = given_names().get(name.lower())
        return _as(name, self._choose(f"given_names.{gender}", name.lower())) if gender else name.translate(_LETTERS)

    def _other_word(self, token: Token) -> str:
        chosen = self._choose(f"words.{token.tag}", token.lemma.lower())
        return _as(token.text, _inflect(chosen, token))

    def _choose(self, list_name: str, word: str) -> str:
        """The list's next word for a new one; where all are taken, two of them as one."""
        key = (list_name, word)
        if key not in self._chosen:
            words = load_listed("disguise", list_name)
            turn, at = divmod(self._taken.get(list_name, 0), len(words))
            self._taken[list_name] = self._taken.get(list_name, 0) + 1
            self._chosen[key] = f"{words[(turn - 1) % len(words)]}-{words[at]}" if turn else words[at]
        return self._chosen[key]


def _own_tokens(reading: Reading) -> Iterator[tuple[Part, Token]]:
    """The tokens that are the report's own words, with the part that they stand in, in order of the text."""
    fixed = [place.span for place in reading.places] + [time.span for time in reading.times]
    for sentence in reading.sentences:
        held = [span for span in fixed if span.overlaps(sentence.span)]
        for token in sentence.tokens:
            own = token.tag in _NAMES or token.tag in load_lexicon("disguise")["words"]
            within = any(span.start <= token.start < span.end for span in held)
            if own and token.text.isalpha() and not token.stop and not within:
                yield sentence.span.part, token


def _key(token: Token) -> str:
    return token.lemma.lower()


def _inflect(word: str, token: Token) -> str:
    """``painted`` for ``carved``: the word with the token's ending."""
    lower = token.lower
    stem = word.removesuffix("e")
    if token.tag == "NOUN":
        return word if lower == token.lemma.lower() else add_plural_ending(word)
    if token.tag != "VERB" or lower == token.lemma.lower():
        return word
    if lower.endswith("ing"):
        return f"{stem}ing"
    return add_plural_ending(word) if lower.endswith("s") else f"{stem}ed"


def _as(old: str, new: str) -> str:
    """The new word in the old one's capitals."""
    if len(old) > 1 and old.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new[0].lower() + new[1:]
