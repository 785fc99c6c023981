"""Families of findings, each kept to itself: one that raises does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from crossread.faults import Steps, give_reason, is_debugging
from crossread.model.faults import Fault
from crossread.model.mentions import Reading

Result = TypeVar("Result")
Otherwise = TypeVar("Otherwise")
Reconcile = Callable[[Sequence[Reading]], Result]


class Families:
    """Runs one family after the other over the readings of a story, and keeps what they raise."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._story = Steps("reconcile")
        self._reports: list[Fault] = []

    def run(
        self, family: str, reconcile: Reconcile[Result], otherwise: Otherwise, *, after: Sequence[str] = ()
    ) -> Result | Otherwise:
        """What the family finds.

        Where it raises, it goes without the first report without which it does not; where there is none it
        finds nothing. What a family of ``after`` goes without, this one goes without too: it would
        conclude from what is not there. All that is missing is a fault.
        """
        return self._story.run(family, lambda: self._run(family, reconcile, after), otherwise, after=after)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Those of the story, then those of single reports, each in the order of the families."""
        return (*self._story.faults, *self._reports)

    def _run(self, family: str, reconcile: Reconcile[Result], after: Sequence[str]) -> Result:
        missing = {fault.report: fault.place for fault in self._reports if fault.place in after}
        for report, place in missing.items():
            self._reports.append(Fault(report, "reconcile", family, f"rests on {place}"))
        readings = [reading for reading in self._readings if reading.report.id not in missing]
        try:
            return reconcile(readings)
        except Exception as raised:
            if is_debugging():
                raise
            return self._run_without_one(family, reconcile, readings, raised)

    def _run_without_one(
        self, family: str, reconcile: Reconcile[Result], readings: Sequence[Reading], raised: Exception
    ) -> Result:
        for reading in readings if len(readings) > 1 else ():
            try:
                result = reconcile([other for other in readings if other is not reading])
            except Exception:
                continue
            self._reports.append(Fault(reading.report.id, "reconcile", family, give_reason(raised)))
            return result
        raise raised
