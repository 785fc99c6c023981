"""Text that would steer a terminal or turn a line round is written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.render.visible import make_visible, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "[U+001B][31mred"),
        ("a\u202egnp.exe", "a[U+202E]gnp.exe"),
        ("\u2066isolate\u2069", "[U+2066]isolate[U+2069]"),
        ("bell\x07 \x9b", "bell[U+0007] [U+009B]"),
        ("half \ud800 pair", "half [U+D800] pair"),
        ("plain “text” – naïve 東京 👩\u200d🚒", "plain “text” – naïve 東京 👩\u200d🚒"),
    ],
)
def test_steering_characters_are_written_out(text: str, shown: str) -> None:
    assert make_visible(text) == shown


def test_one_line_has_no_line_ends() -> None:
    assert one_line(" a\r\n\tb\u2028c\x0bd\u00a0 e ") == "a b c d e"


@given(st.text())
def test_nothing_that_is_shown_steers(text: str) -> None:
    shown = make_visible(text)
    assert make_visible(shown) == shown
    assert all(character.isprintable() or character in "\n\t" or ord(character) >= 0xA0 for character in shown)
