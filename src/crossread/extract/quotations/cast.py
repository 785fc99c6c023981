"""Who is named where in a report: what pronouns, surnames and roles are followed to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from crossread.extract.passages import Passage
from crossread.extract.quotations.frames import sentence
from crossread.extract.quotations.marks import Run
from crossread.model.mentions import NameMention, Speaker

Gender = Literal["female", "male"]

# How much a mention's place in its sentence invites a later pronoun: subject of the sentence, of a clause, else.
_MAIN_SUBJECT, _SUBJECT, _OTHER, _OWNER = 3, 2, 1, 0
_SPOKESPERSON = re.compile(
    r"(?:an? |the )?(?:(?P<before>[A-Z].{0,80}?) )?spokes(?:man|woman|person)"
    r"(?: (?:for|of) (?:the )?(?P<after>.{1,80}))?"
)
_BEYOND = re.compile(r",| (?:of|for|at|from|in|to|on|with|and) ")
_JOINING = frozenset({"appos", "compound", "flat", "nmod"})


@dataclass(frozen=True, slots=True)
class Known:
    """One mention of a person or organisation; ``start`` and ``end`` are characters of the passage.

    ``sentence`` is where its sentence begins. ``quoted``: it stands inside quotation marks, so that
    no pronoun outside them means it. ``speaks_for``: whose spokesperson the title makes them.
    ``titled`` is where the title before the name begins, or the name itself.
    """

    start: int
    end: int
    name: str
    person: bool
    sentence: int = 0
    weight: int = _OTHER
    quoted: bool = False
    gender: Gender | None = None
    roles: frozenset[str] = frozenset()
    speaks_for: str | None = None
    titled: int = -1


@dataclass(slots=True)
class Cast:
    """The names of a report by passage, and who spoke last, as the report is read from its start."""

    names: list[list[Known]]
    genders: dict[str, Gender] = field(default_factory=dict)
    last: Speaker | None = None
    last_passage: int = -10
    last_person: Speaker | None = None
    last_person_passage: int = -10

    def note_speaker(self, passage: int, speaker: Speaker) -> None:
        """Record who speaks there; a body that speaks does not displace the last person."""
        self.last, self.last_passage = speaker, passage
        if speaker.person:
            self.last_person, self.last_person_passage = speaker, passage

    def note_pronoun(self, passage: int, start: int, end: int, sentence: int, name: str, gender: Gender) -> None:
        """Record that the pronoun there means this person, for the pronouns that follow."""
        self.genders.setdefault(name, gender)
        row = self.names[passage]
        known = Known(start, end, name, True, sentence, _MAIN_SUBJECT, False, gender, titled=start)
        row.insert(bisect_right([k.start for k in row], start), known)

    def gender(self, known: Known) -> Gender | None:
        """The gender of a person where a title, a first name or an earlier pronoun tells."""
        return known.gender or self.genders.get(known.name)


def open_cast(passages: Sequence[Passage], names: Sequence[NameMention], runs: Sequence[Sequence[Run]]) -> Cast:
    """The report's people and organisations by passage, in order."""
    table: list[list[Known]] = [[] for _ in passages]
    bounds: dict[str, tuple[list[int], list[int]]] = {}
    for index, passage in enumerate(passages):
        starts, indices = bounds.setdefault(passage.part, ([], []))
        starts.append(passage.start)
        indices.append(index)
    genders: dict[str, Gender] = {}
    taken: list[set[int]] = [set() for _ in passages]
    for mention in names:
        if mention.kind not in {"person", "organisation"} or mention.span.part not in bounds:
            continue
        starts, indices = bounds[mention.span.part]
        position = bisect_right(starts, mention.span.start) - 1
        if position >= 0 and passages[indices[position]].holds(mention.span):
            index = indices[position]
            known = _known(mention, passages[index], runs[index])
            table[index].append(known)
            taken[index].update(range(known.start, known.end))
            if known.gender:
                genders.setdefault(known.name, known.gender)
    _add_surnames(passages, table, taken, runs)
    return Cast([sorted(row, key=lambda known: (known.start, known.end)) for row in table], genders)


def _known(mention: NameMention, passage: Passage, runs: Sequence[Run]) -> Known:
    start, end = mention.span.start - passage.start, mention.span.end - passage.start
    roles = frozenset(role for title in mention.titles if (role := _role(title.text)))
    before = (t.start for t in mention.titles if 0 <= mention.span.start - t.end < 3)
    titled = min(before, default=mention.span.start) - passage.start
    person = mention.kind == "person"
    tokens = passage.doc.char_span(start, end, alignment_mode="expand")
    quoted = _is_quoted(start, end, runs)
    weight, begins = _OTHER, 0
    if tokens is not None:
        weight, begins = _weight(tokens.root), passage.doc[sentence(tokens[0])[0]].idx
    body = _speaks_for(mention) if person else None
    return Known(start, end, mention.name, person, begins, weight, quoted, mention.gender, roles, body, titled)


def _role(title: str) -> str:
    """The noun that a title turns on, in lower case: ``chief`` in ``Norwick police chief``, ``Chief of Police``."""
    words = _BEYOND.split(" ".join(title.split()), maxsplit=1)[0].split()
    return words[-1].strip(".,").lower() if words else ""


def _is_quoted(start: int, end: int, runs: Sequence[Run]) -> bool:
    index = bisect_right(runs, start, key=lambda run: run.start) - 1
    return index >= 0 and end <= runs[index].end


def _speaks_for(mention: NameMention) -> str | None:
    """``Harbour Lines`` in ``Harbour Lines spokeswoman NAME``, ``NAME, a spokesman for Harbour Lines``."""
    for title in mention.titles:
        match = _SPOKESPERSON.fullmatch(" ".join(title.text.split()))
        if match is not None:
            return match["before"] or match["after"]
    return None


def _weight(token: Token) -> int:
    for _ in range(4):
        if token.dep_ not in _JOINING or token.head.i == token.i:
            break
        token = token.head
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return _MAIN_SUBJECT if token.head.dep_ == "ROOT" else _SUBJECT
    return _OWNER if token.dep_ == "poss" else _OTHER


def _add_surnames(
    passages: Sequence[Passage],
    table: list[list[Known]],
    taken: Sequence[set[int]],
    runs: Sequence[Sequence[Run]],
) -> None:
    """Surnames standing alone that were not taken for names where they stand, such as first words of a sentence."""
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
                    _weight(token),
                    quoted,
                    titled=token.idx,
                )
            )
