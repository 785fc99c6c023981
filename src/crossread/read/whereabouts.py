"""Finds the words of a report again in the file that it was read from, so that an editor can go there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from crossread.errors import ReadError
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.whereabouts import Whereabouts
from crossread.read.decoding import decode
from crossread.read.sources import load_source

# Characters of the report to either side by which a place is known; fewer are tried where those are not found.
AROUND = (60, 20, 0)


def find_whereabouts(
    spans: Iterable[Span], reports: Mapping[str, Report], sources: Mapping[str, str]
) -> dict[Span, Whereabouts]:
    """Give the place of each span in its report's file; spans whose file or words are not found are left out."""
    texts: dict[str, str | None] = {}
    found: dict[Span, Whereabouts] = {}
    for span in spans:
        path, report = sources.get(span.report), reports.get(span.report)
        if path is None or report is None:
            continue
        if path not in texts:
            texts[path] = _load(path)
        place = _find(texts[path] or "", report.part(span.part), span)
        if place is not None:
            found[span] = _locate(path, texts[path] or "", *place)
    return found


def _load(path: str) -> str | None:
    if not Path(path).is_file():
        return None
    try:
        return decode(path, load_source(Path(path)).data)
    except ReadError:
        return None


def _find(text: str, part: str, span: Span) -> tuple[int, int] | None:
    for around in AROUND:
        before, after = part[max(0, span.start - around) : span.start], part[span.end : span.end + around]
        pattern = f"{_loosen(before)}({_loosen(part[span.start : span.end])}){_loosen(after)}"
        match = re.search(pattern, text)
        if match is not None:
            return match.span(1)
    return None


def _loosen(words: str) -> str:
    """The words with any white space where they have some."""
    return r"\s{1,40}".join(map(re.escape, re.split(r"\s+", words)))


def _locate(path: str, text: str, start: int, end: int) -> Whereabouts:
    lines = [text.count("\n", 0, place) + 1 for place in (start, end)]
    columns = [place - text.rfind("\n", 0, place) for place in (start, end)]
    return Whereabouts(path, lines[0], columns[0], lines[1], columns[1])
