"""The words right round a number, as a report has them: a name for figures that no counted noun names."""

from __future__ import annotations

import re
from functools import cache

from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_lexicon, load_words

# A name goes no further than this many words before the number and after it.
BEFORE = 4
AFTER = 6
_STOP = r"(?<!\b[A-Z])[.;:!?](?=\s|$)|[()\[\]“”\"\n—–]"
_CLAUSE_START = re.compile(rf"{_STOP}|, |\bthat\b|\band\b")
_CLAUSE_END = re.compile(rf"{_STOP}|, |,$|\bwhile\b|\bafter\b|\bwhen\b|\bbut\b|\bwho\b|\bsaid\b|\bsays\b")
_SENTENCE_PART = re.compile(_STOP)
_HINGES = load_words("figure_matching", "stretches.hinges")
_DIGIT = re.compile(r"\d")


def find_stretch(sentence: str, item: Item, start: int) -> str:
    """``spent … on a refit``: the number's own clause, the number left out; "" where it has no telling words.

    ``start`` is where the number stands in the sentence.
    """
    end = start + len(item.figure.span.text)
    before = _trim(_CLAUSE_START.split(sentence[:start])[-1].split()[-BEFORE:])
    tail = sentence[end:]
    after = [] if tail[:1] in ",;" else _trim(_CLAUSE_END.split(tail, maxsplit=1)[0].split()[:AFTER], leading=False)
    if not _tells([*before, *after]):
        before = _trim(_SENTENCE_PART.split(sentence[:start])[-1].split()[-BEFORE:])
        after = after or _trim(_CLAUSE_END.split(tail.lstrip(", "), maxsplit=1)[0].split()[:AFTER], leading=False)
    after = after if after[:1] != ["and"] else []
    if not _tells([*before, *after]):
        before, after = [], _next_clause(tail)
    if not after and not before:
        return ""
    if not after and before[-1].lower() in _HINGES:
        return " ".join(_trim(before[::-1])[::-1])
    if item.unit and after and not before and after[0].lower().startswith(item.unit[:3]):
        return " ".join(after)
    return " ".join([*before, "…", *after])


def _next_clause(tail: str) -> list[str]:
    """The first words after a comma that tell something: ``Nine of the 40, or 23 percent, … had no lamp``."""
    for clause in _SENTENCE_PART.split(tail)[0].split(", ")[1:]:
        words = _trim(clause.split()[:AFTER], leading=False)
        if _tells(words) and words[0] != "according":
            return words
    return []


def _tells(words: list[str]) -> bool:
    return any(word.lower() not in _edges() and word[:1].isalpha() and not _is_number(word) for word in words)


def _trim(words: list[str], *, leading: bool = True) -> list[str]:
    """The words without those at their outer end that no name begins or ends in, and cut at further numbers."""
    words = [word.strip(",'‘’") for word in words]
    if leading:
        last = max((at for at, word in enumerate(words) if _DIGIT.search(word)), default=-1)
        words = words[last + 1 :]
        while words and words[0].lower() in _edges():
            words = words[1:]
        return words
    first = next((at for at, word in enumerate(words) if _DIGIT.search(word)), len(words))
    words = words[:first]
    ands = [at for at, word in enumerate(words) if word.lower() == "and"]
    if ands and ands[-1] >= len(words) - 2:
        words = words[: ands[-1]]  # cut off in what it joins
    while words and words[-1].lower() in _edges():
        words = words[:-1]
    return words


def _is_number(word: str) -> bool:
    numbers = load_lexicon("number_words")
    return any(part in numbers["ones"] for part in word.lower().split("-"))


@cache
def _edges() -> frozenset[str]:
    return frozenset(load_lexicon("figure_labels")["nouns"]["edges"])
