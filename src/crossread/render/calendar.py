"""The account's timeline as an iCalendar file (RFC 5545), for any calendar."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

from crossread.model.accounts import Account, TimelineEntry
from crossread.render.moments import Moment, find_moment, parse_moment
from crossread.render.sources import name_sources
from crossread.render.visible import one_line
from crossread.render.wording import period_words

# A line has at most 75 octets, its end not counted; one that goes on begins with a blank (RFC 5545, 3.1).
LONGEST = 75

_SPECIAL = re.compile(r"([\\;,])")


def render_calendar(account: Account) -> str:
    """An event for every entry whose day is known; lines end in CR LF.

    Events are of whole days, or begin at a time of day where the account has one; such times are
    local to the event and have no zone. Nothing depends on the clock: ``DTSTAMP`` is when the
    last report appeared, and an event keeps its ``UID`` as long as its words and days stay.
    """
    return "".join(f"{folded}\r\n" for line in _lines(account) for folded in _fold(line))


def _lines(account: Account) -> Iterator[str]:
    stamp = _stamp(account)
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//Crossread//{_escape(account.generator.name)} {_escape(account.generator.version)}//EN"
    yield "CALSCALE:GREGORIAN"
    seen: Counter[str] = Counter()
    for entry in account.timeline:
        moment = find_moment(entry, account.times)
        if moment is None:
            continue
        name = _identify(account, entry)
        seen[name] += 1
        yield from _event(account, entry, moment, name if seen[name] == 1 else f"{name}-{seen[name]}", stamp)
    yield "END:VCALENDAR"


def _event(account: Account, entry: TimelineEntry, moment: Moment, name: str, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{name}@crossread"
    yield f"DTSTAMP:{stamp}"
    if moment.clock:
        yield f"DTSTART:{moment.starts_at.isoformat().replace('-', '').replace(':', '')}"
    else:
        yield f"DTSTART;VALUE=DATE:{_basic(moment.start)}"
        if moment.next_day > moment.start:
            yield f"DTEND;VALUE=DATE:{_basic(moment.next_day)}"
    yield f"SUMMARY:{_escape(entry.what)}"
    yield f"DESCRIPTION:{_describe(account, entry)}"
    yield f"CATEGORIES:{_escape(entry.placing).upper()}"
    yield f"STATUS:{'TENTATIVE' if entry.placing == 'planned' else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _describe(account: Account, entry: TimelineEntry) -> str:
    told = {mention.report for mention in entry.mentions}
    names = [one_line(source.name) for source in name_sources(account.reports).values() if source.report.id in told]
    when = period_words(entry.start, entry.end)
    return r"\n".join(
        filter(None, [_escape(when), _escape(f"known to the {entry.precision}"), _escape("; ".join(names))])
    )


def _identify(account: Account, entry: TimelineEntry) -> str:
    said = "\n".join([account.story.id, entry.start or "", entry.end or "", entry.what])
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _stamp(account: Account) -> str:
    """When the last report appeared, in UTC; one without a date was given to us after 1970, at least."""
    moments = sorted(filter(None, (parse_moment(report.updated or report.published) for report in account.reports)))
    return (moments[-1] if moments else datetime(1970, 1, 1, tzinfo=UTC)).strftime("%Y%m%dT%H%M%SZ")


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", one_line(text))


def _fold(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, cut between characters."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode("utf-8"))
        if size + width > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    yield piece
