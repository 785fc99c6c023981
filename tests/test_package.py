"""What ``import crossread`` gives, and what it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import crossread


@pytest.mark.parametrize("name", ["account", "extract", "read"])
def test_the_functions_keep_their_names_when_the_stages_of_the_same_name_are_imported(name: str) -> None:
    code = (
        "import crossread.read.inputs, crossread.extract.readings, crossread.account.compose, crossread\n"
        f"assert callable(crossread.{name}), crossread.{name}"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_public_names() -> None:
    assert crossread.__all__ == ["account", "extract", "read"]


def test_importing_loads_no_language_tools() -> None:
    code = "import crossread, sys; assert not {'spacy', 'trafilatura', 'rich'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
