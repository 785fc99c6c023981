"""Markdown in which the reports' words are only words."""

from __future__ import annotations

import re

import pytest
from tests.render.made import hostile_account, made_account

from crossread.render.markdown import escape, render_markdown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("a | b", r"a \| b"),
        ("# head\n- item", r"\# head - item"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("https://x.example", r"https\://x.example"),
        ("at 09:30, $5", r"at 09:30, \$5"),
        ("back\\slash", r"back\\slash"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_hostile_text_opens_nothing() -> None:
    written = render_markdown(hostile_account())
    assert not re.search(r"(?<!\\)[<`]", written)
    assert not re.search(r"(?<!\\)\]\(", written)
    assert "\u202e" not in written and "\x1b" not in written


def test_tables_have_as_many_cells_as_heads() -> None:
    for account in (made_account(), hostile_account()):
        widths = []
        for line in render_markdown(account).split("\n"):
            if line.startswith("|"):
                widths.append(len(re.findall(r"(?<!\\)\|", line)))
            elif widths:
                assert len(set(widths)) == 1
                widths = []


def test_evidence_is_marked() -> None:
    written = render_markdown(made_account())
    assert "- The Harrow Gazette: **Seven** were treated in Leeds and five in York." in written
    assert "The roof **came** down" in written
