"""Reads the marked texts: ``[[tags|words]]``, which may hold another of its kind, gives plain text and its marks."""

from __future__ import annotations

from dataclasses import dataclass

OPEN, CLOSE = "[[", "]]"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the plain text: ``[[dead=4 c1.w|Four]]`` has the tags ``("dead=4", "c1.w")``."""

    start: int
    end: int
    tags: str


def read_marked(marked: str) -> tuple[str, list[Mark]]:
    """The text without its marks, and the marks in the order of their starts."""
    plain = ""
    marks: list[Mark] = []
    opened: list[tuple[int, str]] = []
    at = 0
    while at < len(marked):
        if marked.startswith(OPEN, at):
            bar = marked.index("|", at)
            opened.append((len(plain), marked[at + len(OPEN) : bar]))
            at = bar + 1
        elif marked.startswith(CLOSE, at) and opened:
            start, tags = opened.pop()
            marks.append(Mark(start, len(plain), tags))
            at += len(CLOSE)
        else:
            plain += marked[at]
            at += 1
    if opened:
        raise ValueError(f"never closed: {OPEN}{opened[-1][1]}|")
    return plain, sorted(marks, key=lambda mark: (mark.start, -mark.end))


def read_value(written: str) -> dict[str, float | str]:
    """The value of a tag: ``40>`` is more than 40, ``40~`` about 40, ``20..30`` a range, ``1.2m`` a big one."""
    approximations = {">": "above", "<": "below", "~": "about"}
    approximation = approximations.get(written[-1])
    number = written.rstrip("><~")
    value: dict[str, float | str] = {}
    if ".." in number:
        low, high = number.split("..")
        value = {"low": _number(low), "high": _number(high)}
    else:
        value = {"value": _number(number)}
    return value | {"approx": approximation} if approximation else value


def _number(written: str) -> float:
    for suffix, scale in (("bn", 1e9), ("m", 1e6)):
        if written.endswith(suffix):
            return _whole(round(float(written.removesuffix(suffix)) * scale, 6))
    return _whole(float(written))


def _whole(number: float) -> float:
    return int(number) if number == int(number) else number
