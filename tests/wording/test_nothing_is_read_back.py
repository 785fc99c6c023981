"""No code reads our English: what a sentence says is there as data, before it is said."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "crossread"
ENGLISH = frozenset({"why", "summary", "statement", "explanation", "message", "says"})
READING = frozenset(
    {"startswith", "endswith", "partition", "rpartition", "split", "find", "index", "count", "replace"}
    | {"search", "match", "fullmatch", "findall", "finditer", "sub"}
)
# Where sentences are composed.
WRITING = ("wording",)


def english_in(node: ast.AST) -> bool:
    """Whether the expression is one of our sentences, or a part or a collection of them."""
    return any(isinstance(part, ast.Attribute) and part.attr in ENGLISH for part in ast.walk(node))


def read_back(tree: ast.AST) -> Iterator[int]:
    """The lines where a sentence is compared, searched, cut or sorted by."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            told = [node.left, *node.comparators]
            alone = all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)
            if not alone and any(english_in(part) for part in told):
                yield node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READING:
            if english_in(node.func.value) or any(english_in(arg) for arg in node.args):
                yield node.lineno
        elif isinstance(node, ast.Call) and any(key.arg == "key" and english_in(key.value) for key in node.keywords):
            yield node.lineno


@pytest.mark.parametrize(
    "code",
    [
        'if "at odds" in found.summary: pass',
        'check.statement.partition(" = ")',
        're.search("not", check.statement)',
        'if speaker.why == "as printed": pass',
        "sorted(found, key=lambda each: each.summary)",
    ],
)
def test_reading_back_is_seen(code: str) -> None:
    assert list(read_back(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["print(found.summary)", "if check.operation == 'sum': pass", "if found.explanation is not None: pass"]
)
def test_saying_is_no_reading_back(code: str) -> None:
    assert not list(read_back(ast.parse(code)))


def test_no_sentence_is_read_back() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.relative_to(SOURCE).parts[0] not in WRITING
        for line in read_back(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []
