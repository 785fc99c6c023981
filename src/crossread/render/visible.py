"""Makes report text safe to show: what would steer a terminal or turn a line round is written out instead."""

from __future__ import annotations

import re

# Control characters (but tab and line feed), DEL and C1; marks, embeddings, overrides and isolates
# of the bidirectional algorithm (UAX 9); interlinear annotation; tag characters; lone surrogates.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACE = re.compile(r"[ \t\n\u00a0]+")


def make_visible(text: str) -> str:
    """The text with every steering character replaced by its code point, ``[U+202E]``.

    Carriage returns are white space. Characters that only join or separate letters of some
    scripts (U+200C, U+200D) stay.
    """
    return _STEERING.sub(_written_out, text)


def one_line(text: str) -> str:
    """The visible text with every run of white space made one blank."""
    return _SPACE.sub(" ", make_visible(text)).strip()


def _written_out(match: re.Match[str]) -> str:
    return " " if match[0] in "\r\x0b\x0c\x85\u2028\u2029" else f"[U+{ord(match[0]):04X}]"
