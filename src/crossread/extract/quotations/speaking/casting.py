"""Gathers a report's people and organisations by passage, before anybody is heard."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import sentence
from crossread.extract.quotations.cues.words import load_cue_words
from crossread.extract.quotations.speaking.cast import ASIDE, OTHER, Cast, Known, weigh
from crossread.extract.quotations.speaking.evidence import find_genders
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.meaning.names.given import Gender
from crossread.model.mentions import NameMention
from crossread.text.lexicon import load_pattern

_SPOKESPERSON = load_pattern("quotation_reading", "casting.spokesperson")
# What stands in brackets behind a politician's name: (D-Port Ellery).
_PARTY = re.compile(r"\([A-Z]-(?=[A-Z])")
# What the parser takes such a noun for where it is no body.
_NO_BODY = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME", "LANGUAGE"})
# How a sentence ends; a line that does not is a heading, or a link to another story.
_ENDS = frozenset(".!?:;”\"’'")
_PROPER = frozenset({"NNP", "NNPS"})
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Sir|Dame)\.?\s$")
_ALIAS = load_pattern("quotation_reading", "casting.alias")
# Characters from a name to the other that it goes by, at most.
_LONGEST_ALIAS = 140
_KIN = load_pattern("quotation_reading", "casting.kin")
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
            told = {gender for role in known.roles if (gender := load_humans().genders.get(role)) is not None}
            if known.person and len(told) == 1:
                genders[known.name] = told.pop()
                courtesy.add(known.name)
            if _COURTESY.search(passages[index].text, max(0, known.start - 6), known.start):
                courtesy.add(known.name)
    _join_aliases(passages, table)
    bearers = _add_surnames(passages, table, taken, runs)
    rows = [sorted(row, key=lambda known: (known.start, known.end)) for row in table]
    genders.update((name, told) for name, told in find_genders(passages, rows).items() if name not in genders)
    unnamed = [_find_unnamed(passage, row, own) for passage, row, own in zip(passages, rows, runs, strict=True)]
    return Cast(rows, unnamed, genders, courtesy, bearers=bearers)


def _is_subject(token: Token) -> bool:
    does = token.i + 1 < len(token.doc) and token.nbor(1).pos_ not in {"DET", "NOUN", "PROPN", "ADP", "ADJ", "PRON"}
    return token.dep_ in {"nsubj", "nsubjpass"} and token.ent_type_ not in _NO_BODY and does


def _is_said_body(token: Token) -> bool:
    """Whether the words before the name say that it is a body's: ``the law firm NAME``."""
    beside = token.dep_ == "appos" and token.head.i == token.left_edge.i - 1
    return beside and token.head.lemma_.lower() in load_cue_words().bodies


def _begin_name(token: Token) -> int:
    """The first of the proper nouns that end with the token."""
    first = token.i
    while first > 0 and token.doc[first - 1].tag_ in _PROPER:
        first -= 1
    return int(first)


def _find_unnamed(passage: Passage, row: Sequence[Known], runs: Sequence[QuotedRun]) -> list[Known]:
    """Proper nouns that are subjects and were not taken for names: ``Norvent lost the files``."""
    found: list[Known] = []
    for token in passage.doc if passage.part != "title" else ():
        if token.tag_ not in _PROPER or not (_is_subject(token) or _is_said_body(token)):
            continue
        start, end = passage.doc[_begin_name(token)].idx, token.idx + len(token)
        if any(known.start < end and start < known.end for known in row):
            continue
        begins = passage.doc[sentence(token)[0]].idx
        quoted = _is_quoted(start, end, runs)
        found.append(Known(start, end, passage.text[start:end], False, begins, weigh(token), quoted, titled=start))
    return found


def _known(mention: NameMention, passage: Passage, runs: Sequence[QuotedRun]) -> Known:
    start, end = mention.span.start - passage.start, mention.span.end - passage.start
    kin = _KIN.search(passage.text, max(0, start - 40), start)
    roles = frozenset(role for title in mention.titles if (role := _role(title.text)))
    roles |= {kin["kin"].lower()} if kin is not None else set()
    before = (t.start for t in mention.titles if 0 <= mention.span.start - t.end < 3)
    titled = min(before, default=mention.span.start) - passage.start
    tokens = passage.doc.char_span(start, end, "expand")
    person = mention.kind == "person" and not (tokens is not None and _is_said_body(tokens.root))
    quoted = _is_quoted(start, end, runs)
    weight, begins = OTHER, 0
    if tokens is not None:
        heading = not person and passage.text.rstrip()[-1:] not in _ENDS
        weight, begins = ASIDE if heading else weigh(tokens.root), passage.doc[sentence(tokens[0])[0]].idx
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


def _join_aliases(passages: Sequence[Passage], table: list[list[Known]]) -> None:
    """Let a name that the report gives for another's mean that other: ``NAME, a baker, also known as NAME``."""
    meant: dict[str, str] = {}
    for passage, row in zip(passages, table, strict=True):
        for one, other in pairwise(sorted((k for k in row if k.person), key=lambda k: k.start)):
            between = passage.text[one.end : other.titled]
            if len(between) < _LONGEST_ALIAS and _ALIAS.search(between) is not None:
                meant.setdefault(other.name, one.name)
    for row in table if meant else ():
        row[:] = [replace(known, name=meant.get(known.name, known.name)) for known in row]


def _find_bearers(table: list[list[Known]]) -> dict[str, set[str]]:
    """The full names of people by surname."""
    bearers: dict[str, set[str]] = {}
    for row in table:
        for known in row:
            if known.person and " " in known.name:
                bearers.setdefault(known.name.split()[-1], set()).add(known.name)
    return bearers


def _add_surnames(
    passages: Sequence[Passage],
    table: list[list[Known]],
    taken: Sequence[set[int]],
    runs: Sequence[Sequence[QuotedRun]],
) -> dict[str, set[str]]:
    """Surnames standing alone that were not taken for names where they stand, such as first words of a sentence.

    Returns the full names by surname.
    """
    bearers = _find_bearers(table)
    for index, passage in enumerate(passages):
        for token in passage.doc:
            names = bearers.get(token.text)
            if names is None or len(names) != 1 or token.idx in taken[index] or _is_said_body(token):
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
