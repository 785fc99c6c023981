"""Whole paragraphs that a label or a signature gives to somebody: turns of a transcript, posts on a network."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import Range
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.meaning.names.given import given_names
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern

_LABEL = load_pattern("quotation_reading", "turns.label")
_SIGNATURE = load_pattern("quotation_reading", "turns.signature")
_POST = load_pattern("quotation_reading", "turns.post")
# Labelled paragraphs, and people who take turns, from which a report is a transcript.
_FEWEST_TURNS, _FEWEST_PEOPLE = 3, 2


@dataclass(frozen=True, slots=True)
class Turn:
    """What was said, as characters of its passage, and the words of the report that name who said it."""

    said: Range
    named: Span
    name: str
    runs: tuple[QuotedRun, ...] = ()


def find_turns(
    passages: Sequence[Passage], runs: Sequence[Sequence[QuotedRun]], people: frozenset[str]
) -> dict[int, Turn]:
    """The turns and posts of a report by the index of their passage.

    ``people`` are those whom the report names. ``ADA LUND, HOST: How bad is it?`` is a turn where two people or
    more take three; ``All ferries late. — Harbour Lines (@harbour)`` is a post.
    """
    turns = _find_labelled(passages, runs, people)
    for index, passage in enumerate(passages):
        signature = _SIGNATURE.fullmatch(passage.text) if _may_be_signed(passages, runs, index) else None
        if signature is not None:
            turns.update(_sign(passages, runs, index, signature, turns))
        elif index not in turns and (post := _read_post(passage, runs[index])) is not None:
            turns[index] = post
    return turns


def _may_be_signed(passages: Sequence[Passage], runs: Sequence[Sequence[QuotedRun]], index: int) -> bool:
    return index > 0 and passages[index - 1].kind == "quotation" and not runs[index - 1]


def _sign(
    passages: Sequence[Passage],
    runs: Sequence[Sequence[QuotedRun]],
    index: int,
    signature: re.Match[str],
    turns: Mapping[int, Turn],
) -> dict[int, Turn]:
    """The blocks before, up to another's signature, are the signer's; the passage of the signature is nobody's."""
    named = passages[index].chars(*signature.span("name"))
    signed = {index: Turn((0, 0), named, signature["name"])}
    before = index - 1
    while before >= 0 and passages[before].kind == "quotation" and not runs[before] and before not in turns:
        block = QuotedRun(0, passages[before].length, opened=False, closed=False)
        signed[before] = Turn((block.start, block.end), named, signature["name"], (block,))
        before -= 1
    return signed


def _read_post(passage: Passage, runs: Sequence[QuotedRun]) -> Turn | None:
    """The post that the whole passage is; marks around it, or a block, make it a quotation in marks."""
    post = _POST.fullmatch(passage.text)
    if post is None or any(run.end > post.start("name") for run in runs):
        return None
    begins, ends = post.span("said")
    marked = tuple(run for run in runs if run.opened and run.start <= begins + 1 and run.end >= ends)
    if not marked and passage.kind == "quotation":
        marked = (QuotedRun(*post.span("said"), opened=False, closed=False),)
    return Turn(post.span("said"), passage.chars(*post.span("name")), post["name"], marked)


def _find_labelled(
    passages: Sequence[Passage], runs: Sequence[Sequence[QuotedRun]], people: frozenset[str]
) -> dict[int, Turn]:
    """The labelled paragraphs, where there are so many, by so many, that the report is a transcript."""
    labelled = (_read_label(passage) if not own else None for passage, own in zip(passages, runs, strict=True))
    turns = {index: turn for index, turn in enumerate(labelled) if turn is not None}
    full = {turn.name for turn in turns.values() if " " in turn.name and _is_person(turn.name, people)}
    named = {index: replace(turn, name=_complete(turn.name, full)) for index, turn in turns.items()}
    named = {index: turn for index, turn in named.items() if turn.name in full}
    spoken = Counter(turn.name for turn in named.values())
    fewest = len(spoken) < _FEWEST_PEOPLE or spoken.total() < _FEWEST_TURNS
    return {} if fewest or max(spoken.values()) < 2 else named


def _read_label(passage: Passage) -> Turn | None:
    label = _LABEL.match(passage.text) if passage.part == "text" else None
    if label is None or not passage.text[label.end() :].strip():
        return None
    said = (label.end(), len(passage.text.rstrip()))
    return Turn(said, passage.chars(*label.span("name")), label["name"])


def _is_person(name: str, people: frozenset[str]) -> bool:
    """Whether the report names such a person, or the label begins with a first name."""
    return name in people or name.split()[0].lower() in given_names()


def _complete(name: str, full: set[str]) -> str:
    """The one full name that ends with the label, or the label."""
    found = sorted(other for other in full if other.endswith(f" {name}"))
    return found[0] if len(found) == 1 else name
