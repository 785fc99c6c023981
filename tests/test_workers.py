"""Reading with several processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

import crossread
from crossread.cli.main import run
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.workers import BATCH, DIED, FEWEST, Lost, count_jobs, read_in_parallel, run_in_parallel

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-ferry"
REPORTS = [Report(f"r{number:02}", f"Report {number}") for number in range(3 * BATCH + 1)]


def read_quickly(reports: Sequence[Report], /) -> list[Reading]:
    return [Reading(report, parser=str(os.getpid())) for report in reports]


def die_over_seven(reports: Sequence[Report], /) -> list[Reading]:
    if any(report.id == "r07" for report in reports):
        os._exit(9)
    return read_quickly(reports)


def fail(reports: Sequence[Report], /) -> list[Reading]:
    raise ValueError(reports[0].id)


def test_readings_come_in_order_and_from_other_processes() -> None:
    readings = list(read_in_parallel(iter(REPORTS), read_quickly, 2))
    assert [reading.report for reading in readings] == REPORTS
    assert str(os.getpid()) not in {reading.parser for reading in readings}


def test_a_report_that_kills_its_worker_is_named_and_the_others_are_read() -> None:
    readings = list(read_in_parallel(REPORTS, die_over_seven, 2))
    assert [reading.report for reading in readings] == REPORTS
    [fault] = [fault for reading in readings for fault in reading.faults]
    assert (fault.report, fault.stage, fault.place, fault.reason) == ("r07", "parse", "text", DIED)


def test_a_worker_may_die_while_its_readings_are_taken() -> None:
    readings = read_in_parallel(REPORTS, die_over_seven, 1)
    taken = [next(readings) for _ in range(BATCH)]
    time.sleep(2)
    taken += readings
    assert [reading.report for reading in taken] == REPORTS
    assert [fault.report for reading in taken for fault in reading.faults] == ["r07"]


def test_what_is_wrong_with_the_call_is_raised() -> None:
    with pytest.raises(ValueError, match="r00"):
        list(read_in_parallel(REPORTS, fail, 2))


def double(number: int) -> int:
    if number == 3:
        os._exit(9)
    return 2 * number


def test_what_kills_its_process_twice_is_lost_and_the_rest_is_done_in_order() -> None:
    assert list(run_in_parallel(range(6), double, 2)) == [0, 2, 4, Lost(3), 8, 10]


ENDLESS = """
import time
from crossread.workers import run_in_parallel
from tests.test_workers import wait
if __name__ == "__main__":
    list(run_in_parallel((600, 600), wait, 2))
"""


def wait(seconds: int) -> None:
    print("begun", flush=True)
    time.sleep(seconds)


def test_workers_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    program = tmp_path / "endless.py"
    program.write_text(ENDLESS, "utf-8")
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen([sys.executable, str(program)], stdout=subprocess.PIPE, env=surroundings)
    assert process.stdout is not None
    for _ in range(2):
        assert process.stdout.readline() == b"begun\n"
    process.kill()
    process.wait()
    assert process.stdout.read() == b""  # comes to its end with the last of those that could write
    process.stdout.close()


def test_nothing_gives_nothing() -> None:
    assert list(read_in_parallel([], read_quickly, 2)) == []


def test_few_reports_are_read_by_one_process_and_many_by_all() -> None:
    assert count_jobs(None, FEWEST - 1) == 1
    assert count_jobs(None, FEWEST) == len(os.sched_getaffinity(0))
    assert count_jobs(3, 1) == 3


def test_two_processes_read_what_one_reads() -> None:
    reports = crossread.read([EXAMPLE])
    assert crossread.extract(reports, jobs=2) == crossread.extract(reports)


def test_the_commands_take_the_number(capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for jobs in ("1", "2"):
        assert run(["extract", str(EXAMPLE), "--jobs", jobs]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert run(["account", str(EXAMPLE), "--jobs", "2"]) == 0
