"""Digits that are words by their very form: ``24/7``, ``Covid-19``, ``7-Eleven``, telephone numbers.

A flight, a gate, a street number are numbers that somebody can get wrong; these are names of which the
digits say nothing that could be counted or compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.text.lexicon import load_lexicon, load_words

_LABEL = re.compile(
    r"(?<![\w/.-])(?:24/7|9/11|7/7|50/50|20/20)(?![\w/]|\.\d)"  # idioms and days that have become names
    r"|(?<![\w,.-])\d{1,3}-(?P<word>[A-Z][a-z]{2,})\b"  # figures joined to a number word: 7-Eleven
    r"|\b(?P<stem>[A-Za-z]{1,12})-\d{1,4}\b(?![-/.,]?\d| ?%)"  # Covid-19, Voyager-1
    r"|(?<![\w+.,-])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?![\w-])"  # telephones: +44 20 7946 0018
    r"|(?<![\w(.,-])(?:1-)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[.-]\d{4}(?![\w-])"  # (555) 555-0134
    r"|(?<![\w.,-])0\d{2,4}[ -]\d{3,4}(?:[ -]?\d{3,4}){1,2}(?![\w-])"  # 0800 555 111
)


# A label's first digit stands so many characters behind its beginning at most.
_BEFORE_DIGIT = 14
_DIGIT = re.compile(r"\d")


def iter_labels(text: str) -> Iterator[tuple[int, int]]:
    """Yield where such a label stands in a text, from its first character to after its last."""
    first = _DIGIT.search(text)
    for match in _LABEL.finditer(text, max(0, first.start() - _BEFORE_DIGIT)) if first else ():
        stem, word = match["stem"], match["word"]
        if stem and stem.lower() not in load_words("number_names", "joined_names"):
            continue
        if word and word.lower() not in load_lexicon("number_words")["ones"]:
            continue  # "Killed-1" and "21-Month" count
        yield match.span()
