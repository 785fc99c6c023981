"""Gathers a report's people and organisations by passage, before anybody is heard."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import sentence
from crossread.extract.quotations.speaking.cast import OTHER, Cast, Known, weigh
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.meaning.names.given import Gender
from crossread.model.mentions import NameMention
from crossread.text.lexicon import load_pattern

_SPOKESPERSON = load_pattern("quotation_reading", "casting.spokesperson")
# What stands in brackets behind a politician's name: (D-Port Ellery).
_PARTY = re.compile(r"\([A-Z]-(?=[A-Z])")
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Sir|Dame)\.?\s$")
_BEYOND = load_pattern("quotation_reading", "casting.beyond")


def open_cast(passages: Sequence[Passage], names: Sequence[NameMention], runs: Sequence[Sequence[QuotedRun]]) -> Cast:
    """The report's people and organisations by passage, in order."""
    table: list[list[Known]] = [[] for _ in passages]
    bounds: dict[str, tuple[list[int], list[int]]] = {}
    for index, passage in enumerate(passages):
        starts, indices = bounds.setdefault(passage.part, ([], []))
        starts.append(passage.start)
        indices.append(index)
    genders: dict[str, Gender] = {}
    courtesy: set[str] = set()
    taken: list[set[int]] = [set() for _ in passages]
    for mention in names:
        if mention.kind not in {"person", "organisation"} or mention.span.part not in bounds:
            continue
        starts, indices = bounds[mention.span.part]
        position = bisect_right(starts, mention.span.start) - 1
        if position >= 0 and passages[indices[position]].holds(mention.span):
            index = indices[position]
            if _PARTY.match(passages[index].text, mention.span.start - passages[index].start - 1):
                continue
            known = _known(mention, passages[index], runs[index])
            table[index].append(known)
            taken[index].update(range(known.start, known.end))
            if known.gender:
                genders.setdefault(known.name, known.gender)
            if _COURTESY.search(passages[index].text, max(0, known.start - 6), known.start):
                courtesy.add(known.name)
    bearers = _add_surnames(passages, table, taken, runs)
    rows = [sorted(row, key=lambda known: (known.start, known.end)) for row in table]
    return Cast(rows, genders, courtesy, bearers=bearers)


def _known(mention: NameMention, passage: Passage, runs: Sequence[QuotedRun]) -> Known:
    start, end = mention.span.start - passage.start, mention.span.end - passage.start
    roles = frozenset(role for title in mention.titles if (role := _role(title.text)))
    before = (t.start for t in mention.titles if 0 <= mention.span.start - t.end < 3)
    titled = min(before, default=mention.span.start) - passage.start
    person = mention.kind == "person"
    tokens = passage.doc.char_span(start, end, alignment_mode="expand")
    quoted = _is_quoted(start, end, runs)
    weight, begins = OTHER, 0
    if tokens is not None:
        weight, begins = weigh(tokens.root), passage.doc[sentence(tokens[0])[0]].idx
    body = _speaks_for(mention) if person else None
    return Known(start, end, mention.name, person, begins, weight, quoted, mention.gender, roles, body, titled)


def _role(title: str) -> str:
    """The noun that a title turns on, in lower case: ``chief`` in ``Norwick police chief``, ``Chief of Police``."""
    words = _BEYOND.split(" ".join(title.split()), maxsplit=1)[0].split()
    return words[-1].strip(".,").lower() if words else ""


def _is_quoted(start: int, end: int, runs: Sequence[QuotedRun]) -> bool:
    index = bisect_right(runs, start, key=lambda run: run.start) - 1
    return index >= 0 and end <= runs[index].end


def _speaks_for(mention: NameMention) -> str | None:
    """``Harbour Lines`` in ``Harbour Lines spokeswoman NAME``, ``NAME, a spokesman for Harbour Lines``."""
    for title in mention.titles:
        match = _SPOKESPERSON.fullmatch(" ".join(title.text.split()))
        if match is not None:
            return match["before"] or match["after"]
    return None


def _add_surnames(
    passages: Sequence[Passage],
    table: list[list[Known]],
    taken: Sequence[set[int]],
    runs: Sequence[Sequence[QuotedRun]],
) -> dict[str, set[str]]:
    """Surnames standing alone that were not taken for names where they stand, such as first words of a sentence.

    Returns the full names by surname.
    """
    bearers: dict[str, set[str]] = {}
    for row in table:
        for known in row:
            if known.person and " " in known.name:
                bearers.setdefault(known.name.split()[-1], set()).add(known.name)
    for index, passage in enumerate(passages):
        for token in passage.doc:
            names = bearers.get(token.text)
            if names is None or len(names) != 1 or token.idx in taken[index]:
                continue
            end = token.idx + len(token)
            quoted = _is_quoted(token.idx, end, runs[index])
            name = next(iter(names))
            table[index].append(
                Known(
                    token.idx,
                    end,
                    name,
                    True,
                    passage.doc[sentence(token)[0]].idx,
                    weigh(token),
                    quoted,
                    titled=token.idx,
                )
            )
    return bearers
