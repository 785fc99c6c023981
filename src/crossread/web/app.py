"""The application: one project behind a guard, every page, every form, and what pages follow."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from crossread.errors import CrossreadError
from crossread.project.project import Project
from crossread.web.answers import STATIC, read_static, show
from crossread.web.api.door import RoomDoor
from crossread.web.api.serving import create_api
from crossread.web.assistant import AssistantDoor
from crossread.web.guard import MOST_BYTES, Doors, Guard
from crossread.web.pages import away, deciding, drafting, entries, giving, reading
from crossread.web.room import FetchArchive, Room
from crossread.web.visitors import Sessions, carries_word

Page = Callable[[Request, Room], Response]
Form = Callable[[Request, Room, FormData], Response]
# The room that a request is about; it notes the visitor, and raises HTTPException for strangers.
Finding = Callable[[Request], Room]

PAGES: Sequence[tuple[str, Page]] = (
    ("/", reading.differences),
    ("/brief", reading.brief),
    ("/figures", reading.figures),
    ("/quotations", reading.quotations),
    ("/people", reading.people),
    ("/events", reading.events),
    ("/places", reading.places),
    ("/sources", reading.sources),
    ("/reports", reading.reports),
    ("/reports/{slug}", reading.report),
    ("/search", reading.search),
    ("/add", giving.add),
    ("/entry/{kind}/{id}", entries.entry),
    ("/history", deciding.history),
    ("/drafts", drafting.drafts),
    ("/drafts/{name}", drafting.draft),
    ("/drafts/{name}/file", drafting.draft_file),
    ("/take-away", away.take_away),
    ("/take-away/{name}", away.download),
)
FORMS: Sequence[tuple[str, Form]] = (
    ("/reports/add", giving.add_files),
    ("/reports/paste", giving.paste),
    ("/reports/fetch", giving.fetch),
    ("/work", giving.work),
    ("/decide", deciding.decide),
    ("/undo", deciding.undo),
    ("/redo", deciding.redo),
    ("/drafts", drafting.keep),
    ("/drafts/{name}", drafting.save),
    ("/drafts/{name}/remarks", drafting.remarks),
    ("/drafts/{name}/accept", drafting.accept),
    ("/drafts/{name}/drop", drafting.drop),
)
# Parts of one form: so many files, so many fields, so many bytes in a field that is no file.
MOST_FILES, MOST_FIELDS, LONGEST_FIELD = 2_000, 200, 4 * 1024 * 1024


def create_app(
    project: Project, token: str, port: int, by: str = "desk", fetch: FetchArchive | None = None
) -> Starlette:
    """The application of ``crossread open``: for one person, ``by``, on this machine, let in by ``token``.

    ``fetch`` gets pages whose addresses are given, where that is offered.
    """
    room = Room(project, fetch=fetch)
    sessions = Sessions(token, f"crossread-{port}", by)

    door = RoomDoor(room, token, by)
    assistant = AssistantDoor(door)

    @asynccontextmanager
    async def live(app: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(room.start)
        async with assistant.open(app):
            yield
        await run_in_threadpool(room.worker.close)

    app = Starlette(
        routes=[
            Route("/enter", partial(enter, sessions)),
            *make_room_routes(partial(_let_in, room, sessions)),
            Route("/static/{name}", static),
            Mount("/api/v1", create_api(door)),
            Mount("/mcp", assistant),
        ],
        middleware=[Middleware(Guard, doors=Doors.on_loopback(port), most_bytes=MOST_BYTES)],
        lifespan=live,
    )
    app.state.room, app.state.let_go = room, room.follower.close
    return app


def make_room_routes(find: Finding) -> list[Route]:
    """Every page and form of the rooms that ``find`` leads to."""
    pages = [Route(path, _page(find, page), methods=["GET"]) for path, page in PAGES]
    forms = [Route(path, _form(find, form), methods=["POST"]) for path, form in FORMS]
    return [*pages, *forms, Route("/changes", _changes(find), methods=["GET"])]


def enter(sessions: Sessions, request: Request) -> Response:
    """Exchange the token of the first address for a cookie, so that the address bar does not keep it."""
    value = sessions.enter(request.query_params.get("token", ""))
    if value is None:
        return PlainTextResponse("This address is not the one that crossread printed; use that.", 403)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(sessions.cookie, value, httponly=True, samesite="strict", path="/")
    return answer


def static(request: Request) -> Response:
    """One of the few files that pages ask for."""
    name = str(request.path_params["name"])
    if name not in STATIC:
        return PlainTextResponse("Not found.", 404)
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return Response(read_static(name), media_type=kind, headers={"Cache-Control": "private, max-age=31536000"})


def _let_in(room: Room, sessions: Sessions, request: Request) -> Room:
    """The one room, for whoever was let in. Raises HTTPException for strangers."""
    visitor = sessions.find(request.cookies.get(sessions.cookie))
    if visitor is None:
        raise HTTPException(403, "Open the address that crossread printed: it lets you in.")
    request.state.visitor = visitor
    return room


def _page(find: Finding, page: Page) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        room = find(request)
        return _keep_faults(request, room, partial(page, request, room))

    return answer


def _form(find: Finding, form: Form) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        room = await run_in_threadpool(find, request)
        fields = request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=LONGEST_FIELD)
        async with fields as sent:
            if not carries_word(request.state.visitor, sent.get("word")):
                raise HTTPException(403, "This form is not from a page of this window; load the page again.")
            call = partial(form, request, room, sent)
            return await run_in_threadpool(_keep_faults, request, room, call)

    return answer


def _keep_faults(request: Request, room: Room, call: Callable[[], Response]) -> Response:
    """The answer; a page that says why where what was asked for cannot be done."""
    # Taken before anything of the page is: a page that holds more than it says is shown once more, and not too old.
    request.state.version = room.project.version()
    try:
        return call()
    except CrossreadError as fault:
        return show(request, room, "gone.html.j2", "Not done", 400, what=str(fault))


def _changes(find: Finding) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        room = await run_in_threadpool(find, request)
        return StreamingResponse(room.follower.follow(), media_type="text/event-stream")

    return answer
