"""Installs a built wheel where no checkout is at hand, and uses it: ``python -m tools.release.trial dist [PYTHON]``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "harbour-ferry"
# What the account of the example must say, whatever the versions beside it.
_SAID = ("Port Orrin", "5 reports", "Where the reports differ")


class TrialError(Exception):
    """The installed program did something else than it should."""


def main(folder: Path, interpreter: str = sys.executable) -> None:
    """Install the wheel in an environment of its own and use it. Raises TrialError with the output of what failed."""
    [wheel] = sorted(folder.glob("*.whl"))
    with tempfile.TemporaryDirectory(prefix="crossread-trial-") as name:
        place = Path(name)
        _run(place, interpreter, "-m", "venv", place / "env")
        program = place / "env" / ("Scripts" if os.name == "nt" else "bin")
        pinned = ["--constraint", str(ROOT / "constraints.txt")]
        _run(place, program / "python", "-m", "pip", "install", "--quiet", *pinned, str(wheel.resolve()))
        shutil.copytree(EXAMPLE, place / "reports")
        try_program(place, program)
        version = _run(place, program / "python", "--version").strip()
    print(f"trial: {wheel.name} installs with {version} and reads the example outside the checkout")


def try_program(place: Path, program: Path) -> None:
    """Do what a new user does first, in a folder with the example's ``reports``."""
    version = _run(place, program / "crossread", "--version")
    if "crossread, version" not in version:
        raise TrialError(f"--version says: {version}")
    terminal = _run(place, program / "crossread", "account", "reports")
    missing = [words for words in _SAID if words not in terminal]
    if missing:
        raise TrialError(f"the account lacks {missing}:\n{terminal[:2_000]}")
    for output in ("account.json", "account.html", "account.docx"):
        _run(place, program / "crossread", "account", "reports", "-o", output)
        if not (place / output).stat().st_size:
            raise TrialError(f"{output} is empty")
    (place / "draft.txt").write_text("Seventy people were killed when a ferry struck a barge at Port Orrin.\n", "utf-8")
    _run(place, program / "crossread", "check", "draft.txt", "--against", "account.json", allowed=(1,))
    _run(place, program / "python", "-c", "import crossread; crossread.read(['reports'])")


def _run(place: Path, *command: str | Path, allowed: tuple[int, ...] = (0,)) -> str:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CROSSREAD", "VIRTUAL"))
    }
    done = subprocess.run([str(part) for part in command], cwd=place, env=kept, capture_output=True, text=True)
    if done.returncode not in allowed:
        words = " ".join(str(part) for part in command[:6])
        raise TrialError(f"{words} ended with status {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    for given in sys.argv[2:] or [sys.executable]:
        main(Path(sys.argv[1]), given)
