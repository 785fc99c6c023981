"""``python -m benchmarks.walk [--each]``: the switches on the walk of one figure from text to page.

Two reports of one sentence with one number are read, reconciled and shown as a page. A switch is a module and another
that it calls on the way, counted once however often it does. What is set up once for a whole run is called before.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType

import crossread

PACKAGE = "crossread"
TEXTS = ("Three people were killed in the fire.", "The fire killed three people.")
Switch = tuple[str, str]


def walk() -> None:
    """Read, reconcile and show two reports that give one figure."""
    reports = [crossread.Report(f"r{number}", text) for number, text in enumerate(TEXTS, 1)]
    crossread.account(reports).to_html()


def trace_switches(run: Callable[[], object]) -> set[Switch]:
    """Each pair of modules of the program of which the first calls the second while it runs."""
    switches: set[Switch] = set()

    def follow(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and (called := _module(frame)):
            caller = frame.f_back
            while caller and not _module(caller):
                caller = caller.f_back
            if caller and _module(caller) != called:
                switches.add((_module(caller), called))

    sys.setprofile(follow)
    try:
        run()
    finally:
        sys.setprofile(None)
    return switches


def _module(frame: FrameType) -> str:
    """The module of the program that a frame is in; empty for what is not of the program."""
    name = str(frame.f_globals.get("__name__", ""))
    return name if name.split(".")[0] == PACKAGE else ""


def name_room(module: str) -> str:
    """The room of a module: ``reconcile.figures`` of ``crossread.reconcile.figures.align``."""
    return ".".join(module.split(".")[1:3]) if module.count(".") > 2 else module.split(".")[1]


def main() -> None:
    """Print the count, the rooms that are gone into, and each switch where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.walk")
    parser.add_argument("--each", action="store_true", help="print every switch")
    arguments = parser.parse_args()
    walk()
    switches = trace_switches(walk)
    modules = {module for switch in switches for module in switch}
    print(f"{len(switches)} switches between {len(modules)} modules")
    for room, count in Counter(name_room(called) for _, called in switches if called != PACKAGE).most_common():
        print(f"{count:4} into {room}")
    for caller, called in sorted(switches) if arguments.each else ():
        print(f"{caller} -> {called}")


if __name__ == "__main__":
    main()
