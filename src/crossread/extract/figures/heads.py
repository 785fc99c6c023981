"""The noun that a number counts, as far as the number's own phrase shows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

_INSIDE = {"ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM", "X"}
_NOUN = {"NOUN", "PROPN"}
# A run of modifiers between number and noun is short; beyond it another phrase begins.
_REACH = 7


class TokenIndex:
    """Finds the tokens of a doc by character."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts = [token.idx for token in doc]

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """Half-open token indices of all tokens that share a character with ``start`` to ``end``."""
        first = bisect_left(self.starts, start + 1) - 1
        return max(first, 0), max(bisect_left(self.starts, end), first + 1)


def find_head(doc: Doc, last: int) -> Token | None:
    """The noun counted by a number whose tokens end before ``last``: ``people`` in ``498 people``.

    Over ``of the …`` the noun behind it (``of the men``); a pronoun there is none.
    """
    index = last
    if index + 1 < len(doc) and doc[index].lower_ == "of":
        index += 1
        while index < len(doc) and doc[index].pos_ in ("DET", "PRON", "NUM") and index - last < 4:
            index += 1
    return _close_run(doc, index)


def _close_run(doc: Doc, index: int) -> Token | None:
    head: Token | None = None
    for token in doc[index : index + _REACH]:
        if token.is_punct and token.text in ("-", "–", "/") and not token.whitespace_:
            continue
        if token.pos_ in _NOUN and token.ent_type_ not in ("DATE", "TIME"):
            if head is not None and head.pos_ == "NOUN" and head.tag_ == "NNS" and token.pos_ == "PROPN":
                break
            head = token
            continue
        if head is not None and (token.pos_ != "PART" or token.text not in ("'s", "’s", "'", "’")):
            break
        if token.pos_ not in _INSIDE and token.text not in ("and", ",", "'s", "’s"):
            break
        if head is None and token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"):
            break
        if head is not None:
            head = None
    return head


def name_head(head: Token) -> str:
    """The head in the singular, lower case unless it is a name."""
    return head.lemma_.lower() if head.pos_ == "NOUN" else head.text


def is_plural(doc: Doc, last: int) -> bool:
    """Whether a plural common noun, or ``people``, is counted here."""
    head = find_head(doc, last)
    return head is not None and (head.tag_ in ("NNS", "NNPS") or head.lower_ in ("people", "police", "staff"))


def starts_with_plural(doc: Doc, last: int, words: Sequence[str] = ()) -> bool:
    """Whether the very next token is a plural noun."""
    return last < len(doc) and (doc[last].tag_ == "NNS" or doc[last].lower_ in ("people", *words))
