"""Words of a text as letters, one a word, so that a grammar of time expressions is a few short regexes.

The letters, read by ``grammar``::

    M month   W weekday   Y year   y two-digit year   C decade (1990s)   S season   H holiday
    1 number up to 31   2 larger number or fraction   V vague number (a few)   f "and a half"   O ordinal
    u unit    U plural unit   D part of the day   T time of day   Z time zone   K weekend
    R today, yesterday   P now   A daily   E every   I 2019-05-01   G 5/1/2019
    l last   n next   t this   j that, same   e early, end of   c earlier, later   g ago
    q about, more than   a a, an   d the   o of   m more   L long   X fiscal   i preposition
    B quarter or half (Q2, first half)   J span of years (2019-20)   / slash
    & and   , comma   - hyphen or dash   s possessive   ( opening bracket   . full stop   x anything else
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from crossread.extract.times.spoken import find_spoken, lower_in_place
from crossread.text.lexicon import load_lexicon, load_pattern, load_words


class CodedWord(NamedTuple):
    """One word: its letter, its characters ``start`` to ``end``, and what its letter needs to know of it."""

    code: str
    start: int
    end: int
    lower: str
    value: float | int | str | None = None


_CLOCK = r"\d{1,2}(?:(?:[:.]|:\ )[0-5]\d)?(?:[:.][0-5]\d)?\s?[ap](?:\.\s?m\b\.?|m\b)"
_PULLED_APART = load_pattern("times", "pulled_apart").pattern
# Months that are common words where no capital tells.
_COMMON = load_words("times", "common_months")
_ZONES = load_words("times", "zones")
_END_OF = {"beginning": "START", "start": "START", "turn": "START", "middle": "MID", "end": "END"}

# Words of the grammar itself.
_SMALL_WORDS: dict[str, tuple[str, float | int | str | None]] = {
    "a": ("a", 1),
    "an": ("a", 1),
    "the": ("d", None),
    "of": ("o", None),
    "more": ("m", None),
    "and": ("&", None),
    "additional": ("m", None),
    "long": ("L", None),
    "fiscal": ("X", None),
    "weekend": ("K", None),
    "weekends": ("K", None),
    "right now": ("P", "PRESENT_REF"),
    "old": ("b", None),
    "quarter": ("u", "Q"),
    "/": ("/", None),
}

_SLASHED = re.compile(r"[0-9]{1,2}([/.])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})")


def _hyphened(values: dict[str, int]) -> str:
    """``twenty-one`` to ``ninety-nine``."""
    tens = "|".join(word for word, value in values.items() if 20 <= value < 100)
    ones = "|".join(word for word, value in values.items() if 0 < value < 10)
    return f"(?:{tens})-(?:{ones})"


@cache
def _token_pattern() -> re.Pattern[str]:
    holidays = sorted(load_lexicon("times")["holidays"], key=lambda name: (-len(name), name))
    names = "|".join(re.escape(name).replace("'", "['’]?") for name in holidays)
    words = load_lexicon("times")
    phrases = "|".join(words["phrases"])
    tens = _hyphened(words["numbers"])
    ordinals = "|".join(word for word in words["ordinals"] if "-" in word)
    short = "|".join([*words["month_abbreviations"], *words["weekday_abbreviations"]])
    return re.compile(
        rf"\d{{4}}-\d\d-\d\d(?![\d-])|\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)\b|\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d\b|{_CLOCK}|{_PULLED_APART}"
        rf"|\b(?:{phrases}|{names}|{tens}|{ordinals})\b|\b(?:{short})\.(?!\w)"
        r"|\b(?:[12]\d)?\d0['’]?s\b|\d{1,2}(?:st|nd|rd|th)\b|['’]\d\d\b(?!\d)|['’]s\b"
        r"|\d+(?:[.,:/]\d+)*(?:\s?½|\s1/2\b)?|[^\W\d_]+|[^\w\s]"
    )


@cache
def _trigger_pattern() -> re.Pattern[str]:
    """A cheap test whether a text in small letters can hold a time expression at all."""
    return re.compile("|".join([r"\d", *load_lexicon("times")["triggers"]]))


@cache
def _table() -> dict[str, tuple[str, float | int | str | None]]:
    """Lower-case word to its letter and value."""
    words = load_lexicon("times")
    table: dict[str, tuple[str, float | int | str | None]] = {}
    table.update({word: ("i", word) for word in words["prepositions"]})
    for letter, name in zip(
        "lntjecgEVq",
        ("last", "next", "this", "that", "early", "compared", "ago", "every", "vague", "quantity_modifiers"),
        strict=True,
    ):
        table.update({word: (letter, word) for word in words[name]})
    for letter, name in (
        ("O", "ordinals"),
        ("u", "units"),
        ("U", "plural_units"),
        ("S", "seasons"),
        ("T", "clock_words"),
        ("R", "deictic"),
        ("P", "references"),
        ("A", "frequencies"),
        ("C", "decades"),
    ):
        table.update({word: (letter, value) for word, value in words[name].items()})
    table.update({word: ("D", value) for word, value in words["dayparts"].items()})
    table.update({word: ("1" if value <= 31 else "2", value) for word, value in words["numbers"].items()})
    table.update({word: ("M", number) for number, word in enumerate(words["months"], 1)})
    table.update({word: ("W", number) for number, word in enumerate(words["weekdays"])})
    table.update({word: ("H", word) for word in words["holidays"]})
    table.update(_SMALL_WORDS)
    return table


def split_words(text: str) -> list[CodedWord]:
    """The words of a text with their letters; an empty list where no word of it can belong to a time."""
    lower = lower_in_place(text)
    if not _trigger_pattern().search(lower):
        return []
    words = list(_iter_words(text, lower))
    for index, word in enumerate(words):
        # "Sep 28", "28 SEP", "may 5", "Mon 13th": short forms and common words only beside a number.
        name = _beside_numbers().get(word.lower) if word.code == "x" else None
        if name and _beside_number(words, index, name[0]):
            words[index] = word._replace(code=name[0], value=name[1])
    return words


def _iter_words(text: str, lower: str) -> Iterator[CodedWord]:
    """The words between times that take several words to say, and those times as one word each."""
    pattern, at = _token_pattern(), 0
    for start, end, code, value in [*find_spoken(lower), (len(text), len(text), "", None)]:
        for match in pattern.finditer(lower, at, start):
            first, last = match.span()
            code_of, word, meaning = _classify_once(text[first:last])
            yield CodedWord(code_of, first, last, word, meaning)
        if code:
            yield CodedWord(code, start, end, lower[start:end], value)
        at = end


@cache
def _beside_numbers() -> dict[str, tuple[str, int]]:
    """Short forms of months and weekdays, and months that are common words: letter and number."""
    words = load_lexicon("times")
    months = {name: ("M", number) for number, name in enumerate(words["months"], 1)}
    short = {name: ("M", number) for name, number in words["month_abbreviations"].items()}
    return {name: ("W", number) for name, number in words["weekday_abbreviations"].items()} | months | short


@lru_cache(maxsize=20_000)
def _classify_once(text: str) -> tuple[str, str, float | int | str | None]:
    """Letter, lower-cased words and value of a word; the words of a language are few, so each is judged once."""
    word = _classify(text, 0, len(text), _table())
    return word.code, word.lower, word.value


def _beside_number(words: list[CodedWord], index: int, code: str) -> bool:
    """Whether a day stands beside it, of a month before it or after it, or a year after it."""
    after = words[index + 1] if index + 1 < len(words) else None
    before = words[index - 1] if index else None
    if code == "W":
        return after is not None and after.code in "O1" and words[index].lower not in ("sat", "sun")
    following = words[index + 2] if index + 2 < len(words) else None
    joined = after is not None and after.code in "-/," and following is not None and _may_join(following, after.code)
    near = (after is not None and after.code in "1YO") or (before is not None and before.code in "1O")
    parted = before is not None and before.code in "-/o" and index > 1 and words[index - 2].code in "1O"
    return near or joined or parted


def _may_join(following: CodedWord, mark: str) -> bool:
    """Whether what stands behind a mark after a month makes it one: ``Dec, 2018``, ``Jan-Feb``, ``Jan/3``."""
    return following.code == "Y" or (mark != "," and (following.code in "1OM" or following.lower in _beside_numbers()))


def _classify(text: str, start: int, end: int, table: dict[str, tuple[str, float | int | str | None]]) -> CodedWord:
    lower = text.lower().replace("’", "'")
    if text[0].isdecimal() or (text[0] in "'’" and text[-1].isdecimal()) or lower[-2:] in ("0s", "'s"):
        return _classify_digits(lower, start, end)
    stem = lower[:-1] if lower.endswith(".") else lower
    if lower.endswith(".") or stem in ("sept", "tues", "thurs"):
        short = load_lexicon("times")
        if text[0].isupper() and stem in short["month_abbreviations"]:
            return CodedWord("M", start, end, lower, short["month_abbreviations"][stem])
        if text[0].isupper() and stem in short["weekday_abbreviations"]:
            return CodedWord("W", start, end, lower, short["weekday_abbreviations"][stem])
    if stem in table:
        code, value = table[stem]
        if code in "MW" and not text[0].isupper() and stem in _COMMON:
            code = "x"
        return CodedWord(code, start, end, stem, value)
    return _classify_phrase(text, stem, start, end)


def _classify_phrase(text: str, stem: str, start: int, end: int) -> CodedWord:
    if (stem in _ZONES and text[:2].isupper()) or stem == "local time":
        return CodedWord("Z", start, end, stem)
    if stem in load_lexicon("times")["modifiers"]:
        return CodedWord("q", start, end, stem, stem)
    first = stem.split(" ", 1)[0]
    if stem.endswith(" of") and (key := stem.removeprefix("the ").split(" ")[0]) in _END_OF:
        return CodedWord("e", start, end, stem, _END_OF[key])
    if stem.startswith(("a couple", "a few", "a number", "couple of")):
        return CodedWord("V", start, end, stem)
    if stem.startswith("half a"):
        return CodedWord("2", start, end, stem, 0.5)
    if stem in ("and a half", "and-a-half"):
        return CodedWord("f", start, end, stem)
    if stem in ("o'clock", "oclock"):
        return CodedWord("Z", start, end, stem, "clock")
    if first == "fourth" and "july" in stem:
        return CodedWord("H", start, end, stem, "fourth of july")
    numbers = load_lexicon("times")["numbers"]
    tens, _, ones = stem.partition("-")
    if tens in numbers and ones in numbers:
        value = numbers[tens] + numbers[ones]
        return CodedWord("1" if value <= 31 else "2", start, end, stem, value)
    for name in (stem, stem.replace("'", "")):
        holiday = _holiday_names().get(name)
        if holiday:
            return CodedWord("H", start, end, stem, holiday)
    code = {",": ",", "-": "-", "–": "-", "—": "-", "(": "(", ".": "."}.get(stem or text, "x")
    return CodedWord(code, start, end, stem)


@cache
def _holiday_names() -> dict[str, str]:
    return {name.replace("'", ""): name for name in load_lexicon("times")["holidays"]} | {
        name: name for name in load_lexicon("times")["holidays"]
    }


def _classify_digits(lower: str, start: int, end: int) -> CodedWord:
    if lower == "'s":
        return CodedWord("s", start, end, lower)
    if "m" in lower and lower[0].isdecimal():
        return CodedWord("T", start, end, lower, _clock_value(lower))
    if lower.endswith("s"):
        return CodedWord("C", start, end, lower, "".join(c for c in lower if c.isdecimal()))
    if lower[0] == "'":
        return CodedWord("y", start, end, lower, lower[1:])
    if lower[-2:] in ("st", "nd", "rd", "th"):
        return CodedWord("O", start, end, lower, int(lower[:-2]))
    if "-" in lower:
        return CodedWord("I", start, end, lower, lower)
    if _SLASHED.fullmatch(lower):
        return CodedWord("G", start, end, lower, lower)
    if lower.isdecimal() and len(lower) == 4 and lower.isascii() and 1500 <= int(lower) <= 2099:
        return CodedWord("Y", start, end, lower, int(lower))
    clock = re.fullmatch(r"([01]?\d|2[0-3]): ?([0-5]\d)(?::[0-5]\d)?", lower)
    if clock:
        return CodedWord("T", start, end, lower, f"T{int(clock[1]):02d}:{clock[2]}")
    return _number_word(lower, start, end)


def _number_word(lower: str, start: int, end: int) -> CodedWord:
    half = 0.5 if "½" in lower or lower.endswith("1/2") else 0.0
    whole = lower.removesuffix("½").removesuffix("1/2").strip().replace(",", "")
    if not (whole.isascii() and re.fullmatch(r"\d{1,9}(?:\.\d{1,4})?", whole)):
        return CodedWord("x", start, end, lower)
    value = float(whole) + half
    number = int(value) if value.is_integer() else value
    return CodedWord("1" if isinstance(number, int) and 1 <= number <= 31 else "2", start, end, lower, number)


def _clock_value(lower: str) -> str | None:
    """ISO time of day of ``5:10 p.m.``; None where there is no such time."""
    digits = re.findall(r"\d+", lower)
    hour, minute = int(digits[0]), ":".join(digits[1:3]) or "00"
    if hour > 12 and "p" in lower:
        return f"T{hour:02d}:{minute}" if hour < 24 else None
    hour = hour % 12 + (12 if "p" in lower else 0)
    return f"T{hour:02d}:{minute}"
