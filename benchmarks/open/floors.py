"""The open benchmark's floors: ``python -m benchmarks.open.floors`` measures, and raises what has improved.

``tests/accuracy/open_floors.json`` holds recall and precision of each line over all twelve stories. They only rise:
lowering one takes an edit by hand, which a reviewer sees.
"""

from __future__ import annotations

import json

from benchmarks.accuracy.floors import PLACES, fallen
from benchmarks.accuracy.shared import ROOT
from benchmarks.open.__main__ import list_stories, pool, run_crossread, score_system

FLOORS = ROOT / "tests" / "accuracy" / "open_floors.json"


def load_floors() -> dict[str, float]:
    """Line and measure to its floor."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return floors


def measure() -> dict[str, float]:
    """Recall and precision of every line, all between 0 and 1; of false alarms, the share that is left alone."""
    measured: dict[str, float] = {}
    for line, score in pool(score_system(run_crossread, list_stories())).items():
        measured[f"{line} recall"] = 1 - score.recall if line == "false alarms" else score.recall
        if score.precision is not None:
            measured[f"{line} precision"] = score.precision
    return measured


def find_fallen() -> list[str]:
    """One line for each measure that is below its floor."""
    return fallen("open", measure(), {"open": load_floors()})


def main() -> None:
    """Measure everything and write the floors that rose."""
    floors = load_floors()
    for name, value in measure().items():
        lower = int(value * 10**PLACES) / 10**PLACES
        print(f"{name} {value:.4f} (floor {floors.get(name)})")
        floors[name] = max(lower, floors.get(name, 0.0))
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
