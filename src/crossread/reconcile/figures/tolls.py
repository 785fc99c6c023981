"""Tolls that move together: who was hurt in the first report may be dead in the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.meaning import deeds
from crossread.reconcile.figures.items import Item


def moved_to_the_dead(hurt: Sequence[Item], figures: Sequence[Item]) -> bool:
    """Whether the number of hurt only changed as some of them died.

    ``hurt`` are the mentions of one count of people hurt. It is so where killed and hurt make
    the same sum in every report that heads its toll with both, the killed are no fewer in any
    later report, and at least two of their numbers differ.
    """
    if not all(deeds.is_left(item.deed) for item in hurt):
        return False
    killed = _heads(item for item in figures if deeds.is_last(item.deed) and item.severity is None)
    counted = _heads(item for item in hurt)
    if any(report not in killed for report in counted) or len(set(counted.values())) < 2:
        return False
    if len({killed[report] + counted[report] for report in counted}) != 1:
        return False
    dates = {item.report.id: item.report.published for item in hurt}
    if not all(dates.values()):
        return False
    in_time = sorted(counted, key=lambda report: (dates[report] or "", killed[report]))
    dead = [killed[report] for report in in_time]
    return dead == sorted(dead)


def _heads(items: Iterable[Item]) -> dict[str, float]:
    """The first leading number of each report."""
    found: dict[str, float] = {}
    for item in items:
        if item.lead and item.value is not None:
            found.setdefault(item.report.id, item.value)
    return found
