"""What happened to the counted, or what they did: the surface first, then the parse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import (
    deed_action,
    done_action,
    is_attempted,
    is_cue,
    is_light,
    is_negated,
    phrase_action,
    sign_action,
    state_action,
    undergone_action,
)
from crossread.extract.figures.clauses import VerbLink, is_compound, is_offspring
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.figures.states import Deed, find_inner_state, find_state, is_people
from crossread.extract.rulings import Ruling, decide
from crossread.meaning import deeds
from crossread.text.lexicon import load_words

_SKIPPED_BACK = load_words("figure_reading", "deeds.skipped_back")
_PARTICLES = load_words("figure_reading", "deeds.particles")
_NEGATIONS = load_words("figure_reading", "deeds.negations")


def find_deed(found: FoundQuantity, anchor: Token, after: int, end: int, start: int, link: VerbLink) -> Deed:
    """The deed of a figure: its state, its noun, its participle, its predicate, the verb before it, then the parse.

    ``after`` and ``end`` bound the words that follow the count, ``start`` those that may lead up to it.
    """
    return decide(DEEDS, Befalling(found, anchor, after, end, start, link)) or Deed(None, None)


@dataclass(frozen=True, slots=True, eq=False)
class Befalling:
    """A figure of which is asked what happened to the counted, with the words about it (see ``find_deed``)."""

    found: FoundQuantity
    anchor: Token
    after: int
    end: int
    start: int
    link: VerbLink

    @property
    def doc(self) -> Doc:
        """The parsed passage."""
        return self.found.passage.doc

    @property
    def counts(self) -> bool:
        """Whether it counts anything, by number or by share."""
        return self.found.quantity.kind in {"count", "percent", "ratio"}

    def find_before(self) -> Deed | None:
        """The deed of the verb before it."""
        return find_verb_before(self.doc, self.found.first, self.start)


def _near(one: Befalling) -> Deed | None:
    """A state, a deed or a participle beside the counted, unless what is said of them now is another."""
    if not one.counts:
        return None
    doc, anchor = one.doc, one.anchor
    state = find_inner_state(doc, one.found, anchor, one.end) or find_state(doc, one.after, one.end)
    near = _outdone(state or _noun_deed(anchor) or _participle(anchor, one.found), one.link, anchor)
    if near and _is_beyond(near, anchor) and (done := one.find_before()):
        near = done if done.token is not None and done.token.tag_ == "VBG" else near
    # Who is aboard may be killed aboard.
    return (one.find_before() or near) if near and deeds.is_present(near.action) else near


def _verb_before(one: Befalling) -> Deed | None:
    before = one.find_before()
    return before if before and not deeds.is_tended(before.action) else None


def _of_noun(one: Befalling) -> Deed | None:
    """``the killing of two men``, ``the fatal stabbing of two men``, ``injuries of 12``."""
    noun, preposition = one.link.noun, one.link.preposition
    if noun is None or preposition is None or preposition.lower_ != "of":
        return None
    action = deed_action(noun)
    if action and is_attempted(noun):
        return Deed(None, noun, own=True, why="only attempted")
    if one.counts and (one.found.head is None or is_people(one.anchor)):
        action = next((made for word in noun.lefts if (made := deeds.outcome_of(word.lower_))), action)
        action = action or sign_action(noun)
    return Deed(action, noun, why=f"“{noun.text} of” the counted") if action else None


def _by_sign(one: Befalling) -> Deed | None:
    sign = _sign(one.doc, one.anchor, one.end) if one.counts else None
    return Deed(sign, one.link.verb, why="a word beside the noun") if sign else None


# In this order: the nearer to the count the words stand, the earlier they are asked.
DEEDS: tuple[Ruling[Befalling, Deed], ...] = (
    Ruling(
        "compound",
        lambda one: Deed(None, None, own=True, why="describes a noun") if is_compound(one.found, one.anchor) else None,
        "A 40-boat fleet left Alder.",
        "Some 40 boats left Alder.",
    ),
    Ruling(
        "children",
        lambda one: Deed(None, None, own=True, why="children of the named") if is_offspring(one.found) else None,
        "Lee, a father of three, swam ashore.",
        "Lee saw three swim ashore.",
    ),
    Ruling("beside the counted", _near, "The storm left 12 dead.", "The storm sank 12 boats."),
    Ruling(
        "predicate",
        lambda one: _deed_of_verb(one.link) if one.link.first is not None else None,
        "In all, 12 people slept outside.",
        "Police arrested 12 people.",
    ),
    Ruling("verb before", _verb_before, "Police arrested 12 people.", "In all, 12 people were arrested."),
    Ruling("noun with of", _of_noun, "It led to the arrest of 12 people.", "In all, 12 people were arrested."),
    Ruling("sign", _by_sign, "They found 12 men with gunshot wounds there.", "He saw 12 men with boats there."),
    Ruling("tended", lambda one: one.find_before(), "Doctors treated 12 people.", "In all, 12 people slept."),
    Ruling("parse", lambda one: _deed_of_verb(one.link), "He saw it with 12 people.", "Police arrested 12 people."),
)


def _outdone(near: Deed | None, link: VerbLink, anchor: Token) -> Deed | None:
    """``girls kidnapped in April have been freed``: what is said of the counted now, not what describes them."""
    verb = link.verb
    if near is None or near.token is None or verb is None or not _may_be_outdone(near, near.token, verb, link, anchor):
        return near
    action = _verb_name(verb, link.role)
    if action is None or action in {"live", "work", "raise"}:
        return near
    return Deed(action, verb, link.negated or is_negated(verb), own=True, why=f"{link.role} of “{verb.text}”")


def _may_be_outdone(near: Deed, said: Token, verb: Token, link: VerbLink, anchor: Token) -> bool:
    """Whether the verb stands behind what describes the counted, with no other number between."""
    describes = said.i >= anchor.i and (said.dep_ in {"acl", "relcl"} or said.tag_ == "VBN")
    if not describes or link.role not in {"patient", "subject"} or deeds.is_last(near.action):
        return False
    apart = verb.i > said.i + 1 and verb.i >= anchor.i
    return apart and not any(word.like_num for word in verb.doc[said.i : verb.i])


def _is_beyond(near: Deed, anchor: Token) -> bool:
    """Whether a helping verb parts state and count: ``the man accused of killing two men was charged``."""
    return near.token is not None and any(token.pos_ == "AUX" for token in near.token.doc[anchor.i : near.token.i])


def _noun_deed(anchor: Token) -> Deed | None:
    action = deed_action(anchor)
    return Deed(action, anchor, own=True, why=f"“{anchor.text}” counts the deed") if action else None


def _participle(anchor: Token, found: FoundQuantity) -> Deed | None:
    """``people taken to hospitals``, ``people to suffer gunshot wounds``: the verb that hangs on the noun."""
    if found.head is None:
        return None
    infinitive = anchor.doc[anchor.i + 2] if anchor.i + 2 < len(anchor.doc) and anchor.nbor(1).lower_ == "to" else None
    if infinitive is not None and infinitive.tag_ == "VB" and (action := _verb_name(infinitive, "subject")):
        return Deed(action, infinitive, own=True, why=f"“to {infinitive.text}” after the noun")
    for child in anchor.rights:
        if child.dep_ not in {"acl", "relcl"} or child.i - anchor.i > 4:
            continue
        if child.lemma_.lower() in load_words("counting", "raising_verbs"):
            child = next((word for word in child.rights if word.dep_ in {"xcomp", "ccomp"}), child)
        role = "patient" if child.tag_ == "VBN" and not _is_perfect(child) else "subject"
        action = _verb_name(child, role)
        if action:
            return Deed(action, child, is_negated(child), own=True, why=f"“{child.text}” of the noun")
    return None


def _is_perfect(verb: Token) -> bool:
    """``to have died``: an active participle."""
    auxiliaries = [child.lemma_.lower() for child in verb.lefts if child.pos_ == "AUX"]
    return "have" in auxiliaries and "be" not in auxiliaries


def find_verb_before(doc: Doc, first: int, start: int) -> Deed | None:
    """The deed whose object the count directly is: ``killed one``, ``arrested a total of 340``."""
    position = _before_count(doc, first, start)
    if position < start:
        return None
    if doc[position].lower_ in _PARTICLES and position > start:
        position -= 1
    token, before = doc[position], doc[position - 1].lower_ if position > start else ""
    if not _may_rule(token, before, first - position):
        return None
    if is_attempted(token):
        return Deed(None, token, own=True, why="only attempted")
    action = undergone_action(token)
    if token.pos_ == "VERB":
        action = phrase_action(token, "undergone") or action or done_action(token)
    return Deed(action, token, is_negated(token), own=True, why=f"object of “{token.text}”") if action else None


def _before_count(doc: Doc, first: int, start: int) -> int:
    """The token before the count, words that may stand between it and its verb passed over: ``a total of``."""
    position = first - 1
    while position >= start and _stands_between(doc[position]):
        position -= 1
        gathered = position > start and doc[position].lower_ in load_words("counting", "gathered")
        if gathered and doc[position + 1].lower_ == "of":
            position -= 1
    return position


def _stands_between(token: Token) -> bool:
    word = token.lower_
    return word == "of" or (word in load_words("counting", "between_verb_and_count") and token.pos_ != "ADP")


def _may_rule(token: Token, before: str, distance: int) -> bool:
    """Whether a word may be the verb whose object the count is; ``before`` is the word before it."""
    if token.pos_ not in {"VERB", "PROPN", "NOUN"} or (token.pos_ == "NOUN" and distance > 1):
        return False
    if before in _SKIPPED_BACK:
        return False
    return before not in {"in", "of", "after"} or token.tag_ == "VBG" or (before == "after" and _is_gerund(token))


def _is_gerund(token: Token) -> bool:
    """``After Killing 1``: the capital of a headline hides the participle."""
    return bool(token.pos_ == "PROPN" and token.lower_.endswith("ing"))


def _sign(doc: Doc, anchor: Token, end: int) -> str | None:
    for position in range(anchor.i + 1, min(end, anchor.i + 4)):
        if doc[position].lower_ == "with":
            signs = (sign_action(token) for token in doc[position + 1 : min(end, position + 5)])
            return next((sign for sign in signs if sign), None)
    return None


def _deed_of_verb(link: VerbLink) -> Deed:
    """The deed of the clause's verb, and of those joined to it that share its subject."""
    verb = link.verb
    if verb is None:
        return Deed(None, None)
    if link.role == "other":
        return Deed(None, verb, why=f"beside “{verb.text}”")
    negated = link.negated or is_negated(verb)
    if link.role in {"object", "patient"} and verb.lemma_.lower() == "pay" and _is_passive(verb):
        return Deed("earn", verb, negated, why=f"{link.role} of “was {verb.text}”")
    names = [name for token in _with_joined(verb) if (name := _verb_name(token, link.role))]
    if not names and verb.i + 1 < len(verb.doc) and (state := state_action(verb.nbor(1))):
        names = [state]  # "are feared dead"
    if not names and is_light(verb):
        names = [name for token in _complements(verb) if (name := deed_action(token) or state_action(token))]
    why = f"{link.role} of “{verb.text}”"
    if names:
        return Deed(deeds.strongest(names), verb, negated, own=link.first is not None, why=why)
    agent = link.role == "subject" and undergone_action(verb) is not None
    if is_light(verb) or is_cue(verb) or agent:
        return Deed(None, verb, negated, agent, own=link.first is not None, why=why)
    lemma = verb.lemma_.lower()
    return Deed(lemma if lemma.isalpha() else None, verb, negated, own=link.first is not None, why=why)


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)


def _verb_name(verb: Token, role: str) -> str | None:
    undergoes = role in {"patient", "object", "complement"}
    phrase = phrase_action(verb, "undergone" if undergoes else "done")
    if phrase:
        return phrase
    name = undergone_action(verb)
    if name and undergoes:
        return next((made for child in verb.children if (made := deeds.outcome_of(child.lower_))), name)
    return done_action(verb)


def _with_joined(verb: Token) -> list[Token]:
    joined = [
        child
        for child in verb.conjuncts
        if child.i > verb.i
        and not any(word.dep_ in {"nsubj", "nsubjpass", "dobj"} for word in child.children)
        and not any(word.like_num for word in verb.doc[verb.i : child.i])
    ]
    return [verb, *joined]


def _complements(verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in verb.rights:
        # A number between the two opens another clause.
        if any(word.like_num for word in verb.doc[verb.i : child.i]):
            break
        if child.dep_ in {"dobj", "attr", "acomp", "oprd", "xcomp", "ccomp"} and not _is_counted(child):
            found += [child, *(word for word in child.lefts if word.dep_ == "compound")]
    return found


def _is_counted(token: Token) -> bool:
    return any(child.dep_ == "nummod" for child in token.lefts)


def content_terms(tokens: Sequence[Token], leave: frozenset[int]) -> tuple[str, ...]:
    """Content lemmas of the tokens, each once, in order; ``leave`` are token indices left out."""
    found: dict[str, None] = {}
    for token in tokens:
        if token.i in leave or token.is_punct or token.is_space or token.like_num:
            continue
        if token.lower_ in _NEGATIONS:
            found["not"] = None
        elif token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "ADV"} and not token.is_stop:
            found[token.lemma_.lower()] = None
    return tuple(found)
