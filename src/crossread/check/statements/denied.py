"""A206: the draft says that something is so where every source says that it is not, or the other way round."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from crossread.check.copies import Copy
from crossread.check.margins import Margin
from crossread.check.rule import Rule
from crossread.check.slots.surroundings import Rarity
from crossread.check.sources import Sources
from crossread.check.statements.clauses import SureClause, read_clauses
from crossread.model.drafts import Finding
from crossread.model.frames import Frame
from crossread.model.mentions import Reading
from crossread.text.lexicon import load_words

# Of the draft's clause so much is a source's too, and of it at most so large a part of a clause that says the same.
MARGIN = Margin(0.6)
# Fewer words in common are no clause; a deed that tells something counts as one.
FEWEST_SHARED = 2


def find_denied(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each clause of the writer's own whose like in the sources is denied, or is not."""
    known = sources.take(read_clauses)
    for clause in read_clauses(copy.reading):
        frame = clause.frame
        if frame.event == "say" or (frame.quotation is not None and _is_quoted(copy.reading, frame)):
            continue  # who "would not say" it has said something else
        other = _find_contrary(clause, known, sources.slots.rarity)
        if other is not None:
            so = "says that it is not so" if other.negative else "has it without the denial"
            words, theirs = frame.verb.text, other.frame.span
            message = f"“{words}”: {sources.outlets([theirs])} {so}."
            yield Finding("A206", "warning", frame.verb.start, frame.verb.end, message, (theirs,))


def _is_quoted(reading: Reading, frame: Frame) -> bool:
    return any(span.overlaps(frame.verb) for quotation in reading.quotations for span in quotation.quoted)


def _find_contrary(clause: SureClause, known: Sequence[SureClause], rarity: Rarity) -> SureClause | None:
    """The likest clause of the same deed with the other polarity, where none with the draft's is half as like."""
    return MARGIN.pick(
        (_compare(clause, other, rarity), "own" if other.negative == clause.negative else "rival", other)
        for other in known
        if clause.deed & other.deed
    )


def _compare(clause: SureClause, other: SureClause, rarity: Rarity) -> float:
    """How much of the draft's clause, its rarer words counting more, stands in the other."""
    ours, theirs = clause.words, other.words
    shared = ours & theirs
    telling = clause.frame.deed not in load_words("checking", "denials.light")
    if len(shared) + telling < FEWEST_SHARED or not shared:
        return 0.0
    whole = math.fsum(rarity.of(word) for word in sorted(ours))
    return math.fsum(rarity.of(word) for word in sorted(shared)) / whole if whole else 0.0


DENIED = Rule({"A206": "The sources deny what the draft says, or do not"}, find_denied)
