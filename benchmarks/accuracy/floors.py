"""Accuracy floors: ``python -m benchmarks.accuracy.floors`` measures, and raises what has improved.

``tests/accuracy/floors.json`` holds the scores that a change may not fall below. They only rise:
lowering one takes an edit by hand, which a reviewer sees.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from benchmarks.accuracy.checks import draft_names, score_drafts
from benchmarks.accuracy.sets import SETS, score_set
from benchmarks.accuracy.shared import ROOT, Round, annotated_stories, of_round
from benchmarks.accuracy.stories import score_story, summarise

FLOORS = ROOT / "tests" / "accuracy" / "floors.json"
# Floors are kept to this many places, rounded down, so that a measurement never falls below itself.
PLACES = 3
# Another processor's arithmetic may turn a parse here and there.
SLACK = 0.004
STORIES: dict[str, Round] = {"stories": "first", "second stories": "second"}
DRAFTS: dict[str, Round] = {"drafts": "first", "second drafts": "second"}


def measure(part: str) -> dict[str, float]:
    """The scores of one part: stories or drafts of one round, or the name of a set; all between 0 and 1."""
    if part in STORIES:
        return _measure_stories(STORIES[part])
    if part in DRAFTS:
        return _measure_drafts(DRAFTS[part])
    return parse_scores(score_set(part))


def parse_scores(printed: str) -> dict[str, float]:
    """The F1 values and shares in what a scorer of sets prints, by the words before them."""
    scores: dict[str, float] = {}
    for line in printed.splitlines():
        if found := re.match(r"(.+?)\s+P \d.*F1 (\d\.?\d*)", line):
            scores[f"{found[1].strip()} F1"] = float(found[2])
        elif found := re.match(r"resolving: .*?\((\d\.\d+)\)", line):
            scores["resolving"] = float(found[1])
        elif found := re.match(r"all +right .*\((\d\.\d+)\)", line):
            scores["right"] = float(found[1])
        elif found := re.search(r"both (\d\.\d+)", line):
            scores["both"] = float(found[1])
    return scores


def parts() -> tuple[str, ...]:
    """Everything that has floors."""
    return (*STORIES, *DRAFTS, *SETS)


def load_floors() -> dict[str, dict[str, float]]:
    """Part to name of a score to its floor."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return floors


def fallen(part: str, measured: dict[str, float], floors: dict[str, dict[str, float]]) -> list[str]:
    """One line for each score of the part that is below its floor, or missing."""
    return [
        f"{part}: {name} is {measured.get(name)}, the floor is {floor}"
        for name, floor in sorted(floors.get(part, {}).items())
        if measured.get(name, -1.0) < floor - SLACK
    ]


def _measure_stories(chosen: Round) -> dict[str, float]:
    table = summarise([score_story(name)[0] for name in of_round(annotated_stories(), chosen)])
    return {f"{line} {key}": value for line, numbers in table.items() for key, value in numbers.items()}


def _measure_drafts(chosen: Round) -> dict[str, float]:
    caught = planted = false = items = 0
    for name in of_round(draft_names(), chosen):
        story_caught, story_planted, story_false, story_items, _ = score_drafts(name)
        caught, planted = caught + story_caught.total(), planted + story_planted.total()
        false, items = false + story_false, items + story_items
    return {"caught": caught / planted, "left alone": 1 - false / items}


def main() -> None:
    """Measure everything and write the floors that rose."""
    floors = load_floors()
    for part in parts():
        known = floors.setdefault(part, {})
        for name, value in measure(part).items():
            lower = int(value * 10**PLACES) / 10**PLACES
            print(f"{part}: {name} {value:.4f} (floor {known.get(name)})")
            known[name] = max(lower, known.get(name, 0.0))
    Path(FLOORS).write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
