"""What a matched time expression says: its TIMEX3 type and value, one function for each rule of the grammar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from crossread.extract.times import days
from crossread.extract.times.anchors import Anchor, Meaning
from crossread.extract.times.calendar import add_days, add_months, holiday, parse_day, safe_day, week_value
from crossread.extract.times.words import Word
from crossread.text.lexicon import load_lexicon

Resolver = Callable[[Sequence[Word], Anchor], Meaning | None]

_UNKNOWN_DAY = "XXXX-XX-XX"
# Days or months that a unit is long, for counting from a day.
_MONTHS_LONG = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_DAYS_LONG = {"D": 1, "N": 1, "W": 7, "F": 14}


def resolve(kind: str, words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    """The meaning of the words that rule ``kind`` took; None where they are no time expression after all."""
    return RESOLVERS[kind](words, anchor)


def find_word(words: Sequence[Word], codes: str) -> Word | None:
    """The first word with one of these letters."""
    return next((word for word in words if word.code in codes), None)


def find_modifier(words: Sequence[Word]) -> str | None:
    """The TIMEX3 modifier that the words begin with, if they do."""
    table: dict[str, str] = load_lexicon("times")["modifiers"]
    for word in words:
        if word.code == "e":
            return str(word.value) if word.value in ("START", "MID", "END") else table.get(word.lower)
        if word.code == "q":
            return table.get(word.lower)
    return None


def resolve_day(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    """A weekday, a month and day, or both, with or without the year."""
    value = day_value(words, anchor)
    return Meaning("DATE", value, find_modifier(words)) if value else None


def day_value(words: Sequence[Word], anchor: Anchor) -> str | None:
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


def _resolve_clock_day(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    clock, deictic = find_word(words, "T"), find_word(words, "R")
    value = _deictic_value(deictic, anchor) if deictic else day_value(words, anchor)
    if clock is None or clock.value is None or value is None:
        return None
    if clock.value == "T24:00" and (day := parse_day(value)):
        return Meaning("TIME", f"{day.isoformat()}T24:00", find_modifier(words))
    return Meaning("TIME", f"{value}{clock.value}", find_modifier(words))


def _resolve_day_part(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    part, deictic = find_word(words, "D"), find_word(words, "R")
    value = _deictic_value(deictic, anchor) if deictic else day_value(words, anchor)
    return Meaning("TIME", f"{value}T{part.value}", find_modifier(words)) if part and value else None


def _deictic_value(word: Word, anchor: Anchor) -> str:
    if anchor.published is None:
        return _UNKNOWN_DAY
    return add_days(anchor.published, int(word.value or 0)).isoformat()


def _resolve_deictic(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    word = words[-1]
    value = _deictic_value(word, anchor)
    if word.lower == "tonight":
        return Meaning("TIME", f"{value}TNI", find_modifier(words))
    if value == _UNKNOWN_DAY and word.lower == "today":
        return Meaning("DATE", "PRESENT_REF", find_modifier(words))
    return Meaning("DATE", value, find_modifier(words))


def _resolve_near_day(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    weekday, part = find_word(words, "W"), find_word(words, "D")
    offset = _offset(words)
    near = days.near_weekday(anchor, int(weekday.value or 0), offset) if weekday else None
    value = near.isoformat() if near else f"XXXX-WXX-{int(weekday.value or 0) + 1}" if weekday else None
    return Meaning("TIME", f"{value}T{part.value}") if part and value else Meaning("DATE", value)


def _offset(words: Sequence[Word]) -> str | None:
    """The last word of ``last``, ``next``, ``this`` and ``that``: ``this past June`` is the last one."""
    found = [offset for word in words if word.code in "lntj" and (offset := days.offset_of(word.lower))]
    return found[-1] if found else None


def _resolve_month(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    month, year, unit = find_word(words, "M"), find_word(words, "Y"), find_word(words, "u")
    if month is None or (unit is not None and unit.value != "Y"):
        return None
    number = int(month.value or 0)
    found: int | None
    if year is not None:
        found = int(year.value or 0)
    elif unit is not None:
        found = _shifted_year(_offset(words), anchor)
    else:
        found = days.near_month_year(anchor, number, _offset(words))
    return Meaning("DATE", f"{found:04d}-{number:02d}" if found else f"XXXX-{number:02d}", find_modifier(words))


def _resolve_near_month_day(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    month, number = find_word(words, "M"), find_word(words, "1O")
    if month is None or number is None:
        return None
    year = days.near_month_year(anchor, int(month.value or 0), _offset(words))
    if year is None:
        return resolve_day(words, anchor)
    day = safe_day(year, int(month.value or 0), int(number.value or 0))
    return Meaning("DATE", day.isoformat()) if day else None


def _shifted_year(offset: str | None, anchor: Anchor) -> int | None:
    day = anchor.reference if offset == "that" else anchor.published
    return day.year + {"last": -1, "next": 1}.get(offset or "", 0) if day else None


def _resolve_ago(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    return _counted(words, anchor.published, -1)


def _resolve_later(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    return _counted(words, anchor.reference, -1 if words[-1].lower == "earlier" else 1)


def _counted(words: Sequence[Word], start: date | None, sign: int) -> Meaning | None:
    unit, number = find_word(words, "uU"), find_word(words, "12Va")
    if unit is None or number is None:
        return None
    modifier, letter = find_modifier(words), str(unit.value)
    if start is None or number.code == "V" or letter.startswith("T"):
        if letter.startswith("T") and start and number.code != "V":
            return Meaning("TIME", start.isoformat(), modifier)
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", modifier)
    amount = float(number.value or 1) + (0.5 if find_word(words, "f") else 0)
    return Meaning("DATE", shifted_value(start, sign * amount, letter), modifier)


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


def _resolve_near_unit(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    word, offset = words[-1], _offset(words)
    shift = {"last": -1, "next": 1}.get(offset or "", 0)
    modifier = find_modifier(words)
    if word.code == "K":
        return _weekend(days.weekend_of(anchor, offset), modifier)
    if word.code == "S":
        year = days.near_season_year(anchor, str(word.value), offset)
        return Meaning("DATE", f"{year:04d}-{word.value}" if year else f"XXXX-{word.value}", modifier)
    if word.code == "H":
        day = days.near_holiday(anchor, str(word.value), offset)
        return Meaning("DATE", day.isoformat() if day else _UNKNOWN_DAY, modifier)
    letter, near = str(word.value), find_word(words, "ln")
    if letter.startswith("T") or ((near and near.lower in ("past", "coming")) and letter != "D"):
        return Meaning("DURATION", duration_value(1, letter), modifier)
    told = bool(near and near.lower in ("following", "previous", "preceding", "subsequent"))
    start = anchor.reference if told or letter == "D" else anchor.published
    return Meaning("DATE", unit_value(start, shift, letter), modifier)


def unit_value(start: date | None, shift: int, letter: str) -> str:
    """The day, week, month … that holds a day, or the one ``shift`` before or after it."""
    if start is None:
        return {"D": _UNKNOWN_DAY, "W": "XXXX-WXX", "M": "XXXX-XX"}.get(letter, "XXXX")
    if letter == "E":
        return f"{start.year // 10 + shift:03d}X"
    if letter == "C":
        return f"{start.year // 100 + shift:02d}"
    return shifted_value(start, shift, letter)


def _weekend(monday: date | None, modifier: str | None) -> Meaning:
    return Meaning("DATE", f"{week_value(monday)}-WE" if monday else "XXXX-WXX-WE", modifier)


def _resolve_weekend(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    return _weekend(days.weekend_of(anchor, None), None)


def _resolve_near_part(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    offset, part = _offset(words), words[-1]
    start = anchor.reference if offset == "next" or part.value is None else anchor.published
    day = add_days(start, {"last": -1, "next": 1}.get(offset or "", 0)) if start else None
    return Meaning("TIME", f"{day.isoformat() if day else _UNKNOWN_DAY}T{part.value}", find_modifier(words))


def _resolve_same(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    word, day = words[-1], anchor.reference
    if word.code == "D":
        return Meaning("TIME", f"{day.isoformat() if day else _UNKNOWN_DAY}T{word.value}")
    if word.code in "KS":
        return _resolve_near_unit(words, Anchor(day, day, "past"))
    return None if str(word.value).startswith("T") else Meaning("DATE", unit_value(day, 0, str(word.value)))


def duration_value(amount: float | None, letter: str) -> str:
    """A TIMEX3 period: ``P2W``, ``PT5H``; decades and centuries in years; X where the number is vague."""
    times = {"E": 10, "C": 100, "F": 2, "Q": 3}.get(letter, 1)
    unit = {"E": "Y", "C": "Y", "F": "W", "Q": "M", "N": "D"}.get(letter, letter)
    prefix = "PT" if unit.startswith("T") else "P"
    if amount is not None and unit == "TH" and amount != int(amount):
        whole, minutes = int(amount), round(amount % 1 * 60)
        return f"PT{f'{whole}H' if whole else ''}{minutes}M"
    return f"{prefix}{'X' if amount is None else f'{amount * times:g}'}{unit.lstrip('T')}"


def _resolve_duration(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    unit, number = find_word(words, "uU"), find_word(words, "12Va")
    if unit is None or (unit.value == "Q" and not (number and number.code == "1" and unit.code == "U")):
        return None
    amount = None if number is None or number.code == "V" else float(number.value or 1)
    if amount is not None and find_word(words, "f"):
        amount += 0.5
    if number is None and find_word(words, "L"):
        amount = 1 if unit.code == "u" else None
    return Meaning("DURATION", duration_value(amount, str(unit.value)), find_modifier(words))


def _resolve_every(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    word, number = words[-1], find_word(words[:-1], "12O")
    if word.code in "uU":
        return Meaning("SET", duration_value(float(number.value or 1) if number else 1, str(word.value)))
    values = {
        "W": f"XXXX-WXX-{int(word.value or 0) + 1 if word.code == 'W' else 0}",
        "S": f"XXXX-{word.value}",
        "D": f"{_UNKNOWN_DAY}T{word.value}",
        "K": "XXXX-WXX-WE",
        "M": f"XXXX-{word.value:>02}",
        "H": _UNKNOWN_DAY,
    }
    return Meaning("SET", values[word.code])


def _resolve_quarter(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    unit, ordinal, year = find_word(words, "u"), find_word(words, "O"), find_word(words, "Y")
    if unit is None or unit.value != "Q":
        return None
    if ordinal is None:
        shift = {"last": -1, "next": 1}.get(_offset(words) or "", 0)
        return Meaning("DATE", shifted_value(anchor.published, shift, "Q") if anchor.published else "XXXX-QX")
    if not 1 <= int(ordinal.value or 0) <= 4:
        return None
    tail = words[words.index(unit) + 1 :]
    found = int(year.value or 0) if year else _shifted_year(_offset(tail), anchor) if find_word(tail, "u") else None
    if found is None and anchor.published:
        found = anchor.published.year - ((int(ordinal.value or 0) - 1) * 3 + 1 > anchor.published.month)
    return Meaning("DATE", f"{found:04d}-Q{ordinal.value}" if found else f"XXXX-Q{ordinal.value}")


def _resolve_decade(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    digits = str(words[-1].value)
    if len(digits) == 2:
        # Two digits without "the" are ages and temperatures; with it, decades of the last century.
        return (
            Meaning("DATE", f"19{digits[0]}X", find_modifier(words))
            if words[-1].lower[0] == "'" or len(words) > 1
            else None
        )
    return Meaning(
        "DATE", f"{digits[:3]}X" if digits[2] != "0" or digits[1] == "0" else digits[:2], find_modifier(words)
    )


def _resolve_season(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    season, year = find_word(words, "S"), find_word(words, "Y")
    if season is None or len(words) == 1:
        return None
    if season.lower == "fall" and words[0].code == "d" and year is None:
        return None
    found = (
        int(year.value or 0)
        if year
        else _shifted_year(_offset(words), anchor)
        if find_word(words, "u")
        else days.near_season_year(anchor, str(season.value))
    )
    return Meaning("DATE", f"{found:04d}-{season.value}" if found else f"XXXX-{season.value}", find_modifier(words))


def _resolve_holiday(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    word, year, unit = find_word(words, "H"), find_word(words, "Y"), find_word(words, "u")
    if word is None or (unit is not None and unit.value not in ("W", "D")):
        return None
    day = holiday(str(word.value), int(year.value or 0)) if year else days.near_holiday(anchor, str(word.value))
    if day is None:
        return Meaning("DATE", _UNKNOWN_DAY)
    part = find_word(words, "D")
    if part is not None:
        return Meaning("TIME", f"{day.isoformat()}T{part.value}")
    return Meaning("DATE", week_value(day) if unit is not None and unit.value == "W" else day.isoformat())


def _resolve_year(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    word = words[-1]
    if word.code == "y":
        digits = int(str(word.value))
        return Meaning("DATE", str(1900 + digits if digits > 30 else 2000 + digits))
    return Meaning("DATE", str(word.value), find_modifier(words))


def _resolve_fiscal(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", f"FY{words[-1].value}")


def _resolve_week_of(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    day = parse_day(day_value(words, anchor))
    return Meaning("DATE", week_value(day)) if day and words[1].value == "W" else None


def _resolve_end(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    letter = str(words[-1].value)
    return (
        None
        if letter.startswith("T")
        else Meaning("DATE", unit_value(anchor.published, 0, letter), find_modifier(words))
    )


def _resolve_iso(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", words[0].lower) if parse_day(words[0].lower) else None


def _resolve_slashed(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    month, number, year = (int(part) for part in words[0].lower.split("/"))
    day = safe_day(year + (2000 if year < 50 else 1900 if year < 100 else 0), month, number)
    return Meaning("DATE", day.isoformat()) if day else None


def _resolve_near_plural(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    return Meaning("DURATION", duration_value(None, str(words[-1].value)))


def _resolve_near_span(words: Sequence[Word], anchor: Anchor) -> Meaning | None:
    return _resolve_duration([word for word in words if word.code not in "lnt"], anchor)


def _resolve_clock(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    clock = find_word(words, "T")
    return Meaning("TIME", f"{_UNKNOWN_DAY}{clock.value}", find_modifier(words)) if clock and clock.value else None


def _resolve_hour(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    number = find_word(words, "1")
    fits = number is not None and int(number.value or 0) < 24
    return Meaning("TIME", f"{_UNKNOWN_DAY}T{int(number.value or 0):02d}:00") if number and fits else None


def _resolve_reference(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    return Meaning("DATE", str(words[-1].value))


def _resolve_frequency(words: Sequence[Word], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    return Meaning("SET", str(words[0].value))


RESOLVERS: dict[str, Resolver] = {
    "iso": _resolve_iso,
    "slashed": _resolve_slashed,
    "clock_day": _resolve_clock_day,
    "day_clock": _resolve_clock_day,
    "day_range": resolve_day,
    "day_part": _resolve_day_part,
    "near_day": _resolve_near_day,
    "day": resolve_day,
    "part_of_deictic": _resolve_day_part,
    "month_of": _resolve_month,
    "near_month": _resolve_month,
    "near_month_day": _resolve_near_month_day,
    "month": _resolve_month,
    "weeks_ago": _resolve_ago,
    "weeks_later": _resolve_later,
    "every": _resolve_every,
    "same_unit": _resolve_same,
    "near_span": _resolve_near_span,
    "near_unit": _resolve_near_unit,
    "near_part": _resolve_near_part,
    "near_plural": _resolve_near_plural,
    "quarter": _resolve_quarter,
    "fiscal": _resolve_fiscal,
    "week_of": _resolve_week_of,
    "decade": _resolve_decade,
    "season": _resolve_season,
    "weekend": _resolve_weekend,
    "holiday": _resolve_holiday,
    "duration": _resolve_duration,
    "long": _resolve_duration,
    "end_of_unit": _resolve_end,
    "early_year": _resolve_year,
    "deictic": _resolve_deictic,
    "reference": _resolve_reference,
    "frequency": _resolve_frequency,
    "clock": _resolve_clock,
    "hour": _resolve_hour,
    "year": _resolve_year,
    "vague": _resolve_near_plural,
}
