"""What expressions for a day, a time of day, a month, a season or a year say: one function a rule of the grammar."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.times import days
from crossread.extract.times.anchors import Anchor, Meaning
from crossread.extract.times.values import (
    UNKNOWN_DAY,
    day_value,
    deictic_value,
    find_modifier,
    find_offset,
    find_word,
    shifted_value,
    shifted_year,
)
from crossread.extract.times.words import CodedWord
from crossread.meaning.calendar.days import add_days, parse_day, safe_day, week_value
from crossread.meaning.calendar.holidays import holiday


def resolve_iso(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``2019-05-01``."""
    return Meaning("DATE", words[0].lower) if parse_day(words[0].lower) else None


def resolve_slashed(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``5/1/2019``, month first, as American papers write; ``28/1/2019`` can only be the other way.

    With full stops, ``6.7.2025``, the day is first everywhere.
    """
    month, number, year = (int(part) for part in words[0].lower.replace(".", "/").split("/"))
    if month > 12 or "." in words[0].lower:
        month, number = number, month
    day = safe_day(year + (2000 if year < 50 else 1900 if year < 100 else 0), month, number)
    return Meaning("DATE", day.isoformat()) if day else None


def resolve_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """A weekday, a month and day, or both, with or without the year."""
    value = day_value(words, anchor)
    return Meaning("DATE", value, find_modifier(words)) if value else None


def resolve_clock_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """A time of day with its day: ``3:30 a.m. Sunday, June 6``."""
    clock, deictic = find_word(words, "T"), find_word(words, "R")
    value = deictic_value(deictic, anchor) if deictic else day_value(words, anchor)
    if clock is None or clock.value is None or value is None:
        return None
    if clock.value == "T24:00" and (day := parse_day(value)):
        return Meaning("TIME", f"{day.isoformat()}T24:00", find_modifier(words))
    return Meaning("TIME", f"{value}{clock.value}", find_modifier(words))


def resolve_day_part(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """A part of a named day: ``Monday night``."""
    part, deictic = find_word(words, "D"), find_word(words, "R")
    value = deictic_value(deictic, anchor) if deictic else day_value(words, anchor)
    return Meaning("TIME", f"{value}T{part.value}", find_modifier(words)) if part and value else None


def resolve_deictic(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``today``, ``yesterday``, ``tonight``."""
    word = words[-1]
    value = deictic_value(word, anchor)
    if word.lower == "tonight":
        return Meaning("TIME", f"{value}TNI", find_modifier(words))
    if value == UNKNOWN_DAY and word.lower == "today":
        return Meaning("DATE", "PRESENT_REF", find_modifier(words))
    return Meaning("DATE", value, find_modifier(words))


def resolve_week_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``Tuesday of last week``, ``next week on Friday``."""
    weekday, unit, part = find_word(words, "W"), find_word(words, "u"), find_word(words, "D")
    if weekday is None or unit is None or unit.value != "W":
        return None
    start = anchor.published
    if start is None:
        return Meaning("DATE", f"XXXX-WXX-{int(weekday.value or 0) + 1}")
    shift = {"last": -1, "next": 1}.get(find_offset(words) or "", 0)
    day = add_days(start, 7 * shift - start.weekday() + int(weekday.value or 0)).isoformat()
    return Meaning("TIME", f"{day}T{part.value}") if part else Meaning("DATE", day)


def resolve_weeks_ago_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``a week ago on Tuesday``: the Tuesday nearest to a week ago."""
    weekday, unit, number = words[-1], find_word(words, "uU"), find_word(words, "12a")
    if unit is None or unit.value not in ("W", "M") or number is None or anchor.published is None:
        return None
    around = parse_day(shifted_value(anchor.published, -float(number.value or 1), "M"))
    if unit.value == "W":
        around = add_days(anchor.published, -7 * int(number.value or 1))
    if around is None:
        return None
    ahead = (int(weekday.value or 0) - around.weekday()) % 7
    return Meaning("DATE", add_days(around, ahead if ahead <= 3 else ahead - 7).isoformat())


def resolve_weekday_date(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``Mon 13th``, ``Monday 20``: the nearest such day of a month that is such a weekday."""
    weekday, number = find_word(words, "W"), find_word(words, "O1")
    start = anchor.published
    if weekday is None or number is None:
        return None
    if start is None:
        return Meaning("DATE", f"XXXX-WXX-{int(weekday.value or 0) + 1}")
    near = sorted((add_days(start, shift) for shift in range(-100, 101)), key=lambda day: abs((day - start).days))
    fitting = (day for day in near if day.day == number.value and day.weekday() == weekday.value)
    day = next(fitting, None)
    return Meaning("DATE", day.isoformat()) if day else None


def resolve_near_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``last Friday``, ``this past Monday``."""
    weekday, part = find_word(words, "W"), find_word(words, "D")
    offset = find_offset(words)
    near = days.near_weekday(anchor, int(weekday.value or 0), offset) if weekday else None
    value = near.isoformat() if near else f"XXXX-WXX-{int(weekday.value or 0) + 1}" if weekday else None
    return Meaning("TIME", f"{value}T{part.value}") if part and value else Meaning("DATE", value)


def resolve_month(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``June``, ``early June 2019``, ``last June``, ``June last year``."""
    month, year, unit = find_word(words, "M"), find_word(words, "Y"), find_word(words, "u")
    if month is None or (unit is not None and unit.value != "Y"):
        return None
    number = int(month.value or 0)
    found: int | None
    if year is not None:
        found = int(year.value or 0)
    elif unit is not None:
        found = shifted_year(find_offset(words), anchor)
    else:
        found = days.near_month_year(anchor, number, find_offset(words))
    return Meaning("DATE", f"{found:04d}-{number:02d}" if found else f"XXXX-{number:02d}", find_modifier(words))


def resolve_near_month_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``last June 6``."""
    month, number = find_word(words, "M"), find_word(words, "1O")
    if month is None or number is None:
        return None
    if find_word(words, "Y"):
        return resolve_day(words, anchor)
    year = days.near_month_year(anchor, int(month.value or 0), find_offset(words))
    if year is None:
        return resolve_day(words, anchor)
    day = safe_day(year, int(month.value or 0), int(number.value or 0))
    return Meaning("DATE", day.isoformat()) if day else None


def resolve_near_part(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``this morning``, ``last night``, ``the next evening``."""
    offset, part = find_offset(words), words[-1]
    start = anchor.reference if offset == "next" or part.value is None else anchor.published
    day = add_days(start, {"last": -1, "next": 1}.get(offset or "", 0)) if start else None
    return Meaning("TIME", f"{day.isoformat() if day else UNKNOWN_DAY}T{part.value}", find_modifier(words))


def resolve_week_of(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``the week of June 6``."""
    day = parse_day(day_value(words, anchor))
    return Meaning("DATE", week_value(day)) if day and words[1].value == "W" else None


def resolve_holiday(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``Christmas Eve``, ``Easter 2019``, ``Easter week``."""
    word, year, unit = find_word(words, "H"), find_word(words, "Y"), find_word(words, "u")
    if word is None or (unit is not None and unit.value not in ("W", "D")):
        return None
    day = holiday(str(word.value), int(year.value or 0)) if year else days.near_holiday(anchor, str(word.value))
    if day is None:
        return Meaning("DATE", UNKNOWN_DAY)
    part = find_word(words, "D")
    if part is not None:
        return Meaning("TIME", f"{day.isoformat()}T{part.value}")
    return Meaning("DATE", week_value(day) if unit is not None and unit.value == "W" else day.isoformat())


def resolve_season(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``the spring``, ``winter of 2012``."""
    season, year = find_word(words, "S"), find_word(words, "Y")
    if season is None or len(words) == 1:
        return None
    if season.lower == "fall" and words[0].code == "d" and year is None:
        return None
    found = (
        int(year.value or 0)
        if year
        else shifted_year(find_offset(words), anchor)
        if find_word(words, "u")
        else days.near_season_year(anchor, str(season.value))
    )
    return Meaning("DATE", f"{found:04d}-{season.value}" if found else f"XXXX-{season.value}", find_modifier(words))


def resolve_quarter(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``the third quarter of 2020``, ``last quarter``."""
    unit, ordinal, year = find_word(words, "u"), find_word(words, "O"), find_word(words, "Y")
    if unit is not None and unit.value == "C":
        return _century(ordinal)
    if unit is None or unit.value != "Q":
        return None
    if ordinal is None:
        shift = {"last": -1, "next": 1}.get(find_offset(words) or "", 0)
        return Meaning("DATE", shifted_value(anchor.published, shift, "Q") if anchor.published else "XXXX-QX")
    if not 1 <= int(ordinal.value or 0) <= 4:
        return None
    tail = words[words.index(unit) + 1 :]
    found = int(year.value or 0) if year else shifted_year(find_offset(tail), anchor) if find_word(tail, "u") else None
    if found is None and anchor.published:
        found = anchor.published.year - ((int(ordinal.value or 0) - 1) * 3 + 1 > anchor.published.month)
    return Meaning("DATE", f"{found:04d}-Q{ordinal.value}" if found else f"XXXX-Q{ordinal.value}")


def resolve_part_of_year(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``Q2 2025``, ``2017-Q1``, ``the first half of 2023``, ``the second half of the year``."""
    part, year = find_word(words, "B"), find_word(words, "Y")
    if part is None:
        return None
    if year is not None:
        return Meaning("DATE", f"{int(year.value or 0):04d}-{part.value}", find_modifier(words))
    if find_word(words, "u") is None and str(part.value).startswith("H"):
        return None
    found = shifted_year(find_offset(words), anchor)
    return Meaning("DATE", f"{found:04d}-{part.value}" if found else f"XXXX-{part.value}")


def resolve_years(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``2019-20``, ``1914-1918``: from the first day of one year to the last of another."""
    return Meaning("DATE", str(words[0].value))


def resolve_ordinal_of_month(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``the 15th of next month``."""
    number, unit = find_word(words, "O"), words[-1]
    if number is None or unit.value != "M" or anchor.published is None:
        return None
    start = parse_day(
        f"{shifted_value(anchor.published, {'last': -1, 'next': 1}.get(find_offset(words) or '', 0), 'M')}-01"
    )
    day = safe_day(start.year, start.month, int(number.value or 0)) if start else None
    return Meaning("DATE", day.isoformat()) if day else None


def _century(ordinal: CodedWord | None) -> Meaning | None:
    """``the 15th century``: the years 1400 to 1499."""
    if ordinal is None or not 2 <= int(ordinal.value or 0) <= 21:
        return None
    return Meaning("DATE", f"{int(ordinal.value or 0) - 1:02d}")


def resolve_ordinal_day(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``on the 18th``: the nearest day of that number, by the tense."""
    number, start = int(words[-1].value or 0), anchor.published
    if start is None:
        return None
    near = sorted((add_days(start, shift) for shift in range(-31, 32)), key=lambda day: abs((day - start).days))
    ahead = anchor.direction == "future"
    fitting = [day for day in near if day.day == number and (day >= start if ahead else day <= start)]
    return Meaning("DATE", fitting[0].isoformat()) if fitting else None


def resolve_year(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``2019``, ``early 2019``, ``'19``."""
    word = words[-1]
    if word.code == "y":
        digits = int(str(word.value))
        return Meaning("DATE", str(1900 + digits if digits > 30 else 2000 + digits))
    return Meaning("DATE", str(word.value), find_modifier(words))


def resolve_fiscal(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``fiscal 2019``: its days differ from body to body and are left open."""
    return Meaning("DATE", f"FY{words[-1].value}")


def resolve_decade(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``the late 1990s``."""
    digits = str(words[-1].value)
    if len(digits) == 2:
        # Without "the" two digits are ages or temperatures ("in their early 20s"), with it a decade.
        told = words[-1].lower[0] == "'" or any(word.code == "d" for word in words)
        return Meaning("DATE", f"19{digits[0]}X", find_modifier(words)) if told else None
    return Meaning(
        "DATE", f"{digits[:3]}X" if digits[2] != "0" or digits[1] == "0" else digits[:2], find_modifier(words)
    )
