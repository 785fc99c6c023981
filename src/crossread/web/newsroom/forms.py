"""The newsroom's own forms: projects begun and shared, people taken in and shut out, passwords and tokens."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from crossread.errors import NewsroomError, SignInError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.people import check_role
from crossread.newsroom.records import Scope
from crossread.web.fields import text_field
from crossread.web.newsroom.entering import member_of
from crossread.web.newsroom.pages import demand_owner
from crossread.web.newsroom.showing import lead, show_page

LONGEST = 500


def create(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Begin a project."""
    member = member_of(request)
    head = newsroom.projects.create(member, text_field(form, "name", LONGEST), shared=bool(form.get("shared")))
    newsroom.audit.note(member.name, "begins a project", head.id, head.name)
    return lead(request, f"/p/{head.id}/")


def change_project(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Rename a project, share it or shut it."""
    member, project = member_of(request), str(request.path_params["project"])
    name, shared = text_field(form, "name", LONGEST), bool(form.get("shared"))
    newsroom.projects.change(member, project, name=name, shared=shared)
    newsroom.audit.note(member.name, "shares a project" if shared else "keeps a project to its members", project, name)
    return lead(request, f"/p/{project}/members", "Kept.")


def set_member(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Take somebody into a project, or out of it."""
    member, project = member_of(request), str(request.path_params["project"])
    role = text_field(form, "role", 20)
    newsroom.projects.head(member, project)
    other = newsroom.people.find(text_field(form, "person", LONGEST))
    if other is None:
        raise NewsroomError("there is nobody of this name")
    newsroom.projects.set_member(member, project, other, check_role(role) if role else None)
    newsroom.audit.note(member.name, f"makes {other.name} {role or 'no member'}", project)
    return lead(request, f"/p/{project}/members", f"{other.name} is {role or 'no member'} now.")


def remove_project(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Remove a project, where its name is written out."""
    member, project = member_of(request), str(request.path_params["project"])
    head = newsroom.projects.head(member, project)
    if text_field(form, "name", LONGEST).strip() != head.name:
        raise NewsroomError("write the project's name to remove it")
    newsroom.projects.remove(member, project)
    newsroom.audit.note(member.name, "removes a project", project, head.name)
    return lead(request, "/", f"{head.name} is removed.")


def change_people(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Take somebody into the newsroom, give them another role or password, shut them out or let them in again."""
    owner, name = demand_owner(request), text_field(form, "name", LONGEST)
    role, password, deed = text_field(form, "role", 20), text_field(form, "password", 1_000), form.get("deed")
    match deed:
        case "add":
            newsroom.people.add(name, check_role(role), password)
        case "role":
            newsroom.people.set_role(name, check_role(role))
        case "password":
            newsroom.people.set_password(name, password)
        case "shut out" | "let in":
            newsroom.people.set_active(name, deed == "let in")
        case _:
            raise HTTPException(400, "This form is not known.")
    newsroom.audit.note(owner.name, f"people: {deed}", detail=f"{name} {role}".strip())
    return lead(request, "/people", "Kept.")


def change_password(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Give oneself another password; one is signed out everywhere then."""
    member = member_of(request)
    address = request.app.state.entrance.address(request)
    try:
        newsroom.signing.sign_out(newsroom.signing.sign_in(member.name, text_field(form, "old", 1_000), address))
    except SignInError as fault:
        raise NewsroomError("your present password is another") from fault
    newsroom.people.set_password(member.name, text_field(form, "new", 1_000))
    newsroom.audit.note(member.name, "changes their password")
    return lead(request, "/sign-in")


def make_token(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Make a token for programs, and show it this once."""
    member = member_of(request)
    scopes: list[Scope] = ["read", "write"] if form.get("write") else ["read"]
    value = newsroom.signing.make_token(member, text_field(form, "name", LONGEST), scopes)
    return show_page(request, "own.html.j2", "Your account", tokens=newsroom.signing.tokens(member), token=value)


def drop_token(request: Request, newsroom: Newsroom, form: FormData) -> Response:
    """Take a token back."""
    number = text_field(form, "token", 18)
    if number.isascii() and number.isdecimal():
        newsroom.signing.drop_token(member_of(request), int(number))
    return lead(request, "/you", "Taken back.")
