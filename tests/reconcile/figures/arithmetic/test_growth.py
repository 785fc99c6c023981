"""A long report is reckoned to its end: no limit on how many things it counts."""

from __future__ import annotations

import crossread
from crossread.model.reports import Report

TOWNS = ("Norwick", "Vell", "Harrow", "Ostby", "Lunde")
THINGS = ("boats", "carts", "ladders", "lamps", "chairs", "doors", "tents", "barrels", "gates", "wagons")


def test_a_sum_behind_many_other_counts_is_found() -> None:
    counted = [
        f"The {thing} near {town} numbered {31 + 7 * at + 3 * row} on Monday."
        for row, town in enumerate(TOWNS * 4)
        for at, thing in enumerate(THINGS)
    ]
    told = "Two people were killed and five others were hurt. In all seven people were shot, police said."
    report = Report("alpha", "\n\n".join([*counted, told]), published="2031-05-02")
    other = Report("beta", "Rain fell in Norwick.", published="2031-05-02")
    kinds = [[operand.value for operand in check.operands] for check in crossread.account([report, other]).checks]
    assert any(sorted(values)[-1] == 7 for values in ([v for v in row if v is not None] for row in kinds) if values)
