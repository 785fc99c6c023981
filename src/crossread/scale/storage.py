"""Folders on disk or in a store such as S3, by address: listed, read from, and written to a whole file at a time."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import fsspec
from fsspec.implementations.arrow import ArrowFSWrapper
from fsspec.implementations.local import LocalFileSystem

from crossread.errors import FormatError, ReadError
from crossread.files import HALF, write_bytes

# What pyarrow speaks without another package; it takes endpoint and keys from the environment.
_ARROWS = ("s3://",)
_ADVICE = "check the address, and in the environment the keys that it needs"


class Folder:
    """A folder by its path or address: ``out``, ``s3://bucket/out``, ``memory://out``.

    >>> Folder("s3://wire/out").write("readings/one.parquet", data)
    """

    def __init__(self, address: str) -> None:
        """Raises ReadError where nothing here speaks the address's protocol."""
        self.address = address
        self._files, self._root = _open(address)
        self._local = isinstance(self._files, LocalFileSystem)

    def names(self, inside: str) -> list[str]:
        """The files that stand in a folder of this one, sorted; none where there is no such folder."""
        place = self._place(inside)
        self._files.invalidate_cache()
        try:
            found = self._files.ls(place, detail=False)
        except FileNotFoundError:
            return []
        return sorted(Path(path).name for path in found if path.rstrip("/") != place)

    def holds(self, name: str) -> bool:
        """Whether a file is there; what is there is whole."""
        self._files.invalidate_cache()
        return bool(self._files.isfile(self._place(name)))

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """The bytes of a file, read as they are asked for."""
        with self._files.open(self._place(name), "rb") as stream:
            yield cast("BinaryIO", stream)

    def read(self, name: str) -> bytes:
        """The bytes of a small file."""
        return bytes(self._files.cat_file(self._place(name)))

    def write(self, name: str, content: bytes) -> None:
        """Write a file in one step: whoever reads it, or a kill, never finds half of it.

        Raises FormatError where it cannot be written.
        """
        place = self._place(name)
        try:
            if self._local:
                Path(place).parent.mkdir(parents=True, exist_ok=True)
                write_bytes(Path(place), content)
            else:
                self._files.pipe_file(place, content)
        except OSError as fault:
            raise FormatError(f"cannot write to {self.address}/{name}: {fault}; {_ADVICE}") from fault

    def place(self, name: str, made: Path) -> None:
        """Put a file of this machine there in one step, whatever its size; it may be gone then.

        Raises FormatError where it cannot be put there; nothing of it is left then.
        """
        target = Path(self._place(name))
        beside = target.with_name(f"{HALF}{target.name}")
        try:
            if not self._local:
                self._files.put_file(str(made), self._place(name))
                return
            shutil.copyfile(made, beside)
            with beside.open("rb") as stream:
                os.fsync(stream.fileno())
            beside.replace(target)
        except OSError as fault:
            if self._local:
                beside.unlink(missing_ok=True)
            raise FormatError(f"cannot write to {self.address}/{name}: {fault}; {_ADVICE}") from fault

    def remove(self, name: str) -> None:
        """Take a file away."""
        with contextlib.suppress(FileNotFoundError):
            self._files.rm_file(self._place(name))

    def _place(self, name: str) -> str:
        return f"{self._root}/{name}".rstrip("/")


def find_files(address: str, endings: tuple[str, ...]) -> list[tuple[str, int]]:
    """The files of an address, a file or a folder with all below it: the address of each, and its size.

    Raises ReadError where there is none with one of these endings.
    """
    files, root = _open(address)
    try:
        found = [root] if files.isfile(root) else sorted(files.find(root))
    except OSError as fault:
        raise ReadError(address, f"cannot be opened ({fault})", _ADVICE) from fault
    kept = [path for path in found if path.endswith(endings) and not Path(path).name.startswith((".", "_"))]
    if not kept:
        raise ReadError(address, f"holds no file that ends in {' or '.join(endings)}", _ADVICE)
    begin = address[: address.index("://") + 3] if "://" in address else ""
    return [(begin + path.removeprefix(begin), int(files.size(path))) for path in kept]


@contextlib.contextmanager
def open_file(address: str) -> Iterator[BinaryIO]:
    """The bytes of a file, read as they are asked for."""
    files, path = _open(address)
    with files.open(path, "rb") as stream:
        yield cast("BinaryIO", stream)


def _open(address: str) -> tuple[Any, str]:
    """What reads and writes files there, and the path of the address as it takes it."""
    try:
        if address.startswith(_ARROWS):
            from pyarrow.fs import FileSystem

            store, path = FileSystem.from_uri(address)
            return ArrowFSWrapper(store), path.rstrip("/")
        files, path = fsspec.core.url_to_fs(address)
    except (ValueError, ImportError, OSError) as fault:
        raise ReadError(address, f"cannot be opened ({fault})", _ADVICE) from fault
    return files, path.rstrip("/")
