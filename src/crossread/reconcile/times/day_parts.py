"""The main event in two parts of one day: ``early Saturday`` in one report, ``on Saturday night`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.calendar.clock import clock_minutes, clock_of, part_of
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence
from crossread.reconcile.times.hour_sides import compose_hours, rank_sides
from crossread.reconcile.times.hours import is_main
from crossread.reconcile.times.scenes import find_scene
from crossread.reconcile.times.tellings import find_telling

# Hours that news may mean by a part of the day, generously; a night goes on into the next day.
_PARTS: dict[str, tuple[int, int]] = {"MO": (0, 12), "MI": (10, 14), "AF": (11, 19), "EV": (16, 24), "NI": (17, 30)}
_EARLY, _LATE = (0, 10), (14, 30)
# Minutes by which a clock may be off.
_OFF = 30
# What the words name a day by.
_NAMED = frozenset({"weekday", "holiday", "day"})


@dataclass(frozen=True, slots=True, eq=False)
class ToldPart:
    """A part of a named day, or an hour of it, at which a report has the main event; minutes from its midnight."""

    reading: Reading
    time: Timex
    low: int
    high: int
    told: str

    @property
    def day(self) -> str:
        """The day, ISO."""
        return self.time.first or ""


def find_part_conflicts(
    readings: Sequence[Reading], main: str | None, known: Sequence[Discrepancy]
) -> Iterator[Discrepancy]:
    """At most one discrepancy: two reports put the event in parts of one day that share no hour."""
    if main is None:
        return
    had = {span for found in known for side in found.sides for span in side.mentions}
    parts = [part for reading in readings for part in _parts(reading, main) if part.time.span not in had]
    for one, other in combinations(parts, 2):
        if one.reading is not other.reading and _are_apart(one, other) and not _has_both(parts, one, other):
            yield _compose(
                [[part for part in parts if _goes_with(part, *pair)] for pair in ((one, other), (other, one))]
            )
            return


def _parts(reading: Reading, main: str) -> Iterator[ToldPart]:
    for time in reading.times:
        sentence = reading.sentence_at(time.span)
        hours = _hours(time)
        if sentence is None or hours is None or not _NAMED & set(time.stated) or time.first != time.last:
            continue
        telling = find_telling(sentence, time.span) or find_scene(reading, sentence, time.span, main)
        if telling is not None and telling.role == "event" and is_main(telling.kind, main):
            yield ToldPart(reading, time, *hours, _tell(sentence, time))


def _hours(time: Timex) -> tuple[int, int] | None:
    """The minutes of the day that the words may mean; None where they name the day alone."""
    clock, part = clock_of(time.value), part_of(time.value)
    if time.type == "TIME" and clock and ":" in clock:
        minutes = clock_minutes(clock[:5])
        return minutes - _OFF, minutes + _OFF
    low, high = _PARTS[part] if part else (0, 30)
    if time.modifier == "START":
        high = min(high, max(_EARLY[1], low + 3))
    elif time.modifier == "END":
        low = max(low, min(_LATE[0], high - 3))
    elif part is None:
        return None
    return low * 60, high * 60


def _tell(sentence: Sentence, time: Timex) -> str:
    """The last words before the time and the time."""
    before, own = sentence.tokens_before(time.span)[-6:], sentence.tokens_in(time.span)
    tokens = (*before, *own)
    return " ".join(sentence.cut(tokens[0], tokens[-1]).text.split())


def _are_apart(one: ToldPart, other: ToldPart) -> bool:
    return one.day == other.day and (one.high < other.low or other.high < one.low)


def _has_both(parts: Sequence[ToldPart], one: ToldPart, other: ToldPart) -> bool:
    """Whether either report has the event in the other's part too: it is long, or there were two."""
    return any(
        part.reading is side.reading and part.day == side.day and not _are_apart(part, rival)
        for part in parts
        for side, rival in ((one, other), (other, one))
    )


def _goes_with(part: ToldPart, side: ToldPart, rival: ToldPart) -> bool:
    return part is side or (part.day == side.day and not _are_apart(part, side) and _are_apart(part, rival))


def _compose(sides: Sequence[Sequence[ToldPart]]) -> Discrepancy:
    ranked = rank_sides([[part.time.span for part in side] for side in sides])
    told = {part.time.span: part.told for side in sides for part in side}
    return compose_hours(ranked, 0.6, told[ranked[0][0]])
