"""The table of standards: only tests of a standard are run, each counted once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.conformance.__main__ import Tally, write_table

TESTS = """
import pytest

@pytest.mark.standard("A")
@pytest.mark.parametrize("n", [1, 2, 3])
def test_a(n):
    assert n != 2

@pytest.mark.standard("B")
@pytest.mark.skip
def test_b():
    pass

def test_other():
    assert False
"""


def test_each_test_of_a_standard_is_counted_once(tmp_path: Path) -> None:
    (tmp_path / "test_made.py").write_text(TESTS, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = standard(name): one\n", "utf-8")
    tally = Tally()
    status = pytest.main(["-q", "-p", "no:terminalreporter", "-p", "no:cacheprovider", str(tmp_path)], plugins=[tally])
    assert status == 1
    assert tally.counts == {"A": Counter(passed=2, failed=1), "B": Counter(skipped=1)}
    assert write_table(tally.counts).splitlines()[2:] == ["| A | 2 | 1 | 0 |", "| B | 0 | 0 | 1 |"]
