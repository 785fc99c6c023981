"""Which words of a sentence belong to which of its figures, by the surface alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.extents import sentence_end
from crossread.extract.figures.quantities import FoundQuantity
from crossread.text.lexicon import load_words

_STOPS = frozenset({";", ":", ".", "!", "?", "—", "–", "--", "(", ")", "|"})
_JOINTS = load_words("figure_reading", "segments.joints")
_LONGEST = 24


def is_bracketed(found: FoundQuantity) -> bool:
    """Whether the number stands alone in round brackets: ``Denver (45)``."""
    doc, first, last = found.passage.doc, found.first, found.last
    return first > 0 and last < len(doc) and doc[first - 1].text == "(" and doc[last].text == ")"


def find_end(found: FoundQuantity, following: FoundQuantity | None, spots: Mapping[int, int]) -> int:
    """The token at which a figure's own words stop; ``spots`` has the first token of each place name, and its end.

    They stop at the next figure and the words that lead up to it, at a stronger mark than a
    comma, at a comma that no place name follows, and at a word that opens another clause.
    """
    doc = found.passage.doc
    first: int = found.last if found.head is None else max(found.last, found.head + 1)
    limit = min(sentence_end(doc, found.first), first + _LONGEST)
    if following is not None and following.first < limit:
        limit = max(first, _strip_joints(doc, first, following.first))
    openers = load_words("counting", "clause_openers")
    for position in range(first, limit):
        token = doc[position]
        if token.text in _STOPS:
            return position
        if token.text == "," and not _lists_places(doc, position, spots):
            return position
        if position > first and token.lower_ in openers and token.lower_ != "because" and not _is_inner(token):
            return position
    return limit


def _is_inner(token: Token) -> bool:
    """``have since died``, ``confirmed as having died``: a word inside the verb."""
    if token.lower_ == "since":
        return bool(token.i and token.nbor(-1).pos_ == "AUX")
    return bool(token.lower_ == "as" and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "VBG")


def _lists_places(doc: Doc, comma: int, spots: Mapping[int, int]) -> bool:
    """Whether a place name ends before the comma and another begins after it: ``Dayton, Ohio``."""
    ends = comma in spots.values()
    return ends and (comma + 1 in spots or (comma + 2 in spots and doc[comma + 1].lower_ in {"and", "or"}))


def _strip_joints(doc: Doc, first: int, last: int) -> int:
    while last > first and doc[last - 1].lower_ in _JOINTS:
        last -= 1
    # "arrested 20 people and charged 12": the verb is the next figure's.
    if last > first and doc[last - 1].tag_ in {"VBD", "VBG", "VBN", "VBZ"} and last - 2 >= first:
        before = doc[last - 2].lower_
        if before in {"and", ",", "but", "while"}:
            return _strip_joints(doc, first, last - 1)
    return last


def words(tokens: Sequence[Token]) -> str:
    """The text of the tokens with single blanks, trimmed of punctuation at both ends."""
    text = "".join(token.text_with_ws for token in tokens)
    return " ".join(text.split()).strip(" ,;:.")
