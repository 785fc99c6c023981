"""The JSON Schema of an account, made from the types of the model and what stands beneath their fields."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from crossread.model.accounts import SCHEMA, Account
from crossread.model.shapes import FORMS, Form, Mention, form_of

# Definitions that go by another name than their class in small letters.
_NAMES = {"StoryHead": "story", "QuoteSpeaker": "speaker"}


def account_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of accounts as this version writes them."""
    shape = form_of(Account).shape
    _, parts = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    forms = {form.shape.__name__: form for form in FORMS.values()}
    definitions = {_name(name): _finish(part, forms[name]) for name, part in parts.items()}
    for name in ("account", "report"):  # always written whole
        definitions[name]["required"] = list(definitions[name]["properties"])
    account = definitions.pop("account")
    account["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:crossread:schema:account:1",
        "title": "Crossread account, version 1",
        "description": "What several reports of one event say together. "
        "Fields may be added in later versions, never renamed or removed.",
        **{key: account[key] for key in ("type", "required", "properties")},
        "$defs": {name: definitions[name] for name in _in_order(account, definitions)},
    }


def _name(shape: str) -> str:
    """``AccountFigure`` is ``figure``, ``FigureValue`` ``figure_value``."""
    if shape in _NAMES:
        return _NAMES[shape]
    return re.sub(r"(?<!^)(?=[A-Z])", "_", shape.removeprefix("Account") or shape).lower()


def _finish(part: dict[str, Any], form: Form) -> dict[str, Any]:
    """A definition with its descriptions, and without defaults, which are for accounts of earlier versions."""
    kind = Mention if form.shape is Mention else form.kind
    described = {**(_descriptions(Mention) if form.flat else {}), **_descriptions(kind)}
    orders = {frozenset(values): values for hint in get_type_hints(kind).values() for values in _iter_sets(hint)}
    properties = {}
    for name, field in part["properties"].items():
        plain = {key: _tidy(value, orders) for key, value in field.items() if key != "default"}
        properties[name] = {**plain, "description": described[name]} if name in described else plain
    first = (inspect.getdoc(kind) or "").split("\n\n")[0]
    return {
        "description": " ".join(first.split()),
        "type": "object",
        "required": part.get("required", []),
        "properties": properties,
    }


def _tidy(value: Any, orders: Mapping[frozenset[str], tuple[str, ...]]) -> Any:
    """The part of a schema with our names of definitions, our order of words, and integers among the numbers."""
    if isinstance(value, dict):
        return {key: _tidy(item, orders) for key, item in value.items()}
    if isinstance(value, list):
        if {"type": "number"} in value:
            value = [option for option in value if option != {"type": "integer"}]
        if all(isinstance(item, str) for item in value):
            return list(orders.get(frozenset(value), value))
        return [_tidy(item, orders) for item in value]
    if isinstance(value, str) and value.startswith("#/$defs/"):
        return f"#/$defs/{_name(value.removeprefix('#/$defs/'))}"
    return value


def _iter_sets(hint: Any) -> Iterator[tuple[str, ...]]:
    """The closed sets of words in a type, in their own order."""
    if get_origin(hint) is Literal:
        yield get_args(hint)
    else:
        for inner in get_args(hint):
            yield from _iter_sets(inner)


def _descriptions(kind: type) -> dict[str, str]:
    """What is said beneath each field of a class."""
    source = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
    body = next(node.body for node in source.body if isinstance(node, ast.ClassDef) and node.name == kind.__name__)
    found = {}
    for field, below in pairwise(body):
        said = ast.unparse(below.value) if isinstance(below, ast.Expr) else ""
        if said and isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            found[field.target.id] = str(ast.literal_eval(said))
    return found


def _in_order(part: Any, definitions: dict[str, Any]) -> list[str]:
    """The names of definitions in the order in which a reader of the schema meets them."""
    met: dict[str, None] = {}
    waiting = list(_references(part))
    while waiting:
        name = waiting.pop(0)
        if name not in met:
            met[name] = None
            waiting = [*_references(definitions[name]), *waiting]
    return list(met)


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].rsplit("/", 1)[-1]
        for item in part.values():
            yield from _references(item)
    elif isinstance(part, list):
        for item in part:
            yield from _references(item)
