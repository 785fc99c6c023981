"""Finds numbers by regular expressions, for the baseline."""

from __future__ import annotations

import re
from dataclasses import dataclass

COUNTING = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
"""
WORDS = {word: value for value, word in enumerate(COUNTING.split())}
WORDS |= {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "twice": 2, "dozen": 12}
SCALES = {"m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "thousand": 1e3}
NUMBER = re.compile(
    rf"(?P<money>[$£€])?\b(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<word>{'|'.join(WORDS)})\b)"
    r"(?P<scale> ?(?:million|billion|thousand|bn|m)\b)?(?P<percent>%| per ?cent\b)?",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, where it stands, and its unit: money, percent or count."""

    start: int
    end: int
    value: float
    unit: str


def find_numbers(text: str) -> list[Numeral]:
    """The numbers of a text: ``$1.2 million`` is 1,200,000 of money; a year is none."""
    return [_read(found) for found in NUMBER.finditer(text) if not _is_year(found)]


def _is_year(found: re.Match[str]) -> bool:
    return bool(YEAR.fullmatch(found.group()))


def _read(found: re.Match[str]) -> Numeral:
    digits, word = found["digits"], found["word"]
    value = float(digits.replace(",", "")) if digits else float(WORDS[word.lower()])
    value *= SCALES[found["scale"].strip().lower()] if found["scale"] else 1
    unit = "money" if found["money"] else "percent" if found["percent"] else "count"
    return Numeral(found.start(), found.end(), round(value, 6), unit)
