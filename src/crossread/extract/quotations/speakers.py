"""Follows a source phrase to the full name behind it: names, surnames, roles, pronouns, organisations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from crossread.extract.passages import Passage
from crossread.extract.quotations.frames import Frame, trim
from crossread.model.mentions import NameMention, Speaker
from crossread.model.spans import Span

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_GROUP = frozenset({"they", "them", "their", "theirs", "we", "our", "us", "it", "its"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_ENTITY_KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "organisation", "NORP": "organisation"}


@dataclass(frozen=True, slots=True)
class Known:
    """A name in the order of the report. ``gender`` is M or F where its words tell."""

    start: int
    end: int
    passage: int
    name: str
    person: bool
    roles: frozenset[str] = frozenset()


@dataclass(slots=True)
class Cast:
    """Who has been named and who spoke so far, as the report is read from its start."""

    names: list[list[Known]]
    genders: dict[str, str] = field(default_factory=dict)
    last: Speaker | None = None
    last_passage: int = -10


def open_cast(passages: Sequence[Passage], names: Sequence[NameMention]) -> Cast:
    """The report's names by passage, in characters of the passage; spaCy's entities where none are given."""
    table: list[list[Known]] = [[] for _ in passages]
    if names:
        for mention in names:
            index = next((i for i, passage in enumerate(passages) if passage.holds(mention.span)), None)
            if index is not None and mention.kind in {"person", "organisation"}:
                passage = passages[index]
                roles = frozenset(word.lower() for title in mention.titles for word in title.text.split())
                table[index].append(
                    Known(
                        mention.span.start - passage.start,
                        mention.span.end - passage.start,
                        index,
                        mention.name,
                        mention.kind == "person",
                        roles,
                    )
                )
    else:
        _read_entities(passages, table)
    for row in table:
        row.sort(key=lambda known: known.start)
    return Cast(table)


def _read_entities(passages: Sequence[Passage], table: list[list[Known]]) -> None:
    full: dict[str, str] = {}
    for index, passage in enumerate(passages):
        for entity in passage.doc.ents:
            if entity.label_ not in {"PERSON", "ORG"}:
                continue
            name = entity.text.removesuffix("’s").removesuffix("'s").strip()
            person = entity.label_ == "PERSON"
            if person:
                surname = name.split()[-1] if name.split() else name
                name = full.get(surname, name) if " " not in name else name
                full.setdefault(surname, name)
            table[index].append(Known(entity.start_char, entity.end_char, index, name, person))


def resolve_speaker(cast: Cast, index: int, passage: Passage, frame: Frame) -> Speaker | None:
    """The speaker of a frame, or None where no words name a source."""
    if frame.source is None or frame.head is None:
        return None
    doc = passage.doc
    first, last = trim(doc, frame.source)
    if first >= last:
        return None
    span = passage.tokens(first, last)
    head = doc[frame.head]
    known = _name_at(cast, index, head, (first, last), passage)
    if known is not None:
        return Speaker(known.name, span, known.person, why="named beside the cue")
    word = head.lower_
    if word in _RELATIVE:
        return _resolve_relative(cast, index, passage, head, span)
    if word in _MALE or word in _FEMALE:
        return _resolve_pronoun(cast, index, head, span, word in _FEMALE)
    if word in _GROUP or word in {"i", "me", "my"}:
        return Speaker(span.text, span, False, inferred=True, why="pronoun not followed")
    return Speaker(_as_printed(passage, head, first, last), span, False, why="as printed")


def _name_at(cast: Cast, index: int, head: Token, found: tuple[int, int], passage: Passage) -> Known | None:
    """The name whose words hold the head, or an apposition of it."""
    doc = passage.doc
    heads = [head, *(c for c in head.children if c.dep_ == "appos")]
    for token in heads:
        for known in cast.names[index]:
            if known.start <= token.idx < known.end:
                return known
    first, last = doc[found[0]].idx, doc[found[1] - 1].idx + len(doc[found[1] - 1])
    people = [known for known in cast.names[index] if known.person and first <= known.start and known.end <= last]
    direct = [known for known in people if _stands_free(passage, known, head)]
    return direct[0] if len(direct) == 1 else None


def _stands_free(passage: Passage, known: Known, head: Token) -> bool:
    """Whether the name is joined to the head without a preposition or possessive between them."""
    tokens = passage.doc.char_span(known.start, known.end, alignment_mode="expand")
    token = tokens.root if tokens is not None else head
    while token.i != head.i:
        if token.dep_ not in {"appos", "compound", "flat", "nmod", "conj"} or token.head is token:
            return False
        token = token.head
    return True


def _resolve_relative(cast: Cast, index: int, passage: Passage, head: Token, span: Span) -> Speaker | None:
    verb = head.head
    for _ in range(6):
        if verb.dep_ == "relcl":
            noun = verb.head
            known = _name_at(cast, index, noun, (noun.i, noun.i + 1), passage)
            if known is not None:
                return Speaker(known.name, span, known.person, inferred=True, why="relative pronoun")
            return Speaker(
                _as_printed(passage, noun, noun.left_edge.i, noun.i + 1), span, False, True, "relative pronoun"
            )
        if verb.head is verb:
            break
        verb = verb.head
    return None


def _resolve_pronoun(cast: Cast, index: int, head: Token, span: Span, female: bool) -> Speaker:
    gender = "F" if female else "M"
    candidates: list[Known] = []
    for back in range(index, max(-1, index - 6), -1):
        row = cast.names[back]
        candidates.extend(k for k in reversed(row) if k.person and (back < index or k.end <= head.idx))
    last = cast.last
    if (
        last is not None
        and last.person
        and index - cast.last_passage <= 2
        and cast.genders.get(last.name, gender) == gender
    ):
        cast.genders[last.name] = gender
        return Speaker(last.name, span, True, inferred=True, why="pronoun after the same speaker")
    for known in candidates:
        if cast.genders.get(known.name, gender) == gender:
            cast.genders[known.name] = gender
            return Speaker(known.name, span, True, inferred=True, why="nearest person before the pronoun")
    return Speaker(span.text, span, True, inferred=True, why="pronoun not followed")


def _as_printed(passage: Passage, head: Token, first: int, last: int) -> str:
    """The phrase without its article and without what follows the head after a comma or relative."""
    doc = passage.doc
    end = last
    for token in doc[head.i : last]:
        if token.i > head.i and (
            token.dep_ in {"relcl", "acl"} or token.text in {",", "—", "–", "("} or token.lower_ in _RELATIVE
        ):
            end = min(end, token.i)
    if doc[first].lower_ in {"the", "a", "an"} and end - first > 1:
        first += 1
    return passage.tokens(first, end).text if end > first else passage.tokens(first, last).text
