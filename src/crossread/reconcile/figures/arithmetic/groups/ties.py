"""What sets two groups of people side by side, and how strongly: a table that one can read, and tests run."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.meaning import deeds
from crossread.reconcile.figures.arithmetic.groups.repeats import is_part, is_said_again
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.text.lexicon import load_words

# Sentences without a count that may stand between two rows.
GAP = 2
# Tokens that may stand between two rows of one sentence.
REACH = 28
# Tokens before a row that opens its sentence.
OPENING = 2
# What words of their own add where nothing ties the row but that it is set beside others.
BESIDE = 0.9
_JOINTS = load_words("arithmetic", "groups.joints")
_ALSO = load_words("arithmetic", "groups.also")


@dataclass(frozen=True, slots=True)
class Tie:
    """A sign that the second of two rows stands beside the first.

    It applies to the first and last row of ``example``, and not to those of ``counter``.
    """

    name: str
    weight: float
    applies: Callable[[Row, Row], bool]
    example: str
    counter: str


def score_chain(chain: Sequence[Row]) -> float:
    """How strongly the words set the rows side by side."""
    ties = [max(tie_rows(one, other), BESIDE * other.beside) for one, other in pairwise(chain)]
    return sum(ties) / len(ties)


def tie_rows(one: Row, other: Row) -> float:
    """How strongly the words set the second beside the first."""
    if clash(one, other) or is_said_again(one, other):
        return 0.0
    return sum(tie.weight for tie in TIES if tie.applies(one, other))


def clash(one: Row, other: Row) -> bool:
    """Whether one names those who did it and the other those whom it befell, or they are things of two kinds."""
    if other.item is None and other.ordinal:
        return False  # "two ships, three boats and a sixth"
    if _did_it_to(one, other):
        return True
    if one.thing or other.thing:
        return not other.beside and (one.people.role != other.people.role or one.thing != other.thing)
    return deeds.is_wrongdoer(one.people.role) != deeds.is_wrongdoer(other.people.role)


def _did_it_to(one: Row, other: Row) -> bool:
    """``a man broke in and shot two others``: the one acts, the others suffer it."""
    if one.item is not None or one.sentence != other.sentence or not other.beside or one.span.part != other.span.part:
        return False
    agent = next((token for token in one.tokens if token.end == one.span.end), None)
    counted = one.tokens[other.position] if other.position < len(one.tokens) else None
    noun = one.tokens[counted.head] if counted is not None and counted.relation == "nummod" else counted
    return agent is not None and agent.relation == "nsubj" and noun is not None and noun.relation == "dobj"


def _coordinated(one: Row, other: Row) -> bool:
    if one.sentence != other.sentence:
        return False
    behind = bisect_left(one.tokens, one.span.end, key=lambda token: token.start)
    between = one.tokens[behind : other.position]
    return len(between) <= REACH and not _JOINTS.isdisjoint(token.lower for token in between)


def _is_beside(one: Row, other: Row) -> bool:
    """``two others``; in one sentence only where nothing but a list stands between: not ``saw him with two others``."""
    return other.beside and (one.sentence != other.sentence or _coordinated(one, other))


def _takes_up(one: Row, other: Row) -> bool:
    near = 0 < other.sentence - one.sentence <= GAP
    return near and other.position <= OPENING and other.elliptic


def _same_verb(one: Row, other: Row) -> bool:
    return 0 < other.sentence - one.sentence <= GAP and bool(other.verb) and one.verb == other.verb


def _openers(one: Row, other: Row) -> bool:
    near = 0 < other.sentence - one.sentence <= GAP
    return near and one.position <= OPENING + 1 and other.position <= OPENING


def _are_list_items(one: Row, other: Row) -> bool:
    """Whether each opens an item of its own in one list."""
    told = [row.reading.sentences[row.sentence] for row in (one, other)]
    near = 0 < other.sentence - one.sentence <= GAP
    return near and all(sentence.block == "list_item" and sentence.opens for sentence in told) and _openers(one, other)


def _goes_on(one: Row, other: Row) -> bool:
    if one.sentence == other.sentence:
        return False
    return not _ALSO.isdisjoint(token.lower for token in (*other.tokens[: other.position], *other.own[:4]))


def _goes_on_alike(one: Row, other: Row) -> bool:
    return _goes_on(one, other) and one.action is not None and one.action == other.action


def _goes_on_from_part(one: Row, other: Row) -> bool:
    return _goes_on(one, other) and one.of is not None


def _two_fates(one: Row, other: Row) -> bool:
    return (one.dead and other.hurt) or (one.hurt and other.dead)


def _two_grades(one: Row, other: Row) -> bool:
    return one.grade is not None and other.grade is not None and one.grade != other.grade


def _parts(one: Row, other: Row) -> bool:
    """``Three of the guests went by car and two by bus`` too."""
    return is_part(one) and (is_part(other) or (other.elliptic and _coordinated(one, other)))


def _saved_and_missing(one: Row, other: Row) -> bool:
    """Whether one row came out of it and the other is looked for still."""
    return deeds.lets_go(one.action, other.action) or deeds.lets_go(other.action, one.action)


TIES: tuple[Tie, ...] = (
    Tie(
        "in one list",
        0.8,
        _coordinated,
        "Three girls and two boys came ashore.",
        "Three girls came ashore. Two boys swam.",
    ),
    Tie(
        "taken up without a noun",
        0.7,
        _takes_up,
        "Five passengers have gone home. Four remain on the ship.",
        "Five passengers have gone home. The captain saw four passengers.",
    ),
    Tie(
        "of one verb",
        0.7,
        lambda one, other: _same_verb(one, other) and not _takes_up(one, other),
        "On the deck divers found two women. Below they found a man.",
        "On the deck divers found two women. Below they met a man.",
    ),
    Tie(
        "opens its sentence too",
        0.4,
        _openers,
        "Two women went by car. Three men came by boat.",
        "Two women went by car. By the end of it three men came by boat.",
    ),
    Tie(
        "opens its sentence too, of the same deed",
        0.4,
        lambda one, other: _openers(one, other) and one.action is not None and one.action == other.action,
        "Two women were injured on the deck. Three men were injured on the shore.",
        "Two women were injured on the deck. Three men were arrested on the shore.",
    ),
    Tie(
        "opens its item of the list too",
        0.5,
        _are_list_items,
        "The victims:\n\n- Two women in Corran.\n- Three men in Alder.",
        "Two women in Corran. Three men in Alder.",
    ),
    Tie(
        "goes on",
        0.4,
        _goes_on,
        "Ten tourists died. The two pilots also died.",
        "Ten tourists died. The two pilots swam ashore.",
    ),
    Tie(
        "goes on with the same deed",
        0.4,
        _goes_on_alike,
        "Ten tourists died. The two pilots also died.",
        "Ten tourists died. The two pilots also swam ashore.",
    ),
    Tie(
        "goes on from a part",
        0.3,
        _goes_on_from_part,
        "Ten of the 12 passengers were students. Two teachers were also on the boat.",
        "Ten students came. Two teachers also came.",
    ),
    Tie(
        "one more behind a part",
        0.4,
        lambda one, other: is_part(one) and _openers(one, other) and other.item is None,
        "Six of the hikers were driven to Corran. A 9-year-old girl was flown to Alder.",
        "Six hikers were driven to Corran. A 9-year-old girl was flown to Alder.",
    ),
    Tie(
        "saved and missing",
        0.5,
        _saved_and_missing,
        "Nine of the divers were rescued, and three are missing.",
        "Nine of the divers were rescued, and three are glad.",
    ),
    Tie(
        "beside others",
        BESIDE,
        _is_beside,
        "Two women went by ferry and three others by car.",
        "Two women went by ferry and three men by car.",
    ),
    Tie(
        "two fates",
        0.6,
        _two_fates,
        "Two men were killed and seven were injured.",
        "Two men were injured in Corran and seven were injured in Dunmere.",
    ),
    Tie(
        "nouns that exclude each other",
        0.5,
        lambda one, other: one.people.clashes(other.people),
        "Three girls and two boys came ashore.",
        "Three guests and two passengers came ashore.",
    ),
    Tie(
        "two grades",
        0.4,
        _two_grades,
        "Two patients are in critical condition and three are in stable condition.",
        "Two patients are in critical condition and three are in critical condition.",
    ),
    Tie(
        "parts both",
        0.3,
        _parts,
        "Three of the guests stayed inside and one of the guests left.",
        "Three guests stayed inside and one guest left.",
    ),
)
