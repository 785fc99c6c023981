"""The draft check against drafts with planted errors: ``python -m benchmarks.accuracy.checks [NAME …]``.

The measure is that of the scorer beside the data; it is taken in one process here, so that
ninety drafts are checked in the time of one start.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from typing import Any

from benchmarks.accuracy.shared import find_shared
from benchmarks.accuracy.stories import compose
from crossread import pipeline
from crossread.model.accounts import Account
from crossread.model.drafts import Draft, Finding

# How far from the changed words a finding may lie and still be about them; the scorer's number.
NEAR = 25


def draft_names() -> list[str]:
    """Names of the stories that have drafts."""
    shared = find_shared()
    found = sorted((shared / "data" / "drafts").glob("*.resolved.json")) if shared else []
    return [path.name.removesuffix(".resolved.json") for path in found]


def alarms(texts: list[str], account: Account) -> list[list[Finding]]:
    """The errors and warnings of each text."""
    drafts = [Draft("draft.txt", text, text) for text in texts]
    checked = pipeline.check(drafts, account)
    return [[finding for finding in draft.findings if finding.severity != "note"] for draft in checked]


def score_drafts(name: str) -> tuple[Counter[str], Counter[str], int, int, list[str]]:
    """Errors caught and planted by type, false alarms, items, and lines that say what went wrong."""
    shared = find_shared()
    assert shared is not None
    case = json.loads((shared / "data" / "drafts" / f"{name}.resolved.json").read_text("utf-8"))
    account = compose(name)
    text, edits = case["draft"], case["edits"]
    changed = [text[: edit["start"]] + edit["put"] + text[edit["end"] :] for edit in edits]
    clean, *found = alarms([text, *changed], account)
    caught: Counter[str] = Counter()
    lines: list[str] = []
    for edit, findings in zip(edits, found, strict=True):
        if is_caught(case, edit, clean, findings):
            caught[edit["type"]] += 1
        else:
            lines.append(f"missed {edit['type']}: {edit['text']!r} -> {edit['put']!r}: {edit.get('why', '')}")
    false = [
        (item, finding)
        for item in case["items"]
        if (finding := next((f for f in clean if f.start < item["end"] and item["start"] < f.end), None))
    ]
    lines += [
        f"false alarm: {item['type']}: {item['text']!r}: {finding.code} {finding.message}" for item, finding in false
    ]
    return caught, Counter(edit["type"] for edit in edits), len(false), len(case["items"]), lines


def is_caught(case: dict[str, Any], edit: dict[str, Any], clean: list[Finding], found: list[Finding]) -> bool:
    """Whether a finding that the right draft does not have lies at the planted error."""
    start, end, length = edit["start"], edit["end"], len(edit["put"])
    shift = length - (end - start)
    near = (start - NEAR, start + length + NEAR)
    if edit["type"].startswith(("quote", "speaker")):
        quotes = [item for item in case["items"] if item["type"] == "quote"]
        holder = next((q for q in quotes if q["start"] <= start and end <= q["end"]), None)
        near = (holder["start"], holder["end"] + shift) if holder else near
    known = {(finding.code, finding.start) for finding in clean}
    known |= {(finding.code, finding.start + shift) for finding in clean if finding.start >= end}
    new = [finding for finding in found if (finding.code, finding.start) not in known]
    return any(finding.start < near[1] and near[0] < finding.end for finding in new)


def main() -> None:
    """Print the table that docs/benchmarks.md quotes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.checks", description=__doc__)
    parser.add_argument("names", nargs="*")
    caught: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    false = items = 0
    for name in parser.parse_args().names or draft_names():
        story_caught, story_planted, story_false, story_items, lines = score_drafts(name)
        print(
            f"== {name}: caught {story_caught.total()} of {story_planted.total()}; false {story_false} of {story_items}"
        )
        print(*lines, sep="\n")
        caught, planted = caught + story_caught, planted + story_planted
        false, items = false + story_false, items + story_items
    print(f"== all: caught {caught.total()} of {planted.total()} ({caught.total() / planted.total():.3f}); ", end="")
    print(f"false alarms on {false} of {items} items ({false / items:.3f})")
    print(*(f"  {kind}: {caught[kind]} of {planted[kind]}" for kind in planted), sep="\n")


if __name__ == "__main__":
    main()
