"""Files that are written whole or not at all, and never over what they were made of."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import time
from collections.abc import Sequence
from pathlib import Path

from crossread.errors import FormatError

# How the names of files begin that are not whole yet; a kill leaves them.
HALF = ".crossread-"
# Seconds after which nobody is still writing one.
_LONGEST_WRITE = 600
# Files that say how the program is to work: no output of it.
_SETTINGS = ("crossread.toml", "pyproject.toml")


def check_output(target: Path, inputs: Sequence[str]) -> None:
    """Raise FormatError where writing ``target`` would overwrite an input or settings, or cannot work."""
    try:
        _check(target, inputs)
    except (OSError, ValueError) as fault:  # a name that no file can have, a loop of links
        raise FormatError(f"cannot write to {target}: {_reason(fault)}; choose another name") from fault


def _check(target: Path, inputs: Sequence[str]) -> None:
    there = _find(target)
    if there is not None and stat.S_ISDIR(there.st_mode):
        raise FormatError(f"cannot write to {target}: it is a folder; name a file in it")
    final = real_path(target) if target.is_symlink() else target
    if not final.parent.is_dir():
        raise FormatError(f"cannot write to {target}: there is no folder {final.parent}; make it first")
    if there is None:
        return
    if stat.S_ISSOCK(there.st_mode) or stat.S_ISBLK(there.st_mode):
        raise FormatError(f"cannot write to {target}: it is a {'socket' if stat.S_ISSOCK(there.st_mode) else 'disk'}")
    if target.name in _SETTINGS or final.name in _SETTINGS:
        raise FormatError(f"will not overwrite {target}: it is a settings file; choose another name")
    for name in inputs:
        source = Path(name)
        if _exists(source) and (target.samefile(source) or _inside(target, source)):
            raise FormatError(f"will not overwrite {target}: it is one of the inputs; choose another name")


def real_path(path: Path) -> Path:
    """Where a path leads, links followed as far as they lead anywhere: no circle of links ends the program."""
    return Path(os.path.realpath(path))


def make_folder(target: Path) -> None:
    """Make a folder. Raises FormatError where it cannot be made, or is there already and holds something."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        filled = any(target.iterdir())
    except OSError as fault:
        raise FormatError(f"cannot make the folder {target}: {fault.strerror or fault}; name another") from fault
    if filled:
        raise FormatError(f"will not write into {target}: the folder is not empty; name a new one")


def check_apart(outputs: Sequence[Path]) -> None:
    """Raise FormatError where two outputs are one file: the second would overwrite the first."""
    seen: set[Path] = set()
    for output in outputs:
        place = real_path(output)
        if place in seen and not _is_stream(output):
            raise FormatError(f"two outputs would be written to {output}; give each a name of its own")
        seen.add(place)


def write_file(target: Path, content: str) -> None:
    """Write text as UTF-8 in one step."""
    write_bytes(target, content.encode("utf-8"))


def write_bytes(target: Path, content: bytes) -> None:
    """Write the file in one step: a reader, or a crash, never sees half of it.

    A link is followed and stays; a named pipe or a device is written to. Raises FormatError where it cannot be
    written: then what was there before stands.
    """
    try:
        if _is_stream(target):
            with target.open("wb", buffering=0) as stream:
                _pour(stream.fileno(), content)
        else:
            _replace(real_path(target) if target.is_symlink() else target, content)
    except (OSError, ValueError) as fault:
        raise FormatError(f"cannot write to {target}: {_reason(fault)}; nothing was changed there") from fault


def _replace(target: Path, content: bytes) -> None:
    beside = target.parent / f"{HALF}{secrets.token_hex(8)}"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        try:
            _pour(handle, content)
            os.fsync(handle)
        finally:
            os.close(handle)
        there = _find(target)
        if there is not None:
            beside.chmod(there.st_mode & 0o777)
            with contextlib.suppress(OSError, AttributeError):  # whose it is stays, where that can be
                os.chown(beside, there.st_uid, there.st_gid)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def remove_halves(folder: Path) -> None:
    """Take away what kills have left half-written in a folder: what is older than any write takes."""
    for path in folder.glob(f"{HALF}*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _LONGEST_WRITE:
                path.unlink()


def _pour(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _settle(folder: Path) -> None:
    """Have the folder remember the file's new name, where the system knows how: power may go at any time."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _is_stream(target: Path) -> bool:
    """Whether what stands there takes what is written and keeps nothing: a pipe, a terminal, ``/dev/null``."""
    there = _find(target)
    return there is not None and (stat.S_ISFIFO(there.st_mode) or stat.S_ISCHR(there.st_mode))


def _find(target: Path) -> os.stat_result | None:
    """What stands there, links followed; None where nothing does. Raises where nothing ever can."""
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _inside(target: Path, folder: Path) -> bool:
    return folder.is_dir() and real_path(target).is_relative_to(real_path(folder))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # an address, or a name that no file can have
        return False


def _reason(fault: OSError | ValueError) -> str:
    return (fault.strerror or str(fault)) if isinstance(fault, OSError) else str(fault)
