"""Statements and who made them, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention, Quotation


def extract_quotations(passages: Sequence[Passage], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """Direct, indirect, mixed and fragmentary quotations with speaker, cue and channel."""
    return ()
