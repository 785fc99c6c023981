"""A user's file of settled names."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import SettingsError
from crossread.model.merges import Merges
from crossread.read.merges import load_merges, parse_merges

GOOD = """
same = [["Bo Carver", "Robert Carver"]]
different = [["Tom Harrow", "Thomas Harrow"]]

[name]
"RHE" = "Rivers and Harbors Enforcement"
"""


def test_reads_groups_and_names(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text(GOOD, "utf-8")
    assert load_merges(path) == Merges(
        same=(("Bo Carver", "Robert Carver"),),
        different=(("Tom Harrow", "Thomas Harrow"),),
        names=(("RHE", "Rivers and Harbors Enforcement"),),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("same = [", "names.toml: not a TOML file"),
        ("\nsame = ['A', 'B']", "names.toml:2: same must be a list of lists"),
        ("different = [['A']]", "names.toml:1: different must be"),
        ("\n\nothers = 1", "names.toml:3: unknown entry 'others'"),
        ("[name]\nA = 1", "names.toml:1: name must be a table"),
    ],
)
def test_faults_name_the_file_the_line_and_the_cure(text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=r"names\.toml") as fault:
        parse_merges(text, "names.toml")
    assert message in str(fault.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_merges(tmp_path / "none.toml")
