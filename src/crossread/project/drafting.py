"""Drafts that a project keeps, and checks of texts against its reports."""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from crossread import pipeline
from crossread.database.store import Store
from crossread.errors import ProjectError
from crossread.model.decisions import AcceptRemark, LedgerEntry
from crossread.model.drafts import Acceptance, CheckedDraft, Draft, Finding
from crossread.project.names import safe_name
from crossread.project.records import HeldDraft

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.extract.keeping import KeepingParser
    from crossread.model.reports import Report

MOST_DRAFTS = 200
WORD = ".docx"
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _KeptDraft:
    by: str
    when: str
    data: bytes


def keep_draft(store: Store, name: str, data: bytes, by: str, when: str) -> HeldDraft:
    """Keep a draft under its name, in place of what was there. Raises ProjectError for one that is too large."""
    from crossread.read.drafts import LARGEST_FILE

    kept = name_draft(name)
    if len(data) > LARGEST_FILE:
        raise ProjectError(f"{kept}: over {LARGEST_FILE // 1_000_000} MB, which is no draft; name the right file")
    held = store.keys("draft")
    if kept not in held and len(held) >= MOST_DRAFTS:
        raise ProjectError(f"{kept}: the project holds {MOST_DRAFTS} drafts already; remove one first")
    store.put("draft", {kept: msgspec.msgpack.encode(_KeptDraft(by, when, data))})
    return HeldDraft(kept, by, when, len(data))


def name_draft(name: str) -> str:
    """The name under which a draft is kept: a safe one, and no folder's."""
    return safe_name(name).rsplit("/", 1)[-1]


def list_drafts(store: Store) -> tuple[HeldDraft, ...]:
    """The drafts that are kept, by name."""
    found = []
    for name in store.keys("draft"):
        kept = _find(store, name)
        found.append(HeldDraft(name, kept.by, kept.when, len(kept.data)))
    return tuple(found)


def draft_bytes(store: Store, name: str) -> bytes:
    """A draft as it was saved. Raises ProjectError where there is none of this name."""
    return _find(store, name).data


def _find(store: Store, name: str) -> _KeptDraft:
    data = store.get("draft", name)
    if data is None:
        raise ProjectError(f"there is no draft {name!r} in the project")
    return msgspec.msgpack.decode(data, type=_KeptDraft)


def read_kept(name: str, data: bytes, ending: str | None = None) -> Draft:
    """The draft in these bytes; ``ending``, or its name's, says the form, text where it has none. Raises ReadError."""
    from crossread.read.drafts import read_draft

    ending = ending or PurePosixPath(name).suffix.lower() or ".txt"
    with tempfile.TemporaryDirectory(prefix="crossread-") as folder:
        path = Path(folder, f"draft{ending}")
        path.write_bytes(data)
        return replace(read_draft(path, shown=name), name=name)


def check_text(draft: Draft, sources: Sources, parser: KeepingParser, accepted: Sequence[LedgerEntry]) -> CheckedDraft:
    """The check of a draft, without the remarks that the desk accepts in it."""
    decisions = [entry.decision for entry in accepted]
    keys = [each.key.partition(" ") for each in decisions if isinstance(each, AcceptRemark)]
    taken = tuple(Acceptance(code, words) for code, _, words in keys if words)
    (checked,) = pipeline.check_with(parser, [replace(draft, accepted=(*draft.accepted, *taken))], sources)
    return checked


def remark_key(draft: Draft, finding: Finding) -> str:
    """What a remark is known by, however the text around it changes: ``F101 27 people``."""
    return f"{finding.code} {draft.text[finding.start : finding.end]}"


def as_word(name: str, data: bytes) -> bytes:
    """The draft as a Word document: its own bytes where it is one, else a new one with a paragraph for each line."""
    if PurePosixPath(name).suffix.lower() == WORD:
        return data
    from docx import Document

    document, buffer = Document(), io.BytesIO()
    for line in read_kept(name, data).text.split("\n"):
        document.add_paragraph(_NOT_IN_XML.sub("\ufffd", line))
    document.save(buffer)
    return buffer.getvalue()


def add_comments(checked: CheckedDraft, data: bytes, reports: Mapping[str, Report]) -> bytes:
    """The Word document ``data`` with a comment for each remark of its check."""
    from crossread.render.findings.docx import render_docx

    with tempfile.TemporaryDirectory(prefix="crossread-") as folder:
        path = Path(folder, f"draft{WORD}")
        path.write_bytes(data)
        return render_docx(replace(checked, draft=replace(checked.draft, name=str(path))), reports)
