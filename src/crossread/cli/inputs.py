"""Inputs named on the command line to reports."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from crossread import pipeline
from crossread.model.faults import Fault
from crossread.read.fetching import Fetching
from crossread.read.inputs import ReadResult
from crossread.render.faults import describe_fault
from crossread.render.visible import one_line

# What a command returns where it did what it was asked, but not for everything that it was given.
SOMETHING_MISSING = 3


def read_inputs(inputs: Sequence[str], fetching: Fetching | None = None) -> ReadResult:
    """The reports of all inputs; one line on stderr for each input that could not be read or is no article.

    Raises NothingReadableError where not one could.
    """
    result = pipeline.read(inputs, fetching=fetching)
    for fault in result.faults:
        print(f"crossread: {one_line(str(fault))}", file=sys.stderr)
    told = {fault.source for fault in result.faults}
    for given in result.inputs:
        if given.outcome == "no article" or (given.outcome == "opened" and given.reason and given.path not in told):
            print(f"crossread: {one_line(f'{given.path}: {given.reason}')}", file=sys.stderr)
    return result


def tell_faults(faults: Iterable[Fault]) -> None:
    """One line on stderr for each; inputs that could not be read have had theirs."""
    for fault in faults:
        if fault.stage != "read":
            print(f"crossread: {one_line(describe_fault(fault, fault.report or ''))}", file=sys.stderr)
