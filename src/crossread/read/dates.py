"""Dates as publishers write them, to ISO 8601 days or moments, as precise as given."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from crossread.text.lexicon import load_lexicon

FIRST_YEAR, LAST_YEAR = 1600, 2200

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\s?(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d\d)(?::(\d\d))?\s?([ap])?\.?m?\b", re.IGNORECASE)
_MAIL = re.compile(r"\d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?)$")
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{{0,2}},?\s{{0,2}}(?P<year>\d{{4}})(?!\d)"
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{0,2}}(?:of\s)?{_MONTH}[\s,-]{{0,3}}(?P<year>\d{{4}})(?!\d)"
)


def parse_date(written: object) -> str | None:
    """The ISO 8601 day or moment that this string or number gives; None where it gives none for certain.

    ``3/4/2017`` is left open: half the world reads March, the other half April.
    """
    if isinstance(written, bool):
        return None
    if isinstance(written, (int, float)):
        return _from_epoch(float(written))
    if not isinstance(written, str) or not 6 <= len(written.strip()) <= 100:
        return None
    words = " ".join(written.split())
    return _from_digits(words) or _from_mail(words) or _from_words(words)


def find_date(line: str) -> tuple[str, int, int] | None:
    """The first date written out in a line (``Sept. 28, 2017``, ``2 October 2017``), with its place in the line."""
    for pattern in (_MONTH_FIRST, _DAY_FIRST, _ISO):
        for match in pattern.finditer(line):
            day = parse_date(match[0])
            if day:
                return day, match.start(), match.end()
    return None


def find_clock(words: str) -> str | None:
    """A time of day written in words (``7:56 PM``) as ``19:56``."""
    match = _CLOCK.search(words)
    if not match:
        return None
    hour, minute, second, half = int(match[1]), int(match[2]), int(match[3] or 0), (match[4] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if match[3] else "")


def _from_epoch(seconds: float) -> str | None:
    if seconds >= 1e11:
        seconds /= 1000
    if not 1e8 <= seconds < 7e9:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


def _from_digits(words: str) -> str | None:
    if words.isdecimal() and len(words) in (10, 13):
        return _from_epoch(float(words))
    match = _ISO.match(words) or _COMPACT.match(words)
    if match:
        return _moment(match)
    match = _YEAR_FIRST.match(words)
    if match:
        return _day(match[1], match[2], match[3])
    match = _SLASHED.match(words)
    if match:
        first, second = int(match[1]), int(match[2])
        if first > 12:
            return _with_clock(_day(match[3], match[2], match[1]), words[match.end() :])
        if second > 12 or first == second:
            return _with_clock(_day(match[3], match[1], match[2]), words[match.end() :])
    return None


def _from_words(words: str) -> str | None:
    months: dict[str, int] = load_lexicon("dates")["months"]
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        for match in pattern.finditer(words):
            month = months.get(match["month"].lower())
            if month:
                return _with_clock(_day(match["year"], month, match["day"]), words[match.end() :])
    return None


def _from_mail(words: str) -> str | None:
    """The date of a mail or feed (RFC 5322), which has a time zone at its end."""
    if not _MAIL.search(words):
        return None
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _with_clock(day: str | None, rest: str) -> str | None:
    clock = find_clock(rest[:40]) if day else None
    return f"{day}T{clock}" if clock else day


def _moment(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    date = _day(year, month, day)
    # Extractors that know only the day write midnight.
    if date is None or hour is None or (hour, minute, second or "00") == ("00", "00", "00"):
        return date
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return date
    offset = "+00:00" if zone == "Z" else (zone or "")
    if len(offset) == 5:
        offset = f"{offset[:3]}:{offset[3:]}"
    try:
        return datetime.fromisoformat(f"{date}T{hour}:{minute}:{second or '00'}{offset}").isoformat()
    except ValueError:
        return date


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return datetime(int(year), int(month), int(day)).date().isoformat()
    except ValueError:
        return None
