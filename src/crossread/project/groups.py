"""Reports that tell of other events than most: told, and left out unless everything is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crossread import pipeline
from crossread.faults import to_fault
from crossread.model.faults import Fault

if TYPE_CHECKING:
    from crossread.accounts import Account
    from crossread.model.mentions import Reading
    from crossread.model.merges import Merges
    from crossread.read.inputs import ReadResult

REASON = "shares next to nothing with the largest group of reports and tells of another event; --all merges it too"


def compose(found: ReadResult, readings: Sequence[Reading], merges: Merges | None, *, everything: bool) -> Account:
    """The account of the largest group of reports, with the others named; of all where everything is asked for."""
    kept, others = (list(readings), []) if everything else pipeline.set_apart(readings)
    faults = [to_fault(error) for error in found.faults]
    faults += [Fault(None, "group", _name(group), REASON) for group in others]
    apart = {reading.report.id for group in others for reading in group}
    inputs = [given.without(apart, REASON) for given in found.inputs]
    return pipeline.reconcile(kept, merges=merges, faults=faults, inputs=inputs)


def _name(group: Sequence[Reading]) -> str:
    """``The Echo (“Mill fire hurts 30”)``, for each report of the group."""
    reports = [reading.report for reading in group]
    return ", ".join(f"{one.name} (“{one.title[:80]}”)" if one.title else one.name for one in reports)
