"""Settings of the check: ``crossread.toml``, or ``[tool.crossread]`` in ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crossread.errors import SettingsError

KNOWN = ("select", "ignore")


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which rules a newsroom wants: codes, or beginnings of codes. An empty ``select`` means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

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
    for place in (folder.resolve(), *folder.resolve().parents):
        for name in ("crossread.toml", "pyproject.toml"):
            candidate = place / name
            if candidate.is_file() and (name == "crossread.toml" or _table(candidate)):
                return _parse(candidate)
    return CheckSettings()


def _parse(path: Path) -> CheckSettings:
    table = _table(path)
    unknown = sorted(set(table) - set(KNOWN))
    if unknown:
        raise SettingsError(f"{path}: unknown setting {unknown[0]!r}; known are {', '.join(KNOWN)}")
    for key, value in table.items():
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise SettingsError(f'{path}: {key} must be a list of codes, such as {key} = ["F101"]')
    return CheckSettings(tuple(table.get("select", ())), tuple(table.get("ignore", ())))


def _table(path: Path) -> dict[str, Any]:
    try:
        whole = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        if path.name == "pyproject.toml":
            return {}
        raise SettingsError(f"{path}: cannot be read as TOML ({fault}); mend it") from fault
    table = whole.get("tool", {}).get("crossread", {}) if path.name == "pyproject.toml" else whole
    return table if isinstance(table, dict) else {}


def _split(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip() for given in codes for code in given.split(",") if code.strip())
