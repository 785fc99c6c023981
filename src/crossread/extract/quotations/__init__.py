"""Statements and who made them, one report at a time.

``marks.py`` finds what stands inside quotation marks, ``verbs.py`` and ``phrases.py`` the cues with
their sources and contents, ``joining.py`` brings both together passage by passage, ``terms.py``
keeps titles and scare quotes out, and ``speakers.py`` follows each source to a full name.
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
