"""Numbers as sentences show them."""

from __future__ import annotations

import pytest

from crossread.wording.numbers import show_number


@pytest.mark.parametrize(
    ("value", "shown"), [(498.0, "498"), (43885310, "43,885,310"), (63.654, "63.65"), (23.0155, "23.02")]
)
def test_numbers_are_shown_with_thousands_apart(value: float, shown: str) -> None:
    assert show_number(value) == shown
