"""Corrections put into a draft's file: only where the file's characters are the draft's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crossread.files import write_bytes
from crossread.model.drafts import CheckedDraft, Correction
from crossread.model.edits import Edit, edit_text

_MARK = b"\xef\xbb\xbf"


def list_corrections(checked: CheckedDraft) -> list[Correction]:
    """The corrections of a draft that do not meet one another, in the order of its text."""
    found = sorted({one.correction for one in checked.findings if one.correction is not None}, key=_place)
    kept: list[Correction] = []
    for correction in found:
        if not kept or correction.start >= kept[-1].end:
            kept.append(correction)
    return kept


def mend_file(checked: CheckedDraft, corrections: Sequence[Correction]) -> bool:
    """Write the corrections into the file; whether that could be done.

    It cannot where the draft is no file of plain characters in UTF-8, or the file has changed since it was read.
    """
    path = Path(checked.draft.name)
    data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
    mark = _MARK if data.startswith(_MARK) else b""
    if not data or data[len(mark) :] != checked.draft.text.encode("utf-8", "replace"):
        return False
    edits = [Edit(one.start, one.end, one.put) for one in corrections]
    write_bytes(path, mark + edit_text(checked.draft.text, edits).text.encode("utf-8"))
    return True


def _place(correction: Correction) -> tuple[int, int, str]:
    return correction.start, correction.end, correction.put
