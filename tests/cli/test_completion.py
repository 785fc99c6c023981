"""Completion in the shell, as docs/how-to/install.md has it set up."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def complete(words: str, number: int) -> list[str]:
    asked = {"_CROSSREAD_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(number)}
    command = [sys.executable, "-m", "crossread"]
    done = subprocess.run(command, env={**os.environ, **asked}, capture_output=True, text=True, check=True)
    return [line.partition(",")[2] for line in done.stdout.splitlines()]


def test_commands_and_options_are_completed() -> None:
    assert complete("crossread acc", 1) == ["account"]
    assert complete("crossread account --ke", 2) == ["--keep"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how(shell: str) -> None:
    # Click asks bash for its version; where there is none it has nothing to say.
    environment = {**os.environ, "_CROSSREAD_COMPLETE": f"{shell}_source"}
    done = subprocess.run([sys.executable, "-m", "crossread"], env=environment, capture_output=True, text=True)
    assert "_CROSSREAD_COMPLETE" in done.stdout or "bash" in done.stderr
