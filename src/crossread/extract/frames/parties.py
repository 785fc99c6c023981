"""Who takes part in a clause: who did it, to whom it was done, and with what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossread.extract.docs import DocToken
from crossread.extract.frames.clauses import Clause, find_subject
from crossread.extract.frames.manner import is_none
from crossread.extract.frames.mentions import Mentions
from crossread.extract.passages import Passage
from crossread.model.frames import EventClass, Party, PartyKind
from crossread.text.lexicon import load_lexicon, load_words

# Events that befall their subject where their verb has no object.
_BEFALLS: frozenset[EventClass] = frozenset({"die", "injure", "miss", "treat"})
# Events that things undergo where nobody does them: the bridge collapsed, shares rose.
_BEFALLS_THINGS: frozenset[EventClass] = frozenset({"destroy", "change", "happen", "start", "end", "crash"})
_COPULAS = load_words("frames", "light.copulas")
# Words before a noun that belong to it.
_MODIFIERS = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "neg", "case"})
_DESCRIBING = frozenset({"amod", "compound", "nmod"})
_TOOL_PREPOSITIONS = load_words("frames", "tool_prepositions")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


@dataclass(frozen=True, slots=True)
class PartyRoles:
    """The parties of a clause by the part they take."""

    doers: tuple[Party, ...]
    undergoers: tuple[Party, ...]
    tools: tuple[Party, ...]


def find_roles(clause: Clause, event: EventClass, passage: Passage, mentions: Mentions, in_title: bool) -> PartyRoles:
    """Doers and undergoers whatever the voice of the verb, and instruments."""
    head = clause.head
    subject, verb = _state_subject(head) if clause.state else find_subject(head)
    objects = [child for child in head.children if child.dep_ in ("dobj", "dative") and child.pos_ in _NOUNS]
    subjects = [subject] if subject is not None and subject.pos_ in _NOUNS and subject is not head else []
    befalls = clause.state or (event != "be" and head.lemma in _COPULAS) or (event in _BEFALLS and not objects)
    if befalls or is_passive(head, verb, event, in_title):
        agents = [inner for child in head.children if child.dep_ == "agent" and (inner := child.child("pobj"))]
        doers, undergoers = agents, subjects
    else:
        doers, undergoers = subjects, objects
    did, underwent = tuple(_parties(doers, passage, mentions)), tuple(_parties(undergoers, passage, mentions))
    if event in _BEFALLS_THINGS and did and not underwent and all(party.kind == "thing" for party in did):
        did, underwent = (), did
    return PartyRoles(did, underwent, tuple(_parties(_find_tools(clause, objects), passage, mentions)))


def _state_subject(head: DocToken) -> tuple[DocToken | None, DocToken]:
    """The noun that a state stands beside."""
    return (head.head if head.head is not head else head.child("nsubj")), head


def is_passive(head: DocToken, verb: DocToken, event: EventClass, in_title: bool) -> bool:
    """Whether the subject undergoes the deed: a passive, a participle beside its noun, a headline without "were"."""
    if head.child("nsubjpass", "auxpass") is not None:
        return True
    if any(child.dep_ == "aux" for child in head.children):
        return False
    if head.tag_ == "VBN" or (head.dep_ == "conj" and head.tag_ == "VBD" and verb.child("nsubjpass") is not None):
        return head.dep_ in ("acl", "conj", "advcl", "relcl", "ROOT", "dep", "xcomp", "ccomp")
    return in_title and head.tag_ == "VBD" and event in _UNDERGONE and head.child("dobj") is None


# Events that a headline tells of those who undergo them, where no object stands: "Two arrested in raid".
_UNDERGONE: frozenset[EventClass] = frozenset(
    {"die", "injure", "attack", "arrest", "charge", "judge", "free", "rescue", "treat", "find", "destroy"}
)


def _parties(nouns: list[DocToken], passage: Passage, mentions: Mentions) -> Iterator[Party]:
    for noun in nouns:
        for one in (noun, *_joined(noun)):
            yield compose_party(one, passage, mentions)


def _joined(noun: DocToken) -> Iterator[DocToken]:
    """The nouns that are listed with one: ``two men and a woman``."""
    for child in noun.children:
        if child.dep_ == "conj" and child.pos_ in _NOUNS:
            yield child
            yield from _joined(child)


def compose_party(noun: DocToken, passage: Passage, mentions: Mentions) -> Party:
    """The party that a noun names, with its kind, its name and the figures that count it."""
    counted = noun
    for child in noun.children:
        # "dozens of people", "a group of masked men": the noun after "of" says who they are.
        if child.dep_ == "prep" and child.lower_ == "of" and noun.lemma in _groups() and (inner := child.child("pobj")):
            counted = inner
    first = min([node.idx for node in noun.children if node.dep_ in _MODIFIERS and node.i < noun.i] + [noun.idx])
    last = max(noun.end, counted.end)
    name = mentions.find_name(passage.start + noun.idx)
    nouns = (noun,) if counted is noun else (noun, counted)
    describing = [node for base in nouns for node in base.children if _describes(node, base)]
    return Party(
        span=passage.chars(first, last),
        noun=counted.lemma,
        kind=_kind(counted, mentions.kind_at(passage.start + noun.idx)),
        name=name,
        words=tuple(node.lemma for node in describing),
        figures=mentions.figures_between(passage.start + first, passage.start + last),
        none=is_none(noun),
        definite=any(child.dep_ == "det" and child.lower_ in ("the", "this", "that") for child in noun.children),
    )


def _describes(node: DocToken, noun: DocToken) -> bool:
    return node.dep_ in _DESCRIBING and node.i < noun.i


@cache
def _humans() -> frozenset[str]:
    humans = load_lexicon("humans")
    return frozenset({*humans["female"], *humans["male"], *humans["either"], *_parties_words("people")})


@cache
def _groups() -> frozenset[str]:
    return frozenset({*load_lexicon("humans")["groups"], *_parties_words("groups")})


def _parties_words(name: str) -> frozenset[str]:
    return load_words("frames", f"parties.{name}")


def _kind(noun: DocToken, named: PartyKind | None) -> PartyKind:
    if named is not None:
        return named
    if noun.lemma in _groups() or noun.lower_ in _groups():
        return "group"
    if noun.lemma in _humans():
        return "group" if noun.tag_ in ("NNS", "NNPS") else "person"
    if noun.lemma in _parties_words("bodies"):
        return "organisation"
    if noun.lower_ == "one" and is_none(noun):
        return "person"
    return "thing" if noun.pos_ == "NOUN" else "unknown"


def _find_tools(clause: Clause, objects: list[DocToken]) -> list[DocToken]:
    """Weapons, vehicles and instruments: ``with a knife``, ``hit by a van``, ``using sonar``."""
    found = [
        word
        for word in clause.words
        if word.dep_ == "pobj" and word.head.lower_ in _TOOL_PREPOSITIONS and word.lemma in _tools()
    ]
    if clause.head.lemma == "use":
        found += [word for word in objects if word.lemma in _tools()]
    for child in clause.head.children:
        if child.lemma == "use" and (inner := child.child("dobj")) is not None and inner.lemma in _tools():
            found.append(inner)
    return found


@cache
def _tools() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("frames")["tools"].values() for word in words)
