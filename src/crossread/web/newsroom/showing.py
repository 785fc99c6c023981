"""The newsroom's own pages as answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from crossread.newsroom.records import Member, SignedIn
from crossread.web.answers import stamp_static
from crossread.web.laying import load_templates


@dataclass
class NewsroomFrame:
    """What stands around the middle of every page; templates see each by its name."""

    title: str
    member: Member | None
    form_word: str
    said: str
    by_proxy: bool
    static: Callable[[str], str]


def show_page(request: Request, template: str, title: str, status: int = 200, **context: Any) -> Response:
    """A page of the newsroom, with who is signed in, and what their last form did."""
    signed: SignedIn | None = getattr(request.state, "signed", None)
    told = request.state.visitor.take_kept()[1] if signed else ""
    frame = NewsroomFrame(
        title=title,
        member=signed.member if signed else None,
        form_word=signed.form_word if signed else "",
        said=told,
        by_proxy=getattr(request.app.state, "by_proxy", False),
        static=lambda name: f"/static/{name}?{stamp_static(name)}",
    )
    page = load_templates().get_template(f"newsroom/{template}").render({**vars(frame), **context})
    return HTMLResponse(page, status)


def lead(request: Request, path: str, said: str = "") -> Response:
    """Show another page, which tells what was done."""
    if said and hasattr(request.state, "visitor"):
        request.state.visitor.tell(said)
    return RedirectResponse(path, 303)
