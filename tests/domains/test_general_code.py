"""General code names no word of casualties: it asks ``meaning/deeds.py``, which reads the packs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from crossread.domains.packs import load_pack
from crossread.text.lexicon import load_lexicon

SOURCE = Path(__file__).parents[2] / "src" / "crossread"
ROOMS = ("extract", "group", "reconcile", "account", "check", "meaning")
_WORD = re.compile(r"[a-z]+")
# Whole sentences are the examples of the tables of rules.
_EXAMPLE = re.compile(r"[A-Z“0-9].* .*[.!?”](?:\[\d\])?").fullmatch


def casualty_words() -> frozenset[str]:
    """Deeds, bodies, grades and roles of the pack, with the words that reports have for its deeds."""
    pack = load_pack("casualties")
    states = load_lexicon("actions")["states"]
    forms = {word for deed in pack.deeds - _ELSEWHERE for word in states.get(deed, [])}
    words = {*pack.deeds, *forms, *pack.roles.wrongdoers, "hurt", "harm", "toll", "casualty", "victim"}
    return frozenset(words) - _ELSEWHERE


# What is left: classes of events in the frames, and the names of two reasons.
_LEFT = {
    "extract": ["parties.py injure", "parties.py injure", "parties.py attack", "parties.py rescue"],
    "reconcile": ["reasons.py dead", "reasons.py attacker"],
}
# Words of general English that happen to name a deed, too.
_ELSEWHERE = frozenset({"free", "treat", "hit", "carry", "missing", "bury", "released", "saved", "aboard", "treated"})


def _docstrings(tree: ast.AST) -> set[ast.AST]:
    return {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


def find_named(path: Path) -> list[str]:
    """The casualty words in the string literals of a file, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    said = _docstrings(tree)
    words, found = casualty_words(), []
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node not in said
            and not _EXAMPLE(node.value)
        ):
            found += [f"{path.name} {word}" for word in _WORD.findall(node.value) if word in words]
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_general_code_names_no_casualty_word(room: str) -> None:
    named = [found for path in sorted((SOURCE / room).rglob("*.py")) for found in find_named(path)]
    assert sorted(named) == sorted(_LEFT.get(room, []))
