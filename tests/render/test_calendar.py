"""The timeline as iCalendar: parsed back by the rules of RFC 5545."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.render.made import REPORTS, hostile_account, made_account, spot

from crossread.model.accounts import Account, AccountTime, TimelineEntry
from crossread.render import render
from crossread.render.calendar import LONGEST
from crossread.render.visible import one_line

SPAN = spot("gazette", "Twelve people")


def timed(*entries: TimelineEntry, times: tuple[AccountTime, ...] = ()) -> Account:
    return replace(made_account(), timeline=entries, times=times)


def entry(start: str | None, end: str | None, what: str = "it burned", precision: str = "day") -> TimelineEntry:
    return TimelineEntry(start, end, precision, what, (SPAN,))


def parse(written: str) -> list[dict[str, str]]:
    """The events of a calendar: lines unfolded, properties by name with their parameters, text unescaped."""
    assert written.endswith("\r\n") and "\n" not in written.replace("\r\n", "")
    assert all(len(line.encode("utf-8")) <= LONGEST for line in written.split("\r\n"))
    events: list[dict[str, str]] = []
    lines = written.replace("\r\n ", "").split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR" and "VERSION:2.0" in lines
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and name not in ("BEGIN", "END"):
            assert name not in events[-1]
            events[-1][name] = re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return events


def test_days_have_an_end_that_is_not_theirs() -> None:
    [event] = parse(render(timed(entry("2025-03-04", "2025-03-06")), "ics"))
    assert event["DTSTART;VALUE=DATE"] == "20250304"
    assert event["DTEND;VALUE=DATE"] == "20250307"
    assert event["SUMMARY"] == "it burned"
    assert event["CATEGORIES"] == "STORY"
    assert event["DESCRIPTION"].endswith("The Harrow Gazette")


@pytest.mark.standard("iCalendar (RFC 5545), icalendar")
def test_another_program_takes_it() -> None:
    at = AccountTime("TIME", "2025-03-04T08:10", "2025-03-04", "2025-03-04", "minute", (SPAN,))
    entries = (entry("2025-03-04", "2025-03-06", "a; b, c\\n“ferry” " * 30), entry("2025-03-04", "2025-03-04"))
    for account in (timed(*entries, times=(at,)), hostile_account()):
        calendar = Calendar.from_ical(render(account, "ics"))
        assert calendar.errors == [] and [event.errors for event in calendar.walk("VEVENT") if event.errors] == []
        assert all(event["UID"] and event["DTSTAMP"] and event["DTSTART"] for event in calendar.walk("VEVENT"))


def test_a_time_of_day_comes_from_the_same_words() -> None:
    at = AccountTime("TIME", "2025-03-04T08:10", "2025-03-04", "2025-03-04", "minute", (SPAN,))
    [event] = parse(render(timed(entry("2025-03-04", "2025-03-04", precision="minute"), times=(at,)), "ics"))
    assert event["DTSTART"] == "20250304T081000"
    assert "DTEND;VALUE=DATE" not in event


def test_entries_without_a_day_are_left_out() -> None:
    assert parse(render(timed(entry(None, None), entry("soon", "2025-02-30")), "ics")) == []


def test_the_stamp_is_when_the_last_report_appeared() -> None:
    account = timed(entry("2025-03-04", None))
    assert parse(render(account, "ics"))[0]["DTSTAMP"] == "20250305T000000Z"
    undated = replace(account, reports=tuple(replace(report, published=None) for report in REPORTS.values()))
    assert parse(render(undated, "ics"))[0]["DTSTAMP"] == "19700101T000000Z"


def test_names_are_one_for_each_event_and_stay() -> None:
    account = timed(entry("2025-03-04", None), entry("2025-03-04", None), entry("2025-03-05", None))
    names = [event["UID"] for event in parse(render(account, "ics"))]
    assert len(set(names)) == 3
    later = replace(account, timeline=account.timeline[2:])
    assert parse(render(later, "ics"))[0]["UID"] == names[2]


@given(what=st.text(max_size=300))
def test_any_words_fold_and_come_back(what: str) -> None:
    [event] = parse(render(timed(entry("2025-03-04", None, what)), "ics"))
    assert event["SUMMARY"] == one_line(what)


def test_the_end_of_the_calendar_is_no_fault() -> None:
    [event] = parse(render(timed(entry("9999-12-31", "9999-12-31")), "ics"))
    assert event["DTSTART;VALUE=DATE"] == "99991231"


def test_hostile_text() -> None:
    assert parse(render(hostile_account(), "ics")) == []
