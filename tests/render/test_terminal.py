"""The terminal's account: safe, narrow, plain where asked."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from tests.render.made import hostile_account, made_account

from crossread.render.terminal import render_terminal


@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_wider_than_asked(width: int) -> None:
    for account in (made_account(), hostile_account()):
        assert max(cell_len(line) for line in render_terminal(account, width=width).split("\n")) <= width


def test_differences_come_first_with_evidence_of_both_sides() -> None:
    shown = render_terminal(made_account())
    assert shown.index("Where the reports differ (4)") < shown.index("Headline figures") < shown.index("Arithmetic")
    assert "B, headline: Mill fire injures [21]" in shown
    assert "A: [Seven] were treated in Leeds and five in York." in shown


def test_colour_only_where_asked_for() -> None:
    assert "\x1b" not in render_terminal(made_account())
    assert "\x1b[" in render_terminal(made_account(), color=True)


def test_hostile_text_steers_no_terminal() -> None:
    plain = render_terminal(hostile_account())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", plain)
    assert "[U+001B]" in plain
    assert "[bold]Ada[/bold]" in " ".join(plain.split())
    colored = render_terminal(hostile_account(), color=True)
    assert set(re.findall(r"\x1b(?!\[[\d;]*m)", colored)) == set()
