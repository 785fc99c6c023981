"""The full names of states and provinces that print shortens."""

from __future__ import annotations

from functools import cache

from crossread.meaning.words.folding import fold_blanks
from crossread.text.lexicon import load_lexicon


def spell_out_place(words: str) -> str:
    """The folded full name for a state's or province's short one, else the words folded.

    ``Wis.`` and ``WI`` are Wisconsin. Two capitals are a state's only as they stand: "in" is no Indiana.
    """
    postal = load_lexicon("places")["postal"]
    if words in postal:
        return fold_blanks(postal[words])
    folded = fold_blanks(words)
    return _shortened().get(folded.replace(" ", "").replace(".", ""), folded) if "." in words else folded


@cache
def _shortened() -> dict[str, str]:
    """Folded abbreviations without dots and blanks to what they stand for."""
    table = load_lexicon("places")["abbreviations"]
    return {fold_blanks(short).replace(" ", "").replace(".", ""): fold_blanks(full) for short, full in table.items()}
