"""Which words two versions of an utterance do not share."""

from __future__ import annotations

import re

from crossread.meaning.words.aligning import WordIndex, align_words
from crossread.meaning.words.folding import squeeze
from crossread.model.accounts import Quote
from crossread.render.sources import Piece

# Comparing takes the square of the length; past this many words a version is shown unmarked.
LONGEST = 600

_WORD = re.compile(r"\S+")


def mark_version(quote: Quote, text: str) -> tuple[Piece, ...]:
    """``text`` in pieces; those marked are not in the quote's longest version, or have no place there.

    Of the longest version itself those are marked that are missing from some other.
    """
    if text == quote.text:
        return _mark_longest(quote)
    return _pieces(text, list(_WORD.finditer(text)), _shared(text, quote.text))


def is_longest(quote: Quote, text: str) -> bool:
    """Whether ``text`` is the quote's longest version and some other version has fewer words."""
    return text == quote.text and any(
        len(_WORD.findall(version.span.text)) < len(_WORD.findall(text)) for version in quote.versions
    )


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words, whatever their marks, case and spacing."""
    return [squeeze(word[0]) for word in _WORD.finditer(one)] == [squeeze(word[0]) for word in _WORD.finditer(other)]


def _mark_longest(quote: Quote) -> tuple[Piece, ...]:
    words = list(_WORD.finditer(quote.text))
    kept = [True] * len(words)
    for text in {version.span.text for version in quote.versions} - {quote.text}:
        kept = [a and b for a, b in zip(kept, _shared(quote.text, text), strict=True)]
    return _pieces(quote.text, words, kept)


def _shared(text: str, against: str) -> list[bool]:
    """For each word of ``text``, whether it is in ``against`` in the same order."""
    ours = [squeeze(word[0]) for word in _WORD.finditer(text)]
    theirs = [squeeze(word[0]) for word in _WORD.finditer(against)]
    if max(len(ours), len(theirs)) > LONGEST:
        return [True] * len(ours)
    shared = [not word for word in ours]
    spoken = [at for at, word in enumerate(ours) if word]
    for run in align_words([ours[at] for at in spoken], WordIndex([word for word in theirs if word])):
        for at in spoken[run.left : run.left + run.size]:
            shared[at] = True
    return shared


def _pieces(text: str, words: list[re.Match[str]], kept: list[bool]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    position = 0
    for number, word in enumerate(words):
        if kept[number]:
            continue
        start = word.start()
        if number and not kept[number - 1] and pieces:
            start = position
        if start > position:
            pieces.append(Piece(text[position:start]))
        pieces.append(Piece(text[start : word.end()], True))
        position = word.end()
    if position < len(text):
        pieces.append(Piece(text[position:]))
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].marked == piece.marked:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.marked)
        else:
            joined.append(piece)
    return tuple(joined)
