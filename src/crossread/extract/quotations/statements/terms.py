"""Tells speech from what else stands in quotation marks: titles, nicknames, names, terms at arm's length."""

from __future__ import annotations

import re

from crossread.extract.passages import Passage
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.text.lexicon import load_pattern, load_words

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_NAMING = load_pattern("quotation_reading", "terms.naming", re.IGNORECASE)
_WORKS = load_pattern("quotation_reading", "terms.works")
_EXPLAINED = load_pattern("quotation_reading", "terms.explained")
_PROGRAMMES = load_pattern("quotation_reading", "terms.programmes")
_CALLED = load_words("quotation_reading", "terms.called")
# A run in marks that a conjunction joins to the next.
_LISTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"],? (?:and|or) \Z")
# More words than this in quotation marks are no mere term.
LONGEST_TERM = 6

_SMALL = load_words("quotation_reading", "terms.small")


def is_sentence_like(text: str, run: QuotedRun) -> bool:
    """Whether the run reads as an utterance of its own: some words, and a sentence's end or beginning."""
    start, end = run.inner(text)
    inner = text[start:end]
    words = _WORD.findall(inner)
    if len(words) >= 6:
        return True
    ends = {text[end - 1 : end], text[end - 1 : end + 1].strip("\"”'’")[-1:]}
    return bool(words) and inner[:1].isupper() and not ends.isdisjoint({".", ",", "!", "?"})


def is_long(text: str, run: QuotedRun) -> bool:
    """Whether the run has so many words that it repeats somebody, wherever it stands."""
    start, end = run.inner(text)
    return len(_WORD.findall(text, start, end)) >= LONGEST_TERM


def is_heading(text: str, run: QuotedRun) -> bool:
    """Whether the quoted words are all of a line that does not end as a sentence does, as headings and captions."""
    _, end = run.inner(text)
    return not text[: run.start].strip() and not text[run.end :].strip() and text[end - 1] not in ".,!?…" and run.closed


def is_named(passage: Passage, run: QuotedRun) -> bool:
    """Whether words right before the run say that it is a name: ``dubbed``, ``so-called``, ``a plan called``."""
    text = passage.text
    start, end = run.inner(text)
    if len(_WORD.findall(text, start, end)) > LONGEST_TERM:
        return False
    if _NAMING.search(text[max(0, run.start - 40) : run.start]) is not None or _EXPLAINED.match(text, run.end):
        return True
    before = passage.doc.char_span(max(0, run.start - 2), run.start, "expand")
    verb = before[0] if before is not None else None
    if verb is None or verb.lower_ not in _CALLED:
        return False
    return not any(c.dep_ in {"nsubj", "aux", "dobj"} for c in verb.children)


def is_work(passage: Passage, run: QuotedRun) -> bool:
    """Whether a comma sets the run behind a noun as its title, and the sentence goes on: ``a show, "Tides," in …``."""
    text = passage.text
    start, end = run.inner(text)
    if _PROGRAMMES.search(text[max(0, run.start - 70) : run.start]) and _is_titled(_WORD.findall(text[start:end])):
        return True
    if (
        not text[: run.start].endswith(", ")
        or text[end - 1] != ","
        or not text[run.end : run.end + 2].strip().islower()
    ):
        return False
    before = passage.doc.char_span(max(0, run.start - 2), run.start, "expand")
    noun = before[0].nbor(-1) if before is not None and before[0].i > 0 else None
    return noun is not None and noun.pos_ == "NOUN" and _is_titled(_WORD.findall(text[start:end]))


def _is_titled(words: list[str]) -> bool:
    significant = [word for word in words if word.lower() not in _SMALL]
    return bool(significant) and all(word[0].isupper() or word[0].isdecimal() for word in significant)


def _follows_title(text: str, run: QuotedRun) -> bool:
    """Whether ``and`` alone joins the run to one before it that is a title: ``“Low Water” and “High Tide.”``"""
    before = _LISTED.search(text, max(0, run.start - 90), run.start)
    return before is not None and _is_titled(_WORD.findall(before[1]))


def is_term(passage: Passage, run: QuotedRun) -> bool:
    """Whether the run names something rather than repeats somebody: a title, a nickname, so-called things."""
    text = passage.text
    start, end = run.inner(text)
    words = _WORD.findall(text[start:end])
    if not words:
        return True
    if is_named(passage, run):
        return True
    if len(words) > 8:
        return False
    if _WORKS.search(text[max(0, run.start - 20) : run.start]) is not None and _is_titled(words):
        return True
    if _is_titled(words) and _follows_title(text, run):
        return True
    ended = text[end - 1] in ".!?"
    return _is_titled(words) and words[0][0].isupper() and not (ended and len(words) > 3)
