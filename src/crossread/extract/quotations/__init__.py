"""Statements and who made them, one report at a time.

``cues`` finds the words that give a statement to somebody, ``statements`` what stands inside
quotation marks and which cue owns it, ``speaking`` follows each source to a full name, and
``composing.py`` goes through the report with all three, passage by passage.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.composing import compose_quotations
from crossread.model.mentions import NameMention, Quotation


def extract_quotations(passages: Sequence[Passage], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """Direct, indirect, mixed and fragmentary quotations with speaker, cue and channel, in the text's order.

    Passages are one report's, in order. Never raises on odd or missing quotation marks.
    """
    return compose_quotations(passages, names)
