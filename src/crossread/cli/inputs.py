"""Inputs named on the command line to reports."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from crossread import pipeline
from crossread.model.reports import Report
from crossread.render.visible import one_line


def read_inputs(inputs: Sequence[str]) -> tuple[Report, ...]:
    """The reports of all inputs; one line on stderr for each input that could not be read.

    Raises NothingReadableError where not one could.
    """
    result = pipeline.read(inputs)
    for fault in result.faults:
        print(f"crossread: {one_line(str(fault))}", file=sys.stderr)
    return result.reports
