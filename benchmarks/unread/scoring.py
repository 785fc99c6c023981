"""Scores accounts of the unread stories, all of a part's entries counted together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import crossread
from benchmarks.accuracy.shared import load_scorer, record_report
from benchmarks.unread.gold import Part, UnreadStory, load_stories

# Figures were not annotated, so what is scored on them is left out.
LINES = ("quotes", "speakers", "quote-links", "discrepancies", "checks", "people", "titles")


@dataclass(slots=True)
class Count:
    """How many of the gold's were found, and how many of those shown are right; none are shown of what is a rate."""

    found: int = 0
    gold: int = 0
    right: int = 0
    shown: int = 0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float | None:
        """The share of what is shown that the gold has; None for a rate."""
        return self.right / self.shown if self.shown else None


def score_part(part: Part) -> tuple[dict[str, Count], list[str]]:
    """The counts by line, and the misses with the story's name before them."""
    counts = {line: Count() for line in LINES}
    misses: list[str] = []
    for unread in load_stories(part):
        result, missed = _score(unread)
        for line in LINES:
            if line in result:
                _add(counts[line], result[line])
        misses += [f"{unread.story['id']}: {miss}" for miss in missed if not miss.startswith("figure")]
    return counts, misses


def _score(unread: UnreadStory) -> tuple[dict[str, Any], list[str]]:
    reports = [record_report(report, "published") for report in unread.story["reports"]]
    account = json.loads(json.dumps(crossread.account(reports).to_dict()))
    scored: tuple[dict[str, Any], list[str]] = load_scorer("score_account").score(account, unread.story, unread.gold)
    return scored


def _add(count: Count, scored: dict[str, Any]) -> None:
    shown = scored.get("predicted") or 0
    count.found += scored.get("hit") or 0
    count.gold += scored.get("gold") or 0
    count.shown += shown
    count.right += round((scored.get("precision") or 0.0) * shown)
