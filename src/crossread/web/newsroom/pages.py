"""The newsroom's own pages: projects, who is in one, who is in the newsroom, the log, one's own things."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import ROLES, Member
from crossread.web.newsroom.entering import member_of
from crossread.web.newsroom.showing import show_page

LINES_A_PAGE = 200


def projects(request: Request, newsroom: Newsroom) -> Response:
    """The projects that somebody may enter."""
    return show_page(request, "projects.html.j2", "Projects", projects=newsroom.projects.seen_by(member_of(request)))


def members(request: Request, newsroom: Newsroom) -> Response:
    """Who is in a project, and as what."""
    member, project = member_of(request), str(request.path_params["project"])
    head = newsroom.projects.head(member, project)
    within = newsroom.projects.members(member, project)
    others = [one for one in newsroom.people.all() if one.active] if head.role == "owner" else []
    return show_page(
        request, "members.html.j2", f"Who is in {head.name}", head=head, within=within, others=others, roles=ROLES
    )


def people(request: Request, newsroom: Newsroom) -> Response:
    """Who is in the newsroom, for its owners."""
    demand_owner(request)
    return show_page(request, "people.html.j2", "People", people=newsroom.people.all(), roles=ROLES)


def log(request: Request, newsroom: Newsroom) -> Response:
    """Who did what, for owners; the latest first."""
    demand_owner(request)
    before = request.query_params.get("before", "")
    number = int(before) if before.isascii() and before.isdecimal() and len(before) < 18 else None
    lines = newsroom.audit.last(LINES_A_PAGE, number)
    more = lines[-1].number if len(lines) == LINES_A_PAGE else None
    return show_page(request, "log.html.j2", "Log", lines=lines, more=more)


def own(request: Request, newsroom: Newsroom) -> Response:
    """One's own password and tokens."""
    return show_page(
        request, "own.html.j2", "Your account", tokens=newsroom.signing.tokens(member_of(request)), token=""
    )


def demand_owner(request: Request) -> Member:
    """The member, who must be an owner of the newsroom. Raises HTTPException: for others the page is not there."""
    member = member_of(request)
    if member.role != "owner":
        raise HTTPException(404, "There is no such page.")
    return member
