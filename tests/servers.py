"""A PostgreSQL server for tests, out of Debian's package, in a temporary folder, gone with the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = Path("/usr/lib/postgresql")
MISSING = "PostgreSQL is not installed: apt-get install postgresql"


def find_programs() -> Path | None:
    """The folder with ``initdb`` and ``postgres``; None where PostgreSQL is not installed."""
    found = sorted(PROGRAMS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def run_postgres(programs: Path) -> Iterator[str]:
    """A server that listens on a socket in a temporary folder; its address, to which a database's name is added.

    PostgreSQL refuses to run for the system's owner: for them it runs as ``postgres``, or as nobody.
    """
    user = _find_user()
    folder = Path(tempfile.mkdtemp(prefix="crossread-pg-"))
    if user is not None:
        shutil.chown(folder, user)
    settings = ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=120", "-c", "shared_buffers=32MB"]
    server = None
    try:
        make: list[str | Path] = [
            programs / "initdb",
            "-D",
            folder / "data",
            "-A",
            "trust",
            "-U",
            "crossread",
            "-E",
            "UTF8",
            "--no-sync",
        ]
        subprocess.run(make, user=user, cwd=folder, check=True, capture_output=True)
        start: list[str | Path] = [programs / "postgres", "-D", folder / "data", "-k", folder, *settings]
        server = subprocess.Popen(start, user=user, cwd=folder, stderr=subprocess.DEVNULL)
        _wait(programs, folder)
        yield f"postgresql:///%s?host={folder}&user=crossread"
    finally:
        if server is not None:
            server.terminate()
            server.wait(timeout=120)
        shutil.rmtree(folder, ignore_errors=True)


def _find_user() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _wait(programs: Path, folder: Path) -> None:
    for _ in range(1_200):
        if subprocess.run([programs / "pg_isready", "-h", folder, "-q"], check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise TimeoutError("PostgreSQL did not start")
