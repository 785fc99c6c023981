"""Kill -9 at random moments; ``python -m benchmarks.kills`` does it a hundred times."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

from benchmarks.kills.trial import read_contents, time_steps, trials


def test_a_run_that_is_killed_makes_what_one_makes_that_was_left_alone(tmp_path: Path) -> None:
    trial = trials()["scale"]
    longest, expected = time_steps(trial, tmp_path / "trial")
    assert "stories.parquet" in expected and len(expected) > 10
    chance, kills = random.Random(5), 0
    while kills < 3:
        kills += trial.run(tmp_path / "trial", chance, longest)
        assert read_contents(tmp_path / "trial") == expected
