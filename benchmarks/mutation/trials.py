"""Puts one fault at a time into a copy of the tree and lets the tests of its room look for it.

Every trial is a process of its own, forked from one in which libraries and model are loaded already: starting Python
anew costs more than most tests take.
"""

from __future__ import annotations

import itertools
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.mutation.sites import Mutant

# Of processor time: a busy machine finds no fault.
SECONDS = 240
# Twelve whole stories of which people marked what is right, and what people are shown of one.
WHOLE = ("tests/accuracy/test_open_floors.py",)
SHOWN = ("tests/render/test_snapshots.py",)
# They hold how work grows with a text, take most of the time, and find nothing that others do not.
SLOW = "not test_growth and not hostile and not grows and not no_time"
_SECONDS_LATER = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the tests passed, and else the one that failed first, if one had begun."""

    passed: bool
    failed: str = ""


@contextmanager
def copied_tree(root: Path) -> Iterator[Path]:
    """A copy of what git tracks, or would, so that the checkout is never touched."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=root, check=True, capture_output=True
    ).stdout.decode()
    with TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        for name in filter(None, listed.split("\0")):
            source, target = root / name, tree / name
            if source.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        yield tree


def find_tests(tree: Path, module: str) -> list[str]:
    """The test files of a module: its namesake, its room's, whole stories, then those of the rooms above."""
    relative = Path(module).relative_to("src/crossread")
    rooms = [room for room in relative.parents if room != Path()]
    near, *above = [
        sorted(path.relative_to(tree).as_posix() for path in (tree / "tests" / room).glob("test_*.py"))
        for room in rooms
    ]
    namesake = f"tests/{relative.parent.as_posix()}/test_{relative.stem}.py"
    found = [namesake, *near, *WHOLE, *itertools.chain(*above), *SHOWN]
    return [name for name in dict.fromkeys(found) if (tree / name).is_file()]


def run_tests(tree: Path, tests: Sequence[str]) -> Outcome:
    """What came of the tests. Running out of time is failing: a fault that hangs is found."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.setsid()
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            status = _run_in_child(tree, tests, write)
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as told:
        failed = told.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code > 0 and not failed:
        raise RuntimeError(f"pytest itself failed ({code}): {' '.join(tests)}")
    return Outcome(code == 0, failed)


def try_mutant(tree: Path, mutant: Mutant) -> Outcome:
    """What the tests say of the fault. The copy is as it was afterwards."""
    path = tree / mutant.path
    source, times = path.read_text("utf-8"), path.stat()
    path.write_text(mutant.apply(source), "utf-8")
    # Compiled files are known by whole seconds: this second is no other trial's.
    os.utime(path, (times.st_atime, times.st_mtime + next(_SECONDS_LATER)))
    try:
        return run_tests(tree, find_tests(tree, mutant.path))
    finally:
        path.write_text(source, "utf-8")
        os.utime(path, (times.st_atime, times.st_mtime))


class _Teller:
    """Tells the first test that fails through a pipe."""

    def __init__(self, pipe: int) -> None:
        self.pipe = pipe

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            os.write(self.pipe, report.nodeid.encode())

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            os.write(self.pipe, report.nodeid.encode())


def _run_in_child(tree: Path, tests: Sequence[str], pipe: int) -> int:
    os.chdir(tree)
    sys.dont_write_bytecode = False
    for name in [name for name in sys.modules if name.split(".")[0] == "benchmarks"]:
        del sys.modules[name]
    sys.path[:0] = [str(tree / "src"), str(tree)]
    os.environ["PYTHONPATH"] = str(tree / "src")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    import pytest

    options = ["-x", "-q", "-p", "no:cacheprovider", "-k", SLOW, "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*options, *tests], plugins=[_Teller(pipe)]))
