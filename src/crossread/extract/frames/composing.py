"""From a clause of a passage to its frame."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.docs import DocToken
from crossread.extract.frames.clauses import Clause
from crossread.extract.frames.events import classify
from crossread.extract.frames.manner import find_modality, find_polarity, find_tense
from crossread.extract.frames.mentions import Mentions, Starts, between
from crossread.extract.frames.nodes import Parsed
from crossread.extract.frames.parties import find_roles
from crossread.meaning.calendar.values import fineness
from crossread.model.frames import Frame
from crossread.model.mentions import Timex

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_PREDICATE = frozenset({"aux", "auxpass", "neg", "prt"})


def compose_frame(sentence: Parsed, clause: Clause, mentions: Mentions, times: Sequence[Timex]) -> Frame:
    """The frame of a clause, but for its order to the main event."""
    passage, head = sentence.passage, clause.head
    event, deed = classify(clause)
    roles = find_roles(clause, event, passage, mentions, sentence.in_title)
    own = _Stretches(clause, passage.start)
    dated = own.find(mentions.times)
    time = min(dated, key=lambda index: (fineness(times[index].precision), index), default=None)
    predicate = [node for node in (head, *head.children) if node is head or node.dep_ in _PREDICATE]
    words = _trim(clause.words)
    return Frame(
        span=passage.chars(words[0].idx, words[-1].end),
        verb=passage.chars(min(node.idx for node in predicate), max(node.end for node in predicate)),
        sentence=sentence.number,
        event=event,
        deed=deed,
        doers=roles.doers,
        undergoers=roles.undergoers,
        tools=roles.tools,
        figures=own.find(mentions.figures),
        places=own.find(mentions.places),
        times=dated,
        time=time,
        first=times[time].first if time is not None else None,
        last=times[time].last if time is not None else None,
        polarity=find_polarity(clause),
        modality=find_modality(clause, sentence.in_title),
        tense=find_tense(head),
        quotation=mentions.quotation_at(passage.start + head.idx),
        terms=tuple(node.lemma for node in clause.words if node.pos_ in _CONTENT and node is not head),
    )


def _trim(words: Sequence[DocToken]) -> Sequence[DocToken]:
    """The clause's words without marks and joining words at its ends."""
    first, last = 0, len(words)
    while first < last - 1 and (words[first].pos_ in ("PUNCT", "CCONJ") or words[first].dep_ in ("cc", "mark")):
        first += 1
    while last - 1 > first and (words[last - 1].pos_ in ("PUNCT", "CCONJ") or words[last - 1].dep_ == "cc"):
        last -= 1
    return words[first:last]


class _Stretches:
    """The stretches of text that are a clause's own: runs of its words with nothing of another clause between."""

    def __init__(self, clause: Clause, shift: int) -> None:
        runs: list[tuple[int, int]] = []
        previous = -2
        for node in clause.words:
            if node.i == previous + 1:
                runs[-1] = (runs[-1][0], shift + node.end)
            else:
                runs.append((shift + node.idx, shift + node.end))
            previous = node.i
        self.runs = runs

    def find(self, starts: Starts) -> tuple[int, ...]:
        """The mentions that begin in one of them."""
        if not starts[0]:
            return ()
        return tuple(number for start, end in self.runs for number in between(starts, start, end))
