"""Puts one fault at a time into a copy of the tree and lets the tests of its room look for it.

Every trial is a process of its own, forked from one in which spaCy is loaded already: starting Python
anew costs more than most tests take.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.mutation.sites import Mutant

SECONDS = 120
# A whole run over a small story, which sees what no room sees by itself.
SMOKE = ("tests/render/test_snapshots.py",)


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
    """The test files of a module: its namesake, its room's, those of the room above, then whole runs."""
    relative = Path(module).relative_to("src/crossread")
    found = [f"tests/{relative.parent.as_posix()}/test_{relative.stem}.py"]
    room = relative.parent
    while room != Path():
        folder = tree / "tests" / room
        found += sorted(path.relative_to(tree).as_posix() for path in folder.glob("test_*.py"))
        room = room.parent
    return [name for name in dict.fromkeys([*found, *SMOKE]) if (tree / name).is_file()]


def run_tests(tree: Path, tests: Sequence[str], seconds: float = SECONDS) -> bool:
    """Whether the tests pass. Running out of time is failing: a fault that hangs is found."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.setsid()
            status = _run_in_child(tree, tests)
        finally:
            os._exit(status)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def try_mutant(tree: Path, mutant: Mutant) -> bool:
    """Whether the tests find the fault. The copy is as it was afterwards."""
    path = tree / mutant.path
    source = path.read_text("utf-8")
    path.write_text(mutant.apply(source), "utf-8")
    try:
        return not run_tests(tree, find_tests(tree, mutant.path))
    finally:
        path.write_text(source, "utf-8")


def _run_in_child(tree: Path, tests: Sequence[str]) -> int:
    os.chdir(tree)
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(tree / "src"), str(tree)]
    os.environ["PYTHONPATH"] = str(tree / "src")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    import pytest

    options = ["-x", "-q", "-p", "no:cacheprovider", "--deselect", "tests/cli/test_process.py"]
    return int(pytest.main([*options, *tests]))
