"""Which numbers are the only ones of their noun in a report."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.test_proofs import items_of

from crossread.reconcile.figures.likeness.only import find_only


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("The storm took 14 boats and four barges.", ["14", "four"]),
        ("The storm took 14 boats. The 14 boats are old.", ["14", "14"]),
        ("The storm took 14 boats. In 2019 a storm took nine boats.", []),
        ("The storm hurt nine people and took 14 boats.", ["14"]),
        ("The fee rose by 4 percent to $30.", ["$30"]),
        ("The works took six years and cost $3 million.", ["$3 million"]),
        ("Ana Brandt, 34, won.", []),
        ("The storm took one boat.", []),
    ],
)
def test_only_numbers(text: str, only: list[str]) -> None:
    figures = items_of((text,)).figures
    numbers = set(find_only(figures))
    assert [item.figure.span.text.split(" boats")[0] for item in figures if item.number in numbers] == only
