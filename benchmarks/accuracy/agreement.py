"""False agreement in the accounts of the annotated stories: ``python -m benchmarks.accuracy.agreement [NAME …]``.

A figure that an account calls agreed is counted as false for every report that is counted as giving its number and
gives only a bound, a rough word or another number. The judge is simpler than the program: it looks at nothing but the
plain numbers, their units left aside where two of them differ.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import crossread
from benchmarks.accuracy.shared import annotated_stories, find_shared
from crossread.model.accounts import Account, AccountFigure, FigureValue

# Numbers further apart than this, as a share of the greater, are not one number rounded.
ROUNDED = 0.1


def iter_false(account: Account) -> Iterator[tuple[AccountFigure, FigureValue]]:
    """Every value that is counted as stating an agreed figure's number, and does not."""
    for figure in account.figures:
        if figure.status == "agreed":
            first = figure.values[0]
            yield from ((figure, value) for value in figure.stated_values if not _states(first, value))


def _states(first: FigureValue, value: FigureValue) -> bool:
    if (first.approx, first.limit) != (value.approx, value.limit) or first.direction != value.direction:
        return False
    if first.value is None or value.value is None or first.unit != value.unit:
        return (first.low, first.high) == (value.low, value.high)
    return abs(first.value - value.value) <= ROUNDED * max(abs(first.value), abs(value.value))


def main() -> None:
    """Print the false agreements, and how many agreed figures there are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.agreement", description=__doc__)
    parser.add_argument("names", nargs="*")
    shared = find_shared()
    assert shared is not None, "no evaluation data: put it in ../shared or name it in CROSSREAD_SHARED"
    agreed = false = 0
    for name in parser.parse_args().names or annotated_stories():
        account = crossread.account(crossread.read([shared / "data" / "stories" / f"{name}.json"]).reports)
        agreed += sum(1 for figure in account.figures if figure.status == "agreed")
        for figure, value in iter_false(account):
            false += 1
            print(f"{name}: {figure.label}: “{value.mentions[0].span.text}” counted with {figure.values[0].value}")
    print(f"{agreed} agreed figures, {false} values counted that do not state the number")


if __name__ == "__main__":
    main()
