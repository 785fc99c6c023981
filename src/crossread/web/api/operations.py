"""Every operation of the interface: routes serve it and the description describes it, so that they cannot differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.responses import Response

from crossread.render import FORMATS
from crossread.render.csv import TABLES
from crossread.web.api import reading, writing
from crossread.web.api.calls import LONGEST_WORDS, MOST_ITEMS, Call
from crossread.web.api.door import ApiScope, Door

Schema = dict[str, Any]
ApiBody = Literal["none", "json", "file"]

PROJECT = "/projects/{project}"
PAGED: dict[str, Schema] = {
    "limit": {"type": "integer", "minimum": 1, "maximum": MOST_ITEMS},
    "cursor": {"type": "string"},
}


@dataclass(frozen=True, slots=True)
class ApiOperation:
    """One method of one address. ``gives`` is the schema of its answer, or a media type that is no JSON."""

    name: str
    method: Literal["GET", "POST"]
    path: str
    scope: ApiScope
    handle: Callable[[Door, Call], Response]
    gives: Schema | str
    status: int = 200
    query: dict[str, Schema] = field(default_factory=dict)
    wanted: tuple[str, ...] = ()
    body: ApiBody = "none"
    takes: Schema = field(default_factory=dict)

    @property
    def says(self) -> str:
        """What it does, in a sentence."""
        return (self.handle.__doc__ or "").strip()


def ref(name: str) -> Schema:
    """A schema of the description, by name."""
    return {"$ref": f"#/components/schemas/{name}"}


def _page_of(items: Schema) -> Schema:
    return {
        "type": "object",
        "required": ["items", "total", "next"],
        "properties": {
            "items": {"type": "array", "items": items},
            "total": {"type": "integer", "minimum": 0},
            "next": {"type": ["string", "null"]},
        },
    }


_ENTRY = ref("Entry")
_NUMBER: Schema = {
    "type": "object",
    "properties": {"number": {"type": ["integer", "null"], "minimum": 1, "maximum": 2**31 - 1}},
    "additionalProperties": False,
}
_TEXT: Schema = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1, "pattern": r"\S"}},
    "additionalProperties": False,
}
_WORDS: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_WORDS}
_ANY_FILE = "application/octet-stream"

OPERATIONS: Sequence[ApiOperation] = (
    ApiOperation("listProjects", "GET", "/projects", "read", reading.projects, _page_of(ref("Listed")), query=PAGED),
    ApiOperation("getProject", "GET", PROJECT, "read", reading.project, ref("Project")),
    ApiOperation("getAccount", "GET", f"{PROJECT}/account", "read", reading.account, ref("account")),
    ApiOperation(
        "listPart",
        "GET",
        f"{PROJECT}/account/{{part}}",
        "read",
        reading.part,
        _page_of({"type": "object"}),
        query=PAGED,
    ),
    ApiOperation(
        "listReports", "GET", f"{PROJECT}/reports", "read", reading.reports, _page_of(ref("ReportHead")), query=PAGED
    ),
    ApiOperation("getReport", "GET", f"{PROJECT}/reports/{{report}}", "read", reading.report, ref("report")),
    ApiOperation(
        "search",
        "GET",
        f"{PROJECT}/search",
        "read",
        reading.search,
        ref("Hits"),
        query={"q": _WORDS, "limit": PAGED["limit"]},
        wanted=("q",),
    ),
    ApiOperation(
        "listDecisions", "GET", f"{PROJECT}/decisions", "read", reading.decisions, _page_of(ref("Entry")), query=PAGED
    ),
    ApiOperation("getWork", "GET", f"{PROJECT}/work", "read", reading.work_state, ref("Work")),
    ApiOperation(
        "checkText", "POST", f"{PROJECT}/check", "read", reading.check, ref("Checked"), body="json", takes=_TEXT
    ),
    ApiOperation(
        "export",
        "GET",
        f"{PROJECT}/exports/{{form}}",
        "read",
        reading.export,
        _ANY_FILE,
        query={"table": {"enum": list(TABLES)}},
    ),
    ApiOperation(
        "addFile",
        "POST",
        f"{PROJECT}/files",
        "write",
        writing.add_file,
        ref("Taken"),
        202,
        query={"name": _WORDS},
        wanted=("name",),
        body="file",
    ),
    ApiOperation("askWork", "POST", f"{PROJECT}/work", "write", writing.ask_work, ref("Work"), 202),
    ApiOperation(
        "decide",
        "POST",
        f"{PROJECT}/decisions",
        "write",
        writing.decide,
        ref("Entry"),
        201,
        body="json",
        takes=ref("Decision"),
    ),
    ApiOperation("undo", "POST", f"{PROJECT}/undo", "write", writing.undo, _ENTRY, 201, body="json", takes=_NUMBER),
    ApiOperation("redo", "POST", f"{PROJECT}/redo", "write", writing.redo, _ENTRY, 201, body="json", takes=_NUMBER),
)

# What stands in the braces of an address.
PLACES: dict[str, Schema] = {
    "project": {"type": "string"},
    "report": {"type": "string", "pattern": r"^[^\x00-\x1f/]+$"},
    "part": {"enum": list(reading.PARTS)},
    "form": {"enum": list(FORMATS)},
}
