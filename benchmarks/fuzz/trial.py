"""One story taken all the way, and what went wrong on it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType

import crossread
from benchmarks.fuzz.afterwards import apply_made_up_decisions, compare_versions, group_reports, make_any_specimen
from benchmarks.fuzz.again import find_differences_of_a_second_run, find_differences_of_order
from benchmarks.fuzz.outputs import (
    find_faults_of_archives,
    find_faults_of_corrections,
    find_faults_of_outputs,
    find_faults_of_pages,
    find_faults_of_remarks,
)
from benchmarks.fuzz.told import ToldStory
from crossread import Draft, Fault, Reading, Report
from crossread.errors import CrossreadError
from crossread.faults import give_reason
from crossread.model.spans import Span

# Seconds of CPU that a text may take: some for every story, and so many a character.
_FLAT, _EACH = 1.0, 0.0005

Way = Callable[[ToldStory, random.Random], Iterator[str]]

# What is done with a story once it is read and checked, and with one story in how many.
WAYS: Mapping[Way, int] = MappingProxyType(
    {
        find_faults_of_outputs: 1,
        find_faults_of_remarks: 1,
        find_faults_of_corrections: 1,
        find_faults_of_pages: 2,
        find_differences_of_order: 2,
        apply_made_up_decisions: 3,
        group_reports: 2,
        compare_versions: 3,
        find_differences_of_a_second_run: 5,
        find_faults_of_archives: 8,
        make_any_specimen: 40,
    }
)


@dataclass(frozen=True)
class Trial:
    """What one story led to: ``faults`` in words, seconds of CPU, and whether that is too long for its length."""

    faults: tuple[str, ...]
    seconds: float
    slow: bool


def try_story(texts: Sequence[str], chance: random.Random | None = None) -> Trial:
    """Read the texts as one story and check the first against the others; then, in some of ``WAYS``, use what came.

    ``chance`` says in which; without it, in all that every story is used in. The clock is stopped before.
    """
    drawn = chance or random.Random(0)
    start = time.process_time()
    faults: list[str] = []
    story = _tell(texts, faults)
    seconds = time.process_time() - start
    if story is not None:
        faults += _find_wrong_spans(story.readings)
        for way, seldom in WAYS.items():
            if seldom == 1 or (chance is not None and drawn.randrange(seldom) == 0):
                faults += _guard(way, story, drawn)
    return Trial(tuple(faults), seconds, seconds > _FLAT + _EACH * sum(map(len, texts)))


def _tell(texts: Sequence[str], faults: list[str]) -> ToldStory | None:
    """The story with its account and check; what went wrong is added to ``faults``."""
    reports = [
        Report(f"r{at}", text, "Marlow Times", text[:40], published="2021-02-28") for at, text in enumerate(texts)
    ]
    try:
        readings = tuple(crossread.extract(reports))
        account = crossread.reconcile(readings)
        checked = tuple(crossread.check(Draft("draft.txt", texts[0], texts[0]), readings[1:]))
    except CrossreadError as error:
        faults.append(f"{type(error).__name__}: {error}")
        return None
    except Exception as raised:
        faults.append(f"raised: {give_reason(raised)}")
        return None
    faults += [_describe(fault) for fault in account.faults]
    faults += [_describe(fault) for one in checked for fault in one.faults]
    return ToldStory(tuple(reports), readings, account, checked)


def _guard(way: Way, story: ToldStory, chance: random.Random) -> Iterator[str]:
    """What a way finds; what it raises is a fault, too."""
    try:
        yield from way(story, chance)
    except Exception as raised:
        yield f"{way.__name__} raised: {give_reason(raised)}"


def _describe(fault: Fault) -> str:
    return f"{fault.stage} {fault.place}: {fault.reason}"


def _find_wrong_spans(readings: Sequence[Reading]) -> Iterator[str]:
    for reading in readings:
        for span in _iter_spans(reading):
            if reading.report.part(span.part)[span.start : span.end] != span.text:
                yield f"span: characters {span.start} to {span.end} are not {span.text!r}"


def _iter_spans(value: object) -> Iterator[Span]:
    """Every span that is anywhere in a reading."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _iter_spans(item)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _iter_spans(getattr(value, one.name))
