"""Every hostile file is a clear word in bounds, writes nothing, and the good file beside it is read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.hostile.cases import CASES

MEMORY = 500_000_000


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("hostile")
    command = [sys.executable, "-m", "tests.hostile.worker", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
    held: dict[str, Any] = json.loads(done.stdout)
    return held


def test_there_are_sixty_and_more() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_is_a_clear_word_within_bounds(results: dict[str, Any], name: str) -> None:
    result, words = results[name], CASES[name].words
    assert result.get("raised") is None
    assert result["good"] and result["unchanged"]
    said = [*result["faults"], *result["asides"]]
    if words is None:
        assert result["reports"] >= 1
    else:
        assert any(words in one for one in said), said[:3]
    assert all("Traceback" not in one and "Error:" not in one for one in said), said[:3]
    assert result["memory"] < MEMORY
