"""Holds a built wheel and source archive against the checkout: ``python -m tools.release.contents dist``."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from email.parser import HeaderParser
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What a source archive must have for somebody to build and try it.
_SOURCE = ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "constraints.txt", "Makefile")
_LARGEST = 40_000_000


def list_package(root: Path = ROOT) -> set[str]:
    """Every file of the package that belongs to the project, as a wheel names it: ``crossread/py.typed``."""
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "src/crossread"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return {name.removeprefix("src/") for name in listed if name and (root / name).is_file()}


def find_faults(wheel: Path, package: set[str]) -> list[str]:
    """What is wrong with a wheel: a file that it lacks, one that is none of ours, a field that it does not say."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
        about = next((name for name in names if name.endswith(".dist-info/METADATA")), None)
        said = HeaderParser().parsestr(archive.read(about).decode("utf-8")) if about else HeaderParser().parsestr("")
    inside = {name for name in names if ".dist-info/" not in name}
    faults = [f"the wheel lacks {name}" for name in sorted(package - inside)]
    faults += [f"the wheel has {name}, which is no file of the package" for name in sorted(inside - package)]
    faults += [f"the wheel has no {name}" for name in ("LICENSE", "NOTICE") if not _ends(names, f"licenses/{name}")]
    faults += [f"the wheel does not say its {field}" for field in _FIELDS if not said.get(field)]
    if said.get("Name") != "crossread-news":
        faults.append(f"the wheel is called {said.get('Name')}, not crossread-news")
    if wheel.stat().st_size > _LARGEST:
        faults.append(f"the wheel has {wheel.stat().st_size:,} bytes; more than {_LARGEST:,} need a reason")
    return faults


def find_source_faults(archive: Path, package: set[str]) -> list[str]:
    """What a source archive lacks."""
    with tarfile.open(archive) as held:
        names = {name.partition("/")[2] for name in held.getnames()}
    wanted = {*_SOURCE, *(f"src/{name}" for name in package)}
    return [f"the source archive lacks {name}" for name in sorted(wanted - names)]


def main(folder: Path) -> int:
    """Tell every fault; the number of them."""
    package = list_package()
    wheels, archives = sorted(folder.glob("*.whl")), sorted(folder.glob("*.tar.gz"))
    faults = [] if len(wheels) == len(archives) == 1 else [f"{folder} should hold one wheel and one source archive"]
    faults += [fault for wheel in wheels for fault in find_faults(wheel, package)]
    faults += [fault for archive in archives for fault in find_source_faults(archive, package)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"contents: {len(package)} files, {len(faults)} faults")
    return len(faults)


_FIELDS = ("Version", "Summary", "Requires-Python", "License-Expression", "Description-Content-Type")


def _ends(names: Iterable[str], end: str) -> bool:
    return any(name.endswith(end) for name in names)


if __name__ == "__main__":
    sys.exit(min(main(Path(sys.argv[1])), 1))
