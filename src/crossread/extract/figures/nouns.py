"""Which noun a number counts, as one lemma for all words that say the same."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import deed_action, state_action
from crossread.extract.figures.clauses import (
    is_compound,
    is_offspring,
)
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.figures.states import Deed
from crossread.meaning import deeds
from crossread.text.lexicon import load_lexicon, load_words

_BROAD = frozenset({"member", "worker", "personnel"})


def find_unit(found: FoundQuantity, anchor: Token, deed: Deed) -> str | None:
    """The counted noun as a lemma; every word for people that says no more is ``person``."""
    quantity, doc = found.quantity, found.passage.doc
    if quantity.kind in {"money", "duration", "percent", "measure"}:
        return quantity.unit
    if quantity.kind == "count" and deed.action == "vote" and found.head is None:
        return "vote"
    if quantity.kind == "change":
        return _changing(deed) or quantity.unit
    if is_compound(found, anchor):
        return quantity.unit or str(anchor.lemma_.lower())
    if is_offspring(found):
        return "child"
    if (
        found.first > 1
        and doc[found.first - 1].lower_ == "of"
        and doc[found.first - 2].lower_ in load_words("counting", "gathered")
        and found.head is None
    ):
        return "person"
    if quantity.kind == "ratio" and found.last < len(doc) and doc[found.last].pos_ == "NOUN":
        return canonical_unit(doc[found.last])
    if anchor.lower_ in {"old", "olds"}:
        return "person"  # "two 13-year-olds"
    if found.head is None:
        return "person" if quantity.kind == "count" and _stands_for_people(found, deed) else None
    if state_action(anchor) or anchor.lower_ in {"one", "ones"}:
        return "person"
    if _is_lone_name(found, anchor):
        return "person" if _stands_for_people(found, deed) else None
    return canonical_unit(anchor)


def _is_lone_name(found: FoundQuantity, anchor: Token) -> bool:
    """A name in the singular is not counted by a number above one: captions run into sentences."""
    value = found.quantity.value
    if anchor.tag_ != "NNP" or found.passage.kind == "title" or value is None or value <= 1:
        return False
    known = load_words("counting", "people") | load_words("counting", "kinds_of_people")
    return anchor.ent_type_ in {"PERSON", "GPE"} and anchor.lower_ not in known and not anchor.lower_.endswith("s")


def _changing(deed: Deed) -> str | None:
    """The subject of a change: ``arrest`` in ``arrests climbed 20 percent``."""
    verb = deed.token
    if verb is None or verb.pos_ != "VERB":
        return None
    return next(
        (str(child.lemma_.lower()) for child in verb.lefts if child.dep_ == "nsubj" and child.pos_ != "PRON"), None
    )


def canonical_unit(noun: Token) -> str:
    """The lemma of a counted noun, people and their deaths, arrests and injuries as ``person``."""
    lemma: str = noun.lemma_.lower()
    if noun.tag_ in {"NNP", "NNPS"} and len(lemma) > 3 and lemma.endswith("s") and not lemma.endswith("ss"):
        lemma = lemma[:-1]
    people = load_words("counting", "people")
    earlier = any(child.lower_ in {"prior", "previous", "past"} for child in noun.lefts)
    if earlier and deed_action(noun):
        return lemma  # one person's record
    if lemma in people or noun.lower_ in people or deeds.befalls_people(deed_action(noun)):
        return "person"
    same = load_lexicon("counting")["same_people"]
    if lemma in same:
        return str(same[lemma])
    if lemma in _BROAD and noun.i and noun.nbor(-1).pos_ in {"NOUN", "PROPN"} and noun.nbor(-1).dep_ == "compound":
        return f"{noun.nbor(-1).lemma_.lower()} {lemma}"
    return lemma


def _stands_for_people(found: FoundQuantity, deed: Deed) -> bool:
    following = found.passage.doc[found.last].lower_ if found.last < len(found.passage.doc) else ""
    return deeds.befalls_people(deed.action) or following in {"others", "people"}
