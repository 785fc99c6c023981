"""Print the table: ``python -m benchmarks.open [--predictions FOLDER] [--each]``.

Without a folder, Crossread and the baseline are run. With one, its files are scored: ``NAME.json`` for a story, in the
form of the gold, and ``NAME.draft.json`` for what was found in a draft.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.open import baseline, own
from benchmarks.open.build import STORIES
from benchmarks.open.drafts import score_draft
from benchmarks.open.scoring import Score, score_story

Predicted = tuple[dict[str, Any], list[dict[str, Any]] | None]
System = Callable[[str], Predicted]
EMPTY: dict[str, Any] = {"figures": [], "quotes": [], "discrepancies": [], "checks": [], "people": []}


def list_stories() -> list[str]:
    """Names of the stories."""
    return sorted(path.name.removesuffix(".gold.json") for path in STORIES.glob("*.gold.json"))


def load(name: str) -> dict[str, Any]:
    """A file of the benchmark: ``court``, ``court.gold`` or ``court.draft``."""
    loaded: dict[str, Any] = json.loads((STORIES / f"{name}.json").read_text("utf-8"))
    return loaded


def has_draft(name: str) -> bool:
    """Whether a story has a draft."""
    return (STORIES / f"{name}.draft.json").exists()


def run_crossread(name: str) -> Predicted:
    """What Crossread finds in a story and its draft."""
    account = own.make_account(STORIES / f"{name}.json")
    found = own.check_draft(account, load(f"{name}.draft")["draft"]) if has_draft(name) else None
    return own.predict_story(account), found


def run_baseline(name: str) -> Predicted:
    """What the baseline finds in a story and its draft."""
    story = load(name)
    found = baseline.check_draft(story, load(f"{name}.draft")["draft"]) if has_draft(name) else None
    return baseline.predict_story(story), found


def read_predictions(folder: Path) -> System:
    """A system whose predictions lie in a folder; what is not there is taken as nothing found."""

    def read(path: Path, absent: Any) -> Any:
        return json.loads(path.read_text("utf-8")) if path.exists() else absent

    return lambda name: (
        {**EMPTY, **read(folder / f"{name}.json", {})},
        read(folder / f"{name}.draft.json", {"findings": []})["findings"],
    )


def score_system(system: System, names: list[str]) -> dict[str, dict[str, Score]]:
    """Every line of every story."""
    scores: dict[str, dict[str, Score]] = {}
    for name in names:
        predicted, findings = system(name)
        scores[name] = score_story(predicted, load(f"{name}.gold"))
        if has_draft(name):
            scores[name] |= score_draft(findings or [], load(f"{name}.draft"))
    return scores


def pool(scores: dict[str, dict[str, Score]]) -> dict[str, Score]:
    """The counts of all stories together."""
    pooled: dict[str, Score] = {}
    for lines in scores.values():
        for line, score in lines.items():
            pooled[line] = pooled[line] + score if line in pooled else score
    return pooled


def write_row(line: str, score: Score) -> str:
    """A row of the table: precision, recall and F1, or a rate, with the counts."""
    if score.predicted is None:
        return f"| {line} | | {score.recall:.2f} | | {score.found} of {score.gold} |"
    precision = "" if score.precision is None else f"{score.precision:.2f}"
    counts = f"{score.found} of {score.gold}; {score.right} of {score.predicted} shown"
    return f"| {line} | {precision} | {score.recall:.2f} | {score.f1:.2f} | {counts} |"


def print_table(title: str, scores: dict[str, Score]) -> None:
    """A table in Markdown."""
    print(f"\n{title}\n\n| line | precision | recall or rate | F1 | found; right |\n|---|---|---|---|---|")
    for line, score in scores.items():
        print(write_row(line, score))


def main() -> None:
    """Print a table for each system, and one for each story where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.open", description=__doc__)
    parser.add_argument("--predictions", type=Path, help="score the files of this folder")
    parser.add_argument("--each", action="store_true", help="print a table for each story too")
    arguments = parser.parse_args()
    systems: dict[str, System] = {"Crossread": run_crossread, "Baseline": run_baseline}
    if arguments.predictions:
        systems = {str(arguments.predictions): read_predictions(arguments.predictions)}
    for title, system in systems.items():
        scores = score_system(system, list_stories())
        for name in list_stories() if arguments.each else ():
            print_table(f"{title}: {name}", scores[name])
        print_table(title, pool(scores))


if __name__ == "__main__":
    main()
