"""Loads the gazetteer that ships with Crossread, or another one in its place."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

from crossread.errors import ReadError
from crossread.model.places import Gazetteer
from crossread.read.gazetteer_table import TableGazetteer, load_table


@cache
def load_gazetteer(path: Path | None = None) -> Gazetteer:
    """The gazetteer in a file that ``build_gazetteer`` wrote; without one, the embedded table. Loaded once.

    Raises ReadError where the file cannot be read or is no such table, or the embedded one is not as it was built.
    """
    if path is not None:
        return load_table(path)
    folder = resources.files("crossread").joinpath("read", "data")
    table = folder.joinpath("gazetteer.bin")
    data = table.read_bytes()
    if sha256(data).hexdigest() != folder.joinpath("gazetteer.sha256").read_text("ascii").strip():
        raise ReadError(str(table), "is not the gazetteer that was built", "install Crossread again")
    return TableGazetteer(data, str(table))
