"""The application of ``crossread serve``: a newsroom behind its door, and the window's pages for each project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from crossread.errors import CrossreadError, SignInError, StrangerError
from crossread.newsroom.newsroom import Newsroom
from crossread.web.api.serving import create_api
from crossread.web.app import make_room_routes, static
from crossread.web.assistant import AssistantDoor
from crossread.web.fields import text_field
from crossread.web.guard import MOST_BYTES, Doors, Guard
from crossread.web.newsroom import forms, pages
from crossread.web.newsroom.entering import Entrance, TrustedProxy, member_of
from crossread.web.newsroom.programs import NewsroomDoor
from crossread.web.newsroom.rooms import Rooms
from crossread.web.newsroom.showing import show_page
from crossread.web.visitors import carries_word

NewsroomPage = Callable[[Request, Newsroom], Response]
NewsroomForm = Callable[[Request, Newsroom, FormData], Response]

PAGES: Sequence[tuple[str, NewsroomPage]] = (
    ("/", pages.projects),
    ("/people", pages.people),
    ("/log", pages.log),
    ("/you", pages.own),
    ("/p/{project}/members", pages.members),
)
FORMS: Sequence[tuple[str, NewsroomForm]] = (
    ("/projects", forms.create),
    ("/people", forms.change_people),
    ("/you/password", forms.change_password),
    ("/you/tokens", forms.make_token),
    ("/you/tokens/drop", forms.drop_token),
    ("/p/{project}/members", forms.set_member),
    ("/p/{project}/settings", forms.change_project),
    ("/p/{project}/remove", forms.remove_project),
)
MOST_FIELDS, LONGEST_FIELD = 50, 64 * 1024


def create_newsroom_app(
    newsroom: Newsroom, doors: Doors, *, secure: bool, proxy: TrustedProxy | None = None, most_bytes: int = MOST_BYTES
) -> Starlette:
    """The application for browsers that come by ``doors``; ``secure`` is whether all of them come by HTTPS."""
    entrance = Entrance(newsroom, secure=secure, proxy=proxy)
    rooms, door = Rooms(newsroom, entrance), NewsroomDoor(newsroom)
    assistant = AssistantDoor(door)
    app = Starlette(
        routes=[
            Route("/sign-in", partial(sign_in_page, entrance), methods=["GET"]),
            Route("/sign-in", _sign_in(entrance), methods=["POST"]),
            Route("/sign-out", _form(entrance, _sign_out), methods=["POST"]),
            *(Route(path, _page(entrance, page), methods=["GET"]) for path, page in PAGES),
            *(Route(path, _form(entrance, form), methods=["POST"]) for path, form in FORMS),
            Route("/static/{name}", static),
            Mount("/api/v1", create_api(door)),
            Mount("/mcp", assistant),
            Mount("/p/{project}", routes=[*make_room_routes(rooms.find), Route("/static/{name}", static)]),
        ],
        middleware=[Middleware(Guard, doors=doors, most_bytes=most_bytes)],
        exception_handlers={HTTPException: _refuse, CrossreadError: _be_sorry},
        lifespan=assistant.open,
    )
    app.state.entrance, app.state.by_proxy, app.state.let_go = entrance, proxy is not None, rooms.let_go
    return app


def sign_in_page(entrance: Entrance, request: Request) -> Response:
    """The page to sign in on; whoever has signed in is led on."""
    if entrance.find(request) is not None:
        return RedirectResponse("/", 303)
    return show_page(request, "sign_in.html.j2", "Sign in", fault="", name="")


def _sign_in(entrance: Entrance) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        if entrance.proxy is not None:
            raise HTTPException(404, "There is no such page.")
        async with request.form(max_files=0, max_fields=10, max_part_size=LONGEST_FIELD) as sent:
            return await run_in_threadpool(_try_sign_in, entrance, request, sent)

    return answer


def _try_sign_in(entrance: Entrance, request: Request, form: FormData) -> Response:
    """Begin a new session, whatever cookie the browser came with; that one ends."""
    name = text_field(form, "name", 200)
    signing = entrance.newsroom.signing
    try:
        value = signing.sign_in(name, text_field(form, "password", 1_000), entrance.address(request))
    except SignInError as fault:
        return show_page(request, "sign_in.html.j2", "Sign in", 403, fault=str(fault), name=name)
    old = request.cookies.get(entrance.cookie)
    if old:
        signing.sign_out(old)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(entrance.cookie, value, httponly=True, samesite="lax", secure=entrance.secure, path="/")
    return answer


def _sign_out(request: Request, newsroom: Newsroom, _: FormData) -> Response:
    entrance: Entrance = request.app.state.entrance
    newsroom.signing.sign_out(request.cookies.get(entrance.cookie, ""))
    newsroom.audit.note(member_of(request).name, "signs out")
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(entrance.cookie, path="/", secure=entrance.secure, httponly=True, samesite="lax")
    return answer


def _page(entrance: Entrance, page: NewsroomPage) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        entrance.demand(request)
        return _keep_faults(request, partial(page, request, entrance.newsroom))

    return answer


def _form(entrance: Entrance, form: NewsroomForm) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        await run_in_threadpool(entrance.demand, request)
        async with request.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=LONGEST_FIELD) as sent:
            if not carries_word(request.state.visitor, sent.get("word")):
                raise HTTPException(403, "This form is not from a page of this server; load the page again.")
            return await run_in_threadpool(_keep_faults, request, partial(form, request, entrance.newsroom, sent))

    return answer


def _keep_faults(request: Request, call: Callable[[], Response]) -> Response:
    """The answer; a page that says why where what was asked for cannot be done."""
    try:
        return call()
    except StrangerError as fault:
        raise HTTPException(404, "There is no such project.") from fault
    except CrossreadError as fault:
        return show_page(request, "refused.html.j2", "Not done", 400, what=str(fault))


def _refuse(request: Request, fault: Exception) -> Response:
    """Strangers are led to the door, where a page was asked for; everybody else is told why."""
    assert isinstance(fault, HTTPException)
    page = "text/html" in request.headers.get("accept", "")
    if fault.status_code == 401 and request.method == "GET" and page and not request.app.state.by_proxy:
        return RedirectResponse("/sign-in", 303)
    if page and getattr(request.state, "signed", None) is not None:
        return show_page(request, "refused.html.j2", "Not done", fault.status_code, what=fault.detail)
    return PlainTextResponse(fault.detail, fault.status_code)


def _be_sorry(_: Request, fault: Exception) -> Response:
    """What cannot be done before anybody knows who asks: the database does not answer."""
    return PlainTextResponse(f"Not now: {fault}", 503)
