"""Which noun a number counts, as one lemma for all words that say the same."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import deed_action, state_action
from crossread.extract.figures.clauses import (
    is_compound,
    is_offspring,
)
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.figures.states import Deed
from crossread.extract.rulings import Ruling, decide
from crossread.meaning import deeds
from crossread.text.lexicon import load_lexicon, load_words

_BROAD = frozenset({"member", "worker", "personnel"})


@dataclass(frozen=True, slots=True, eq=False)
class Counting:
    """A quantity with its anchor and its deed, of which is asked what it counts."""

    found: FoundQuantity
    anchor: Token
    deed: Deed

    @property
    def kind(self) -> str:
        """The kind of its quantity."""
        return self.found.quantity.kind

    @property
    def people(self) -> str:
        """``person`` where the deed or what follows is one of people, else nothing."""
        return "person" if _stands_for_people(self.found, self.deed) else ""


def find_unit(found: FoundQuantity, anchor: Token, deed: Deed) -> str | None:
    """The counted noun as a lemma; every word for people that says no more is ``person``."""
    return decide(UNITS, Counting(found, anchor, deed)) or None


def _stated(one: Counting) -> str | None:
    return (one.found.quantity.unit or "") if one.kind in {"money", "duration", "percent", "measure"} else None


def _of_change(one: Counting) -> str | None:
    return (_changing(one.deed) or one.found.quantity.unit or "") if one.kind == "change" else None


def _of_compound(one: Counting) -> str | None:
    if not is_compound(one.found, one.anchor):
        return None
    return one.found.quantity.unit or one.anchor.lemma


def _gathered(one: Counting) -> str | None:
    """``a group of 12``, ``a crew of six``."""
    doc, first = one.found.passage.doc, one.found.first
    of = first > 1 and one.found.head is None and doc[first - 1].lower_ == "of"
    return "person" if of and doc[first - 2].lower_ in load_words("counting", "gathered") else None


def _behind_ratio(one: Counting) -> str | None:
    doc, last = one.found.passage.doc, one.found.last
    return canonical_unit(doc[last]) if one.kind == "ratio" and last < len(doc) and doc[last].pos_ == "NOUN" else None


def _headless(one: Counting) -> str | None:
    if one.found.head is not None:
        return None
    return one.people if one.kind == "count" else ""


def _stands_for_one(one: Counting) -> str | None:
    return "person" if state_action(one.anchor) or one.anchor.lower_ in {"one", "ones"} else None


def _vote(one: Counting) -> str | None:
    return "vote" if one.kind == "count" and one.deed.action == "vote" and one.found.head is None else None


# In this order; an empty verdict says that nothing is known to be counted.
UNITS: tuple[Ruling[Counting, str], ...] = (
    Ruling("stated", _stated, "It cost $40 in all.", "It drew 40 boats in all."),
    Ruling("votes", _vote, "In the hall, 40 voted against it.", "In the hall, 40 slept through it."),
    Ruling("change", _of_change, "Arrests climbed 20 percent.", "The police made 40 arrests in May."),
    Ruling("compound", _of_compound, "A 40-boat fleet left Alder.", "Some 40 boats left Alder."),
    Ruling(
        "children",
        lambda one: "child" if is_offspring(one.found) else None,
        "Lee, a father of three, swam ashore.",
        "Lee, one of three, swam ashore.",
    ),
    Ruling("gathered", _gathered, "A crew of 12 was rescued.", "A fleet of 12 boats was rescued."),
    Ruling("ratio", _behind_ratio, "One in five boats sank.", "Five boats sank."),
    Ruling(
        "year-olds",
        lambda one: "person" if one.anchor.lower_ in {"old", "olds"} else None,
        "Two 13-year-olds swam ashore.",
        "Two boys of 13 swam ashore.",
    ),
    Ruling("without noun", _headless, "At least 40 were killed.", "At least 40 boats were sunk."),
    Ruling("ones", _stands_for_one, "Two boats sank and four small ones burned.", "Two boats sank."),
    Ruling(
        "lone name",
        lambda one: one.people if _is_lone_name(one.found, one.anchor) else None,
        "Police held 40 Norway.",
        "Police held 40 Norwegians.",
    ),
    Ruling("noun", lambda one: canonical_unit(one.anchor), "Some 40 boats sank.", "At least 40 were killed."),
)


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
