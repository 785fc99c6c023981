"""What a folder holds beside articles: known by its name, left aside, and named with its reason."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from crossread.errors import ReadError
from crossread.model.inputs import InputFile
from crossread.text.lexicon import load_lexicon


def find_aside(path: PurePath) -> InputFile | None:
    """The entry of a file that is no article by its name: a style sheet, a lock file; None for every other file."""
    lexicon = load_lexicon("file_kinds")
    name = path.name.lower()
    if name.startswith(tuple(lexicon["names"]["lock_starts"])):
        return _aside(path, "lock file", "is the mark of a document that is open elsewhere, not an article")
    if name in lexicon["names"]["system"]:
        return _aside(path, "system file", "belongs to the system, not an article")
    kind = _kind_by_ending(path, "no_article")
    if kind is None and name.endswith("~"):
        kind = "copy that an editor keeps"
    return _aside(path, kind, f"is a {kind}, not an article") if kind else None


def find_unread(path: PurePath) -> ReadError | None:
    """The fault of a file whose kind is not read: a picture, a recording; None for every other."""
    kind = find_unread_kind(path)
    if kind is None:
        return None
    article = "an" if kind[0] in "aeiou" else "a"
    return ReadError(str(path), f"is {article} {kind}, which is not read", load_lexicon("file_kinds")["advice"][kind])


def find_unread_kind(path: PurePath) -> str | None:
    """``picture`` for ``screenshot.png``; None for what may be read."""
    return _kind_by_ending(path, "unread")


def hide(path: Path) -> InputFile:
    """The entry of a file or folder whose name begins with a dot."""
    if path.name.startswith(tuple(load_lexicon("file_kinds")["names"]["lock_starts"])):
        return _aside(path, "lock file", "is the mark of a document that is open elsewhere, not an article")
    what = "folder" if path.is_dir() else "file"
    return _aside(path, f"hidden {what}", f"is a hidden {what}; name it to have it read")


def find_page_parts(folder: Path) -> InputFile | None:
    """The entry of a folder with the parts of a page saved beside it (``Ferry.html``, ``Ferry_files``), or None."""
    names = load_lexicon("file_kinds")["names"]
    for end in names["parts_ends"]:
        stem = folder.name[: -len(end)]
        if folder.name.lower().endswith(end) and stem:
            pages = [folder.with_name(f"{stem}.{suffix}") for suffix in names["pages"]]
            page = next((page for page in pages if page.is_file()), None)
            if page is not None:
                count = sum(len(files) for _, _, files in os.walk(folder))
                parts = f"{count} file" + ("" if count == 1 else "s")
                return _aside(folder, "parts of a saved page", f"holds the parts of {page.name} ({parts}), no articles")
    return None


def _kind_by_ending(path: PurePath, table: str) -> str | None:
    ending = path.suffix.lower().removeprefix(".")
    kinds: dict[str, list[str]] = load_lexicon("file_kinds")[table]
    return next((kind for kind, endings in kinds.items() if ending in endings), None) if ending else None


def _aside(path: PurePath, kind: str, reason: str) -> InputFile:
    return InputFile(str(path), kind, "no article", reason=reason)
