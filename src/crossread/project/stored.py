"""The files of a project that has no folder: they lie in its store."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crossread.database.store import Store
from crossread.errors import ProjectError
from crossread.files import real_path
from crossread.project.files import FileStamp


class StoredFiles:
    """Files on the store's shelf for them; one that is kept there never changes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def stamps(self) -> Sequence[FileStamp]:
        """Every file, by name."""
        return [FileStamp(name, size, 0) for name, size in self._store.sizes("file")]

    def read(self, name: str) -> bytes:
        """The bytes of a file."""
        data = self._store.get("file", name)
        if data is None:
            raise ProjectError(f"there is no file {name!r} in the project")
        return data

    def write(self, name: str, data: bytes) -> None:
        """Keep a file under its name."""
        self._store.put("file", {name: data})

    @contextmanager
    def laid_out(self) -> Iterator[Path]:
        """A temporary folder with all files; names were made safe when they were taken."""
        with tempfile.TemporaryDirectory(prefix="crossread-") as folder:
            root = real_path(Path(folder))
            for stamp in self.stamps():
                target = real_path(root / stamp.name)
                if target.is_relative_to(root):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(self.read(stamp.name))
            yield root
