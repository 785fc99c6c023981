"""A family that raises stops no other, and goes without the report that it raises for where there is one."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.reconcile.families import Families

READINGS = [Reading(Report(name, "Two died.")) for name in ("a", "b", "c")]


def ids(readings: Sequence[Reading]) -> list[str]:
    return [reading.report.id for reading in readings]


def stumble(readings: Sequence[Reading]) -> list[str]:
    if "b" in ids(readings):
        raise KeyError("Lund")
    return ids(readings)


def fail(readings: Sequence[Reading]) -> list[str]:
    raise ValueError(len(readings))


def test_all_is_well() -> None:
    families = Families(READINGS)
    assert families.run("names", ids, []) == ["a", "b", "c"]
    assert families.faults == ()


def test_a_family_goes_without_the_report_that_it_raises_for_and_so_does_what_rests_on_it() -> None:
    families = Families(READINGS)
    assert families.run("names", stumble, []) == ["a", "c"]
    assert families.run("quotations", ids, [], after=["names"]) == ["a", "c"]
    assert families.run("places", ids, []) == ["a", "b", "c"]
    assert [(fault.report, fault.place) for fault in families.faults] == [("b", "names"), ("b", "quotations")]


def test_a_family_that_always_raises_finds_nothing_and_nor_does_what_rests_on_it() -> None:
    families = Families(READINGS)
    assert families.run("names", fail, ["nothing"]) == ["nothing"]
    assert families.run("quotations", ids, [], after=["names"]) == []
    assert [(fault.report, fault.place) for fault in families.faults] == [(None, "names"), (None, "quotations")]
