"""Model values to plain data (dicts, lists, strings, numbers) and back, by way of their shapes in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin

import msgspec

from crossread.model.shapes import FORMS, Mention, form_of
from crossread.model.spans import Part, Span

Model = TypeVar("Model")

# Half a surrogate pair in words that are held against others cannot be written down to compare them.
_MISSHAPEN = (msgspec.ValidationError, UnicodeEncodeError)
_MESSAGE = re.compile(r"(?P<said>.*?)(?: - at `\$\.?(?P<path>[^`]*)`)?", re.DOTALL)


def to_plain(value: Any) -> Any:
    """The value as dicts, lists, strings and numbers."""
    return msgspec.to_builtins(_pack(value))


def from_plain(kind: type[Model], plain: Any) -> Model:
    """A model value of this class from what ``to_plain`` gave.

    Fields that the class has not are ignored, since later versions may add some. Raises ValueError, with
    the path of the first fault, where the data has another shape: ``values[0].value: expected int``.
    """
    shape = form_of(cast(type, kind)).shape
    try:
        value: Model = _unpack(msgspec.convert(plain, shape))
    except _MISSHAPEN as fault:
        raise ValueError(_reword(fault, "")) from fault
    return value


def find_shape_faults(kind: type, plain: Any) -> Iterator[str]:
    """Where plain data has another shape than the class: the first fault of every field, and of every list's item."""
    if not isinstance(plain, Mapping):
        yield f"expected an object, got {type(plain).__name__}"
        return
    for field in msgspec.structs.fields(form_of(kind).shape):
        if field.name in plain:
            yield from _find_faults(field.type, plain[field.name], field.name)
        elif field.required:
            yield f"{field.name}: is missing"


def _find_faults(hint: Any, plain: Any, path: str) -> Iterator[str]:
    try:
        msgspec.convert(plain, hint)
    except _MISSHAPEN as fault:
        item_hint = _item_hint(hint)
        found = False
        for number, item in enumerate(plain if item_hint and isinstance(plain, list) else ()):
            for below in _find_faults(item_hint, item, f"{path}[{number}]"):
                found = True
                yield below
        if not found:
            yield _reword(fault, path)


def _item_hint(hint: Any) -> Any:
    """What a list holds; None for what is no list."""
    if get_origin(hint) is Annotated:
        return _item_hint(get_args(hint)[0])
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def _reword(fault: Exception, path: str) -> str:
    """A fault as ``figures[0].label: expected str, got int``."""
    match = _MESSAGE.fullmatch(str(fault))
    said, below = (match["said"], match["path"] or "") if match else (str(fault), "")
    place = f"{path}.{below}" if path and below and not below.startswith("[") else f"{path}{below}"
    words = said.replace("`", "")
    return f"{place}: {words[:1].lower()}{words[1:]}" if place else words


def _pack(value: Any) -> Any:
    """The value with every dataclass in it as its shape."""
    kind = type(value)
    if kind is Span:
        part = value.part if value.part != "text" else msgspec.UNSET
        return Mention(report=value.report, start=value.start, end=value.end, text=value.text, part=part)
    if is_dataclass(kind):
        form = form_of(kind)
        packed = {name: _pack(getattr(value, name)) for name in form.names}
        return form.shape(**packed, **(msgspec.structs.asdict(_pack(value.span)) if form.flat else {}))
    if kind is tuple or kind is list:
        return [_pack(item) for item in value]
    if kind is dict:
        return {key: _pack(item) for key, item in value.items()}
    return value


def _unpack(value: Any) -> Any:
    """The value with every shape in it as its dataclass."""
    kind = type(value)
    if kind is Mention:
        return _span(value)
    if kind in FORMS:
        form = FORMS[kind]
        unpacked = {name: _unpack(getattr(value, name)) for name in form.names}
        return form.kind(**unpacked, **({"span": _span(value)} if form.flat else {}))
    if kind is tuple:
        return tuple(map(_unpack, value))
    if kind is dict:
        return {key: _unpack(item) for key, item in value.items()}
    return value


def _span(value: Any) -> Span:
    part: Part = "text" if value.part is msgspec.UNSET else value.part
    return Span(value.report, part, value.start, value.end, value.text)
