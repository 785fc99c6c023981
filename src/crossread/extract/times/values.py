"""TIMEX3 values from words and a day to reckon from; what the rules of ``dates`` and ``periods`` share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crossread.extract.times import days
from crossread.extract.times.anchors import Anchor
from crossread.extract.times.words import CodedWord
from crossread.meaning.calendar.days import add_days, add_months, safe_day, week_value
from crossread.text.lexicon import load_lexicon

UNKNOWN_DAY = "XXXX-XX-XX"
# Days or months that a unit is long, for counting from a day.
_MONTHS_LONG = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_DAYS_LONG = {"D": 1, "N": 1, "W": 7, "F": 14}


def find_word(words: Sequence[CodedWord], codes: str) -> CodedWord | None:
    """The first word with one of these letters."""
    return next((word for word in words if word.code in codes), None)


def find_modifier(words: Sequence[CodedWord]) -> str | None:
    """The TIMEX3 modifier that the words begin with, if they do."""
    table: dict[str, str] = load_lexicon("times")["modifiers"]
    for word in words:
        if word.code == "e":
            return str(word.value) if word.value in ("START", "MID", "END") else table.get(word.lower)
        if word.code == "q":
            return table.get(word.lower)
    return None


def find_offset(words: Sequence[CodedWord]) -> str | None:
    """The last word of ``last``, ``next``, ``this`` and ``that``: ``this past June`` is the last one."""
    found = [offset for word in words if word.code in "lntj" and (offset := days.offset_of(word.lower))]
    return found[-1] if found else None


def day_value(words: Sequence[CodedWord], anchor: Anchor) -> str | None:
    """ISO day of a date in words; parts that nothing tells are X; None where there is no such day."""
    weekday, month, year = find_word(words, "W"), find_word(words, "M"), find_word(words, "Yy")
    number = find_word(words, "1O") if month else None
    if month is None or number is None:
        if weekday is None:
            return None
        near = days.near_weekday(anchor, int(weekday.value or 0))
        return near.isoformat() if near else f"XXXX-WXX-{int(weekday.value or 0) + 1}"
    month_number, day_number = int(month.value or 0), int(number.value or 0)
    if year is not None:
        day = safe_day(int(year.value or 0), month_number, day_number)
        return day.isoformat() if day else None
    if safe_day(2000, month_number, day_number) is None:
        return None
    day = days.near_month_day(anchor, month_number, day_number, int(weekday.value or 0) if weekday else None)
    return day.isoformat() if day else f"XXXX-{month_number:02d}-{day_number:02d}"


def deictic_value(word: CodedWord, anchor: Anchor) -> str:
    """ISO day of ``today`` and its like."""
    if anchor.published is None:
        return UNKNOWN_DAY
    return add_days(anchor.published, int(word.value or 0)).isoformat()


def shifted_year(offset: str | None, anchor: Anchor) -> int | None:
    """The year before, of or after the report or the last one spoken of."""
    day = anchor.reference if offset == "that" else anchor.published
    return day.year + {"last": -1, "next": 1}.get(offset or "", 0) if day else None


def shifted_value(start: date, amount: float, letter: str) -> str:
    """The day, week, month or year that lies ``amount`` units from a day, as precise as the unit."""
    amount = max(min(amount, 9999), -9999)
    if letter in _DAYS_LONG:
        day = add_days(start, round(amount * _DAYS_LONG[letter]))
        return week_value(day) if letter in "WF" else day.isoformat()
    day = add_months(start, round(amount * _MONTHS_LONG[letter]))
    if letter == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    return f"{day.year:04d}-{day.month:02d}" if letter == "M" else f"{day.year:04d}"


def unit_value(start: date | None, shift: int, letter: str) -> str:
    """The day, week, month … that holds a day, or the one ``shift`` before or after it."""
    if start is None:
        return {"D": UNKNOWN_DAY, "W": "XXXX-WXX", "M": "XXXX-XX"}.get(letter, "XXXX")
    if letter == "E":
        return f"{start.year // 10 + shift:03d}X"
    if letter == "C":
        return f"{start.year // 100 + shift:02d}"
    return shifted_value(start, shift, letter)


def duration_value(amount: float | None, letter: str) -> str:
    """A TIMEX3 period: ``P2W``, ``PT5H``; decades and centuries in years; X where the number is vague."""
    times = {"E": 10, "C": 100, "F": 2, "Q": 3}.get(letter, 1)
    unit = {"E": "Y", "C": "Y", "F": "W", "Q": "M", "N": "D"}.get(letter, letter)
    prefix = "PT" if unit.startswith("T") else "P"
    if amount is not None and unit == "TH" and amount != int(amount):
        whole, minutes = int(amount), round(amount % 1 * 60)
        return f"PT{f'{whole}H' if whole else ''}{minutes}M"
    return f"{prefix}{'X' if amount is None else f'{amount * times:g}'}{unit.lstrip('T')}"
