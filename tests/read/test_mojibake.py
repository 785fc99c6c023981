"""UTF-8 misread as Windows-1252 is mended, and what people write with accents is let alone."""

from __future__ import annotations

import pytest

from crossread.read.mojibake import mend_mojibake


def misread(text: str) -> str:
    """The text as a program shows it that takes UTF-8 for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "“We’ll open,” she said – at the café.",
        "It cost £3 – or €4.",
        "Señor Ibáñez came, José did not.",
        "Hot 🔥, very 🔥.",
    ],
)
def test_misread_text_is_mended(text: str) -> None:
    assert misread(text) != text
    assert mend_mojibake(misread(text)) == text


def test_a_mark_whose_last_byte_was_dropped_closes_a_quotation() -> None:
    assert mend_mojibake("â€œNever,â€ she said. â€œNever.â€") == "“Never,” she said. “Never.”"


@pytest.mark.parametrize(
    "text", ["The “CAFÉ” and the “SOIRÉ” met.", "Â£3", "Ãngela went to São Tomé.", "“Â” is a letter."]
)
def test_accents_and_single_signs_stay(text: str) -> None:
    assert mend_mojibake(text) == text
