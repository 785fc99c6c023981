"""The class of a clause's event and its deed in lemmas, from ``lexicon/en/frames.toml`` and ``actions.toml``."""

from __future__ import annotations

from functools import cache

from crossread.extract.docs import DocToken
from crossread.extract.frames.clauses import Clause
from crossread.model.frames import EventClass
from crossread.text.lexicon import load_lexicon, load_listed

# Relations of what completes a light verb; the first of them that there is names the deed.
_COMPLEMENTS = ("dobj", "oprd", "acomp", "attr")
_STATES = ("states", "state_phrases")


@cache
def _by_deed() -> dict[str, EventClass]:
    """Class of deeds of ``actions.toml`` to class of events."""
    table: dict[EventClass, list[str]] = load_lexicon("frames")["deeds"]
    return {deed: event for event, deeds in table.items() for deed in deeds}


@cache
def _by_words() -> dict[str, EventClass]:
    """Verb, verb with particle, verb with object or preposition: class of events."""
    found: dict[str, EventClass] = {}
    table: dict[EventClass, list[str]] = load_lexicon("frames")["verbs"]
    for event, phrases in table.items():
        for phrase in phrases:
            found.setdefault(phrase, event)
    for name in ("undergone_phrases", "done_phrases", "undergone", "done"):
        _add(found, name)
    return found


@cache
def _by_noun() -> dict[str, EventClass]:
    """Nouns and states that say what happened beside a light verb: ``make an arrest``, ``be dead``."""
    found: dict[str, EventClass] = {}
    for name in ("states", "state_phrases", "deeds"):
        _add(found, name)
    return found


def _add(found: dict[str, EventClass], table: str) -> None:
    for deed, phrases in load_lexicon("actions")[table].items():
        for phrase in phrases:
            if deed in _by_deed():
                found.setdefault(phrase, _by_deed()[deed])


@cache
def _light() -> frozenset[str]:
    return frozenset(load_listed("frames", "light.verbs"))


def classify(clause: Clause) -> tuple[EventClass, str]:
    """The class of the event and the deed: ``arrest``, ``take into custody``; ``other`` where no class has it."""
    head = clause.head
    if clause.state:
        return _by_noun().get(head.lower_, "be"), f"be {head.lower_}"
    verb, table = head.lemma, _by_words()
    for phrase in _phrases(head):
        if event := table.get(phrase):
            return event, phrase
    if head.tag_ in ("VBG", "VBN") and head.lower_ in _by_noun() and verb not in table:
        return _by_noun()[head.lower_], f"be {head.lower_}"
    particle = head.child("prt")
    deed = f"{verb} {particle.lemma}" if particle else verb
    if verb not in _light():
        return table.get(deed) or table.get(verb, "other"), deed
    return _light_event(head, deed)


def _light_event(head: DocToken, deed: str) -> tuple[EventClass, str]:
    """``make an arrest``, ``be in custody``, ``be dead``: the complement says what happened."""
    for word in complements(head):
        if event := _by_noun().get(word.lower_) or _by_noun().get(word.lemma):
            return event, f"{deed} {word.lower_ if word.pos_ == 'ADJ' else word.lemma}"
    for phrase in _state_phrases(head):
        if event := _by_noun().get(phrase):
            return event, f"{deed} {phrase}"
    found = complements(head)
    whole = f"{deed} {found[0].lemma}" if found else deed
    return _by_words().get(deed, "other"), whole


def complements(head: DocToken) -> list[DocToken]:
    """What a verb's predicate is completed by: its object or complement, of a passive its subject."""
    found = [child for dep in _COMPLEMENTS for child in head.children if child.dep_ == dep]
    if not found and (subject := head.child("nsubjpass")) is not None:
        return [subject]
    if found and head.child("expl") is not None and head.lemma == "be":
        return found[:1]
    return found


def _phrases(head: DocToken) -> list[str]:
    """The verb with its particle, object, complement or phrase, longest first: ``take into custody``, ``break out``."""
    long, short = [], []
    for child in head.children:
        if child.dep_ in ("prep", "agent"):
            inner = child.child("pobj")
            if inner is not None:
                long.append(f"{head.lemma} {child.lower_} {inner.lemma}")
            short.append(f"{head.lemma} {child.lower_}")
        elif child.dep_ in ("prt", "dobj", "nsubjpass", "acomp", "oprd", "advmod", "attr", "ccomp", "xcomp"):
            short.append(f"{head.lemma} {child.lemma}")
            if child.dep_ in ("acomp", "oprd"):
                short.append(f"{head.lemma} {child.lower_}")
            inner = child.child("acomp", "oprd")
            if inner is not None:
                long.append(f"{head.lemma} {inner.lower_}")
    return [*long, *short]


def _state_phrases(head: DocToken) -> list[str]:
    """``in custody`` of ``is in custody``."""
    return [
        f"{child.lower_} {inner.lower_}"
        for child in head.children
        if child.dep_ == "prep" and (inner := child.child("pobj")) is not None
    ]
