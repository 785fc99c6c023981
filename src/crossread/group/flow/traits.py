"""What a report is known by among others, taken from its words without a parse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sys import intern
from typing import Literal, get_args

from crossread.model.reports import Report
from crossread.text.lexicon import load_words

# Trait families: all words, those of the title, of the lead, names, whole names, and numbers.
View = Literal["words", "title", "lead", "names", "whole names", "numbers"]
VIEWS: tuple[View, ...] = get_args(View)

# What an event is stands at the beginning; characters of the body that are read, and those that are its lead.
READ, LEAD = 2500, 450
# A word of the title counts for so many of the body.
TITLE = 2

_WORD = re.compile(r"[^\W_]{2,64}")
# Capitals that begin no sentence: after a small letter, a comma or a bracket.
_NAME = re.compile(r"(?<=[a-z,;)] )[A-Z][^\W_]{1,40}(?: [A-Z][^\W_]{1,40}){0,5}")


@dataclass(frozen=True, slots=True)
class Traits:
    """A report's id, its ISO day (None where it gives none), and how often each trait of a view occurs."""

    report: str
    day: str | None
    views: Mapping[View, Mapping[str, int]]


def read_traits(report: Report) -> Traits:
    """Take a report's traits from its title and the beginning of its text."""
    title, body = report.title or "", report.text.lstrip()
    body = body.removeprefix(title)[:READ] if title else body[:READ]
    small = body.lower()
    headline = _telling(_WORD.findall(title[:READ].lower()))
    words, lead = _telling(_WORD.findall(small)), _telling(_WORD.findall(small[:LEAD]))
    names, whole = _names(body)
    for word in headline:
        if word in names:
            names[word] += TITLE
    views: dict[View, Mapping[str, int]] = {
        "words": Counter(words) + Counter(headline * TITLE),
        "title": Counter(headline),
        "lead": Counter(lead) + Counter(headline * TITLE),
        "names": names,
        "whole names": whole,
        "numbers": Counter(word for word in [*words, *headline] if word.isdecimal()),
    }
    return Traits(report.id, report.published[:10] if report.published else None, views)


def _names(body: str) -> tuple[Counter[str], Counter[str]]:
    """The words of names, and names whole with their last words."""
    names: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for run in _NAME.findall(body):
        words = [intern(word) for word in run.lower().split()]
        names.update(words)
        whole[words[-1]] += 1
        if len(words) > 1:
            whole[" ".join(words)] += 1
    return names, whole


def _telling(words: Iterable[str]) -> list[str]:
    empty = load_words("stop_words", "words")
    # The same word of very many reports is kept once.
    return [intern(word) for word in words if word not in empty]
