"""What happened to the counted, or what they did: the surface first, then the parse."""

from __future__ import annotations

from collections.abc import Sequence

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
from crossread.meaning import deeds
from crossread.text.lexicon import load_words

_SKIPPED_BACK = load_words("figure_reading", "deeds.skipped_back")
_PARTICLES = load_words("figure_reading", "deeds.particles")
_NEGATIONS = load_words("figure_reading", "deeds.negations")


def find_deed(found: FoundQuantity, anchor: Token, after: int, end: int, start: int, link: VerbLink) -> Deed:
    """The deed of a figure: its state, its noun, its participle, its predicate, the verb before it, then the parse.

    ``after`` and ``end`` bound the words that follow the count, ``start`` those that may lead up to it.
    """
    doc = found.passage.doc
    if is_compound(found, anchor):
        return Deed(None, None, why="describes a noun")
    if is_offspring(found):
        return Deed(None, None, own=True, why="children of the named")
    counts = found.quantity.kind in {"count", "percent", "ratio"}
    if counts:
        near = find_inner_state(doc, found, anchor, end) or find_state(doc, after, end) or _noun_deed(anchor)
        near = _outdone(near or _participle(anchor, found), link, anchor)
        if near and _is_beyond(near, anchor) and (done := find_verb_before(doc, found.first, start)):
            near = done if done.token is not None and done.token.tag_ == "VBG" else near
        if near and deeds.is_present(near.action):  # who is aboard may be killed aboard
            near = find_verb_before(doc, found.first, start) or near
        if near:
            return near
    if link.first is not None:
        return _deed_of_verb(link)
    before = find_verb_before(doc, found.first, start)
    if before and not deeds.is_tended(before.action):
        return before
    if link.noun is not None and link.preposition is not None and link.preposition.lower_ == "of":
        action = deed_action(link.noun)
        if action and is_attempted(link.noun):
            return Deed(None, link.noun, own=True, why="only attempted")
        if action is None and counts and (found.head is None or is_people(anchor)):
            action = sign_action(link.noun)
        if action:
            return Deed(action, link.noun, why=f"“{link.noun.text} of” the counted")
    sign = _sign(doc, anchor, end) if counts else None
    if sign:
        return Deed(sign, link.verb, why="a word beside the noun")
    return before or _deed_of_verb(link)


def _outdone(near: Deed | None, link: VerbLink, anchor: Token) -> Deed | None:
    """``girls kidnapped in April have been freed``: what is said of the counted now, not what describes them."""
    verb = link.verb
    if (
        near is None
        or near.token is None
        or verb is None
        or near.token.i < anchor.i
        or link.role not in {"patient", "subject"}
    ):
        return near
    if deeds.is_last(near.action) or verb.i <= near.token.i + 1 or verb.i < anchor.i:
        return near
    if any(word.like_num for word in verb.doc[near.token.i : verb.i]):
        return near
    if near.token.dep_ not in {"acl", "relcl"} and near.token.tag_ != "VBN":
        return near
    action = _verb_name(verb, link.role)
    if action is None or action in {"live", "work", "raise"}:
        return near
    return Deed(action, verb, link.negated or is_negated(verb), own=True, why=f"{link.role} of “{verb.text}”")


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
    position = first - 1
    while position >= start and (
        doc[position].lower_ == "of"
        or (doc[position].lower_ in load_words("counting", "between_verb_and_count") and doc[position].pos_ != "ADP")
    ):
        position -= 1
        if (
            position > start
            and doc[position].lower_ in load_words("counting", "gathered")
            and doc[position + 1].lower_ == "of"
        ):
            position -= 1
    if position < start:
        return None
    token = doc[position]
    if token.lower_ in _PARTICLES and position > start:
        position -= 1
        token = doc[position]
    before = doc[position - 1].lower_ if position > start else ""
    if token.pos_ not in {"VERB", "PROPN", "NOUN"} or (token.pos_ == "NOUN" and first - position > 1):
        return None
    if before in _SKIPPED_BACK:
        return None
    if before in {"in", "of", "after"} and token.tag_ != "VBG" and not (before == "after" and _is_gerund(token)):
        return None
    if is_attempted(token):
        return Deed(None, token, own=True, why="only attempted")
    action = undergone_action(token)
    if token.pos_ == "VERB":
        action = phrase_action(token, "undergone") or action or done_action(token)
    return Deed(action, token, is_negated(token), own=True, why=f"object of “{token.text}”") if action else None


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
