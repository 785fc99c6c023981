"""Paths, folders and standard input to bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crossread.errors import ReadError

# A news page is well below 2 MB; more than this costs seconds before anything can be said about it.
LARGEST_FILE = 20_000_000

# What a saved page or a working folder holds beside articles. A file named outright is always tried.
ASSETS = frozenset(
    f".{suffix}"
    for suffix in (
        *("css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "py", "pyc"),
        *("png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "mp3", "mp4", "webm"),
    )
)


@dataclass(frozen=True, slots=True)
class Source:
    """One input's bytes. ``name`` is for messages; ``path`` is None for standard input."""

    name: str
    path: Path | None
    data: bytes

    @property
    def suffix(self) -> str:
        """The file's suffix in lower case, or nothing."""
        return self.path.suffix.lower() if self.path else ""

    @property
    def stem(self) -> str:
        """The file's name without its suffix, or nothing."""
        return self.path.stem if self.path else ""


def iter_paths(inputs: Iterable[str | Path]) -> Iterator[Path | ReadError]:
    """Every file once, folders opened in order of their paths; a fault stands where a path is missing.

    Standard input is the path ``-``. Hidden files and folders are skipped, and links to folders are not
    followed, so that a loop of links ends.
    """
    seen: set[str] = set()
    for given in inputs:
        path = Path(given)
        found: Iterable[Path | ReadError]
        if str(given) == "-":
            found = [Path("-")]
        elif path.is_dir():
            found = sorted(_iter_folder(path)) or [
                ReadError(str(path), "the folder holds no files to read", "name a folder with articles in it")
            ]
        else:
            found = [path]
        for item in found:
            key = item.source if isinstance(item, ReadError) else _real_path(item)
            if key not in seen:
                seen.add(key)
                yield item


def load_source(path: Path) -> Source:
    """The bytes of a file or of standard input. Raises ReadError, also where there are too many."""
    name = "standard input" if str(path) == "-" else str(path)
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
        elif path.exists() and not path.is_file():
            raise ReadError(name, "is neither a file nor a folder", "save what it holds to a file first")
        else:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as fault:
        raise ReadError(name, "there is no such file", "check the path") from fault
    except (OSError, ValueError) as fault:
        raise ReadError(
            name, f"could not be opened ({_reason(fault)})", "check the path and its permissions"
        ) from fault
    if len(data) > LARGEST_FILE:
        raise ReadError(name, f"is larger than {LARGEST_FILE // 1_000_000} MB", "split it, or save only the articles")
    return Source(name, None if name == "standard input" else path, data)


def _real_path(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a name that no file can have
        return str(path)


def _iter_folder(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(place, name)
            if not name.startswith(".") and path.suffix.lower() not in ASSETS:
                yield path


def _reason(fault: OSError | ValueError) -> str:
    return (fault.strerror or str(fault)) if isinstance(fault, OSError) else str(fault)
