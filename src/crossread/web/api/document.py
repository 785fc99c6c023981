"""The description of the interface in OpenAPI 3.1, made of its operations and of the schema of accounts."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import msgspec

from crossread.model.decisions import DECISIONS
from crossread.model.schema import account_schema
from crossread.version import program_version
from crossread.web.api.operations import OPERATIONS, PLACES, ApiOperation, Schema, ref
from crossread.web.api.problems import PROBLEM

_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}


def _record(members: dict[str, Schema]) -> Schema:
    return {"type": "object", "required": list(members), "properties": members}


@cache
def describe() -> dict[str, Any]:
    """The whole description as plain data."""
    paths: dict[str, Any] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _describe(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Crossread",
            "version": program_version(),
            "summary": "Several news reports of one event, read side by side.",
            "description": "Every span has the report, the characters and the words. What goes wrong is told as "
            "problem details (RFC 9457). Lists come page by page; answers have an ETag that grows with every change.",
        },
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(),
        },
    }


def _describe(operation: ApiOperation) -> dict[str, Any]:
    names = re.findall(r"\{(\w+)\}", operation.path)
    places = [{"name": name, "in": "path", "required": True, "schema": PLACES[name]} for name in names]
    query = [
        {"name": name, "in": "query", "required": name in operation.wanted, "schema": schema}
        for name, schema in operation.query.items()
    ]
    told: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.says,
        "x-scope": operation.scope,
        "responses": _responses(operation),
    }
    if places or query:
        told["parameters"] = [*places, *query]
    if operation.body != "none":
        kind = "application/json" if operation.body == "json" else "application/octet-stream"
        content = {"schema": operation.takes} if operation.takes else {}
        told["requestBody"] = {"required": True, "content": {kind: content}}
    return told


def _responses(operation: ApiOperation) -> dict[str, Any]:
    given: dict[str, Any] = {"*/*": {}}
    if not isinstance(operation.gives, str):
        given = {"application/json": {"schema": operation.gives}}
    problem = {"description": "A problem.", "content": {PROBLEM: {"schema": ref("Problem")}}}
    told: dict[str, Any] = {str(operation.status): {"description": "Done.", "content": given}}
    if operation.method == "GET":
        told["304"] = {"description": "Nothing has changed since the ETag that was given."}
    statuses = ["400", "401", "403", "404", "409", "412", "429"]
    if operation.body != "none":
        statuses += ["413", "415", "422"]
    return {**told, **dict.fromkeys(statuses, problem)}


def _schemas() -> dict[str, Schema]:
    """Those of the account, and those of what is told around it."""
    whole = account_schema()
    account = {name: value for name, value in whole.items() if name not in ("$schema", "$id", "$defs")}
    return {**_point(whole["$defs"]), "account": _point(account), **_own()}


def _point(value: Any) -> Any:
    """The same with references into the description's own schemas."""
    if isinstance(value, dict):
        return {name: _point(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_point(each) for each in value]
    return value.replace("#/$defs/", "#/components/schemas/") if isinstance(value, str) else value


def _own() -> dict[str, Schema]:
    work = _record(
        {"busy": {"type": "boolean"}, "stage": _TEXT, "done": _COUNT, "total": _COUNT, "report": _MAYBE, "fault": _TEXT}
    )
    head = {"id": _TEXT, "outlet": _MAYBE, "title": _MAYBE, "published": _MAYBE, "url": _MAYBE, "characters": _COUNT}
    listed: Schema = {"type": "array", "items": {"type": "object"}}
    names: Schema = {"type": "array", "items": _TEXT}
    return {
        "Problem": _record({"type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT}),
        "Listed": _record({"id": _TEXT, "name": _TEXT, "role": _TEXT}),
        "Work": work,
        "Project": _record(
            {
                "id": _TEXT,
                "name": _TEXT,
                "version": _COUNT,
                "stale": {"type": "boolean"},
                "may_change": {"type": "boolean"},
                "reports": _COUNT,
                "discrepancies": _COUNT,
                "work": ref("Work"),
            }
        ),
        "ReportHead": _record(head),
        "Hits": _record(
            {
                "items": {
                    "type": "array",
                    "items": _record({"span": ref("mention"), "before": _TEXT, "after": _TEXT}),
                }
            }
        ),
        **_decisions(),
        "Entry": _record(
            {
                "number": _COUNT,
                "when": _TEXT,
                "by": _TEXT,
                "deed": {"enum": ["decide", "undo", "redo"]},
                "about": {"type": ["integer", "null"]},
                "decision": {"anyOf": [ref("Decision"), {"type": "null"}]},
            }
        ),
        "Checked": _record({"findings": listed, "facts": listed, "faults": listed}),
        "Taken": _record({"files": names, "already": names, "work": ref("Work")}),
    }


def _decisions() -> dict[str, Schema]:
    """A schema for each kind of decision, and one for any of them."""
    template = "#/components/schemas/{name}"
    _, kinds = msgspec.json.schema_components(list(DECISIONS.values()), ref_template=template)
    for word, kind in DECISIONS.items():
        told = kinds[kind.__name__]
        told["properties"] = {"decision": {"const": word}, **told["properties"]}
        told["required"] = ["decision", *told.get("required", ())]
    return {**kinds, "Decision": {"oneOf": [ref(kind.__name__) for kind in DECISIONS.values()]}}
