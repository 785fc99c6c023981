"""Long lists on several pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup
from starlette.datastructures import QueryParams
from starlette.requests import Request

from crossread.model.accounts import Account

Item = TypeVar("Item")

# How much of a long list stands on one page.
DIFFERENCES_A_PAGE = 40
FIGURES_A_PAGE = 100
SPEAKERS_A_PAGE = 60


def find_paged(account: Account) -> frozenset[str]:
    """The kinds of entries of which an account has more than stand on one page."""
    sizes = {
        "difference": (len(account.discrepancies), DIFFERENCES_A_PAGE),
        "figure": (len(account.figures), FIGURES_A_PAGE),
        "quote": (len(account.quotes), SPEAKERS_A_PAGE),
    }
    return frozenset(kind for kind, (size, most) in sizes.items() if size > most)


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Item]):
    """One page of a list, and links to the others as markup (empty where there are none)."""

    listed: Sequence[Item]
    links: Markup
    number: int = 1


def page_of(request: Request, listed: Sequence[Item], size: int) -> ListPage[Item]:
    """The page of a list that a request asks for (``page=2``); the nearest one where there is no such."""
    last = max(1, -(-len(listed) // size))
    asked = request.query_params.get("page", "1")
    number = min(last, max(1, int(asked))) if asked.isascii() and asked.isdecimal() and len(asked) < 7 else 1
    return ListPage(listed[(number - 1) * size : number * size], _links(request, number, last, len(listed)), number)


def _links(request: Request, number: int, last: int, count: int) -> Markup:
    if last == 1:
        return Markup("")
    around = [Markup('<nav class="paging" aria-label="Pages of this list"><p>')]
    for label, target in (("Earlier", number - 1), ("Later", number + 1)):
        if 1 <= target <= last:
            query = QueryParams({**dict(request.query_params), "page": str(target)})
            around.append(Markup('<a href="?{}">{}</a> ').format(str(query), label))
    around.append(Markup("<span>Page {} of {}; {} in all</span></p></nav>").format(number, last, f"{count:,}"))
    return Markup("").join(around)
