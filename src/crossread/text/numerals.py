"""Numbers as they stand in plain text, whatever they count: digits, number words, parts such as "a third".

The reader of figures decides what counts as a figure. This one decides nothing: a street number, a flight and
a score are numbers too, and a draft may have them wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crossread.text.lexicon import load_lexicon

Shape = Literal["plain", "money", "share", "part", "ordinal", "code"]

# Longer runs of digits are identifiers.
MOST_DIGITS = 15

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_CURRENCY = r"(?:(?:US|A|C|NZ|HK|R)?\$|£|€|¥|₹)"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number of a text: its characters (half-open), its value and the place value of its last stated digit.

    ``shape``: ``money`` with a sign of currency, ``share`` with a sign or word of percentage, ``part`` for
    fractions in words (value from 0 to 1), ``ordinal``, ``code`` where letters touch the digits, else ``plain``.
    ``value`` counts the scale: "1.2 million" is 1200000 with a step of 100000.
    """

    start: int
    end: int
    value: float
    step: float
    shape: Shape


def iter_numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """The numbers of ``text`` between two offsets, in order; none overlap."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        found = _read(match)
        if found is not None:
            yield found


@cache
def _pattern() -> re.Pattern[str]:
    words = load_lexicon("number_words")
    ones, tens = _either(words["ones"]), _either(words["tens"])
    scales = _either(words["scales"])
    small = rf"(?:{tens}(?:[- ]{ones})?|{ones})"
    parts = _either(words["parts"])
    scale = rf"[ -]?(?P<scale>{scales}|{_either(words['short_scales'])})\b|(?P<letter>[kmbtKMBT])(?![\w])"
    return re.compile(
        rf"(?P<part>\b(?:(?P<count>a|one|two|three|four|five|nine|\d)[- ])(?P<name>{parts})\b|\bhalf\b)"
        rf"|(?P<ordinal>\b{_either(ORDINALS)}\b)"
        rf"|(?P<code>\b(?!\d+(?:st|nd|rd|th|bn|mn|tn|k|m|b|t)\b)(?:[A-Za-z]+\d\w*|\d+[A-Za-z]\w*)\b)"
        rf"|(?P<money>{_CURRENCY} ?)?(?P<digits>(?<![\w.])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)(?P<vulgar>[½¼¾⅓⅔])?"
        rf"(?:(?P<th>st|nd|rd|th)\b|{scale})?(?P<sign> ?%|[ -](?:percent|per cent|percentage points?|points?)\b)?"
        rf"|\b(?P<words>(?:a |an )?(?:{small}|(?<=a )(?:hundred|thousand|million|dozen)|dozen)"
        rf"(?:[ -](?:{scales}|dozen|and {small}|{small})){{0,6}})\b"
        rf"(?P<wordsign> (?:percent|per cent|percentage points?)\b)?",
        re.IGNORECASE,
    )


def _either(words: object) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"  # type: ignore[call-overload]


def _read(match: re.Match[str]) -> Numeral | None:
    if match["part"]:
        return _read_part(match)
    if match["ordinal"]:
        return Numeral(match.start(), match.end(), ORDINALS.index(match["ordinal"].lower()) + 1.0, 1, "ordinal")
    if match["code"]:
        digits = re.sub(r"\D", "", match["code"])
        return Numeral(match.start(), match.end(), float(digits), 1, "code") if len(digits) <= MOST_DIGITS else None
    if match["words"]:
        value = _read_words(match["words"].lower())
        shape: Shape = "share" if match["wordsign"] else "plain"
        return Numeral(match.start(), match.end(), value, 1, shape) if value is not None else None
    return _read_digits(match)


def _read_part(match: re.Match[str]) -> Numeral:
    words = load_lexicon("number_words")
    if match["name"] is None:
        return Numeral(match.start(), match.end(), 0.5, 0.01, "part")
    count = match["count"].lower()
    above = 1 if count == "a" else int(count) if count.isdigit() else words["ones"][count]
    return Numeral(match.start(), match.end(), above / words["parts"][match["name"].lower()], 0.01, "part")


def _read_digits(match: re.Match[str]) -> Numeral | None:
    digits = match["digits"].replace(",", "")
    if len(digits) > MOST_DIGITS:
        return None
    words = load_lexicon("number_words")
    value = float(digits)
    step = 10.0 ** -len(digits.partition(".")[2])
    if match["vulgar"]:
        value, step = value + {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}[match["vulgar"]], 0.01
    factor = 1
    if match["scale"]:
        named = match["scale"].lower()
        factor = words["scales"].get(named) or words["short_scales"][named]
    elif match["letter"]:
        factor = words["letter_scales"][match["letter"].lower()]
    shape: Shape = "money" if match["money"] else "share" if match["sign"] else "ordinal" if match["th"] else "plain"
    return Numeral(match.start(), match.end(), round(value * factor, 6), step * factor, shape)


def _read_words(written: str) -> float | None:
    """The value of number words; None for "one" by itself, which is as often a pronoun."""
    words = load_lexicon("number_words")
    total = current = 0
    for word in re.split(r"[ -]", written):
        if word in words["ones"]:
            current += words["ones"][word]
        elif word in words["tens"]:
            current += words["tens"][word]
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in words["scales"]:
            total, current = total + max(current, 1) * words["scales"][word], 0
    value = total + current
    return None if written == "one" else float(value)
