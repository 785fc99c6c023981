"""How the words beside a number say that it was worked out: "£1.8 million less", "a gap of £1.8 million", "208 in all".

Read from the tokens right behind the number and right before it; the words stand in a table of the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from crossread.check.copies import Copy
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# A sum, a difference of two numbers (signed where the words say which is the larger), the mean of some, one of
# several equal parts.
RelationKind = Literal["sum", "difference", "average", "each"]

# Words between a noun of arithmetic and its number: "a difference of about", "for a total of".
REACH = 4
# Words in a row behind a number that may say what it is: "in all", "between the two of them".
BEHIND = 3


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """How a number is said to come of others. ``sign`` is 1 for "more", -1 for "fewer", 0 where neither is said.

    ``closed``: nothing is counted behind those words, as "20 more people" would, so that they compare two numbers.
    """

    kind: RelationKind
    sign: int = 0
    closed: bool = False


def read_relation(copy: Copy, span: Span) -> WorkedOut | None:
    """What the words beside the number at ``span`` say of how it comes of others; None where they say nothing."""
    after = copy.reading.tokens_after(span)[: BEHIND + 3]
    before = list(reversed(copy.reading.tokens_before(span)))
    return _read_behind(after) or _read_before(before)


def _read_behind(after: Sequence[Token]) -> WorkedOut | None:
    words = [token.lower for token in takewhile(lambda token: not token.is_mark, after)]
    for at, word in enumerate(words[:2]):
        closed = len(words) == at + 1 or words[at + 1] == "than"
        if word in load_words("checking", "relations.larger"):
            return WorkedOut("difference", 1, closed)
        if word in load_words("checking", "relations.smaller"):
            return WorkedOut("difference", -1, closed)
        if word in load_words("checking", "relations.apart"):
            return WorkedOut("difference")
    said = f" {' '.join(words)} "
    if any(f" {phrase} " in said for phrase in load_words("checking", "relations.sums_behind")):
        return WorkedOut("sum")
    return WorkedOut("each") if "each" in words else None


def _read_before(before: Sequence[Token]) -> WorkedOut | None:
    near = [token.lower for token in before[:REACH]]
    if any(word in load_words("checking", "relations.gaps") for word in near):
        return WorkedOut("difference")
    if any(word.startswith("averag") for word in near):
        return WorkedOut("average")
    said = f" {' '.join(reversed(near))} "
    if any(f" {phrase} " in said for phrase in load_words("checking", "relations.sums_before")):
        return WorkedOut("sum")
    changed = any(token.lemma.lower() in load_words("checking", "relations.changes") for token in before)
    left = near[:1] == ["but"] and near[1:2] == ["all"]
    return WorkedOut("difference") if left or (near[:1] == ["by"] and changed) else None
