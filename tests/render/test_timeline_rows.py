"""What leads in a timeline and what folds."""

from __future__ import annotations

from dataclasses import replace

from tests.render.made import made_account, spot

from crossread.model.accounts import TimelineEntry
from crossread.model.mentions import Placing
from crossread.render.timeline_rows import LEADING, SPARE, TimelineRow, sort_timeline, told_by_several

EARLY, LATE, OTHER = spot("gazette", "Twelve people"), spot("gazette", "mill"), spot("echo", "Tuesday")


def entry(day: int, *, both: bool = False, late: bool = True, placing: Placing = "story") -> TimelineEntry:
    spans = ((LATE if late else EARLY), *((OTHER,) if both else ()))
    return TimelineEntry(f"2025-03-{day:02}", f"2025-03-{day:02}", "day", f"on {day}", spans, placing)


def numbers(rows: tuple[TimelineRow, ...]) -> list[int]:
    return [row.number for row in rows]


def sort(*entries: TimelineEntry) -> tuple[list[int], list[int], list[int]]:
    rows = sort_timeline(replace(made_account(), timeline=entries))
    return numbers(rows.leading), numbers(rows.smaller), numbers(rows.background)


def test_a_short_timeline_folds_its_background_only() -> None:
    assert sort(entry(1, placing="background"), entry(2), entry(3, placing="planned")) == ([2, 3], [], [1])
    assert sort(*(entry(day) for day in range(1, LEADING + SPARE + 1)))[1] == []


def test_what_several_tell_and_what_is_told_first_leads_in_the_order_of_days() -> None:
    told = [entry(day, both=day == 20, late=day != 19) for day in range(1, 21)]
    leading, smaller, _ = sort(*told)
    assert leading == [1, 2, 3, 4, 5, 6, 19, 20]
    assert smaller == list(range(7, 19))


def test_what_is_dated_twice_leads() -> None:
    told = [replace(entry(day), disputed=day == 20) for day in range(1, 21)]
    assert sort(*told)[0] == [*range(1, LEADING + 1), 20]


def test_where_all_is_background_it_leads() -> None:
    assert sort(entry(1, placing="background"), entry(2, placing="background")) == ([1, 2], [], [])


def test_told_by_several() -> None:
    rows = sort_timeline(replace(made_account(), timeline=(entry(1), entry(2, both=True))))
    assert numbers(told_by_several(rows.leading)) == [2]


def test_what_an_editor_hardly_wants_is_shown_with_what_matters_less() -> None:
    unwanted = replace(entry(2), wanted=0.1)
    assert sort(entry(1), unwanted, entry(3)) == ([1, 3], [2], [])
    assert sort(entry(1), replace(unwanted, disputed=True), entry(3)) == ([1, 2, 3], [], [])
    assert sort(entry(1), replace(entry(2, placing="background"), wanted=0.1)) == ([1], [2], [])
    assert sort(unwanted, replace(entry(3), wanted=0.2)) == ([1, 2], [], [])
