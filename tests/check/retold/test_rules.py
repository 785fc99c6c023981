"""What a writer tells again in words of their own: the first sentence turns it round, the second does not."""

from __future__ import annotations

import pytest
from tests.check.examples import assert_is_let_pass, assert_offence_is_told, name_example, read_examples

EXAMPLES = [
    example for example in read_examples("ADFNP") if example["story"] in ("library", "theatre", "gallery", "brewery")
]


@pytest.mark.parametrize("example", EXAMPLES, ids=name_example)
def test_an_offence_is_told(example: dict[str, str]) -> None:
    assert_offence_is_told(example)


@pytest.mark.parametrize("example", EXAMPLES, ids=name_example)
def test_what_the_sources_bear_out_is_let_pass(example: dict[str, str]) -> None:
    assert_is_let_pass(example)
