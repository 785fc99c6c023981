"""One request to the interface: who calls, for which project, with which parameters and body."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from crossread.model.codec import to_plain
from crossread.render.json import dump
from crossread.version import program_version
from crossread.web.api.door import Caller, Entered
from crossread.web.api.problems import ApiProblem

JSON = "application/json"
MOST_ITEMS, USUAL_ITEMS = 200, 50
# Bytes of a body in JSON: a draft of a book, not a library.
LONGEST_JSON = 4 * 1024 * 1024
LONGEST_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Call:
    """A request that was let in. ``entered`` is there for addresses below a project.

    ``tag`` tells its answer from an earlier one of the same address.
    """

    caller: Caller
    address: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    tag: str
    entered: Entered | None = None

    @property
    def here(self) -> Entered:
        """The project that was entered."""
        if self.entered is None:
            raise ApiProblem(404, "there is no such project")
        return self.entered

    @property
    def limit(self) -> int:
        """How many items are asked for. Raises ApiProblem for what is no number from 1 to 200."""
        given = self.query.get("limit", str(USUAL_ITEMS))
        if not (given.isascii() and given.isdecimal() and len(given) < 5 and 1 <= int(given) <= MOST_ITEMS):
            raise ApiProblem(400, f"limit is a number from 1 to {MOST_ITEMS}")
        return int(given)

    def words(self, name: str, least: int = 0) -> str:
        """A parameter of words. Raises ApiProblem where it is missing or too long."""
        given = self.query.get(name, "")
        if not least <= len(given) <= LONGEST_WORDS:
            raise ApiProblem(400, f"{name} has {least} to {LONGEST_WORDS} characters")
        return given

    def read_json(self) -> Mapping[str, Any]:
        """The body. Raises ApiProblem where it is no object in JSON."""
        if len(self.body) > LONGEST_JSON:
            raise ApiProblem(413, f"at most {LONGEST_JSON // 2**20} MB of JSON")
        if self.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            raise ApiProblem(415, "the body is JSON: say so with Content-Type: application/json")
        try:
            plain: Any = json.loads(self.body)
        except (ValueError, RecursionError):
            raise ApiProblem(400, "the body is no JSON") from None
        if not isinstance(plain, dict):
            raise ApiProblem(422, "the body is an object")
        return plain


def tag_answer(entered: Entered | None) -> str:
    """What tells an answer from an earlier one: it grows with every change of the project."""
    return f'"{entered.project.version() if entered else 0}-{program_version()}"'


def answer(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Plain data or values of the model as JSON."""
    return Response(dump(to_plain(value)), status, dict(headers or {}), JSON)


def answer_page(call: Call, items: Sequence[Any]) -> Response:
    """A page of a list: ``items``, how many there are in all, and the ``next`` page's cursor.

    A cursor is of one version of the project; after a change it is told to begin anew.
    """
    first = _read_cursor(call)
    last = first + call.limit
    following = _make_cursor(call, last) if last < len(items) else None
    links = {"Link": f'<{_with_cursor(call, following)}>; rel="next"'} if following else {}
    shown = [to_plain(one) for one in items[first:last]]
    return answer({"items": shown, "total": len(items), "next": following}, headers=links)


def _make_cursor(call: Call, first: int) -> str:
    return base64.urlsafe_b64encode(f"{call.tag}:{first}".encode()).decode().rstrip("=")


def _read_cursor(call: Call) -> int:
    given = call.query.get("cursor", "")
    if not given:
        return 0
    try:
        said = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4)).decode("ascii")
    except (ValueError, binascii.Error):
        raise _outdated() from None
    tag, _, first = said.rpartition(":")
    if tag != call.tag or not (first.isascii() and first.isdecimal() and len(first) < 9):
        raise _outdated()
    return int(first)


def _outdated() -> ApiProblem:
    return ApiProblem(409, "the cursor is none of the project as it is now; begin anew without one")


def _with_cursor(call: Call, cursor: str) -> str:
    from urllib.parse import urlencode

    kept = {name: value for name, value in call.query.items() if name != "cursor"}
    return f"{call.address}?{urlencode({**kept, 'cursor': cursor})}"
