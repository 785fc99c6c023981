"""Other readers of quantities on the newsquant sentences, beside ours, in one run on one machine.

    python -m benchmarks.accuracy.peers_quantities --python PEERS/bin/python

``PEERS`` is a virtual environment of its own with what is to be compared; a peer that does not
import there is left out. None of them is ever a dependency. The peers read through this same
file, run by that interpreter, so that nothing of ours needs to be installed there:

- quantulum3 (``pip install quantulum3[classifier]``; without its classifier it guesses units)
- CQE 2.0.3 (``pip install CQE``), which asks for en_core_web_sm and an ``en_US.UTF-8`` locale

Loading is not counted; our time includes the parse by spaCy, as CQE's does.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import json
import re
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

Figures = list[dict[str, Any]]
Reader = Callable[[str], Figures]


def _figure(low: float, high: float, unit: str) -> dict[str, Any]:
    value = low if low == high else None
    return {"value": value, "low": low, "high": high, "unit": unit, "kind": "count"}


def _quantulum3() -> Reader:
    parser = importlib.import_module("quantulum3.parser")

    def read(text: str) -> Figures:
        found = []
        for quantity in parser.parse(text):
            spread = quantity.uncertainty or 0.0
            name = "" if quantity.unit.name == "dimensionless" else quantity.unit.name
            found.append(_figure(quantity.value - spread, quantity.value + spread, name))
        return found

    return read


def _cqe() -> Reader:
    parser = importlib.import_module("CQE.CQE").CQE(overload=True)

    def read(text: str) -> Figures:
        found = []
        for quantity in parser.parse(text) or []:
            value = quantity.value
            low, high = (value.value, value.value) if hasattr(value, "value") else (value.lower, value.upper)
            found.append(_figure(float(low), float(high), f"{quantity.unit.unit} {quantity.unit.norm_unit}"))
        return found

    return read


PEERS: dict[str, Callable[[], Reader]] = {"quantulum3": _quantulum3, "CQE": _cqe}


def run_peer(name: str) -> None:
    """Read the JSON list of texts on standard input with one peer; print its figures and seconds as JSON."""
    texts = json.load(sys.stdin)
    warnings.simplefilter("ignore")
    figures: list[Figures] = []
    with contextlib.redirect_stdout(io.StringIO()):
        read = PEERS[name]()
        start = time.perf_counter()
        for text in texts:
            try:
                figures.append(read(text))
            except Exception:  # a peer that raises has read nothing there
                figures.append([])
        seconds = time.perf_counter() - start
    json.dump({"figures": figures, "seconds": seconds}, sys.stdout)


def _run_ours(texts: list[str]) -> tuple[list[Figures], float]:
    from crossread.extract.figures.quantities import find_quantities
    from crossread.extract.parser import load_parser
    from crossread.model.codec import to_plain
    from crossread.model.reports import Report

    reports = [Report(id=str(number), text=text) for number, text in enumerate(texts)]
    parser = load_parser()
    start = time.perf_counter()
    figures = [
        [to_plain(found.quantity) for passage in passages for found in find_quantities(passage, ())]
        for _, passages in parser.parse(reports)
    ]
    return figures, time.perf_counter() - start


def _run_elsewhere(python: str, name: str, texts: list[str]) -> tuple[list[Figures], float] | None:
    command = [python, "-W", "ignore", __file__, "--read", name]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name} is left out: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        return None
    result = json.loads(done.stdout)
    return result["figures"], result["seconds"]


def _score(gold: list[dict[str, Any]], figures: list[Figures]) -> list[str]:
    from benchmarks.accuracy.shared import load_scorer

    output = {row["id"]: {"figures": found} for row, found in zip(gold, figures, strict=True)}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        load_scorer("score_sets").newsquant(gold, output)
    return [" ".join(re.findall(r"0\.\d{3}|1\.000", line)) for line in printed.getvalue().splitlines()]


def compare(python: str) -> None:
    """Print one line for each reader: P, R and F1 of values, the same with units, and milliseconds a sentence."""
    from benchmarks.accuracy.sets import find_file
    from benchmarks.accuracy.shared import load_rows

    gold = load_rows(find_file("newsquant"))
    texts = [row["text"] for row in gold]
    rows = {"Crossread": _run_ours(texts)}
    for name in PEERS:
        if (result := _run_elsewhere(python, name, texts)) is not None:
            rows[name] = result
    print(f"{'':12}{'value P R F1':>22}{'value+unit P R F1':>22}{'ms/sentence':>14}")
    for name, (figures, seconds) in rows.items():
        value, unit = _score(gold, figures)
        print(f"{name:12}{value:>22}{unit:>22}{1000 * seconds / len(texts):>14.1f}")


def main() -> None:
    """Compare, or read with one peer where this file runs in the peers' environment."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--python", default=sys.executable, help="interpreter in which the peers are installed")
    parser.add_argument("--read", choices=list(PEERS), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.read:
        run_peer(arguments.read)
    else:
        compare(arguments.python)


if __name__ == "__main__":
    main()
