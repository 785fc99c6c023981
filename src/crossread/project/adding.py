"""Files that are handed in, taken among a project's: under safe names, over no other, each once."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from crossread.errors import ProjectError
from crossread.model.faults import Fault
from crossread.project.files import Files, FileStamp
from crossread.project.names import free_name, safe_name
from crossread.project.records import Added, Given
from crossread.read.sources import LARGEST_FILE

MOST_FILES = 2_000
LARGEST_PROJECT = 2_000_000_000


def add_files(files: Files, given: Sequence[Given]) -> Added:
    """Keep each of these files that the project has not; what cannot be kept is a fault, and the others go on."""
    stamps = list(files.stamps())
    kept: list[str] = []
    already: list[str] = []
    faults: list[Fault] = []
    for one in given:
        name = safe_name(one.name)
        reason = _refuse(one, stamps)
        same = None if reason else _find_same(files, stamps, one.data)
        if same is not None:
            kept.append(same)
            already.append(same)
            continue
        if reason is None:
            name = free_name(name, [stamp.name for stamp in stamps])
            try:
                files.write(name, one.data)
            except ProjectError as fault:
                reason = str(fault)
        if reason is not None:
            faults.append(Fault(None, "read", name, reason))
            continue
        kept.append(name)
        stamps.append(FileStamp(name, len(one.data), 0))
    return Added(tuple(kept), tuple(already), tuple(faults))


def _refuse(given: Given, stamps: Sequence[FileStamp]) -> str | None:
    """Why a file is not taken; None where it is."""
    if not given.data:
        return "is empty; save it again"
    if len(given.data) > LARGEST_FILE:
        return f"is larger than {LARGEST_FILE // 1_000_000} MB; split it, or give only the articles"
    if len(stamps) >= MOST_FILES:
        return f"the project holds {MOST_FILES:,} files already; begin another"
    if sum(stamp.size for stamp in stamps) + len(given.data) > LARGEST_PROJECT:
        return f"the project would hold more than {LARGEST_PROJECT // 1_000_000_000} GB; begin another"
    return None


def _find_same(files: Files, stamps: Sequence[FileStamp], data: bytes) -> str | None:
    """The file that has these very bytes; only those of the same size are opened."""
    digest = sha256(data).digest()
    for stamp in stamps:
        if stamp.size == len(data) and sha256(files.read(stamp.name)).digest() == digest:
            return stamp.name
    return None
