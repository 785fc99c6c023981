"""Model values to plain data and back.

Dataclasses become dicts, tuples become lists. A field called ``span`` is flattened into its
owner, so that every mention reads ``{"report", "start", "end", "text", ...}``; ``part`` is
written only where it is ``title``, as the contract says.
"""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from crossread.model.spans import Span

Model = TypeVar("Model")


def to_plain(value: Any) -> Any:
    """The value as dicts, lists, strings and numbers."""
    if isinstance(value, Span):
        plain: dict[str, Any] = {"report": value.report, "start": value.start, "end": value.end, "text": value.text}
        return plain if value.part == "text" else {**plain, "part": value.part}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {}
        for name in _field_names(type(value)):
            item = getattr(value, name)
            if name == "span" and isinstance(item, Span):
                plain.update(to_plain(item))
            else:
                plain[name] = to_plain(item)
        return plain
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: type[Model], plain: Any) -> Model:
    """A model value of this class from what ``to_plain`` gave.

    Unknown fields are ignored, since later versions may add some. Raises ValueError or
    TypeError where the data does not have the shape of ``kind``.
    """
    value: Model = _decode(kind, plain)
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _decode(hint: Any, plain: Any) -> Any:
    origin = get_origin(hint)
    if hint is Any or origin is Literal:
        return plain
    if origin in (Union, types.UnionType):
        return _decode_union(get_args(hint), plain)
    if origin is tuple:
        if not isinstance(plain, list):
            raise ValueError(f"expected a list, found {type(plain).__name__}")
        inner = get_args(hint)[0]
        return tuple(_decode(inner, item) for item in plain)
    if origin is dict:
        if not isinstance(plain, dict):
            raise ValueError(f"expected an object, found {type(plain).__name__}")
        inner = get_args(hint)[1]
        return {str(key): _decode(inner, item) for key, item in plain.items()}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _decode_dataclass(hint, plain)
    if hint is float and isinstance(plain, int):
        return plain
    if not isinstance(plain, hint):
        raise ValueError(f"expected {hint.__name__}, found {type(plain).__name__}")
    return plain


def _decode_union(options: tuple[Any, ...], plain: Any) -> Any:
    if plain is None and type(None) in options:
        return None
    rest = [option for option in options if option is not type(None)]
    if len(rest) == 1:
        return _decode(rest[0], plain)
    if isinstance(plain, (int, float, str)):
        return plain
    raise ValueError(f"expected one of {rest}, found {type(plain).__name__}")


def _decode_dataclass(kind: type, plain: Any) -> Any:
    if not isinstance(plain, dict):
        raise ValueError(f"expected an object for {kind.__name__}, found {type(plain).__name__}")
    hints = _hints(kind)
    values: dict[str, Any] = {}
    for entry in dataclasses.fields(kind):
        if entry.name == "span" and hints["span"] is Span and "span" not in plain:
            values["span"] = _decode_dataclass(Span, plain)
        elif kind is Span and entry.name == "part":
            values["part"] = plain.get("part", "text")
        elif entry.name in plain:
            values[entry.name] = _decode(hints[entry.name], plain[entry.name])
        elif entry.default is dataclasses.MISSING and entry.default_factory is dataclasses.MISSING:
            raise ValueError(f"{kind.__name__} has no {entry.name!r}")
    return kind(**values)
