"""The rule that keeps the rooms apart: a stage imports the model, text and errors, and no other stage."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "crossread"
STAGES = ("read", "extract", "group", "reconcile", "account", "check", "render")
BELOW = ("model", "text", "errors", "documents")


def imported_rooms(path: Path) -> set[str]:
    """The first part after ``crossread.`` of everything that a file imports."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
        elif isinstance(node, ast.Import):
            names.extend(alias.name for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("crossread.")}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    for path in sorted((SOURCE / stage).rglob("*.py")):
        assert imported_rooms(path) <= {stage, *BELOW}, path


def test_the_model_imports_only_itself() -> None:
    for path in sorted((SOURCE / "model").rglob("*.py")):
        assert imported_rooms(path) <= {"model"}, path


def test_strings_know_nothing_of_news() -> None:
    for path in sorted((SOURCE / "text").rglob("*.py")):
        assert imported_rooms(path) <= {"text", "errors"}, path
