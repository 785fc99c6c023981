"""Which count of people rows that stand side by side may come to, and how strongly the words set it over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossread.meaning import deeds
from crossread.model.sentences import has_phrase
from crossread.reconcile.figures.arithmetic.groups.holding import heads, stand_for_all
from crossread.reconcile.figures.arithmetic.groups.repeats import is_part
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.text.lexicon import load_words

_TOTALS = load_words("arithmetic", "ties.total_phrases")


# How many sentences before its rows a whole still stands near them.
NEAR = 3
# A number this large is hardly another report's by chance.
LARGE = 50
# What it adds that another report leads with the number.
ELSEWHERE = 0.3


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that a count is the whole of some rows.

    It applies to the first or last count of ``example`` and the others, and not to those of ``counter``.
    """

    name: str
    weight: float
    applies: Callable[[Row, Sequence[Row]], bool]
    example: str
    counter: str


def score_whole(whole: Row, chain: Sequence[Row]) -> float:
    """How strongly the words set the whole over the rows: where it stands, and what they say of it."""
    if whole.reading is not chain[0].reading:
        told = is_lead(whole) or deeds.is_struck(whole.action) or whole.value >= LARGE
        return ELSEWHERE if told else 0.0
    place = next((sign.weight for sign in PLACES if sign.applies(whole, chain)), 0.0)
    return place + sum(sign.weight for sign in WORDS if sign.applies(whole, chain)) if place else 0.0


def _before(whole: Row, chain: Sequence[Row]) -> int:
    return chain[0].sentence - whole.sentence


def is_lead(whole: Row) -> bool:
    return whole.item is not None and whole.item.lead


def _heads_by_a_mark(whole: Row, chain: Sequence[Row]) -> bool:
    between = [t.text for t in whole.tokens if t.start >= whole.span.end and t.end <= chain[0].span.start]
    return heads(whole, chain) and not set(":—–-(").isdisjoint(between)


def _named_within(whole: Row, chain: Sequence[Row]) -> bool:
    return _before(whole, chain) == 0 and chain[0].of == whole.value


def _follows(whole: Row, chain: Sequence[Row]) -> bool:
    return whole.sentence - chain[-1].sentence == 1


def _is_total(whole: Row) -> bool:
    before = [token for token in whole.tokens if token.end <= whole.span.start]
    return has_phrase(before[-4:], _TOTALS)


# Of these the first that applies counts.
PLACES: tuple[Sign, ...] = (
    Sign(
        "it heads the list with a mark",
        1.2,
        _heads_by_a_mark,
        "Five guests came: two women and three men.",
        "Five guests came. They were two women and three men.",
    ),
    Sign(
        "it heads the list",
        0.9,
        heads,
        "Five guests came, two women and three men.",
        "Five guests came. They were two women and three men.",
    ),
    Sign(
        "the sentence before has it",
        0.8,
        lambda whole, chain: _before(whole, chain) == 1 or _named_within(whole, chain),
        "Five guests came. They were two women and three men.",
        "Five guests came. It was a bad night. They were two women and three men.",
    ),
    Sign(
        "it stands between them",
        0.7,
        lambda whole, chain: (
            chain[0].sentence <= whole.sentence and chain[0].span.end < whole.span.start < chain[-1].span.start
        ),
        "Nine of the guests came. The inn had room for 12 guests, and three are missing.",
        "Nine of the guests came. It was a bad night, and three are missing.",
    ),
    Sign(
        "a sentence shortly before has it",
        0.5,
        lambda whole, chain: 1 < _before(whole, chain) <= NEAR,
        "Five guests came. It was a bad night. They were two women and three men.",
        "Five guests came. It blew. It was a bad night. It froze. They were two women and three men.",
    ),
    Sign(
        "the sentence behind has it",
        0.5,
        _follows,
        "Two women and three men came. The inn had room for five guests.",
        "Five guests came. They were two women and three men.",
    ),
    Sign(
        "a sentence shortly behind has it",
        0.4,
        lambda whole, chain: 1 < whole.sentence - chain[-1].sentence <= NEAR,
        "Two women and three men came. It blew. The inn had room for five guests.",
        "Two women and three men came. The inn had room for five guests.",
    ),
    Sign(
        "the report leads with it, and the rows are parts",
        0.9,
        lambda whole, chain: (
            is_lead(whole) and is_part(chain[0]) and all(is_part(row) or row.elliptic for row in chain)
        ),
        "Four people were killed in Corran. Three of the victims were inside, and one of the victims was outside.",
        "Four people were killed in Corran. Three guests were inside, and one guest was outside.",
    ),
    Sign(
        "the report leads with it",
        0.4,
        lambda whole, _: is_lead(whole),
        "Four people were killed in Corran. Three guests were inside, and one guest was outside.",
        "Four people came to Corran. Three guests were inside, and one guest was outside.",
    ),
    Sign(
        "it stands further before",
        0.3,
        lambda whole, chain: _before(whole, chain) > 0,
        "Five guests came. It blew. It was a bad night. It froze. They were two women and three men.",
        "Five guests came, two women and three men.",
    ),
    Sign(
        "it stands further behind",
        0.1,
        lambda whole, chain: whole.sentence - chain[-1].sentence > NEAR,
        "Two women and three men came. It blew. It froze. It was a bad night. The inn had room for five guests.",
        "Two women and three men came. The inn had room for five guests.",
    ),
)
# Each that applies adds to it.
WORDS: tuple[Sign, ...] = (
    Sign(
        "the last row is the last in turn",
        0.8,
        lambda whole, chain: chain[-1].ordinal == whole.value,
        "Three people died. Two people died in Corran. A third died in hospital.",
        "Three people died. Two people died in Corran. Another person died in hospital.",
    ),
    Sign(
        "a row is said to be of it",
        0.5,
        lambda whole, chain: any(row.of == whole.value for row in chain),
        "Five people were hurt. Two of them are in hospital and the other three went home.",
        "Five people were hurt. Two women and three men went home.",
    ),
    Sign(
        "the same befell the rows",
        0.2,
        lambda whole, chain: whole.action is not None and all(row.action == whole.action for row in chain),
        "Five guests were arrested. It blew. Two women and three men were arrested.",
        "Five guests were arrested. It blew. Two women and three men stayed.",
    ),
    Sign(
        "the rows are the women and the men",
        0.65,
        lambda whole, chain: whole.people.sex is None and {row.people.sex for row in chain} == {"male", "female"},
        "Five guests came. It was a bad night. The innkeeper found two women and three men.",
        "Five guests came. It was a bad night. The innkeeper found two teachers and three men.",
    ),
    Sign(
        "the rows take up its verb",
        0.3,
        lambda whole, chain: _before(whole, chain) == 1 and all(row.verb == whole.verb != "" for row in chain),
        "Five guests were taken home. Two women and three men were taken to Corran.",
        "Five guests came. Two women and three men were taken to Corran.",
    ),
    Sign(
        "the rows stand for all that were told of",
        0.6,
        lambda _, chain: stand_for_all(chain),
        "Five guests came. The guests, two women and three men, stayed.",
        "Five guests came. The guests saw two women and three men.",
    ),
    Sign(
        "it is called a total",
        0.4,
        lambda whole, _: _is_total(whole),
        "A total of 10 people were shot. Three people died and seven people were hurt.",
        "Ten people were shot. Three people died and seven people were hurt.",
    ),
)
