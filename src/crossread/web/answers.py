"""Pages as answers: a template of this room, with what every page has around its middle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from crossread.model.decisions import LedgerEntry
from crossread.render.view import PageView
from crossread.web.contents import PageLink, list_contents
from crossread.web.desk import desk_parts
from crossread.web.laying import load_templates
from crossread.web.room import Laid, Room, say_progress
from crossread.web.visitors import Visitor
from crossread.web.working import WorkProgressing

STATIC = {
    "page.css": "crossread.render:templates",
    "pictures.css": "crossread.render:templates",
    "room.css": "crossread.web:static",
    "newsroom.css": "crossread.web:static",
    "room.js": "crossread.web:static",
    "htmx.min.js": "crossread.web:static",
}


@cache
def read_static(name: str) -> bytes:
    """The bytes of one of the files that pages ask for."""
    package, _, folder = STATIC[name].partition(":")
    return resources.files(package).joinpath(folder, name).read_bytes()


@cache
def stamp_static(name: str) -> str:
    """What tells one edition of a file from another, so that browsers may keep it."""
    return sha256(read_static(name)).hexdigest()[:12]


def show(request: Request, room: Room, template: str, title: str, status: int = 200, **context: Any) -> Response:
    """A page: its template sees what is given, what stands around every page, and the account's parts by name."""
    laid = room.lay_out()
    page = load_templates().get_template(template).render({**_frame(request, room, laid, title), **context})
    room.has_shown.set()
    return HTMLResponse(page, status)


def show_sections(
    request: Request, room: Room, title: str, *sections: str, template: str = "sections.html.j2", **context: Any
) -> Response:
    """A page of sections of the account's own page, as they are; the welcome where there is no account yet."""
    laid = room.lay_out()
    if laid is None:
        return welcome(request, room)
    return show(request, room, template, title, sections=[f"{name}.html.j2" for name in sections], **context)


def show_part(request: Request, room: Room, template: str, **context: Any) -> Response:
    """A part of a page, for a page that has it already to put in its place."""
    return show(request, room, template, "", **context)


def welcome(request: Request, room: Room, said: str = "", status: int = 200) -> Response:
    """The first page of a project without reports."""
    return show(request, room, "welcome.html.j2", "Add reports", status, said=said)


def lead_to(room: Room, path: str) -> Response:
    """Show another page, after a form was sent."""
    return RedirectResponse(f"{room.base}{path}", 303)


@dataclass
class PageFrame:
    """What stands around every page's middle; templates see each by its name."""

    base: str
    here: str
    asked: str
    title: str
    project: str
    form_word: str
    kept: tuple[LedgerEntry | None, str]
    laid: Laid | None
    view: PageView | None
    contents: list[PageLink]
    work: WorkProgressing
    progress: str
    version: int
    static: Callable[[str], str]
    reading_only: bool = False
    paging: str = ""
    fetches: bool = False


def _frame(request: Request, room: Room, laid: Laid | None, title: str) -> dict[str, Any]:
    visitor: Visitor = request.state.visitor
    state = room.worker.state
    frame = PageFrame(
        base=room.base,
        here=request.url.path,
        asked=request.url.query,
        title=title,
        project=room.project.name,
        form_word=visitor.form_word,
        kept=_find_kept(request, room, visitor),
        laid=laid,
        view=laid.view if laid else None,
        contents=list_contents(room, laid),
        work=state,
        progress=say_progress(state),
        version=request.state.version,
        static=lambda name: f"{room.base}/static/{name}?{stamp_static(name)}",
        reading_only=getattr(request.state, "reading_only", False),
        fetches=room.fetch is not None,
    )
    return vars(frame) | desk_parts(vars(frame), laid)


def _find_kept(request: Request, room: Room, visitor: Visitor) -> tuple[LedgerEntry | None, str]:
    """What the visitor's last form did, told once: the decision that it made, or a sentence.

    A script that asks for a page, to show what has changed or a part beside another, shows nothing of this: it stays
    for the page that the visitor is led to.
    """
    if request.headers.get("sec-fetch-dest") == "empty":
        return None, ""
    number, said = visitor.take_kept()
    entry = next((entry for entry in room.project.history() if entry.number == number), None) if number else None
    return entry, said
