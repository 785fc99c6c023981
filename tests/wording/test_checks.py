"""Every reckoning reads as a line of arithmetic, with its verdict where it does not come out."""

from __future__ import annotations

from typing import get_args

import pytest

from crossread.model.accounts import Check
from crossread.model.operands import Operand, Operation, Role, Verdict
from crossread.model.spans import Span
from crossread.wording.checks import note_beside, word_check


def told(
    role: Role, words: str, value: float | None = None, place: str | None = None, unit: str | None = None
) -> Operand:
    return Operand(role, value, unit, place, mention=Span("post", "text", 0, len(words), words))


def result(value: float, unit: str | None = None) -> Operand:
    return Operand("result", value, unit)


CASES: list[tuple[Operation, bool, Verdict | None, tuple[Operand, ...], str]] = [
    ("sum", True, "exact", (told("part", "Six", 6), told("part", "two", 2), result(8)), "6 + 2 = 8"),
    ("sum", False, "wrong", (told("part", "6", 6), result(6), told("stated", "seven", 7)), "6 = 6, not seven"),
    (
        "share",
        True,
        "rounded",
        (told("part", "two", 2), told("whole", "six", 6), result(100 / 3, "percent"), told("stated", "33%", 33)),
        "two of six is 33.33 percent; 33% is that rounded",
    ),
    (
        "claim",
        False,
        None,
        (told("part", "two", 2), told("whole", "six", 6), result(100 / 3, "percent"), told("claim", "most")),
        "two of six is 33.3 percent: “most” does not hold",
    ),
    (
        "change",
        True,
        "exact",
        (told("from", "50"), told("to", "60"), result(20, "percent")),
        "From 50 to 60 is 20 percent",
    ),
    (
        "years",
        True,
        "both counted",
        (told("from", "2007", 2007), told("to", "2014", 2014), told("stated", "eight", 8)),
        "2007 to 2014 is 8 years",
    ),
    (
        "clock",
        True,
        "exact",
        (told("from", "12:10"), told("to", "12:20"), told("stated", "10 minutes")),
        "12:10 to 12:20 is 10 minutes",
    ),
    (
        "most",
        True,
        None,
        (told("named", "33", 33, "Orrin"), told("rival", "20", 20, "Corran")),
        "33 in Orrin is more than 20 in Corran, the next most",
    ),
    (
        "least",
        False,
        None,
        (told("named", "9", 9), told("rival", "4", 4), told("claim", "the fewest")),
        "9 is not the fewest: 4 is fewer",
    ),
    (
        "exceeds",
        True,
        None,
        (told("named", "£9"), told("rival", "£4"), told("rival", "£4"), told("rival", "£2")),
        "£9 is more than £4 and £2",
    ),
    (
        "exceeds",
        False,
        None,
        (told("named", "£3"), told("rival", "£4")),
        "£3 is not more than £4",
    ),
    (
        "direction",
        True,
        None,
        (told("from", "50"), told("to", "35"), result(15), Operand("claim", None, "down")),
        "From 50 to 35 is a fall of 15",
    ),
    (
        "majority",
        True,
        None,
        (told("stated", "56 percent"), told("claim", "most voters")),
        "56 percent is more than half: “most voters”",
    ),
    (
        "days",
        True,
        "exact",
        (told("from", "3 May"), told("to", "10 May"), result(7), told("stated", "a week")),
        "3 May to 10 May is 7 days: a week",
    ),
    (
        "age",
        True,
        None,
        (told("from", "30"), told("factor", "1995", 18), result(48), told("stated", "47")),
        "30 in 1995 makes 47 to 49, 18 years later: 47",
    ),
    ("multiple", True, None, (told("greater", "64"), told("smaller", "32"), result(2)), "64 is 2 times 32"),
    (
        "product",
        True,
        None,
        (told("part", "three"), told("factor", "£20"), told("whole", "£60")),
        "three at £20 make £60",
    ),
    (
        "conversion",
        True,
        "rounded",
        (told("from", "20 knots", 20, unit="knot"), result(23.02, "mile"), told("stated", "23 miles", 23, unit="mile")),
        "20 knots are 23 miles, given as 23",
    ),
]


@pytest.mark.parametrize(("operation", "holds", "verdict", "operands", "expected"), CASES, ids=[c[0] for c in CASES])
def test_a_reckoning_is_stated(
    operation: Operation, holds: bool, verdict: Verdict | None, operands: tuple[Operand, ...], expected: str
) -> None:
    check = Check("", "sum", holds, "", (), operation=operation, operands=operands, verdict=verdict)
    assert word_check(check).statement == expected


def test_every_operation_has_its_statement() -> None:
    assert {operation for operation, *_ in CASES} == set(get_args(Operation))


def test_a_note_stands_beside_a_statement_that_does_not_say_it() -> None:
    operands = (told("part", "6", 6), result(6), told("stated", "seven", 7))
    cut = word_check(Check("", "sum", True, "", (), operation="sum", operands=operands, verdict="cut short"))
    wrong = word_check(Check("", "sum", False, "", (), operation="sum", operands=operands, verdict="wrong"))
    assert (cut.note, note_beside(cut)) == ("cut short", "cut short")
    assert (wrong.note, note_beside(wrong)) == ("wrong", None)
