"""The interface as an application: who calls, what they may do, what has changed, and then the operation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from crossread.errors import CrossreadError
from crossread.render.json import dump
from crossread.web.api.calls import JSON, Call, tag_answer
from crossread.web.api.document import describe
from crossread.web.api.door import ApiScope, Caller, Door, Entered
from crossread.web.api.operations import OPERATIONS, ApiOperation
from crossread.web.api.problems import ApiProblem, answer_exception

BEARER = "bearer "
_NOBODY = {"WWW-Authenticate": 'Bearer realm="crossread"'}
_KEPT = {"Cache-Control": "private, no-cache"}


def create_api(door: Door) -> Starlette:
    """The application to be mounted at ``/api/v1``; ``door`` says who may enter what."""
    by_path: dict[str, list[ApiOperation]] = {}
    for operation in OPERATIONS:
        by_path.setdefault(operation.path, []).append(operation)
    routes = [
        Route(path, _serve(door, operations), methods=[one.method for one in operations])
        for path, operations in by_path.items()
    ]
    handlers = dict.fromkeys((404, 405, ApiProblem, CrossreadError, Exception), answer_exception)
    return Starlette(routes=[Route("/openapi.json", openapi), *routes], exception_handlers=handlers)


def openapi(_: Request) -> Response:
    """The description of the interface; whoever asks may have it."""
    return Response(dump(describe(), indent=1) + "\n", media_type=JSON)


def _serve(door: Door, operations: list[ApiOperation]) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        operation = next(one for one in operations if one.method == method)
        try:
            body = await request.body() if operation.body != "none" else b""
        except ClientDisconnect:
            raise ApiProblem(413, "the body is too large, or was cut off") from None
        return await run_in_threadpool(partial(_answer, door, operation, request, body))

    return answer


def _answer(door: Door, operation: ApiOperation, request: Request, body: bytes) -> Response:
    caller = find_caller(door, request.headers.get("authorization", ""))
    project = request.path_params.get("project")
    entered = None if project is None else enter_project(door, caller, str(project))
    allow(operation.scope, caller, entered)
    headers = {name.lower(): value for name, value in request.headers.items()}
    path = {name: str(value) for name, value in request.path_params.items()}
    # Taken before anything is read: what changes meanwhile makes a tag out of date, never an answer.
    tag = tag_answer(entered)
    call = Call(caller, request.url.path, path, dict(request.query_params), headers, body, tag, entered)
    if operation.method == "POST" and not _matches(headers.get("if-match", "*"), tag):
        raise ApiProblem(412, "the project has changed since; read it again")
    if operation.method == "GET" and "if-none-match" in headers and _matches(headers["if-none-match"], tag):
        return Response(status_code=304, headers={"ETag": tag, **_KEPT})
    if operation.method == "POST" and entered is not None:
        entered.admit(operation.name)
    answer = operation.handle(door, call)
    if operation.method == "GET":
        answer.headers.update({"ETag": tag, **_KEPT})
    return answer


def find_caller(door: Door, authorization: str) -> Caller:
    """Whoever an ``Authorization: Bearer TOKEN`` is of. Raises ApiProblem for strangers."""
    if not authorization.lower().startswith(BEARER):
        raise ApiProblem(401, "say who you are: Authorization: Bearer TOKEN", _NOBODY)
    caller = door.find_caller(authorization[len(BEARER) :].strip())
    if caller is None:
        raise ApiProblem(401, "nobody has this token", _NOBODY)
    return caller


def enter_project(door: Door, caller: Caller, project: str) -> Entered:
    """The project of this id. Raises ApiProblem where it is not there for the caller."""
    entered = door.enter(caller, project)
    if entered is None:
        raise ApiProblem(404, "there is no such project")
    return entered


def allow(scope: ApiScope, caller: Caller, entered: Entered | None) -> None:
    """Raises ApiProblem where a token, or its person, may not do that."""
    if scope not in caller.scopes:
        raise ApiProblem(403, f"this token may not {scope}")
    if scope == "write" and entered is not None and not entered.may_change:
        raise ApiProblem(403, "you may read this project, and not change it")


def _matches(given: str, tag: str) -> bool:
    """Whether a list of ETags has this one, or is ``*``."""
    return given.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in given.split(","))
