"""What stands between a name and its apposition: an age, a party."""

from __future__ import annotations

from crossread.extract.names.affiliations import find_party
from crossread.extract.names.words import Words


def skip_age(words: Words, end: int) -> int:
    """The token behind ``, 41`` or ``(41`` that follows a name; ``end`` where no age does."""
    if (
        end + 2 < len(words)
        and words.text[end] in {",", "("}
        and words.text[end + 1].isdigit()
        and len(words.text[end + 1]) <= 3
    ):
        return end + 2
    return end


def skip_asides(words: Words, end: int) -> int:
    """The token behind an age and a party that follow a name: ``(D-Ohio)``, ``, R-Utah``."""
    at = skip_age(words, end)
    party = find_party(words, at)
    if party is None:
        return at
    bracketed = words.text[at] == "(" and words.text[party[1] : party[1] + 1] == [")"]
    return party[1] + 1 if bracketed else party[1]
