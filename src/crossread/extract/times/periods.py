"""What expressions counted or named by a unit say: durations, sets, ``two weeks ago``, ``last month``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crossread.extract.times import days
from crossread.extract.times.anchors import Anchor, Meaning
from crossread.extract.times.values import (
    UNKNOWN_DAY,
    duration_value,
    find_modifier,
    find_offset,
    find_word,
    shifted_value,
    unit_value,
)
from crossread.extract.times.words import CodedWord
from crossread.meaning.calendar.days import week_value
from crossread.meaning.calendar.values import days_of

# Units of which the last date told is reckoned from however precise it was: "in 2012 …. Three years later".
_COARSE = ("Y", "E", "C")


def resolve_ago(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``two weeks ago``, from the day of publication."""
    return _counted(words, anchor.published, -1)


def resolve_later(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``two weeks later``, from the last day spoken of."""
    unit = find_word(words, "uU")
    coarse = unit is not None and str(unit.value) in _COARSE
    start = anchor.told or anchor.published if coarse else anchor.reference
    return _counted(words, start, -1 if words[-1].lower == "earlier" else 1)


def _counted(words: Sequence[CodedWord], start: date | None, sign: int) -> Meaning | None:
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


def resolve_near_unit(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``last month``, ``the past decade``, ``the following day``, ``last fall``."""
    word, offset = words[-1], find_offset(words)
    if word.code in "HSK" and words[0].lower in ("following", "preceding"):
        return None  # a preposition: "following Easter"
    shift = {"last": -1, "next": 1}.get(offset or "", 0)
    modifier = find_modifier(words)
    if word.code == "K":
        return _weekend(days.weekend_of(anchor, offset), modifier)
    if word.code == "S":
        year = days.near_season_year(anchor, str(word.value), offset)
        return Meaning("DATE", f"{year:04d}-{word.value}" if year else f"XXXX-{word.value}", modifier)
    if word.code == "H":
        day = days.near_holiday(anchor, str(word.value), offset)
        return Meaning("DATE", day.isoformat() if day else UNKNOWN_DAY, modifier)
    letter, near = str(word.value), find_word(words, "ln")
    lately = near is not None and near.lower == "last" and words[0].code == "d" and letter in ("W", "M")
    if letter.startswith("T") or lately or ((near and near.lower in ("past", "coming")) and letter != "D"):
        return Meaning("DURATION", duration_value(1, letter), modifier)
    told = bool(near and near.lower in ("following", "previous", "preceding", "subsequent"))
    if letter == "D" and near and near.lower == "last":
        return None  # "the last day of the fair"
    start = anchor.spoken_of(letter) if told or letter == "D" else anchor.published
    value = unit_value(start, shift, letter)
    if told and anchor.direction == "past" and _is_ahead(value, anchor.published):
        # What it follows has not been told.
        value = unit_value(None, shift, letter)
    return Meaning("DATE", value, modifier)


def _is_ahead(value: str, published: date | None) -> bool:
    found = days_of(value)
    return found is not None and published is not None and found[0] > published


def _weekend(monday: date | None, modifier: str | None) -> Meaning:
    return Meaning("DATE", f"{week_value(monday)}-WE" if monday else "XXXX-WXX-WE", modifier)


def resolve_weekend(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``the weekend``."""
    return _weekend(days.weekend_of(anchor, None), None)


def resolve_same(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``that day``, ``the same year``."""
    word, day = words[-1], anchor.reference
    if word.code == "D":
        return Meaning("TIME", f"{day.isoformat() if day else UNKNOWN_DAY}T{word.value}")
    if word.code in "KS":
        return resolve_near_unit(words, Anchor(day, day, "past"))
    letter = str(word.value)
    return None if letter.startswith("T") else Meaning("DATE", unit_value(anchor.spoken_of(letter), 0, letter))


def resolve_duration(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``three weeks``, ``half an hour``, ``five-day``."""
    unit, number = find_word(words, "uU"), find_word(words, "12Va")
    if unit is None or (unit.value == "Q" and not (number and number.code == "1" and unit.code == "U")):
        return None
    amount = None if number is None or number.code == "V" else float(number.value or 1)
    if amount is not None and find_word(words, "f"):
        amount += 0.5
    if number is None and find_word(words, "L"):
        amount = 1 if unit.code == "u" else None
    return Meaning("DURATION", duration_value(amount, str(unit.value)), find_modifier(words))


def resolve_every(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``every Friday``, ``each year``."""
    word, number = words[-1], find_word(words[:-1], "12O")
    if word.code in "uU":
        return Meaning("SET", duration_value(float(number.value or 1) if number else 1, str(word.value)))
    return Meaning("SET", _repeated_value(word))


def _repeated_value(word: CodedWord) -> str:
    """The TIMEX3 value of every such day, month or season; of a word without a value of its own, any day."""
    if word.code == "K":
        return "XXXX-WXX-WE"
    if word.value is None:
        return UNKNOWN_DAY
    value = str(word.value)
    if word.code == "W":
        return f"XXXX-WXX-{int(value) + 1}"
    return {"S": f"XXXX-{value}", "D": f"{UNKNOWN_DAY}T{value}", "M": f"XXXX-{value:>02}"}.get(word.code, UNKNOWN_DAY)


def resolve_end(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``the end of the month``."""
    letter = str(words[-1].value)
    return (
        None
        if letter.startswith("T")
        else Meaning("DATE", unit_value(anchor.published, 0, letter), find_modifier(words))
    )


def resolve_near_plural(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``recent weeks``, ``coming years``."""
    return Meaning("DURATION", duration_value(None, str(words[-1].value)))


def resolve_near_span(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """``the last five years``."""
    return resolve_duration([word for word in words if word.code not in "lnt"], anchor)


def resolve_reference(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``now``, ``the future``."""
    return Meaning("DATE", str(words[-1].value))


def resolve_frequency(words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:  # noqa: ARG001
    """``weekly``, ``annually``."""
    return Meaning("SET", str(words[0].value))
