"""What goes wrong, as problem details (RFC 9457)."""

from __future__ import annotations

import json
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from crossread.errors import CrossreadError, DecisionError

PROBLEM = "application/problem+json"


class ApiProblem(HTTPException):
    """Why a request is not answered as asked: a status and a sentence."""


def show_problem(status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """``{"type": "about:blank", "title": "Not Found", "status": 404, "detail": "there is no such project"}``."""
    plain = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return Response(json.dumps(plain), status, headers, PROBLEM)


async def answer_exception(_: Request, fault: Exception) -> Response:
    """The problem that an exception is; one of our own making says no more than that it is one."""
    if isinstance(fault, HTTPException):
        words = {404: "there is no such address", 405: "this address does not take this method"}
        said = fault.detail if isinstance(fault, ApiProblem) else words.get(fault.status_code, fault.detail)
        return show_problem(fault.status_code, said, _order_methods(dict(fault.headers or {})))
    if isinstance(fault, DecisionError):
        return show_problem(422, str(fault))
    if isinstance(fault, CrossreadError):
        return show_problem(409, str(fault))
    return show_problem(500, "a fault of the program; please report it")


def _order_methods(headers: dict[str, str]) -> dict[str, str]:
    """The headers with the allowed methods in order: the router names them as a set does, by the hash seed."""
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
    return headers
