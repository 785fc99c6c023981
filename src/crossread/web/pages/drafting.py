"""Drafts beside the account: written or pasted here, or opened as a Word file; remarks as one types."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from crossread.errors import CrossreadError, ProjectError
from crossread.project.drafting import name_draft
from crossread.project.names import free_name
from crossread.web.answers import lead_to, show, show_part
from crossread.web.fields import text_field
from crossread.web.pages.away import media_type
from crossread.web.remarks import ShownDraft, show_draft
from crossread.web.room import Room

LONGEST_DRAFT = 400_000
# Drafts whose characters can be typed here; of the others the file stays as it came.
TYPED = frozenset({".txt", ".text", ".md", ".markdown"})


def drafts(request: Request, room: Room) -> Response:
    """The drafts that are kept, and the ways to begin one."""
    return show(request, room, "drafts.html.j2", "Drafts", drafts=room.project.drafts())


def draft(request: Request, room: Room) -> Response:
    """One draft with its remarks."""
    name = _name(request, room)
    shown, fault = _check(room, name)
    typed = PurePosixPath(name).suffix.lower() in TYPED
    text = room.project.draft_bytes(name).decode("utf-8", "replace").removeprefix("\ufeff") if typed else ""
    return show(request, room, "draft.html.j2", name, name=name, typed=typed, text=text, shown=shown, fault=fault)


def keep(request: Request, room: Room, form: FormData) -> Response:
    """Begin a draft: from a file, or from what was written."""
    file, visitor = form.get("file"), request.state.visitor.name
    if isinstance(file, UploadFile) and file.filename:
        held = room.project.keep_draft(file.filename, file.file.read(), visitor)
    else:
        name = text_field(form, "name", 100).strip() or "Draft"
        suffix = "" if PurePosixPath(name).suffix.lower() in TYPED else ".txt"
        text = text_field(form, "text", LONGEST_DRAFT)
        free = free_name(name_draft(f"{name}{suffix}"), room.project.draft_names(), " ")
        held = room.project.keep_draft(free, text, visitor)
    return lead_to(room, _path(held.name))


def save(request: Request, room: Room, form: FormData) -> Response:
    """Keep what was written, and show it with its remarks."""
    name = _name(request, room)
    room.project.keep_draft(name, text_field(form, "text", LONGEST_DRAFT), request.state.visitor.name)
    return lead_to(room, _path(name))


def remarks(request: Request, room: Room, form: FormData) -> Response:
    """The remarks on what is being written, which is kept, too: a part of the page."""
    name, text = _name(request, room), text_field(form, "text", LONGEST_DRAFT)
    if room.project.draft_bytes(name) != text.encode():
        room.project.keep_draft(name, text, request.state.visitor.name)
    shown, fault = _check(room, name)
    return show_part(request, room, "remarks.html.j2", name=name, shown=shown, fault=fault)


def accept(request: Request, room: Room, form: FormData) -> Response:
    """Accept a remark, with the reason."""
    name, key = _name(request, room), text_field(form, "key", 1_000)
    entry = room.project.accept(name, key, text_field(form, "reason", 4_000).strip(), request.state.visitor.name)
    request.state.visitor.kept = entry.number
    return lead_to(room, _path(name))


def drop(request: Request, room: Room, form: FormData) -> Response:  # noqa: ARG001
    """Forget a draft."""
    room.project.drop_draft(_name(request, room))
    return lead_to(room, "/drafts")


def draft_file(request: Request, room: Room) -> Response:
    """The draft as a Word document, with a comment for each remark."""
    name = _name(request, room)
    data = room.project.draft_with_comments(name)
    shown = f"{PurePosixPath(name).stem}-checked.docx"
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(shown, safe='')}"}
    return Response(data, media_type=media_type("docx"), headers=headers)


def _check(room: Room, name: str) -> tuple[ShownDraft | None, str]:
    """The check, or why there is none."""
    try:
        return show_draft(room.project.check_draft(name)), ""
    except CrossreadError as fault:
        return None, str(fault)


def _name(request: Request, room: Room) -> str:
    """The draft that an address is of. Raises ProjectError where there is none."""
    name = str(request.path_params["name"])
    if name not in room.project.draft_names():
        raise ProjectError("there is no such draft here")
    return name


def _path(name: str) -> str:
    return f"/drafts/{quote(name, safe='')}"
