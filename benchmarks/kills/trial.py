"""One program that is killed again and again until a run of it comes to its end, and what is in its folder then."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import crossread
from crossread.files import HALF
from crossread.model.reports import Report

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "harbour-ferry"
# Stories of the flow: the example's, told again in other places.
STORIES = 3
# When a pass took place stands in the lists of changes, and is another time each time.
_MOMENT = re.compile(rb"^## .*$", re.MULTILINE)

Contents = Mapping[str, bytes]
Program = Literal["scale", "watch"]


@dataclass(frozen=True, slots=True)
class Trial:
    """A program's steps, one after the other: what is laid before each, and its arguments; and what it must come to."""

    name: Program
    steps: Sequence[Callable[[Path], Sequence[str]]]

    def run(self, folder: Path, chance: random.Random | None = None, longest: float = 0) -> int:
        """Run all steps in a new folder, each until it ends by itself; how often one was killed before that.

        Without a chance none is killed. ``longest`` is how long a step takes, in seconds.
        """
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        kills = 0
        for step in self.steps:
            arguments = step(folder)
            while not _run(arguments, chance.uniform(0, longest) if chance else None):
                kills += 1
        return kills


def read_contents(folder: Path) -> dict[str, bytes]:
    """All files of a trial's output, by path: without databases, which are no text, and without moments.

    What a kill has left half-written where others may write too stays there for some minutes, and is left out.
    """
    out = folder / "out"
    return {
        path.relative_to(out).as_posix(): _MOMENT.sub(b"##", path.read_bytes())
        for path in sorted(out.rglob("*"))
        if path.is_file() and "sqlite" not in path.name and not path.name.startswith(HALF)
    }


def trials() -> dict[Program, Trial]:
    """The programs that are tried."""
    return {"scale": Trial("scale", [_lay_lines]), "watch": Trial("watch", [_lay_inbox, _lay_more])}


def _lay_lines(folder: Path) -> Sequence[str]:
    reports = [report for place in range(8 * STORIES) for report in tell_again(place)]
    lines = [
        json.dumps({"id": one.id, "text": one.text, "title": one.title, "published": one.published}) for one in reports
    ]
    (folder / "wire.jsonl").write_text("\n".join(lines), "utf-8")
    return ["scale", str(folder / "wire.jsonl"), "-o", str(folder / "out"), "--jobs", "2", "--batch", "2"]


def _lay_inbox(folder: Path) -> Sequence[str]:
    inbox = folder / "inbox"
    inbox.mkdir()
    for place in range(STORIES):
        for report in tell_again(place)[:3]:
            _lay(inbox, report)
    return ["watch", str(inbox), "-o", str(folder / "out"), "--once"]


def _lay_more(folder: Path) -> Sequence[str]:
    """One story gets another report, of one a number is changed, and of one a report is taken away."""
    inbox = folder / "inbox"
    first, second, third = (tell_again(place) for place in range(STORIES))
    _lay(inbox, first[3])
    _lay(inbox, replace(second[0], text=second[0].text.replace("64", "46")))
    (inbox / f"{third[2].id}.json").unlink()
    return ["watch", str(inbox), "-o", str(folder / "out"), "--once"]


def _lay(inbox: Path, report: Report) -> None:
    plain = {"id": report.id, "text": report.text, "title": report.title, "published": report.published}
    (inbox / f"{report.id}.json").write_text(json.dumps(plain), "utf-8")


def tell_again(place: int) -> list[Report]:
    """The example's reports with other names: each name gets an ending for the place, every day is later."""

    def change(text: str | None) -> str | None:
        return text and re.sub(
            r"(?<=[a-z,;] )([A-Z][a-z]{3,})", lambda found: f"{found[1]}{'aeiou'[place % 5]}{place}", text
        )

    return [
        replace(
            report,
            id=f"{report.id}-{place}",
            text=change(report.text) or "",
            title=change(report.title),
            published=f"2031-{1 + place % 12:02}-1{place % 10}",
        )
        for report in crossread.read([EXAMPLE]).reports
    ]


def _run(arguments: Sequence[str], seconds: float | None) -> bool:
    """Whether the program came to its end before it was killed, with all its processes."""
    command = [sys.executable, "-m", "crossread", *arguments]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False
    if status not in (0, 3):
        raise RuntimeError(f"{' '.join(command)} ended with status {status}")
    return True


def time_steps(trial: Trial, folder: Path) -> tuple[float, dict[str, bytes]]:
    """How long a step takes where none is killed, and what comes of all."""
    started = time.monotonic()
    trial.run(folder)
    return (time.monotonic() - started) / len(trial.steps), read_contents(folder)
