"""One class name, one meaning: no two public classes of the tree share a name."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "crossread"


def list_public_classes() -> dict[str, list[str]]:
    """Every public class, and every public name of a closed set (``Kind = Literal[…]``), with its files."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            name = _name_of(node)
            if name and not name.startswith("_"):
                found[name].append(path.relative_to(SOURCE).as_posix())
    return found


def _name_of(node: ast.stmt) -> str | None:
    if isinstance(node, ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_closed_set(node.value):
        return node.targets[0].id
    return None


def _is_closed_set(value: ast.expr) -> bool:
    return isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name) and value.value.id == "Literal"


# What the library shows, and the plain record under it that the code hands on: one thing in two coats.
ONE_THING = {"Account": ["accounts.py", "model/accounts.py"]}


# Names that two rooms still use for two things: the list may only become shorter.
STILL_SHARED = frozenset(
    """
    Candidate Comparison Reason Relation
    """.split()  # noqa: SIM905
)


def test_no_two_public_classes_share_a_name() -> None:
    shared = {name: paths for name, paths in list_public_classes().items() if len(paths) > 1}
    assert {name: paths for name, paths in shared.items() if name not in STILL_SHARED} == ONE_THING
    assert shared.keys() >= STILL_SHARED, "take the names that are no longer shared off the list"


def test_classes_and_closed_sets_are_found() -> None:
    found = list_public_classes()
    assert found["Toponym"] == ["model/mentions.py"]
    assert found["Sameness"] == ["meaning/names/likeness.py"]
