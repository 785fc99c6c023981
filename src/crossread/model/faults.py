"""What could not be done, and for whom: a fault is part of the result, never the end of the run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["read", "parse", "extract", "group", "reconcile", "account", "check", "render"]

# What an extractor gives; "text" stands for all of it.
ReadingPart = Literal[
    "text",
    "sentences",
    "names",
    "places",
    "times",
    "quotations",
    "figures",
    "events",
    "frames",
    "sites",
    "quoted",
    "faults",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One part of the work that failed.

    ``report`` is the id of the report (for a check, the draft's name) that it failed for; None where it
    failed for an input that is no report, or for the story. ``stage`` is where in the order of the work
    it failed. ``place`` is what is missing for it: an input for ``read`` (``notes.pdf``), ``text`` for a
    report that is left out, else the part (``quotations``). ``reason`` says why: ``KeyError: 'Lund'
    (extract/names/kinds.py:88)``.
    """

    report: str | None
    """The id of the report; null for an input that is no report, and for what is missing of the whole story."""
    stage: Stage
    """Where in the order of the work it failed."""
    place: str
    """What is missing: the input's name; `text` where the report is left out; else the part, such as `quotations`."""
    reason: str
    """Why."""
