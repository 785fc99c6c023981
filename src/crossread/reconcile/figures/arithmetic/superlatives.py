"""The most, the largest: the named figure against the other rows of its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check
from crossread.reconcile.figures.arithmetic.facts import exact, make_check
from crossread.reconcile.figures.items import ClaimItem, Item
from crossread.reconcile.figures.tables import Aligned, Table
from crossread.text.lexicon import load_words

FEWEST_ROWS = 3


def check_superlatives(aligned: Aligned) -> Iterator[Check]:
    """Every claim of a most or a least that names a row of a list, here or in another report."""
    for claim in aligned.items.claims:
        if claim.claim.kind != "superlative":
            continue
        for named in claim.figures[:1]:
            table = _find_table(aligned, named)
            if table is not None and exact(named):
                check = _compare(aligned, claim, named, table)
                if check is not None:
                    yield check


def _find_table(aligned: Aligned, named: Item) -> Table | None:
    """A list of the claim's own report that holds the figure, else of the first other report that does."""
    group = aligned.group(named)
    holding = [
        table
        for table in aligned.tables
        if len(table.rows) >= FEWEST_ROWS and any(aligned.group(item) is group for item in table.rows)
    ]
    own = [table for table in holding if table.report.id == named.report.id]
    return next(iter([*own, *holding]), None)


def _compare(aligned: Aligned, claim: ClaimItem, named: Item, table: Table) -> Check | None:
    group = aligned.group(named)
    rest = [item for item in table.rows if aligned.group(item) is not group and item.value is not None]
    if not rest:
        return None
    least = any(word in load_words("figures", "least") for word in claim.claim.span.text.lower().split())
    rival = _extreme(rest, least)
    value = named.value or 0.0
    beaten = (rival.value or 0.0) < value if least else (rival.value or 0.0) > value
    if beaten and table.report.id != named.report.id:
        # Another report's list may have another scope: it can bear the claim out, not refute it.
        return None
    sign = ("<" if least else ">") if not beaten else (">" if least else "<")
    statement = (
        f"{named.figure.span.text} {sign} {rival.figure.span.text}, the {'least' if least else 'most'} of the rest"
    )
    return make_check("superlative", not beaten, statement, [named, *rest], [claim.claim.span])


def _extreme(items: Sequence[Item], least: bool) -> Item:
    return min(items, key=lambda item: ((item.value or 0.0) * (1 if least else -1), item.number))
