"""Each rule of the tables decides in its example and in no counter-example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from crossread.extract.figures import ages, deeds, identifiers, nouns, ranges
from crossread.extract.names import runs
from crossread.extract.parser import Parser
from crossread.extract.readings import compose_reading
from crossread.extract.rulings import Ruling, decide
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer

TABLES: tuple[tuple[ModuleType, str], ...] = (
    (ages, "AGES"),
    (deeds, "DEEDS"),
    (identifiers, "NAMED"),
    (nouns, "UNITS"),
    (ranges, "PAIRS"),
    (runs, "JOINS"),
)
RULES = [(module, table, ruling) for module, table in TABLES for ruling in getattr(module, table)]


def recorded(ruling: Ruling[Any, Any], decided: set[str]) -> Ruling[Any, Any]:
    """The rule, which notes its name where it decides."""

    def says(case: Any) -> Any:
        verdict = ruling.says(case)
        if verdict is not None:
            decided.add(ruling.name)
        return verdict

    return replace(ruling, says=says)


@pytest.fixture
def deciding(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> Callable[[ModuleType, str, str], set[str]]:
    """The names of the rules of a table that decide something in a text."""

    def read(module: ModuleType, table: str, text: str) -> set[str]:
        decided: set[str] = set()
        with monkeypatch.context() as patched:
            patched.setattr(module, table, tuple(recorded(ruling, decided) for ruling in getattr(module, table)))
            (parsed,) = parser.parse_each([Report("r", text)])
            assert not compose_reading(parsed.report, parsed.passages, parser.name, load_gazetteer()).faults
        return decided

    return read


@pytest.mark.parametrize(("module", "table", "ruling"), RULES, ids=lambda value: getattr(value, "name", ""))
def test_each_rule_decides_in_its_example_and_in_no_counter_example(
    module: ModuleType,
    table: str,
    ruling: Ruling[Any, Any],
    deciding: Callable[[ModuleType, str, str], set[str]],
) -> None:
    assert ruling.name in deciding(module, table, ruling.example)
    assert ruling.name not in deciding(module, table, ruling.counter)


def test_the_first_rule_that_says_something_decides() -> None:
    silent: Ruling[int, str] = Ruling("silent", lambda _: None, "", "")
    small: Ruling[int, str] = Ruling("small", lambda number: "small" if number < 5 else None, "4", "5")
    rest: Ruling[int, str] = Ruling("rest", lambda _: "large", "5", "4")
    assert [decide((silent, small, rest), number) for number in (4, 5)] == ["small", "large"]
    assert decide((silent,), 4) is None
