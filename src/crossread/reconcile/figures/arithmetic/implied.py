"""Lists in which some people have no number: ``two men and a woman`` of three killed, ``another was a boy``."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.items import Item, Listing
from crossread.reconcile.figures.tables import Aligned


def check_implied(aligned: Aligned) -> Iterator[Check]:
    """Add up every such list, each person without a number as one.

    It only ever confirms: words that leave a number out may leave somebody out too.
    """
    for listing in aligned.items.implied:
        if listing.source.overlapping or not all(exact(item) for item in listing.parts):
            continue
        parts = [tell("part", item) for item in listing.parts]
        parts += [Operand("part", 1, mention=span, what=f"({span.text})") for span in listing.source.implied]
        total = total_of(parts)
        whole = _find_whole(aligned, listing, total.value or 0.0)
        if whole is not None:
            reckoning = Reckoning("sum", (*parts, total, tell("stated", whole)), "exact")
            yield make_check("sum", True, reckoning, [whole, *listing.parts], listing.source.implied)


def _find_whole(aligned: Aligned, listing: Listing, total: float) -> Item | None:
    """The list's own whole where the sum comes to it; without one, a count of the same deed in the report."""
    if listing.whole is not None:
        return listing.whole if exact(listing.whole) and listing.whole.value == total else None
    first = listing.parts[0]
    return next(
        (
            item
            for item in aligned.items.of_report(listing.report.id)
            if item.value == total
            and exact(item)
            and item.people is not None
            and item.deed is not None
            and item.deed == first.deed
            and item.number not in {part.number for part in listing.parts}
        ),
        None,
    )
