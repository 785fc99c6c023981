"""Outlets named in running text, by name or by what their address says."""

from __future__ import annotations

import pytest

from crossread.check.names.outlets import find_outlets, outlet_keys
from crossread.model.reports import Report

KEYS = outlet_keys(
    (
        Report("a", "", outlet="www.theexample.co.uk"),
        Report("b", "", outlet="The Tarn Valley Post"),
        Report("c", "", outlet="news.qrtv.com"),
        Report("d", "", outlet="npqpost.org"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Example counted nine.", ["The Example"]),
        ("He told the Example’s reporter so.", ["Example’s"]),
        ("For example, nine were hurt.", []),
        ("The Tarn Valley Post and QRTV said so.", ["The Tarn Valley Post", "QRTV"]),
        ("A post in the Tarn Valley was lost.", []),
        ("The North Plain Quarry Post had it first.", ["The North Plain Quarry Post"]),
        ("The Tarn 's - ' & 's", []),
        ("theexample.co.uk gave nine.", ["theexample.co.uk"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert [text[o.start : o.end] for o in find_outlets(text, 0, len(text), KEYS)] == expected
