"""Tables that lay a page out: the cell with the article in place of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST_WORDS = 80
LARGEST_SHARE = 0.6
MOST_TABLES = 200


def unfold_layout_tables(tree: HtmlElement) -> bool:
    """Put the cell that holds most of a table's words, if it is as long as an article, in its place."""
    unfolded = False
    for table in list(tree.iter("table"))[:MOST_TABLES]:
        cell = max(table.iter("td"), key=_count, default=None)
        if cell is None or table.getparent() is None or next(cell.iter("table"), None) is not None:
            continue
        if _count(cell) >= FEWEST_WORDS and _count(cell) >= LARGEST_SHARE * _count(table):
            cell.tag = "div"
            cell.tail = table.tail
            table.getparent().replace(table, cell)
            unfolded = True
    return unfolded


def _count(element: HtmlElement) -> int:
    return len("".join(element.itertext()).split())
