"""The timeline drawn to scale: the story's own days, and beside them what came before or took longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.meaning.calendar.clock import PART_HOURS, part_of
from crossread.model.accounts import Account, AccountTime, TimelineEntry
from crossread.render.map_labels import shorten, text_width
from crossread.render.moments import Moment, find_moment
from crossread.render.time_axis import Axis, find_ticks, lay_axis
from crossread.render.timeline_rows import sort_timeline
from crossread.render.visible import one_line
from crossread.render.wording import period_words

# What takes longer than this stands with the background, whose axis is one of months and years.
LONGEST_DAYS = 14
# A picture with more lines than this is no help; the list beneath has everything.
MOST = 24
# Bars shorter than this are dots.
DOT = 12


@dataclass(frozen=True, slots=True)
class TimelineFormat:
    """A picture's measures; in a narrow one every label has a line of its own."""

    name: str
    width: float
    line: float
    type_size: float
    above: bool


FORMATS = (TimelineFormat("wide", 960, 24, 13.5, False), TimelineFormat("narrow", 358, 40, 12, True))


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """An entry in the picture: a dot or a bar, and its label. ``number`` is its place in the account, from 1."""

    number: int
    placing: str
    x: float
    end: float
    y: float
    label: str
    label_x: float
    label_y: float
    anchor: str
    says: str

    @property
    def bar(self) -> bool:
        """Whether it is drawn as a bar."""
        return self.end - self.x >= DOT


@dataclass(frozen=True, slots=True)
class TimePicture:
    """One drawing, in one of ``FORMATS``."""

    format: TimelineFormat
    height: float
    ticks: tuple[tuple[float, str], ...]
    breaks: tuple[tuple[float, float], ...]
    marks: tuple[TimelineMark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """One axis with its drawings. ``left_out``: how many later entries are only in the list."""

    title: str
    pictures: tuple[TimePicture, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Dated:
    """An entry with its number and its time on the axis, in days."""

    number: int
    entry: TimelineEntry
    start: float
    end: float


def draw_timelines(account: Account) -> tuple[Timeline, ...]:
    """What leads of the story, then the background; an axis that would hold fewer than two entries is not drawn."""
    near, far = list[Dated](), list[Dated]()
    rows = sort_timeline(account)
    for row in (*rows.leading, *rows.background):
        moment = find_moment(row.entry, account.times)
        if moment:
            dated = Dated(row.number, row.entry, *_span(row.entry, moment, account.times))
            (far if row.entry.placing == "background" or moment.days > LONGEST_DAYS else near).append(dated)
    if len(near) < 2 or len(far) < 2:
        near, far = [*near, *far], []
    listed = [("The story", near), ("Background, and what took longer", far)]
    smaller = sum(find_moment(row.entry, account.times) is not None for row in rows.smaller)
    return tuple(
        _timeline(title if far else "", dated, smaller if dated is near else 0)
        for title, dated in listed
        if len(dated) > 1
    )


def _timeline(title: str, dated: list[Dated], smaller: int) -> Timeline:
    ordered = sorted(dated, key=lambda one: (one.start, one.end, one.number))[:MOST]
    return Timeline(title, tuple(_picture(form, ordered) for form in FORMATS), len(dated) - len(ordered) + smaller)


def _picture(form: TimelineFormat, dated: Sequence[Dated]) -> TimePicture:
    axis = lay_axis([(one.start, one.end) for one in dated], 8, form.width - 8, 26)
    top = 34
    marks = tuple(_mark(form, axis, one, top + (row + 0.5) * form.line) for row, one in enumerate(dated))
    ticks = find_ticks(axis, 92 if form.above else 84)
    shown = tuple(tick for tick in ticks if 20 <= tick[0] <= form.width - 26)
    return TimePicture(form, round(top + len(dated) * form.line + 6), shown, tuple(axis.breaks()), marks)


def _mark(form: TimelineFormat, axis: Axis, dated: Dated, y: float) -> TimelineMark:
    entry = dated.entry
    x, end = round(axis.x(dated.start), 1), round(axis.x(dated.end), 1)
    if end - x < DOT:
        x = end = round((x + end) / 2, 1)
    words = one_line(entry.what)
    when = period_words(entry.start, entry.end)
    says = f"{when}: {words}" + ("" if entry.placing == "story" else f" ({one_line(entry.placing)})")
    placed = _above(form, words, x) if form.above else _beside(form, words, x, end)
    label, label_x, anchor = placed
    mark_y, label_y = (y + 9, y - 5) if form.above else (y, y + form.type_size * 0.35)
    return TimelineMark(dated.number, entry.placing, x, end, mark_y, label, label_x, label_y, anchor, says)


def _beside(form: TimelineFormat, words: str, x: float, end: float) -> tuple[str, float, str]:
    """The label where there is more room: after the mark, else before it."""
    after, before = form.width - end - 12, x - 12
    if text_width(words, form.type_size) <= after or after >= before:
        return _fit(words, after, form.type_size), end + 9, "start"
    return _fit(words, before, form.type_size), x - 9, "end"


def _above(form: TimelineFormat, words: str, x: float) -> tuple[str, float, str]:
    label = _fit(words, form.width - 8, form.type_size)
    if x - 4 + text_width(label, form.type_size) <= form.width - 4:
        return label, round(max(2.0, x - 4), 1), "start"
    return label, form.width - 4, "end"


def _fit(words: str, room: float, size: float) -> str:
    longest = len(words)
    while longest > 4 and text_width(shorten(words, longest), size) > room:
        longest -= max(1, (longest - int(room / size)) // 8)
    return shorten(words, longest)


def _span(entry: TimelineEntry, moment: Moment, times: Sequence[AccountTime]) -> tuple[float, float]:
    """The entry's stretch of the axis: a moment where the clock is known, part of a day, or whole days."""
    day = float(moment.start.toordinal())
    if moment.clock:
        at = day + (int(moment.clock[:2]) + int(moment.clock[3:]) / 60) / 24
        return at, at
    if entry.precision == "daypart" and moment.days == 1 and (hours := _part_of_day(entry, times)):
        return day + hours[0] / 24, day + hours[1] / 24
    return day, day + moment.days


def _part_of_day(entry: TimelineEntry, times: Sequence[AccountTime]) -> tuple[int, int] | None:
    for time in times:
        part = part_of(time.value)
        same_day = (time.value or "").partition("T")[0] == (entry.start or "")[:10]
        if part and same_day and any(around.contains(span) for around in entry.mentions for span in time.mentions):
            return PART_HOURS[part]
    return None
