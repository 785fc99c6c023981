from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_container_copies_what_is_there_and_runs_without_rights() -> None:
    lines = (ROOT / "Containerfile").read_text("utf-8").splitlines()
    copied = [
        name for line in lines if line.startswith("COPY ") and "--from" not in line for name in line.split()[1:-1]
    ]
    assert {"pyproject.toml", "constraints.txt", "src", "NOTICE"} <= set(copied)
    assert all((ROOT / name).exists() for name in copied)
    assert [line for line in lines if line.startswith("USER")] == ["USER crossread"]
    assert any(re.fullmatch(r'ENTRYPOINT \["crossread"\]', line) for line in lines)
