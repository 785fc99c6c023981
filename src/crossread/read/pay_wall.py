"""Pages that give the beginning of an article and ask for a subscription before the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.errors import ReadError
from crossread.model.reports import LeftOut
from crossread.text.lexicon import load_pattern

# Publishers let through a paragraph or three; a short report of an agency that is whole asks for nothing.
LONGEST_BEGINNING = 180
_CLOSED = re.compile(r"\"isAccessibleForFree\"\s{0,5}:\s{0,5}\"?false", re.IGNORECASE)


def find_pay_wall(name: str, markup: str, body: str, left_out: Iterable[LeftOut]) -> ReadError | None:
    """The fault of a page of which only the beginning was saved; None where the article is whole."""
    words = len(body.split())
    if words > LONGEST_BEGINNING:
        return None
    shown = [*body.split("\n")[-4:], *(line for left in left_out for line in left.text.split("\n"))]
    asks = load_pattern("page_meta", "pay_walls", re.IGNORECASE)
    if not _CLOSED.search(markup) and not any(asks.search(line[:300]) for line in shown):
        return None
    reason = f"gives only the beginning of its article ({words} words), before a pay wall"
    return ReadError(name, reason, "open it with a subscription, save the page and give that")
