"""A quotation against the post that it is taken from, which stands in a report without marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.reasons import Alteration
from crossread.reconcile.quotations.differences import find_changes, read_change
from crossread.reconcile.quotations.discrepancies import altered
from crossread.reconcile.quotations.matching import match, relate
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.utterances import Utterance, read_utterance
from crossread.reconcile.quotations.versions import Compared

# A quotation of fewer words says too little to be held against a post.
_FEWEST = 6


def compare_with_posts(
    utterances: Sequence[Utterance], readings: Sequence[Reading], directory: Directory
) -> list[Discrepancy]:
    """A ``quote`` discrepancy for each quotation that alters a signed post, in its own report or another.

    A post that stands in several reports is told of once.
    """
    found: list[Discrepancy] = []
    told: set[tuple[tuple[int, int], tuple[Alteration, ...]]] = set()
    for post in _iter_posts(readings):
        for quoted in utterances:
            pair = _compare(post, quoted, directory) if len(quoted.words) >= _FEWEST else None
            changes = tuple(read_change(post, quoted, c) for c in pair.alterations()) if pair is not None else ()
            if pair is not None and changes and (quoted.order, changes) not in told:
                told.add((quoted.order, changes))
                found.append(altered([pair]))
    return found


def _iter_posts(readings: Sequence[Reading]) -> Iterator[Utterance]:
    for number, reading in enumerate(readings):
        for quotation in reading.quotations:
            signed = quotation.speaker is not None and quotation.speaker.source == "signed" and not quotation.quoted
            for span in quotation.content if signed else ():
                yield read_utterance((number, -1), number, quotation, span)


def _compare(post: Utterance, quoted: Utterance, directory: Directory) -> Compared | None:
    one, other = directory.key(post.quotation.speaker), directory.key(quoted.quotation.speaker)
    relation = relate(one, other)
    if relation == "other" or len(post.words) < len(quoted.words):
        return None
    alignment = match(post, quoted, relation)
    if alignment is None:
        return None
    return Compared(post, quoted, alignment, tuple(find_changes(post, quoted, alignment)), from_post=True)
