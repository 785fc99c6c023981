"""Places in a source file where a small fault can be put, found in its syntax tree.

A fault is a replacement of characters, so that everything else of the file stays as it was written.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.mutation.faults import find_faults


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """A file with one fault: characters ``start`` to ``end`` of it give way to ``put``."""

    path: str
    line: int
    start: int
    end: int
    put: str
    kind: str

    def apply(self, source: str) -> str:
        """The source with the fault in it."""
        return source[: self.start] + self.put + source[self.end :]

    def describe(self, source: str) -> str:
        """``path:line kind: what stood there -> what stands there now``."""
        was = " ".join(source[self.start : self.end].split())
        return f"{self.path}:{self.line} {self.kind}: {was[:70]} -> {self.put[:70] or '(nothing)'}"


def find_mutants(root: Path, path: Path) -> list[Mutant]:
    """Every mutant of one file, in the order of the file; a few of them cannot be read."""
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    starts = _line_starts(source)
    relative = path.relative_to(root).as_posix()
    found = []
    for node in _iter_live(tree):
        for first, last, put, kind in find_faults(node):
            start = _offset(source, starts, first)
            end = _offset(source, starts, last)
            mutant = Mutant(relative, first[0], start, end, put(source[start:end]), kind)
            found.append(mutant)
    return sorted(set(found))


def parses(root: Path, mutant: Mutant) -> bool:
    """Whether the file can be read with the fault in it."""
    try:
        compile(mutant.apply((root / mutant.path).read_text("utf-8")), "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _iter_live(tree: ast.AST) -> Iterator[ast.AST]:
    """Nodes that run: no annotations, no docstrings, nothing that only the type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Assert | ast.Raise):
            continue
        if isinstance(node, ast.AnnAssign):
            if node.value is not None:
                yield from _iter_live(ast.Expression(node.value))
            continue
        if isinstance(node, ast.arguments):
            continue
        yield node
        yield from _iter_live(node)


def _line_starts(source: str) -> list[int]:
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def _offset(source: str, starts: list[int], place: tuple[int, int]) -> int:
    """Line and column (in bytes of UTF-8, as the syntax tree counts) to an offset in characters."""
    line, column = place
    text = source[starts[line - 1] : starts[line]]
    return starts[line - 1] + len(text.encode("utf-8")[:column].decode("utf-8"))
