"""Files that are written whole or not at all, and never over what they were made of."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from crossread.errors import FormatError


def check_output(target: Path, inputs: Sequence[str]) -> None:
    """Raise FormatError where writing ``target`` would overwrite an input, or cannot work."""
    if target.is_dir():
        raise FormatError(f"cannot write to {target}: it is a folder; name a file in it")
    if not target.parent.is_dir():
        raise FormatError(f"cannot write to {target}: there is no folder {target.parent}; make it first")
    for name in inputs:
        source = Path(name)
        if target.exists() and source.exists() and (target.samefile(source) or _inside(target, source)):
            raise FormatError(f"will not overwrite {target}: it is one of the inputs; choose another name")


def make_folder(target: Path) -> None:
    """Make a folder. Raises FormatError where it cannot be made, or is there already and holds something."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        filled = any(target.iterdir())
    except OSError as fault:
        raise FormatError(f"cannot make the folder {target}: {fault.strerror or fault}; name another") from fault
    if filled:
        raise FormatError(f"will not write into {target}: the folder is not empty; name a new one")


def write_file(target: Path, content: str) -> None:
    """Write text as UTF-8 in one step."""
    write_bytes(target, content.encode("utf-8"))


def write_bytes(target: Path, content: bytes) -> None:
    """Write the file in one step: a reader, or a crash, never sees half of it."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _inside(target: Path, folder: Path) -> bool:
    return folder.is_dir() and target.resolve().is_relative_to(folder.resolve())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
