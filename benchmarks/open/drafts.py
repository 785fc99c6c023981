"""Scores what a system says of a draft: planted errors caught, and right words left alone."""

from __future__ import annotations

from typing import Any

from benchmarks.open.scoring import Score

# How far from the wrong words a finding may lie and still be about them.
NEAR = 25


def score_draft(findings: list[dict[str, Any]], draft: dict[str, Any]) -> dict[str, Score]:
    """Errors with a finding at them, and right items with a finding on them that touches no error.

    A finding is ``{"start", "end"}`` in the draft. An error in a quotation may be marked anywhere in the quotation.
    """
    caught = [error for error in draft["errors"] if any(_is_at(finding, error) for finding in findings)]
    alarms = [
        finding for finding in findings if not any(_touches(finding, *_reach(error, 0)) for error in draft["errors"])
    ]
    false = [item for item in draft["items"] if any(_touches(one, item["start"], item["end"]) for one in alarms)]
    return {
        "errors caught": Score(len(caught), len(draft["errors"])),
        "false alarms": Score(len(false), len(draft["items"])),
    }


def _reach(error: dict[str, Any], near: int) -> tuple[int, int]:
    start, end = error.get("within", (error["start"] - near, error["end"] + near))
    return start, end


def _is_at(finding: dict[str, Any], error: dict[str, Any]) -> bool:
    return _touches(finding, *_reach(error, NEAR))


def _touches(finding: dict[str, Any], start: int, end: int) -> bool:
    return bool(finding["start"] < end and start < finding["end"])
