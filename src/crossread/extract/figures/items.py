"""Whose a count of a list is, where the list names them right before it: ``Denver had 63, Norwick 45``."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.gapping import CLOSERS, SEPARATORS


def find_item_name(previous: MeasureDraft, draft: MeasureDraft) -> tuple[int, int] | None:
    """The tokens (half-open) of the name that a count of a list belongs to; None where none leads up to it.

    Of ``Cole County, Iowa, 30`` it is the first: the names behind it say where that is.
    """
    doc = draft.doc
    position = draft.first
    while position > previous.after and (doc[position - 1].text == "," or _is_name(doc[position - 1])):
        position -= 1
    runs = _runs(doc[position : draft.first])
    opener = doc[position - 1].lower_ if position else ""
    if runs and position > previous.after and opener not in SEPARATORS | {"the"}:
        runs = runs[1:]  # "10 in Basra, Alder 4": the first belongs to the item before
    following = doc[draft.after].text if draft.after < len(doc) else ""
    return runs[0] if runs and following in CLOSERS else None


def _is_name(token: Token) -> bool:
    named = token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}
    return named and token.ent_type_ not in {"DATE", "TIME"}


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Runs of tokens between commas."""
    runs: list[tuple[int, int]] = []
    for token in tokens:
        if token.text == ",":
            continue
        if runs and runs[-1][1] == token.i:
            runs[-1] = (runs[-1][0], token.i + 1)
        else:
            runs.append((token.i, token.i + 1))
    return runs
