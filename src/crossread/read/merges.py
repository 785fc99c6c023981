"""Reads a user's file of settled names into Merges."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from crossread.errors import SettingsError
from crossread.model.merges import Merges

LARGEST_FILE = 5_000_000
TABLES = ("same", "different", "name")


def load_merges(path: str | Path) -> Merges:
    """Read a TOML file with ``same`` and ``different`` (lists of lists of names) and a table ``name``.

    Raises SettingsError, with the file and line, where it cannot be read or has another shape.
    """
    source = Path(path)
    try:
        if source.exists() and not (source.is_file() and source.stat().st_size <= LARGEST_FILE):
            raise SettingsError(f"{source}: is no file, or too large for one of names; check the path")
        text = source.read_text("utf-8")
    except (OSError, ValueError) as fault:
        raise SettingsError(f"{source}: cannot be read as a file of names: {fault}") from fault
    return parse_merges(text, str(source))


def parse_merges(text: str, source: str) -> Merges:
    """The same from a string; ``source`` is what error messages call it."""
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise SettingsError(f"{source}: not a TOML file: {fault}") from fault
    for key in table:
        if key not in TABLES:
            raise SettingsError(f"{source}:{_line(text, key)}: unknown entry {key!r}; use same, different or name")
    return Merges(
        same=_groups(table, "same", text, source),
        different=_groups(table, "different", text, source),
        names=_names(table, text, source),
    )


def _groups(table: dict[str, Any], key: str, text: str, source: str) -> tuple[tuple[str, ...], ...]:
    groups = table.get(key, [])
    shaped = isinstance(groups, list) and all(
        isinstance(group, list) and len(group) > 1 and all(isinstance(name, str) and name.strip() for name in group)
        for group in groups
    )
    if not shaped:
        raise SettingsError(
            f'{source}:{_line(text, key)}: {key} must be a list of lists of two or more names, as [["A", "B"]]'
        )
    return tuple(tuple(name.strip() for name in group) for group in groups)


def _names(table: dict[str, Any], text: str, source: str) -> tuple[tuple[str, str], ...]:
    names = table.get("name", {})
    if not isinstance(names, dict) or not all(isinstance(value, str) and value.strip() for value in names.values()):
        raise SettingsError(f'{source}:{_line(text, "name")}: name must be a table of names, as "A" = "B"')
    return tuple(sorted((key.strip(), value.strip()) for key, value in names.items()))


def _line(text: str, key: str) -> int:
    """The line on which an entry begins; 1 where it is not found as it is spelled."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip(' ["').startswith(key):
            return number
    return 1
