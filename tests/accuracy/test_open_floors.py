"""The open benchmark, which is part of the project: no line of its table falls below its floor."""

from __future__ import annotations

from benchmarks.open.floors import find_fallen


def test_no_line_of_the_open_benchmark_falls_below_its_floor() -> None:
    """Where one rose, run ``python -m benchmarks.open.floors``."""
    assert find_fallen() == []
