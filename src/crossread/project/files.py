"""The files of a project's reports: what there is, what was added, what has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from crossread.errors import FormatError, ProjectError
from crossread.files import real_path, write_bytes
from crossread.project.names import DATABASE


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file as it was when it was looked at: its name in the project, its size, when it was changed."""

    name: str
    size: int
    changed: int


class Files(Protocol):
    """Where the reports of a project are kept as they came."""

    def stamps(self) -> Sequence[FileStamp]:
        """Every file, sorted by name."""

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises ProjectError where there is none of this name."""

    def write(self, name: str, data: bytes) -> None:
        """Keep a new file under a name that is free. Raises ProjectError where it cannot be kept."""

    def laid_out(self) -> AbstractContextManager[Path]:
        """A folder in which the files lie by their names for as long as the context lasts."""


class FolderFiles:
    """The files of a folder, whoever put them there; hidden ones and the project's own database are none of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def stamps(self) -> Sequence[FileStamp]:
        """Every file in the folder and in folders in it; links to folders are not followed."""
        found = []
        for place, folders, names in os.walk(self.folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                path = Path(place, name)
                if not name.startswith((".", DATABASE)):
                    found += _stamp(path, path.relative_to(self.folder).as_posix())
        return sorted(found, key=lambda stamp: stamp.name)

    def read(self, name: str) -> bytes:
        """The bytes of a file of the folder."""
        if not self._has(name):
            raise ProjectError(f"{self.folder}: there is no file {name!r} in the project")
        try:
            return (self.folder / name).read_bytes()
        except OSError as fault:
            raise ProjectError(f"{self.folder / name}: cannot be read ({fault.strerror})") from fault

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole or not at all, and never through a link that leads out of the folder."""
        target = self.folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if not real_path(target).is_relative_to(real_path(self.folder)):
                raise ProjectError(f"{target}: leads out of the project's folder; choose another name")
            write_bytes(target, data)
        except OSError as fault:
            raise ProjectError(f"{target}: cannot be written ({fault.strerror}); check the folder") from fault
        except FormatError as fault:
            raise ProjectError(str(fault)) from fault

    @contextmanager
    def laid_out(self) -> Iterator[Path]:
        """The folder itself."""
        yield self.folder

    def _has(self, name: str) -> bool:
        """Whether ``stamps`` gives a file of this name: it lies in the folder itself, not behind a link to another."""
        *folders, own = name.split("/")
        if own.startswith(DATABASE) or any(not part or part.startswith(".") for part in (*folders, own)):
            return False
        path = self.folder / name
        try:
            return path.is_file() and real_path(path.parent) == real_path(self.folder).joinpath(*folders)
        except OSError:
            return False  # a name that no file can have


def _stamp(path: Path, name: str) -> list[FileStamp]:
    try:
        found = path.stat()
    except OSError:
        return []  # gone since the folder was listed
    return [FileStamp(name, found.st_size, found.st_mtime_ns)]


def digest_files(files: Files, stamps: Sequence[FileStamp], largest: int) -> dict[str, str]:
    """What is in each file, as a digest; of a file that is too large to be read, its size."""
    found = {}
    for stamp in stamps:
        try:
            data = files.read(stamp.name) if stamp.size <= largest else str(stamp.size).encode()
        except ProjectError:
            continue  # its own fault tells of it once it is read
        found[stamp.name] = sha256(data).hexdigest()
    return found
