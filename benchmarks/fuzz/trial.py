"""One story taken all the way, and what went wrong on it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

import crossread
from crossread import Draft, Fault, Reading, Report
from crossread.errors import CrossreadError
from crossread.model.spans import Span

# Seconds of CPU that a text may take: some for every story, and so many a character.
_FLAT, _EACH = 1.0, 0.0005


@dataclass(frozen=True)
class Trial:
    """What one story led to: ``faults`` in words, seconds of CPU, and whether that is too long for its length."""

    faults: tuple[str, ...]
    seconds: float
    slow: bool


def try_story(texts: Sequence[str]) -> Trial:
    """Read the texts as one story, show its account, and check the first against the others."""
    start = time.process_time()
    faults = tuple(_iter_faults(texts))
    seconds = time.process_time() - start
    return Trial(faults, seconds, seconds > _FLAT + _EACH * sum(map(len, texts)))


def _iter_faults(texts: Sequence[str]) -> Iterator[str]:
    reports = [
        Report(f"r{at}", text, "Marlow Times", text[:40], published="2021-02-28") for at, text in enumerate(texts)
    ]
    try:
        readings = crossread.extract(reports)
        account = crossread.reconcile(readings)
        checked = crossread.check(Draft("draft.txt", texts[0], texts[0]), readings[1:])
        shown = account.to_html(), account.to_json()
    except CrossreadError as error:
        yield f"{type(error).__name__}: {error}"
        return
    yield from (_describe(fault) for fault in account.faults)
    yield from (_describe(fault) for one in checked for fault in one.faults)
    yield from _find_wrong_spans(readings)
    if any("\x1b" in text for text in shown):
        yield "show: a control character passes"


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
