"""Tells speech from what else stands in quotation marks: titles, nicknames, names, terms at arm's length."""

from __future__ import annotations

import re

from crossread.extract.passages import Passage
from crossread.extract.quotations.marks import Run

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_NAMING = re.compile(
    r"(?:so[- ]called|known as|nicknamed|dubbed|titled|entitled|called|named|termed|labell?ed|codenamed|"
    r"code[- ]named|the (?:word|term|phrase|title|name)|operation)[,:]?\s*$",
    re.IGNORECASE,
)
_SMALL = frozenset(
    {"a", "an", "and", "the", "of", "in", "on", "for", "to", "with", "at", "by", "from", "or", "vs", "is"}
)


def is_sentence_like(text: str, run: Run) -> bool:
    """Whether the run reads as an utterance of its own: some words, and a sentence's end or beginning."""
    start, end = run.inner(text)
    inner = text[start:end]
    words = _WORD.findall(inner)
    if len(words) >= 6:
        return True
    return bool(words) and inner[:1].isupper() and text[end - 1 : end + 1].strip("\"”'’")[-1:] in {".", ",", "!", "?"}


def is_term(passage: Passage, run: Run) -> bool:
    """Whether the run names something rather than repeats somebody: a title, a nickname, so-called things."""
    text = passage.doc.text
    start, end = run.inner(text)
    words = _WORD.findall(text[start:end])
    if not words:
        return True
    before = text[max(0, run.start - 40) : run.start]
    if _NAMING.search(before) and len(words) <= 6:
        return True
    if len(words) > 8:
        return False
    significant = [word for word in words if word.lower() not in _SMALL]
    titled = bool(significant) and all(word[0].isupper() or word[0].isdigit() for word in significant)
    ended = text[end - 1] in ".!?"
    return titled and words[0][0].isupper() and not (ended and len(words) > 3)
