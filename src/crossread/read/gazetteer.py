"""Loads the gazetteer that ships with Crossread, or another one in its place."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from crossread.model.places import Gazetteer
from crossread.read.gazetteer_table import TableGazetteer, load_table


@cache
def load_gazetteer(path: Path | None = None) -> Gazetteer:
    """The gazetteer in a file that ``build_gazetteer`` wrote; without one, the embedded table. Loaded once.

    Raises ReadError where the file cannot be read or is no such table.
    """
    if path is not None:
        return load_table(path)
    table = resources.files("crossread").joinpath("read", "data", "gazetteer.bin")
    return TableGazetteer(table.read_bytes(), str(table))
