"""The mutation job: each kind of fault is put where it belongs, and a fault in a copy of a tree is found."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from benchmarks.mutation.sites import find_mutants

SOURCE = '''
"""A room é."""
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from somewhere import a
LEAST = 12
def find(one: int = 2 + 1, two: str = "é") -> bool:
    """Nothing < here."""
    if not one and two in ("é", "b"):
        return compare(one, two) or one + 1 > 4
    found.append(one)
    return [one]
'''


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("comparison turned", ['if not one and two not in ("é", "b"):', "return compare(one, two) or one + 1 >= 4"]),
        ("threshold halved", ["LEAST = 6"]),
        ("threshold doubled", ["LEAST = 24"]),
        ("not dropped", ['if one and two in ("é", "b"):']),
        ("and for or", ['if not one or two in ("é", "b"):']),
        ("or for and", ["return compare(one, two) and one + 1 > 4"]),
        ("off by one", ["return compare(one, two) or one - 1 > 4"]),
        ("arguments swapped", ["return compare(two, one) or one + 1 > 4"]),
        ("line deleted", ["pass"]),
        ("result lost", ["return []"]),
        ("result turned", ["return not (compare(one, two) or one + 1 > 4)"]),
    ],
)
def test_faults_stand_where_they_belong(tmp_path: Path, kind: str, lines: list[str]) -> None:
    path = tmp_path / "room.py"
    path.write_text(textwrap.dedent(SOURCE), "utf-8")
    before = path.read_text("utf-8").splitlines()
    changed = []
    for mutant in find_mutants(tmp_path, path):
        if mutant.kind == kind:
            after = mutant.apply(path.read_text("utf-8")).splitlines()
            changed += [line.strip() for line, old in zip(after, before, strict=True) if line != old]
    assert [" ".join(line.split()) for line in changed] == lines
