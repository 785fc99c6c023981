"""Accounts as plain data: the schema, its faults, and all mentions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator


def load_schema() -> Any:
    """The schema that ships with Crossread."""
    return json.loads(resources.files("crossread").joinpath("schema", "account.schema.json").read_text("utf-8"))


def find_faults(schema: Any, plain: Any) -> list[str]:
    """Where the data does not follow the schema."""
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in Draft202012Validator(schema).iter_errors(plain)]


def iter_undescribed(schema: Any, part: Any, plain: Any, path: str = "$") -> Iterator[str]:
    """Paths of fields that the schema says nothing of."""
    part = schema["$defs"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part
    part = next((option for option in part.get("anyOf", [part]) if option.get("type") != "null"), part)
    if "$ref" in part:
        yield from iter_undescribed(schema, part, plain, path)
    elif isinstance(plain, list):
        fixed = part.get("prefixItems", [])
        for number, item in enumerate(plain):
            below = fixed[number] if number < len(fixed) else part.get("items", {})
            yield from iter_undescribed(schema, below, item, f"{path}[{number}]")
    elif isinstance(plain, dict):
        known = part.get("properties", {})
        for key, item in plain.items():
            below = known.get(key) or part.get("additionalProperties")
            if below is None:
                yield f"{path}.{key}"
            else:
                yield from iter_undescribed(schema, below, item, f"{path}.{key}")


def iter_mentions(plain: Any) -> Iterator[Any]:
    """Everything in the data that has the shape of a mention."""
    if isinstance(plain, dict):
        if {"report", "start", "end", "text"} <= plain.keys():
            yield plain
        for item in plain.values():
            yield from iter_mentions(item)
    elif isinstance(plain, list):
        for item in plain:
            yield from iter_mentions(item)


def find_misplaced(plain: Any) -> list[Any]:
    """Mentions whose characters are not those of their report."""
    reports = {report["id"]: report for report in plain["reports"]}
    return [
        mention
        for mention in iter_mentions(plain)
        if (reports[mention["report"]][mention.get("part", "text")] or "")[mention["start"] : mention["end"]]
        != mention["text"]
    ]
