"""Word lists stand in ``lexicon/en``: what is left in code is counted by room, and the count only falls."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "crossread"
LEFT = Path(__file__).parents[1] / "word_lists.json"
# So many words beside one another are a list.
SIZE = 4
_WORD = re.compile(r"[a-z][a-z'’ -]*")
_BRANCH = r"[a-z'’\\ ?()\[\]:-]+"
_BRANCHES = re.compile(rf"(?:{_BRANCH}\|){{{SIZE - 1},}}{_BRANCH}")
# Labels of the parser are no English.
_LABELS = frozenset(
    """
    acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj dative
    dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod obj oprd parataxis pcomp
    pobj poss preconj predet prep prt punct quantmod relcl root xcomp flat
    """.split()  # noqa: SIM905
)


def _strings(nodes: list[ast.expr]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"


@cache
def _closed_sets() -> frozenset[str]:
    """The values of our own types (``Literal["count", "money"]``): they are names in code, whatever the language."""
    found: set[str] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and _is_literal(node):
                found.update(_strings(node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]))
    return frozenset(found)


def _is_list(words: list[str], size: int) -> bool:
    english = [word for word in words if _WORD.fullmatch(word) and word not in _LABELS]
    return len(english) >= SIZE and 2 * len(english) > size and not set(english) <= _closed_sets()


def iter_word_lists(tree: ast.AST) -> Iterator[int]:
    """The line of every literal collection of words, and of every alternation of words in a pattern."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.List | ast.Tuple):
            if _is_list(_strings(node.elts), len(node.elts)):
                yield node.lineno
        elif isinstance(node, ast.Dict):
            keys = [key for key in node.keys if key is not None]
            if _is_list(_strings(keys), len(keys)):
                yield node.lineno
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _BRANCHES.search(node.value):
            yield node.lineno


def count_by_room() -> dict[str, int]:
    counts: Counter[str] = Counter()
    for path in sorted(SOURCE.rglob("*.py")):
        found = len(list(iter_word_lists(ast.parse(path.read_text("utf-8")))))
        if found:
            counts[path.parent.relative_to(SOURCE).as_posix()] += found
    return dict(sorted(counts.items()))


def test_what_a_word_list_is() -> None:
    assert list(iter_word_lists(ast.parse('near = {"in", "at", "near", "outside"}')))
    assert list(iter_word_lists(ast.parse('found = re.search(r"\\b(?:in|at|near|outside) the", text)')))
    assert not list(iter_word_lists(ast.parse('near = {"in", "at", "near"}')))
    assert not list(iter_word_lists(ast.parse('arcs = {"nsubj", "dobj", "amod", "prep"}')))


def test_word_lists_in_code_only_become_fewer() -> None:
    """A new list belongs in ``lexicon/en``; where lists have gone, lower the number in ``tests/word_lists.json``."""
    allowed = json.loads(LEFT.read_text("utf-8"))
    grown = {room: count for room, count in count_by_room().items() if count > allowed.get(room, 0)}
    assert not grown, "word lists in code: they belong in lexicon/en"
