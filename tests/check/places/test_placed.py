"""A comma between two places does not always say that the one lies in the other."""

from __future__ import annotations

import pytest

import crossread
from crossread import pipeline
from crossread.model.drafts import Draft

SOURCE = (
    "Three cables to Asia were cut on Friday. Calls from Asia to Europe failed, said Norway Post. The firm has an "
    "office in Dover, Delaware. Lines to Africa, Asia, Peru and Europe were lost."
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Calls between Europe and Asia, Norway Post said, failed on Friday.", []),
        ("Calls from Asia, France and Peru failed on Friday.", []),
        ("The firm has an office in Dover, Delaware.", []),
        ("The firm has an office in Dover, Ohio.", ["P802"]),
    ],
)
def test_a_place_lies_in_what_stands_behind_its_comma(text: str, codes: list[str]) -> None:
    account = crossread.account([crossread.Report("a", SOURCE, outlet="Vale Post")])
    (checked,) = pipeline.check([Draft("d", text, text)], account)
    assert [finding.code for finding in checked.findings if finding.code == "P802"] == codes
