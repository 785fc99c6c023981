"""Names of files as addresses: encoded, so that nothing in a name is taken for more than a name."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from urllib.parse import quote


def to_uri(name: str) -> str:
    """``stories/two words.md`` as ``stories/two%20words.md``; a whole path as ``file:///…``."""
    windows = PureWindowsPath(name)
    whole = windows.is_absolute() and bool(windows.drive)
    if whole or "\\" in name:
        name = windows.as_posix()
    encoded = quote(name.encode("utf-8", "surrogateescape"), safe="/")
    if whole:
        return f"file:///{encoded}"
    return f"file://{encoded}" if Path(name).is_absolute() else encoded
