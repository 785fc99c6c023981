"""Settings of the check: where they are found, and what they may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import SettingsError
from crossread.model.drafts import Acceptance
from crossread.read.settings import CheckSettings, load_check_settings


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_nothing_is_set_where_there_is_no_file(tmp_path: Path) -> None:
    assert load_check_settings(None, tmp_path) == CheckSettings()


def test_file_above_the_draft_is_found(tmp_path: Path) -> None:
    write(tmp_path / "crossread.toml", 'select = ["F"]\nignore = ["F106"]\n[[accept]]\ncode = "F102"\nwords = "27"\n')
    inner = tmp_path / "stories" / "ferry"
    inner.mkdir(parents=True)
    assert load_check_settings(None, inner) == CheckSettings(("F",), ("F106",), (Acceptance("F102", "27"),))


def test_table_of_pyproject_is_read(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.crossread]\nignore = ["N503"]\n')
    assert load_check_settings(None, tmp_path).ignore == ("N503",)


def test_pyproject_without_a_table_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "crossread.toml", 'select = ["Q"]')
    inner = tmp_path / "inner"
    inner.mkdir()
    write(inner / "pyproject.toml", '[project]\nname = "x"\n')
    assert load_check_settings(None, inner).select == ("Q",)


def test_command_line_narrows() -> None:
    settings = CheckSettings(("F",), ("F106",)).narrowed(["Q3,S4"], ["R"])
    assert (settings.select, settings.ignore) == (("Q3", "S4"), ("F106", "R"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("select = 3", "list of codes"),
        ("select = [3]", "list of codes"),
        ("colour = true", "unknown setting"),
        ("[[accept]]\ncode = 'F102'", "needs a code and words"),
        ("accept = 'F102'", "needs a code and words"),
        ("select = [", "TOML"),
    ],
)
def test_faults_name_the_file_and_the_rule(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path / "crossread.toml", text)
    with pytest.raises(SettingsError, match=reason) as fault:
        load_check_settings(None, tmp_path)
    assert str(path) in str(fault.value)


def test_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load_check_settings(tmp_path / "none.toml", tmp_path)
