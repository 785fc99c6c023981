"""Some people that a report counts, and what its words say of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile

from crossread.meaning import deeds
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import exact, tell
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.people import PeopleClass, names_people
from crossread.text.lexicon import load_lexicon, load_listed, load_words

_NOT = load_words("arithmetic", "groups.denied")
_TURNS = load_words("arithmetic", "groups.turns")
# How far off a bound a total may be.
CLOSE = 1.1


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Some people that a report counts.

    ``tokens`` are those of its sentence; ``own`` those from its end to the next row. ``beside``: the words set it
    beside others (``another two``, ``the rest``, ``a sixth``); ``ordinal`` is its number where they say which it is.
    ``dead`` and ``hurt`` are what became of them, in words that they may share with a neighbour. ``of`` is the number
    that they are said to be some of. ``within``: they lay out the number right before them (``two guests, a man and a
    woman,``), and are told once more.
    """

    reading: Reading
    sentence: int
    span: Span
    value: float
    people: PeopleClass
    tokens: tuple[Token, ...]
    own: tuple[Token, ...]
    item: Item | None = None
    beside: bool = False
    ordinal: int = 0
    dead: bool = False
    hurt: bool = False
    of: float | None = None
    within: bool = False

    @property
    def action(self) -> str | None:
        """The deed that befell them, as their figure or the words behind them tell."""
        if self.item is not None and self.item.action is not None:
            return self.item.action
        return next((state for token in self.own if (state := _states().get(token.lower))), None)

    @property
    def fate(self) -> str:
        """What its own words say became of them: ``ended``, ``harmed``, or "" where they leave it to a neighbour's."""
        if deeds.is_last(self.item.action if self.item else None):
            return "ended"
        told = _own_clause(self.own)
        states = {_states().get(token.lower) for token in told}
        if any(map(deeds.is_last, states)) or any(deeds.is_last(deeds.outcome_of(token.lower)) for token in told):
            return "ended"
        return "harmed" if self.grade is not None or any(map(is_harm, states)) else ""

    @property
    def definite(self) -> bool:
        """``the other four``."""
        return any(token.lower == "the" for token in self.tokens[max(0, self.position - 2) : self.position + 1])

    @property
    def partitive(self) -> bool:
        """``one of them``: some of people known."""
        return bool(self.own) and self.own[0].lower == "of"

    @property
    def elliptic(self) -> bool:
        """Whether no noun of its own stands behind the number: ``four remain``."""
        return self.item is not None and self.item.figure.context.head is None

    @property
    def verb(self) -> str:
        """The verb that it depends on, in its lemma; "" where there is none."""
        at = self._verb_at
        return self.tokens[at].lemma.lower() if at is not None else ""

    @property
    def doer(self) -> str:
        """The name of whoever does what its verb tells, ``Ann Berg scored 14``; "" where no name is the subject."""
        at = self._verb_at
        while at is not None:
            subjects = [token for token in self.tokens if token.head == at and token.relation in ("nsubj", "nsubjpass")]
            if subjects or self.tokens[at].relation != "conj":
                return subjects[0].text if subjects and subjects[0].tag == "PROPN" else ""
            at = self.tokens[at].head
        return ""

    @property
    def _verb_at(self) -> int | None:
        at = self.position
        for _ in range(len(self.tokens)):
            token = self.tokens[at] if at < len(self.tokens) else None
            if token is None or token.head == at:
                return at if token is not None and token.tag == "VERB" else None
            at = token.head
            if self.tokens[at].tag == "VERB":
                return at
        return None

    @property
    def grade(self) -> str | None:
        """How badly off they are."""
        own = self.item.severity if self.item else None
        return own or deeds.find_grade({token.lower for token in self.own})

    @property
    def loose(self) -> bool:
        """Whether the words leave its number open (``more than 50``), so that it can be a whole and no part."""
        return self.item is not None and not exact(self.item)

    def comes_from(self, total: float) -> bool:
        """Whether the number is the total, or a bound that lies right beside it."""
        approx = self.item.figure.quantity.approx if self.item else "exact"
        if approx == "above":
            return self.value <= total <= self.value * CLOSE
        if approx == "below":
            return self.value / CLOSE <= total <= self.value
        return self.value == total

    @property
    def place(self) -> str | None:
        """Where they are counted: what their figure says, else a name that opens the sentence (``In Corran, two``)."""
        opening = self.tokens[1:2] if self.tokens[:1] and self.tokens[0].lower == "in" else ()
        named = next((token.lower for token in opening if token.tag == "PROPN"), None)
        return (self.item.measure.place if self.item else None) or named

    @property
    def spared(self) -> bool:
        """Whether its own words deny something of them: ``three others who were not hurt``."""
        near = takewhile(lambda token: not token.is_mark, self.own)
        return any(token.lower in _NOT for token in near)

    @property
    def thing(self) -> bool:
        """Whether the noun is not known to name people."""
        return self.unclassed and self.item is not None and not names_people(self.item.unit)

    @property
    def unclassed(self) -> bool:
        """Whether the noun is of no class of people, be it a trade."""
        return self.item is not None and self.item.people is None

    @property
    def position(self) -> int:
        """How many tokens of its sentence stand before it."""
        return bisect_right(self.tokens, self.span.start, key=lambda token: token.end)

    @property
    def operand(self) -> Operand:
        """It as a part of a sum, with the words that say who they are."""
        if self.item is None:
            return Operand("part", self.value, mention=self.span, what=f"({self.span.text})")
        return tell("part", self.item)


def _own_clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens before another verb is joined on: ``hurt 15 people and killed …`` says no death of the 15.

    Nor does ``hurt two people before he was fatally shot`` say one of the two.
    """
    joined = (at for at, (one, other) in enumerate(pairwise(tokens)) if one.tag == "CCONJ" and other.tag == "VERB")
    turned = (at for at, token in enumerate(tokens) if token.lower in _TURNS)
    return tokens[: min(next(joined, len(tokens)), next(turned, len(tokens)))]


def is_harm(action: str | None) -> bool:
    """Whether the deed brings people to harm, to care, or through it."""
    return deeds.is_told_alike(action) or deeds.is_spared(action) or deeds.is_aftermath(action)


@cache
def _states() -> dict[str, str]:
    found = {word: name for name, words in load_lexicon("actions")["states"].items() for word in words}
    return {**found, **{word: deeds.last_of_all() for word in load_listed("arithmetic", "groups.died")}}
