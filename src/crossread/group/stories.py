"""Readings to a story in a fixed order, with who copied whom."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from crossread.faults import Steps
from crossread.group.reuse import find_reuse
from crossread.model.mentions import Reading
from crossread.model.stories import Story


def compose_story(readings: Sequence[Reading]) -> Story:
    """One story of all the readings: first published first, undated last, then by report id."""
    ordered = tuple(sorted(readings, key=lambda reading: (reading.report.published or "9999", reading.report.id)))
    digest = hashlib.sha256("\n".join(reading.report.text for reading in ordered).encode()).hexdigest()
    steps = Steps("group")
    reuse = steps.run("copies", lambda: find_reuse(ordered), ())
    return Story(f"s{digest[:12]}", ordered, reuse, steps.faults)
