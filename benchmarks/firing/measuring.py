"""One story, parsed once: where each rule fires in it, and how its scores change with each rule switched off."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import crossread
from benchmarks.accuracy.shared import find_shared, load_scorer
from benchmarks.firing.tables import TABLES, Stage, Table
from crossread.account.compose import compose_account
from crossread.extract.parser import load_parser
from crossread.extract.parsing import ParsedReport
from crossread.extract.readings import compose_reading
from crossread.group.stories import compose_story
from crossread.model.findings import Findings
from crossread.model.mentions import Reading
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures import reconcile_figures
from crossread.reconcile.story import reconcile_story

# What the rules of the tables can change, with the number that tells it.
SCORES = {"figures": "f1", "alignment": "f1", "conflicts": "recall", "discrepancies": "f1", "checks": "f1"}


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one story: the reports in which each rule fires, and the score that it loses without the rule."""

    story: str
    reports: int
    fired: dict[tuple[str, str], int] = field(default_factory=dict)
    cost: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)


def measure_story(name: str) -> Measured:
    """Everything about one story; it takes some seconds."""
    return _Bench(name).measure()


class _Bench:
    """A story with its parses and readings, so that only what a rule touches is worked out again."""

    def __init__(self, name: str) -> None:
        shared = find_shared()
        assert shared is not None
        self.name = name
        path = shared / "data" / "stories" / f"{name}.json"
        self.story, self.gold = (
            json.loads(path.with_suffix(end).read_text("utf-8")) for end in (".json", ".gold.json")
        )
        self.parser, self.gazetteer = load_parser(), load_gazetteer()
        self.parsed = list(self.parser.parse_each(crossread.read([path]).reports))
        self.score = load_scorer("score_account").score

    def measure(self) -> Measured:
        """Each rule in turn."""
        fired = {(table.room, rule.name): set[str]() for table in TABLES for rule in table.rules()}
        readings = [self._read(parsed, fired) for parsed in self.parsed]
        findings = reconcile_story(compose_story(readings))
        self._watch_alignment(readings, fired)
        before = self._scores(readings, findings)
        result = Measured(self.name, len(readings))
        for table in TABLES:
            for rule in table.rules():
                where = fired[table.room, rule.name]
                result.fired[table.room, rule.name] = len(where)
                if where:
                    with table.without(rule.name):
                        after = self._scores(self._again(table.stage, readings, where), findings)
                    result.cost[table.room, rule.name] = {key: before[key] - after[key] for key in before}
        return result

    def _compose(self, parsed: ParsedReport) -> Reading:
        return compose_reading(parsed.report, parsed.passages, self.parser.name, self.gazetteer)

    def _read(self, parsed: ParsedReport, fired: dict[tuple[str, str], set[str]]) -> Reading:
        """The reading of a report; every rule of ``extract`` that fires in it is noted."""
        first, second = (table for table in TABLES if table.stage == "extract")
        with (
            first.watched(lambda rule: fired[first.room, rule].add(parsed.report.id)),
            second.watched(lambda rule: fired[second.room, rule].add(parsed.report.id)),
        ):
            return self._compose(parsed)

    def _watch_alignment(self, readings: Sequence[Reading], fired: dict[tuple[str, str], set[str]]) -> None:
        for table in TABLES:
            if table.stage == "reconcile":
                with table.watched(_noting(table, fired)):
                    reconcile_figures(readings)

    def _again(self, stage: Stage, readings: Sequence[Reading], where: set[str]) -> list[Reading]:
        if stage == "reconcile":
            return list(readings)
        return [
            self._compose(parsed) if parsed.report.id in where else reading
            for parsed, reading in zip(self.parsed, readings, strict=True)
        ]

    def _scores(self, readings: Sequence[Reading], findings: Findings) -> dict[str, float]:
        """The story's scores, its figures worked out anew and the other findings as they are."""
        again = replace(findings, figures=reconcile_figures(readings))
        account = compose_account(compose_story(readings), again)
        result: dict[str, Any] = self.score(json.loads(json.dumps(account.to_dict())), self.story, self.gold)[0]
        return {line: result.get(line, {}).get(key) or 0.0 for line, key in SCORES.items()}


def _noting(table: Table, fired: dict[tuple[str, str], set[str]]) -> Any:
    return lambda rule: fired[table.room, rule].add("story")
