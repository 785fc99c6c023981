"""P801 for directions: "northeast of the port" where every source that names the port's side has another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.words.folding import fold
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# Words between a direction and the place that it is of: "side of the".
BETWEEN = 4


@dataclass(frozen=True, slots=True)
class SideOfPlace:
    """A direction (``n``, ``sw``) with the words that tie it to a place: "side of" and "leeds"."""

    span: Span
    side: str
    anchor: tuple[str, str]


def find_bearings(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each direction of a place that no source gives, where some give another."""
    known: dict[tuple[str, str], list[SideOfPlace]] = {}
    for bearing in sources.take(read_bearings):
        known.setdefault(bearing.anchor, []).append(bearing)
    for bearing in read_bearings(copy.reading):
        theirs = known.get(bearing.anchor, [])
        if not theirs or copy.is_quoted(bearing.span.start, bearing.span.end):
            continue
        if any(_agree(bearing.side, other.side) for other in theirs):
            continue
        words = bearing.span.text
        message = f"“{words}”: {sources.have([theirs[0].span])} “{theirs[0].span.text}” here."
        yield Finding("P801", "warning", bearing.span.start, bearing.span.end, message, (theirs[0].span,))


def _agree(one: str, other: str) -> bool:
    """Whether one of two directions takes in the other: north and northeast."""
    return set(one) <= set(other) or set(other) <= set(one)


def read_bearings(reading: Reading) -> Iterator[SideOfPlace]:
    """Every direction that a reading ties to a place by name."""
    for sentence in reading.sentences:
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            side = _sides().get(token.lower.replace("-", ""))
            anchor = _find_anchor(token, tokens[at + 1 :]) if side is not None else None
            if side is not None and anchor is not None:
                yield SideOfPlace(_cut(sentence, token), side, anchor)


def _cut(sentence: Sentence, token: Token) -> Span:
    return sentence.cut(token, token)


def _find_anchor(token: Token, following: Iterable[Token]) -> tuple[str, str] | None:
    """What the direction is of: "of the port", "side of Leeds", or the name right behind a word in small letters."""
    joins = load_words("checking", "compass.joins")
    near = list(following)[: BETWEEN + 1]
    between = [t.lower for t in takewhile(lambda t: t.lower in joins, near)]
    place = near[len(between)] if len(between) < len(near) else None
    if place is None or place.is_mark:
        return None
    if place.text[:1].isupper() and (token.text[0].islower() or between):
        return " ".join(word for word in between if word != "the"), fold(place.text)
    return ("of", fold(place.text)) if "of" in between and place.tag == "NOUN" else None


def _sides() -> Mapping[str, str]:
    """Words for directions to their letters: "southwestern" to "sw"."""
    found: Mapping[str, str] = load_lexicon("compass")["sides"]
    return found
