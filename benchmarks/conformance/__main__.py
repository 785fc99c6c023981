"""Run the tests of published standards, and print a table: ``python -m benchmarks.conformance``.

They are marked ``standard``, which hold an output or an input to one, in the room of what they test; ``make test``
runs them with all others.
"""

from __future__ import annotations

import sys
from collections import Counter

import pytest

OUTCOMES = ("passed", "failed", "skipped")


class Tally:
    """Counts what became of the tests of each standard."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {}
        self._standards: dict[str, str] = {}

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave only tests of a standard."""
        held = [(item, mark) for item in items if (mark := item.get_closest_marker("standard"))]
        config.hook.pytest_deselected(items=[item for item in items if not item.get_closest_marker("standard")])
        items[:] = [item for item, _ in held]
        self._standards = {item.nodeid: str(mark.args[0]) for item, mark in held}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test once: its call, or the setting up that failed or passed it over."""
        if report.when == "call" or (report.when == "setup" and not report.passed):
            counted = self.counts.setdefault(self._standards[report.nodeid], Counter())
            counted["failed" if report.failed else report.outcome] += 1


def write_table(counts: dict[str, Counter[str]]) -> str:
    """A row for each standard, in the order of their names.

    >>> print(write_table({"SARIF": Counter(passed=3)}))
    | standard | passed | failed | skipped |
    |---|---|---|---|
    | SARIF | 3 | 0 | 0 |
    """
    rows = [" | ".join((name, *(str(counts[name][outcome]) for outcome in OUTCOMES))) for name in sorted(counts)]
    head = " | ".join(("standard", *OUTCOMES))
    return "\n".join([f"| {head} |", "|---|---|---|---|", *(f"| {row} |" for row in rows)])


def main() -> int:
    """Print the table; the exit status is that of the tests."""
    tally = Tally()
    status = pytest.main(["-q", "-p", "no:terminalreporter", "tests"], plugins=[tally])
    sys.stdout.write(write_table(tally.counts) + "\n")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
