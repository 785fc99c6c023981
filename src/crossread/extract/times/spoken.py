"""Times that take several words or marks to say: clocks in words, years in words, spans of years, halves of a year."""

from __future__ import annotations

import re
from functools import cache

from crossread.text.lexicon import load_lexicon

Value = float | int | str | None

_CLOCK_WORDS = re.compile(r"(?:a )?(.+?)(?: min(?:ute)?s?)? (\w+) (.+)")
_YEARS = re.compile(r"((?:1[5-9]|20)\d\d)(?: ?[-–—/] ?)(\d{4}|\d\d)")
_FILLER = re.compile(r"(?:hundred(?: and)?|oh?) ")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?: ?(?:hours|hrs))?")
_HALF_DAY = 12
_AFTER_HOUR = ("past", "after")


@cache
def spoken_pattern() -> str:
    """Alternatives of a pattern, longest first, that find such times; to be matched without case."""
    numbers, tens, ones = _counts()
    names = {
        "NUMBERS": numbers,
        "TENS": tens,
        "ONES": ones,
        "HOUR": rf"(?:{'|'.join(_hours())}|1[0-2]|[1-9])",
        "MINUTES": rf"(?:{tens}-{ones}|{numbers}|[1-5]?\d)",
        "CENTURIES": f"(?:{'|'.join(load_lexicon('times')['centuries'])})",
    }
    pattern = "|".join(load_lexicon("times")["spoken"])
    return re.sub("|".join(names), lambda match: names[match.group()], pattern)


@cache
def _counts() -> tuple[str, str, str]:
    numbers: dict[str, int] = load_lexicon("times")["numbers"]
    teens = "|".join(word for word, value in numbers.items() if 9 < value < 20)
    tens = "|".join(word for word, value in numbers.items() if 20 <= value < 100)
    ones = "|".join(word for word, value in numbers.items() if 0 < value < 10)
    return f"(?:{teens}|{tens}|{ones})", f"(?:{tens})", f"(?:{ones})"


@cache
def _hours() -> dict[str, int]:
    """Hours of the clock by the words for them; noon and midnight among them."""
    numbers: dict[str, int] = load_lexicon("times")["numbers"]
    return {"midnight": 24, "noon": 12} | {word: value for word, value in numbers.items() if 0 < value <= _HALF_DAY}


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./])(?<![^\W\d]-)(?:{spoken_pattern()})")


def lower_in_place(text: str) -> str:
    """The text in small letters, each where it was: one that would become two letters stays."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def _trigger() -> re.Pattern[str]:
    """A cheap test whether a text can hold such a time at all."""
    return re.compile("|".join(load_lexicon("times")["spoken_triggers"]))


def find_spoken(text: str) -> list[tuple[int, int, str, Value]]:
    """Start, end, letter and value of such times in a text in small letters, in order."""
    if not _trigger().search(text):
        return []
    found = []
    for match in _spoken().finditer(text):
        read = read_spoken(match.group())
        if read is not None:
            found.append((match.start(), match.end(), *read))
    return found


def read_spoken(lower: str) -> tuple[str, Value] | None:
    """The letter and value of such words, lower-cased; None where they are not one of these times."""
    if lower[0].isdecimal() and " past " not in lower and " min" not in lower:
        return _read_years(lower) or _read_military(lower)
    if lower[0] in "qh" and lower[1:].isdecimal():
        return None if lower[0] == "h" and lower[1] > "2" else ("B", lower.upper())
    if lower.endswith(" half"):
        return "B", "H1" if lower.startswith("first") else "H2"
    if " past " in lower or " to " in lower or " minutes " in lower or " min" in lower:
        return _read_clock(lower)
    return _read_year_words(lower)


def _read_clock(lower: str) -> tuple[str, Value] | None:
    match = _CLOCK_WORDS.fullmatch(lower)
    if match is None:
        return None
    amount = {"half": 30, "quarter": 15}.get(match[1]) or _number(match[1])
    hour = _hours().get(match[3]) or _number(match[3])
    if amount is None or hour is None or amount > 59:
        return None
    minutes = hour * 60 + (amount if match[2] in _AFTER_HOUR else -amount)
    return "T", f"T{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def _number(words: str) -> int | None:
    numbers: dict[str, int] = load_lexicon("times")["numbers"]
    if words.isdecimal():
        return int(words)
    parts = [numbers.get(part) for part in re.split("[ -]", words)]
    return sum(part or 0 for part in parts) if parts and None not in parts else None


def _read_years(lower: str) -> tuple[str, Value] | None:
    """``2019-20``, ``1914-1918``: both ends of a span; ``2009-05`` is no span."""
    match = _YEARS.fullmatch(lower)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
    if match[2] == "00" and first % 100 == 99:
        last = first + 1
    return ("J", f"{first}/{last}") if first < last else None


def _read_military(lower: str) -> tuple[str, Value] | None:
    match = _MILITARY.fullmatch(lower)
    return ("T", f"T{match[1]}:{match[2]}") if match else None


def _read_year_words(lower: str) -> tuple[str, Value] | None:
    """``nineteen eighty-four``, ``two thousand and twelve``; ``nineteen eighties`` is a decade."""
    centuries: dict[str, int] = load_lexicon("times")["centuries"]
    if lower.startswith("two thousand"):
        rest = lower.removeprefix("two thousand").replace(" and", "").strip(" -")
        return "Y", 2000 + ((_number(rest) or 0) if rest else 0)
    first, _, rest = lower.replace("-", " ").partition(" ")
    rest = _FILLER.sub("", rest)
    number = _number(rest)
    return ("Y", centuries[first] * 100 + number) if first in centuries and number is not None else None
