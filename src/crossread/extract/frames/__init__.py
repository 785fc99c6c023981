"""Frames: for every clause of a report what happened, who took part, and how surely it is said."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.frames.clauses import find_clauses
from crossread.extract.frames.composing import compose_frame
from crossread.extract.frames.mentions import Mentions
from crossread.extract.frames.nodes import read_sentences
from crossread.extract.frames.ordering import order_frames
from crossread.extract.passages import Passage
from crossread.model.frames import Frame
from crossread.model.mentions import Figure, NameMention, Quotation, Sentence, Timex, Toponym


def extract_frames(
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    names: Sequence[NameMention],
    places: Sequence[Toponym],
    times: Sequence[Timex],
    quotations: Sequence[Quotation],
) -> tuple[Frame, ...]:
    """One frame a clause, in the order of the text, title first."""
    by_part = {
        part: Mentions(part, figures, places, times, names, quotations)
        for part in dict.fromkeys(passage.part for passage in passages)
    }
    found: list[Frame] = []
    for sentence in read_sentences(passages, sentences):
        mentions = by_part[sentence.passage.part]
        found.extend(compose_frame(sentence, clause, mentions, times) for clause in find_clauses(sentence))
    return order_frames(found)
