"""What the names of an archive's members say before anything is unpacked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.errors import ReadError
from crossread.model.inputs import InputFile
from crossread.text.lexicon import load_lexicon

_DRIVE = re.compile(r"[A-Za-z]:")


def judge_name(path: str, name: str) -> InputFile | ReadError | None:
    """A fault for a name that leads out of its archive, an aside for a hidden file; None for a plain name."""
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or _DRIVE.match(name) or "\0" in name:
        return ReadError(path, "has a name that leads out of its archive", "unpack it where it was made")
    if parts[-1].startswith(".") and not parts[-1].startswith(".~lock."):
        return InputFile(path, "hidden file", "no article", reason="is a hidden file; unpack it to have it read")
    return None


def find_page_folders(names: Sequence[str]) -> dict[str, InputFile]:
    """The folders of an archive that hold no articles: parts of saved pages, hidden and system folders."""
    known = load_lexicon("file_kinds")["names"]
    files = set(names)
    found: dict[str, InputFile] = {}
    for folder in sorted({name[: place.start()] for name in names for place in re.finditer("/", name)}):
        last = folder.rsplit("/", 1)[-1]
        if any(folder.startswith(f"{outer}/") for outer in found) or last in ("", "..", "."):
            continue
        if last == "__MACOSX":
            found[folder] = _aside(folder, "system folder", "belongs to the system, not an article")
        elif last.startswith("."):
            found[folder] = _aside(folder, "hidden folder", "is a hidden folder; unpack it to have it read")
        else:
            page = _find_page(folder, files, known["parts_ends"], known["pages"])
            if page:
                reason = f"holds the parts of {page.rsplit('/', 1)[-1]}, no articles"
                found[folder] = _aside(folder, "parts of a saved page", reason)
    return found


def _find_page(folder: str, files: set[str], ends: Sequence[str], pages: Sequence[str]) -> str | None:
    for end in ends:
        stem = folder[: -len(end)]
        if folder.lower().endswith(end) and stem and not stem.endswith("/"):
            return next((page for suffix in pages if (page := f"{stem}.{suffix}") in files), None)
    return None


def _aside(folder: str, kind: str, reason: str) -> InputFile:
    return InputFile(folder, kind, "no article", reason=reason)
