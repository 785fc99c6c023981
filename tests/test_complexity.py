"""Functions stay small: how many have more than ten ways through them is counted by room, and the count only falls.

Stricter than ruff's C901, which counts a chain of ``and`` and ``or``, a ternary and the condition of a comprehension as
nothing: each of them is a way through a function that a reader has to keep in mind.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "crossread"
LEFT = Path(__file__).with_name("complexity.json")
MOST = 10
_BRANCHES = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.match_case)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def count_ways(function: Function) -> int:
    """One, and one more for each branch, loop, handler, ternary, operand of ``and`` and ``or``, and ``if`` and ``for``
    of a comprehension; functions inside it are their own."""
    return 1 + sum(_weigh(node) for node in _iter_own(function))


def _weigh(node: ast.AST) -> int:
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    return int(isinstance(node, _BRANCHES))


def _iter_own(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, Function):
            yield child
            yield from _iter_own(child)


def iter_functions() -> Iterator[tuple[str, str, int]]:
    """Every function with its room, its name and its ways."""
    for path in sorted(SOURCE.rglob("*.py")):
        room = path.parent.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, Function):
                yield room, f"{path.name}:{node.name}", count_ways(node)


def count_by_room() -> dict[str, int]:
    return dict(sorted(Counter(room for room, _, ways in iter_functions() if ways > MOST).items()))


def test_ways_through_a_function() -> None:
    (tree,) = ast.parse("def f(a, b):\n    if a and b:\n        return 1\n    return [x for x in a if x]").body
    assert isinstance(tree, ast.FunctionDef)
    assert count_ways(tree) == 5


def test_functions_with_many_ways_only_become_fewer() -> None:
    """Split what is over; where some have gone, lower the number in ``tests/complexity.json``."""
    allowed = json.loads(LEFT.read_text("utf-8"))
    grown = {room: count for room, count in count_by_room().items() if count > allowed.get(room, 0)}
    assert not grown, "too many functions with more than ten ways through them"
