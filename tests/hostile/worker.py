"""Reads every hostile case, each in a process of its own, its memory measured; prints what came of them."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

from tests.hostile.cases import CASES, SENTENCE

from crossread.read.inputs import read

# Seconds of the processor after which the system ends a child: so many that only a hang reaches them.
MOST_SECONDS = 60


def main(folder: Path) -> None:
    (folder / "good.txt").write_text("A good one. " + SENTENCE)
    (folder / "bad").mkdir()
    read([folder / "good.txt"])
    print(json.dumps({name: try_case(folder, name) for name in CASES}))


def try_case(folder: Path, name: str) -> dict[str, Any]:
    path = folder / "bad" / name
    path.write_bytes(CASES[name].make())
    listed = sorted(str(one) for one in folder.rglob("*"))
    out, to = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        with os.fdopen(to, "w") as stream:
            json.dump(read_case(folder, path), stream)
        os._exit(0)
    os.close(to)
    with os.fdopen(out) as stream:
        said = stream.read()
    _, status = os.waitpid(child, 0)
    unchanged = listed == sorted(str(one) for one in folder.rglob("*"))
    path.unlink()
    result: dict[str, Any] = json.loads(said) if said else {"raised": f"ended with status {status}"}
    return {**result, "unchanged": unchanged}


def read_case(folder: Path, path: Path) -> dict[str, Any]:
    before = _memory()
    raised, faults, asides, reports = None, [], [], []
    try:
        with contextlib.redirect_stdout(sys.stderr):
            result = read([path, folder / "good.txt"])
        faults = [str(fault) for fault in result.faults]
        asides = [str(one.reason) for one in result.inputs if one.outcome == "no article"]
        reports = [report.id for report in result.reports]
    except BaseException as fault:
        raised = repr(fault)
    memory = max(_memory() - before, _memory(resource.RUSAGE_CHILDREN))
    told = {"raised": raised, "faults": [*faults[:20], *faults[20:][-5:]], "asides": asides[:20]}
    return {**told, "reports": len(reports) - 1, "good": "good" in reports, "memory": memory}


def _memory(whose: int = resource.RUSAGE_SELF) -> int:
    """The most that was held at any time, in bytes."""
    return resource.getrusage(whose).ru_maxrss * 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
