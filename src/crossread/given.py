"""The files that an account was made of, read once more to be kept with it, where they are still what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from crossread.model.inputs import InputFile

# So many bytes of given files go with an account; what is beyond is named and left out.
MOST_BYTES = 200_000_000


def read_given(inputs: Iterable[InputFile]) -> dict[str, bytes]:
    """The bytes of every file that lies where it lay and has the SHA-256 that it had, by the path it was given under.

    Files of archives are in their archive. Pipes, devices and standard input are not read again.
    """
    found: dict[str, bytes] = {}
    left = MOST_BYTES
    for given in inputs:
        content = _read(given, left)
        if content is not None:
            found[given.path] = content
            left -= len(content)
    return found


def _read(given: InputFile, most: int) -> bytes | None:
    path = Path(given.path)
    try:
        if given.sha256 is None or not path.is_file() or path.stat().st_size > most:
            return None
        content = path.read_bytes()
    except (OSError, ValueError):  # a name with a null character is no file
        return None
    return content if hashlib.sha256(content).hexdigest() == given.sha256 else None
