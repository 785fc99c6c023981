"""The rules of the check on one story's drafts: what each finds alone, and what is lost without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

import crossread
from benchmarks.accuracy.checks import is_caught
from benchmarks.accuracy.shared import find_shared
from crossread import pipeline
from crossread.check import rules as listed
from crossread.check.copies import Copy
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Draft, Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """Of one rule on one story's drafts: findings, planted errors missed without it, false alarms spared without it."""

    found: int
    caught: int
    false: int


def check_story(name: str) -> dict[str, Checked]:
    """By the rule's name."""
    shared = find_shared()
    assert shared is not None
    case = json.loads((shared / "data" / "drafts" / f"{name}.resolved.json").read_text("utf-8"))
    account = crossread.account(crossread.read([shared / "data" / "stories" / f"{name}.json"]).reports)
    text, edits = case["draft"], case["edits"]
    texts = [text, *(text[: edit["start"]] + edit["put"] + text[edit["end"] :] for edit in edits)]
    made = _findings_by_rule(texts, account)
    clean, changed = made[0], made[1:]
    result = {}
    for entry in listed.TABLE:
        rest = [[f for rule, f in found if rule != entry.name] for found in made]
        lost = sum(
            is_caught(case, edit, _all(clean), _all(found)) and not is_caught(case, edit, rest[0], left)
            for edit, found, left in zip(edits, changed, rest[1:], strict=True)
        )
        hit = [item for item in case["items"] if _touches(_all(clean), item) and not _touches(rest[0], item)]
        result[entry.name] = Checked(sum(rule == entry.name for found in made for rule, _ in found), lost, len(hit))
    return result


def _findings_by_rule(texts: list[str], account: crossread.Account) -> list[list[tuple[str, Finding]]]:
    """For each text, the errors and warnings with the rule that made each."""
    made: list[tuple[str, str, Finding]] = []

    def watch(name: str, rule: Rule) -> Rule:
        def find(copy: Copy, sources: Sources) -> Iterator[Finding]:
            for finding in rule.find(copy, sources):
                made.append((copy.draft.name, name, finding))
                yield finding

        return replace(rule, find=find)

    held = listed.TABLE
    listed.TABLE = tuple(replace(entry, rule=watch(entry.name, entry.rule)) for entry in held)
    try:
        pipeline.check([Draft(str(number), text, text) for number, text in enumerate(texts)], account)
    finally:
        listed.TABLE = held
    return [
        [(rule, finding) for draft, rule, finding in made if draft == str(number) and finding.severity != "note"]
        for number in range(len(texts))
    ]


def _all(found: list[tuple[str, Finding]]) -> list[Finding]:
    return [finding for _, finding in found]


def _touches(findings: list[Finding], item: dict[str, int]) -> bool:
    return any(finding.start < item["end"] and item["start"] < finding.end for finding in findings)
