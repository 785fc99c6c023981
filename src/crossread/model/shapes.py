"""The shape that each dataclass of the model has in JSON: a msgspec structure made from its fields and types.

A field called ``span`` is flattened into its owner, so that every mention reads ``{"report", "start",
"end", "text", ...}``; ``part`` stands only where it is ``title``, as the contract says. A field whose
metadata says ``{"kept": "in memory"}`` has no place in JSON; one whose metadata says ``{"required": True}``
must stand there, though it has a default in Python.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import UNSET, Struct, UnsetType, defstruct
from msgspec import field as shape_field

from crossread.model.constraints import Count, CountFromOne, Words
from crossread.model.spans import Span


class Mention(Struct, kw_only=True):
    """A place in a report's characters: half-open offsets, in Unicode code points."""

    report: Words
    """The id of the report."""
    start: Count
    """First character, in Unicode code points."""
    end: CountFromOne
    """One past the last character."""
    text: Words
    """The exact characters from start to end."""
    part: Literal["title"] | UnsetType = UNSET
    """Present where the offsets count characters of the report's title, not of its text."""


@dataclass(frozen=True, slots=True)
class Form:
    """A dataclass and its shape. ``names`` are the fields that both have; ``flat`` says that its span is spread."""

    kind: type
    shape: type[Struct]
    names: tuple[str, ...]
    flat: bool = False


# Every form that was made, by its shape: what comes in as a shape leads back to its dataclass.
FORMS: dict[type[Struct], Form] = {}


@cache
def form_of(kind: type) -> Form:
    """The form of a dataclass, with those of all that it holds."""
    form = Form(kind, Mention, ()) if kind is Span else _make_form(kind)
    FORMS[form.shape] = form
    return form


def _make_form(kind: type) -> Form:
    hints = get_type_hints(kind, include_extras=True)
    kept = [field for field in fields(kind) if not field.metadata.get("kept")]
    flat = hints.get("span") is Span
    entries: list[Any] = []
    for field in kept:
        if flat and field.name == "span":
            entries += _mention_fields()
        else:
            entries.append((field.name, _shape_type(hints[field.name]), *_default(field)))
    names = tuple(field.name for field in kept if not (flat and field.name == "span"))
    return Form(kind, defstruct(kind.__name__, entries, kw_only=True, module=kind.__module__), names, flat)


def _mention_fields() -> list[tuple[Any, ...]]:
    hints = get_type_hints(Mention, include_extras=True)
    return [(name, hints[name], UNSET) if name == "part" else (name, hints[name]) for name in Mention.__struct_fields__]


def _default(field: Field[Any]) -> tuple[Any, ...]:
    """What stands for the field where the data has not got it; nothing for one that every value needs."""
    if field.metadata.get("required"):
        return ()
    if field.default is not MISSING:
        return (shape_field(default_factory=lambda: field.default),)
    if field.default_factory is not MISSING:
        return (shape_field(default_factory=field.default_factory),)
    return ()


def _shape_type(hint: Any) -> Any:
    """The type with every dataclass in it replaced by its shape."""
    if isinstance(hint, type) and is_dataclass(hint):
        return form_of(hint).shape
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return Annotated[(_shape_type(inner[0]), *inner[1:])]
    if origin in (Union, types.UnionType):
        return Union[tuple(_shape_type(option) for option in inner)]  # noqa: UP007
    if origin in (tuple, dict):
        return origin[tuple(_shape_type(item) for item in inner)]
    return hint
