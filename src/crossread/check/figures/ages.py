"""F102 for ages beside a name: "Ada Lund, 34," where every source that gives her age has another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.names.bearers import find_bearer
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import NameMention
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern

_BEHIND = load_pattern("checking", "ages.behind")
_BEFORE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old(?:,? [a-z]+){0,3},? (?:[A-Z][\w.’'-]+ )*$")
# Characters before a name in which an age may lead to it.
REACH = 60


def find_ages(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each age right beside a person's name that no source gives the person, where one gives another."""
    for name in copy.reading.names:
        if name.kind != "person":
            continue
        for start, end in _ages(copy.draft.readable, name.span.start, name.span.end):
            finding = check_age(copy, name, start, end, sources)
            if finding is not None:
                yield finding


def check_age(copy: Copy, name: NameMention, start: int, end: int, sources: Sources) -> Finding | None:
    """The remark that the age at characters ``start`` to ``end`` calls for, or None."""
    given = list(read_ages(name.name, sources))
    age = copy.draft.readable[start:end]
    if not given or any(_may_be_so_old(int(age), span, sources) for span in given):
        return None
    ages = " or ".join(sorted({f"“{span.text}”" for span in given}))
    message = f"“{age}” as the age of {name.name}: {sources.have(given)} {ages}."
    return Finding("F102", "warning", start, end, message, tuple(given[:3]))


def _may_be_so_old(age: int, given: Span, sources: Sources) -> bool:
    """Whether it is the age that a source gives, or what came of it by the day of the last report."""
    days = (sources.reports[given.report].published, sources.account.story.last_published)
    years = [int(day[:4]) for day in days if day and day[:4].isdecimal()]
    passed = years[1] - years[0] if len(years) == 2 else 0
    return int(given.text) <= age <= int(given.text) + passed


def read_ages(name: str, sources: Sources) -> Iterator[Span]:
    """Every age that stands beside a mention of the person whom the name is meant for."""
    person = find_bearer(name, sources.account.people)
    for mention in person.mentions if person is not None else ():
        report = sources.reports[mention.report]
        for start, end in _ages(report.part(mention.part), mention.start, mention.end):
            yield report.span(start, end, mention.part)


def _ages(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where an age stands right behind characters ``start`` to ``end``, or leads to them."""
    behind = _BEHIND.match(text, end, min(len(text), end + REACH))
    if behind is not None:
        yield behind.span(1 if behind[1] else 2)
    before = _BEFORE.search(text, max(0, start - REACH), start)
    if before is not None:
        yield before.span(1)


AGES = Rule({"F102": "A figure differs from the sources"}, find_ages)
