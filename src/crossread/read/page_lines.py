"""An extracted article, as trafilatura's XML, to lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset({"p", "head", "list", "quote", "table", "div", "code", "item", "row"})


def render_lines(body: _Element) -> str:
    """Paragraphs with a blank line between; ``- `` before list items, ``> `` before quotations, `` | `` in rows."""
    return "\n\n".join(line for line in _iter_lines(body) if line)


def _iter_lines(element: _Element) -> Iterator[str]:
    """The lines of an element: runs of inline text between its block children, and those children's lines."""
    run: list[str] = [element.text or ""]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _BLOCKS:
            yield from _split("".join(run))
            run = []
            yield from _iter_block(child, tag)
        elif tag == "lb":
            run.append("\n")
        elif tag:
            run.append(_inline(child))
        run.append(child.tail or "")
    yield from _split("".join(run))


def _iter_block(block: _Element, tag: str) -> Iterator[str]:
    if tag == "list":
        for item in block:
            line = " ".join(_iter_lines(item)) if isinstance(item.tag, str) else ""
            yield f"- {line}" if line else ""
    elif tag == "quote":
        yield from (f"> {line}" for line in _iter_lines(block) if line)
    elif tag == "table":
        for row in block.iter("row"):
            cells = (" ".join(_iter_lines(cell)) for cell in row if isinstance(cell.tag, str))
            yield " | ".join(cell for cell in cells if cell)
    else:
        yield from _iter_lines(block)


def _inline(element: _Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif isinstance(child.tag, str):
            parts.append(_inline(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _split(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        words = " ".join(line.split())
        if words:
            yield words
