"""The only number of its noun that each of two reports gives: likely of one thing, in whatever words it is told.

"The storm kept 46 ships at anchor" and "63 ships were waiting" share no word but the noun; yet neither report counts
other ships, and nothing in their clauses sets them apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from crossread.meaning.words.stems import stem
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness import clauses, measures, sentences
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.only import describe_noun
from crossread.reconcile.figures.twins import same_place
from crossread.text.lexicon import load_lexicon, load_words

# Counterparts whose log-odds are no less than this are taken to be one thing: in the annotated stories and those of the
# open benchmark 17 of 18 such pairs above it are, and none right below it.
LEAST = -4.5
# The log-odds that they then have at least.
LIKELY = 0.6
# The name of it where the account says why two figures were joined.
COUNTERPARTS = "noun, of which neither gives another number"
# How a noun depends on the verb whose deed is done to it.
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Separation:
    """What sets the only numbers of a noun apart all the same, with a name for it.

    ``example`` are texts of two reports whose figures it sets apart, ``counter`` texts of which it is silent.
    """

    name: str
    applies: Callable[[Item, Item, Background], float | bool]
    example: tuple[str, str]
    counter: tuple[str, str]


def is_told_of_elsewhere(one: Item, other: Item, _: Background) -> bool:
    """Two places, neither known to lie in the other."""
    a, b = one.measure.place, other.measure.place
    return bool(a and b) and not same_place(one, other) and not _is_within(one, other) and not _is_within(other, one)


def _is_within(one: Item, other: Item) -> bool:
    return one.place is not None and other.place is not None and one.place.id in other.place.within_ids


def is_kept(one: Item, other: Item, background: Background) -> bool:
    """Things that somebody has, beside things to which something happens: a line's 18 stations, six closed ones."""
    if one.figure.quantity.kind != "count":
        return False
    ours, theirs = (background.clauses.get(item.number) for item in (one, other))
    return ours is not None and theirs is not None and (ours.event == "have") != (theirs.event == "have")


def is_turned(one: Item, other: Item, background: Background) -> bool:
    """Two verbs of which the one undoes the other: seats won, seats lost."""
    verbs = {background.telling(item).verb for item in (one, other)}
    return len(verbs) == 2 and verbs in _turns()


def is_done_by_others(one: Item, other: Item, background: Background) -> bool:
    """Things to which two doers do two deeds: boats that a storm took, boats that a council bought."""
    ours, theirs = background.telling(one), background.telling(other)
    objects = _is_object(one) and _is_object(other)
    return objects and bool(ours.verb) and ours.verb != theirs.verb and clauses.has_other_doers(ours, theirs)


def is_way_and_length(one: Item, other: Item, _: Background) -> bool:
    """So far from somewhere, beside so long: ``20 miles north of Corran``, ``a 25-mile ride``."""
    return _is_way(one) != _is_way(other)


def _is_way(item: Item) -> bool:
    ahead = item.sentence.tokens_after(item.figure.span)[:1] if item.sentence else ()
    return any(token.lower in load_words("figure_matching", "counterparts.way") for token in ahead)


def _is_object(item: Item) -> bool:
    """Whether the deed is done to what is counted."""
    head = item.figure.context.head
    nouns = item.sentence.tokens_in(head) if item.sentence and head else ()
    return any(token.relation in _OBJECTS for token in nouns)


@cache
def _turns() -> tuple[frozenset[str], ...]:
    pairs: list[list[str]] = load_lexicon("figure_matching")["counterparts"]["turns"]
    return tuple(frozenset(stem(verb) for verb in pair) for pair in pairs)


SEPARATIONS: tuple[Separation, ...] = (
    Separation(
        "another deed",
        measures.has_other_deed,
        ("The court jailed 14 dealers.", "Police arrested 19 dealers."),
        ("The court jailed 14 dealers.", "Some 19 dealers were jailed."),
    ),
    Separation(
        "opposite deed",
        is_turned,
        ("The club won 14 games.", "The club lost 19 games."),
        ("The club won 14 games.", "The club has won 19 games."),
    ),
    Separation(
        "kept",
        is_kept,
        ("The line has 18 stations.", "The flood closed six stations."),
        ("The flood closed nine stations.", "The flood closed six stations."),
    ),
    Separation(
        "others' deeds",
        is_done_by_others,
        ("The storm took 14 boats.", "The council bought 19 boats."),
        ("The storm took 14 boats.", "Some 19 boats were taken."),
    ),
    Separation(
        "another place",
        is_told_of_elsewhere,
        ("Police seized 12 boats in Ohio.", "Police seized 14 boats in Nevada."),
        ("Police seized 12 boats in Ohio.", "Police seized 14 boats in Ohio."),
    ),
    Separation(
        "other names",
        clauses.has_other_names,
        ("Ana Brandt's paper has 14 pages.", "Otto Lind's paper has 19 pages."),
        ("Ana Brandt's paper has 14 pages.", "The paper has 19 pages."),
    ),
    Separation(
        "way and length",
        is_way_and_length,
        ("The chase ended 20 miles north of the town.", "The chase stretched over 25 miles."),
        ("The chase ended 20 miles north of the town.", "It ended 25 miles from the town."),
    ),
    Separation(
        "other parties",
        clauses.has_other_parties,
        ("Rents rose by 6 percent.", "Wages rose by 8 percent."),
        ("Rents rose by 6 percent.", "City rents rose by 8 percent."),
    ),
    Separation(
        "others",
        clauses.is_beside,
        ("Four boats sank.", "Six other boats sank."),
        ("Four boats sank.", "Six boats sank."),
    ),
    Separation(
        "part",
        clauses.is_part_of,
        ("Three of the boats sank.", "Nine boats sank."),
        ("Three boats sank.", "Nine boats sank."),
    ),
    Separation(
        "for each",
        clauses.has_other_base,
        ("They lost $12 a seat.", "They lost $40."),
        ("They lost $12 a seat.", "They won $14 a seat."),
    ),
    Separation(
        "another time",
        clauses.has_other_time,
        ("In 2019 they sold 14 boats.", "In 2021 they sold 19 boats."),
        ("In 2019 they sold 14 boats.", "They sold 19 boats."),
    ),
    Separation(
        "fact or plan",
        sentences.is_told_unlike,
        ("The city will build 14 bridges.", "The city built 19 bridges."),
        ("The city built 14 bridges.", "The city built 19 bridges."),
    ),
)


def are_counterparts(one: Item, other: Item, background: Background) -> bool:
    """Whether each is the only number that its report gives of their noun, and nothing sets the two apart."""
    if one.report.id == other.report.id or not {one.number, other.number} <= background.only:
        return False
    return (
        describe_noun(one) == describe_noun(other)
        and not one.same_number(other)
        and not any(separation.applies(one, other, background) for separation in SEPARATIONS)
    )
