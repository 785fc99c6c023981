"""Counts where the stages below ``extract`` open a report's text again, and where they compile patterns for it.

An opening is an expression of one of four shapes:

- ``….part(…)``: the string that spans count;
- ``….readable``: a draft's words;
- ``report.text``, ``draft.text``, ``sentence.span.text``: the text of a whole report or sentence;
- a pattern run over ``….text``, or over a name of the same function that was given one.

``span.text`` alone is none: words that a mention covers may be compared and shown.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "crossread"
STAGES = ("reconcile", "check", "account", "group", "render")
# They mark mentions in the reports or print their words, which cannot be done without the text.
SHOWING = frozenset(
    {
        "render/annotations.py",
        "render/dossier.py",
        "render/marking.py",
        "render/sources.py",
        "render/findings/facts.py",
        "render/findings/github.py",
        "render/findings/html.py",
        "render/findings/json.py",
        "render/findings/lines.py",
        "render/findings/rdjson.py",
        "render/findings/sarif.py",
    }
)
# It reads reports that nothing has parsed, and may never parse.
BEFORE = frozenset({"group/flow/traits.py"})
WHOLES = frozenset({"report", "draft", "sentence", "sentences"})
RUNNING = frozenset({"search", "match", "fullmatch", "finditer", "findall", "split", "sub"})


def count_all() -> dict[str, dict[str, int]]:
    """Openings and patterns by room; rooms without either are left out."""
    openings: Counter[str] = Counter()
    patterns: Counter[str] = Counter()
    for path in sorted(path for stage in STAGES for path in (SOURCE / stage).rglob("*.py")):
        tree, name = ast.parse(path.read_text("utf-8")), path.relative_to(SOURCE).as_posix()
        room = "/".join(name.split("/")[:-1][:2])
        if name not in SHOWING | BEFORE:
            openings[room] += len(find_openings(tree))
            patterns[room] += sum(map(_is_pattern, ast.walk(tree)))
    rooms = sorted(room for room in {*openings, *patterns} if openings[room] or patterns[room])
    return {room: {"openings": openings[room], "patterns": patterns[room]} for room in rooms}


def find_openings(tree: ast.AST) -> set[tuple[int, int]]:
    """Line and column of every opening."""
    found = {(node.lineno, node.col_offset) for node in ast.walk(tree) if isinstance(node, ast.expr) and _opens(node)}
    for scope in ast.walk(tree):
        if isinstance(scope, ast.FunctionDef):
            given = set(_names_given_text(scope))
            found |= {place for node in ast.walk(scope) for place in _runs_over(node, given)}
    return found


def _opens(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "part" and bool(node.args)
    if not isinstance(node, ast.Attribute):
        return False
    if node.attr == "readable":
        return True
    owner = node.value
    if isinstance(owner, ast.Attribute) and owner.attr == "span":
        owner = owner.value
    return node.attr == "text" and _last_name(owner) in WHOLES


def _last_name(node: ast.expr) -> str:
    """``report`` of ``item.report``, ``sentences`` of ``reading.sentences[0]``."""
    if isinstance(node, ast.Subscript):
        return _last_name(node.value)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _names_given_text(scope: ast.FunctionDef) -> Iterator[str]:
    """Names that a function binds to a text, or to a part of one."""
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and _holds_text(node.value, set()):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _holds_text(node: ast.expr, given: set[str]) -> bool:
    """Whether it is a text, or a slice or a plain change of one (``.lower()``), not words cut from one."""
    if isinstance(node, ast.Subscript):
        return _holds_text(node.value, given)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return _opens(node) or (
            node.func.attr in ("lower", "strip", "rstrip", "lstrip") and _holds_text(node.func.value, given)
        )
    if isinstance(node, ast.Attribute):
        return node.attr in ("text", "readable")
    return isinstance(node, ast.Name) and node.id in given


def _runs_over(node: ast.AST, given: set[str]) -> Iterator[tuple[int, int]]:
    """The place of a pattern's run whose argument is a text; one that is an opening itself counts once."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in RUNNING:
        for argument in node.args:
            inside = argument.value if isinstance(argument, ast.Subscript) else argument
            if _holds_text(argument, given) and not _opens(inside):
                yield node.lineno, node.col_offset


def _is_pattern(node: ast.AST) -> bool:
    """``re.compile(…)``, ``re.search(…)``: a regular expression made or run here."""
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Name):
        return function.id == "load_pattern"
    return isinstance(function, ast.Attribute) and _last_name(function.value) == "re" and function.attr != "escape"


if __name__ == "__main__":
    record = Path(__file__).parent / "openings.json"
    record.write_text(json.dumps(count_all(), indent=2) + "\n", "utf-8")
