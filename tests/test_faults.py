"""A part that raises is left out and named; so is what rests on it."""

from __future__ import annotations

import pytest

from crossread.errors import ReadError
from crossread.faults import DEBUG, Steps, to_fault
from crossread.model.faults import Fault
from crossread.text.blocks import split_blocks


def fail() -> int:
    raise KeyError("Lund")


def test_what_raises_gives_the_other_value_and_a_fault() -> None:
    steps = Steps("extract", "courier")
    assert steps.run("names", fail, 7) == 7
    assert steps.run("times", lambda: 3, 7) == 3
    assert steps.faults == (Fault("courier", "extract", "names", "KeyError: 'Lund'"),)


def test_what_rests_on_a_missing_part_is_not_run() -> None:
    steps = Steps("extract", "courier")
    steps.run("names", fail, 0)
    assert steps.run("quotations", lambda: 3, 7, after=["times", "names"]) == 7
    assert [fault.reason for fault in steps.faults] == ["KeyError: 'Lund'", "rests on names"]
    assert steps.failed == {"names", "quotations"}


def test_the_reason_names_the_last_line_of_ours() -> None:
    steps = Steps("extract", "courier")
    steps.run("figures", lambda: list(split_blocks(None)), [])  # type: ignore[arg-type]
    assert "(text/blocks.py:" in steps.faults[0].reason


def test_whoever_looks_for_the_cause_has_it_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG, "1")
    with pytest.raises(KeyError):
        Steps("extract", "courier").run("names", fail, 0)


def test_an_input_that_could_not_be_read_is_a_fault_of_no_report() -> None:
    error = ReadError("notes.pdf", "holds no text", "save it again")
    assert to_fault(error) == Fault(None, "read", "notes.pdf", "holds no text; save it again")
