"""Rows of a list against the total that is stated for them."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.meaning.quantities import rounding
from crossread.model.accounts import Check
from crossread.reconcile.figures.arithmetic.facts import add_up, exact, make_check
from crossread.reconcile.figures.arithmetic.rounding import judge_value
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned, Table
from crossread.text.lexicon import load_words

# Fewer rows than this come to some stated number by chance too often, unless the text says of which whole.
FEWEST_ROWS = 4
_PREPOSITIONS = load_words("arithmetic", "tables.prepositions")
# A list this short is seldom laid out as complete.
FEWEST_FAULTY = 3
# Smaller totals come out by chance too often to be told of a list of three.
LARGE = 20
# A sum further off its whole than this, as a share of it, is of another scope, not a slip.
NEAR = 0.3


def check_tables(aligned: Aligned) -> Iterator[Check]:
    """Add up every list whose rows are plain numbers; compare with the whole that the report states.

    An open list (``including``), or one whose members may be counted twice, only ever confirms.
    """
    for table in aligned.tables:
        rows = [item for item in table.rows if item.value is not None]
        if len(rows) < 2 or len(rows) != len(table.rows) or not all(exact(item) for item in rows):
            continue
        rows = [item for item in rows if not _is_determiner(item, rows[0])]
        if len(rows) < 2:
            continue
        total = sum(item.value or 0.0 for item in rows)
        whole = _find_whole(aligned, table, total)
        if whole is not None:
            yield _compare(rows, whole, total)


def _is_determiner(item: Item, first: Item) -> bool:
    """``11 were from one cellar``: no row of the bottles, but where some of them were."""
    return item.value == 1 and item.unit != first.unit and item.figure.context.before in _PREPOSITIONS


def _compare(rows: list[Item], whole: Item, total: float) -> Check:
    slack = sum(rounding(item.stated) / item.stated.scale / 2 for item in rows)
    verdict = judge_value(whole, total - slack, total + slack)
    return make_check("sum", verdict != "wrong", add_up(rows, whole, verdict), [whole, *rows])


def _is_complete(aligned: Aligned, table: Table) -> bool:
    """Whether the words lay the list out as all there is, so that a sum that does not come out is a fault."""
    rows = {aligned.group(item).first for item in table.rows}
    whole = table.whole
    if whole is None or aligned.group(whole).first in rows or (table.dimension == "place" and whole.measure.place):
        return False
    # A number beside the rows in their own sentence may be one more row.
    own_whole = whole.measure.relation == "whole" or not any(whole.near(item) for item in table.rows)
    single = len(table.listings) == 1 and len(table.rows) >= FEWEST_FAULTY
    return own_whole and single and table.closed and not table.overlapping


def _is_near(total: float, whole: float) -> bool:
    return abs(total - whole) <= NEAR * whole


def _find_whole(aligned: Aligned, table: Table, total: float) -> Item | None:
    """The stated whole: the list's own, else one that the rows come to exactly.

    A whole that they do not come to counts only where the list itself names it, is complete,
    and is the only list over its dimension in the report.
    """
    own = {item.number for item in table.rows}
    if table.whole is not None:
        same = aligned.stated_in(aligned.group(table.whole), table.report)
        candidates = sorted(same, key=lambda item: (not exact(item), item.number))
        fitting = [item for item in candidates if item.value == total]
        if fitting:
            return fitting[0]
        if _is_complete(aligned, table) and exact(candidates[0]) and _is_near(total, candidates[0].value or 0.0):
            return candidates[0]
    return next(
        (
            item
            for item in aligned.items.of_report(table.report.id)
            if item.value == total
            and item.number not in own
            and item.figure.quantity.kind == table.rows[0].figure.quantity.kind
            and (table.action is None or item.action in (None, table.action))
            and (len(table.rows) >= FEWEST_ROWS or _heads(item, table, total))
        ),
        None,
    )


def _heads(item: Item, table: Table, total: float) -> bool:
    """Whether the number opens the list's own sentence: ``Sixty were moved: 30 to Corran, 20 to Dunmere …``."""
    first = table.rows[0]
    return total >= LARGE and len(table.rows) > 2 and item.near(first) and item.number < first.number
