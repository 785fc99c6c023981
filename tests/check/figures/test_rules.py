"""Each rule of figures: the first sentence offends, the second does not."""

from __future__ import annotations

import pytest
from tests.check.examples import check_sentence, read_examples

EXAMPLES = read_examples("FR")
NAMES = [f"{example['code']} {example['offends']}" for example in EXAMPLES]


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_an_offence_is_told(example: dict[str, str]) -> None:
    found = check_sentence(example["story"], example["offends"]).findings
    assert example["code"] in {finding.code for finding in found}


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_what_the_sources_bear_out_is_let_pass(example: dict[str, str]) -> None:
    checked = check_sentence(example["story"], example["passes"])
    assert not [finding for finding in checked.findings if finding.code == example["code"]]
    assert not [finding for finding in checked.findings if finding.severity != "note"]
