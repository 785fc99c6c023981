"""Names that files come with, made safe: they lead nowhere, hide nothing and stand on nobody's toes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePosixPath

from crossread.text.lexicon import load_lexicon

# What a project keeps beside its reports.
DATABASE = "crossread.sqlite"
LONGEST_NAME = 120
DEEPEST = 4

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]')


def safe_name(name: str) -> str:
    """``Desk/Ferry.html`` for ``C:\\Desk\\..\\Ferry.html``: at most four plain parts; ``report`` where none is left."""
    parts = [_safe_part(part) for part in name.replace("\\", "/").split("/")]
    kept = [part for part in parts if part][-DEEPEST:]
    return "/".join(kept) or "report"


def _safe_part(part: str) -> str:
    plain = " ".join(_UNSAFE.sub("", unicodedata.normalize("NFC", part)).split())
    plain = plain.lstrip(".~ ").rstrip(". ")
    if len(plain) == 1 and part[1:2] == ":":
        return ""  # a drive
    if _is_device(plain) or plain.lower().startswith(DATABASE):
        plain = f"file-{plain}"
    stem, suffix = PurePosixPath(plain).stem, PurePosixPath(plain).suffix[:16]
    return f"{stem[: LONGEST_NAME - len(suffix)].rstrip('. ')}{suffix}" if plain else ""


def _is_device(name: str) -> bool:
    """Whether the system would take the name for a device of its own, whatever its ending."""
    return name.partition(".")[0].lower() in load_lexicon("file_kinds")["names"]["devices"]


def free_name(name: str, taken: Collection[str], mark: str = "-") -> str:
    """The name, or ``ferry-2.html`` where ``ferry.html`` is taken; capitals do not tell two names apart."""
    known = {other.casefold() for other in taken}
    path, number = PurePosixPath(name), 1
    found = name
    while found.casefold() in known:
        number += 1
        found = str(path.with_name(f"{path.stem}{mark}{number}{path.suffix}"))
    return found
