"""Settings of the check: ``crossread.toml``, or ``[tool.crossread]`` in ``pyproject.toml``."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from crossread.errors import SettingsError
from crossread.model.drafts import Acceptance

LARGEST_FILE = 5_000_000
CODES = ("select", "ignore")
KNOWN = (*CODES, "accept", "against")
NAMES = ("crossread.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which rules a newsroom wants: codes, or beginnings of codes. An empty ``select`` means all.

    ``accepted`` are findings that somebody has looked at, in whichever draft they come up. ``against`` are the
    reports, or the account, to check against where none are named; ``path`` is the file that says all this.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    against: tuple[str, ...] = ()
    path: Path | None = field(default=None, compare=False)

    def narrowed(self, select: Sequence[str], ignore: Sequence[str]) -> CheckSettings:
        """With options of the command line: ``select`` replaces, ``ignore`` adds; commas separate codes."""
        chosen = _split(select)
        return replace(self, select=chosen or self.select, ignore=(*self.ignore, *_split(ignore)))


def load_check_settings(path: Path | None, folder: Path) -> CheckSettings:
    """The settings in ``path``, else those nearest above ``folder``, else none.

    Raises SettingsError where a named file is missing, or a file has what cannot be understood.
    """
    if path is not None:
        if not path.is_file():
            raise SettingsError(f"{path}: no such file; name one that exists with --config")
        return _parse(path)
    here = Path(os.path.realpath(folder))
    for place in (here, *here.parents):
        for name in NAMES:
            candidate = place / name
            if candidate.is_file() and (name == "crossread.toml" or _table(candidate)):
                return _parse(candidate)
    return CheckSettings()


def _parse(path: Path) -> CheckSettings:
    table = _table(path)
    unknown = sorted(set(table) - set(KNOWN))
    if unknown:
        raise SettingsError(f"{path}: unknown setting {unknown[0]!r}; known are {', '.join(KNOWN)}")
    for key in CODES:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise SettingsError(f'{path}: {key} must be a list of codes, such as {key} = ["F101"]')
    accepted = tuple(_parse_acceptances(path, table.get("accept", [])))
    against = tuple(_parse_against(path, table.get("against", [])))
    return CheckSettings(tuple(table.get("select", ())), tuple(table.get("ignore", ())), accepted, against, path)


def _parse_against(path: Path, given: object) -> Iterator[str]:
    """The paths of ``against``, from the folder of the settings; nothing outside it is read on a file's word alone."""
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
        raise SettingsError(f'{path}: against must be a list of paths, such as against = ["sources"]')
    folder = Path(os.path.realpath(path)).parent
    for name in names:
        try:
            inside = Path(os.path.realpath(folder / name)).is_relative_to(folder)
        except (OSError, ValueError):
            inside = False
        if not inside:
            raise SettingsError(f"{path}: against names {name!r}, outside the folder of the settings; use --against")
        yield str(path.parent / name)


def _parse_acceptances(path: Path, entries: object) -> Iterator[Acceptance]:
    """The tables of ``[[accept]]``, each with a code and the words that it is about."""
    for entry in entries if isinstance(entries, list) else [entries]:
        given = entry if isinstance(entry, dict) else {}
        code, words = given.get("code"), given.get("words")
        if not (isinstance(code, str) and isinstance(words, str) and code and words):
            raise SettingsError(
                f'{path}: each [[accept]] needs a code and words, such as code = "F102" and words = "27"'
            )
        yield Acceptance(code, words)


def _table(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise OSError(f"more than {LARGEST_FILE:,} bytes")
        whole = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as fault:
        if path.name == "pyproject.toml":
            return {}
        raise SettingsError(f"{path}: cannot be read as TOML ({fault}); mend it") from fault
    tools = whole.get("tool", {})
    named = tools.get("crossread", {}) if isinstance(tools, dict) else {}
    table = named if path.name == "pyproject.toml" else whole
    return table if isinstance(table, dict) else {}


def _split(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip() for given in codes for code in given.split(",") if code.strip())
