"""A figure on its way: what its own words say, before lists and totals have been followed."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.quantities import FoundQuantity
from crossread.model.mentions import Relation


@dataclass(frozen=True, slots=True)
class Partitive:
    """The words that a count is part of: ``of the 340 arrested``, ``of those``, ``of them``.

    ``first`` and ``last`` are tokens (half-open) after ``of``. ``figure`` is the index of the
    stated total among the report's figures where the words hold one. ``leading``: the words
    open the sentence. ``pointing``: nothing but a pronoun.
    """

    first: int
    last: int
    figure: int | None
    leading: bool = False
    pointing: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class MeasureDraft:
    """A quantity with what has been made out of its measure so far.

    ``anchor`` is the counted noun, or the number itself. ``verb`` is the verb of its clause and
    ``role`` its place there (``subject``, ``patient`` of a passive, ``object``, ``complement``,
    ``other``; ``bare`` without a verb); ``own_deed``: the words that name its deed touch the
    count. ``start`` and ``end`` are the tokens of its own words after the count. ``condition``
    and ``why`` are pieces. ``some_of_before``: its whole is the count before it; ``first_place_note``: the
    piece of ``why`` that stands for a place before it, as the subject or as the item's name.
    """

    found: FoundQuantity
    index: int
    sentence: int
    anchor: Token
    start: int
    end: int
    unit: str | None = None
    action: str | None = None
    negated: bool = False
    agent: bool = False
    own_deed: bool = False
    verb: Token | None = None
    role: str = "bare"
    relation: Relation = "plain"
    partitive: Partitive | None = None
    condition: tuple[str, ...] = ()
    place: str | None = None
    place_id: str | None = None
    time: str | None = None
    owner: str | None = None
    whole: int | None = None
    whole_words: str | None = None
    terms: tuple[str, ...] = ()
    bracketed: bool = False
    why: tuple[str, ...] = ()
    some_of_before: bool = False
    first_place_note: str | None = None

    @property
    def first(self) -> int:
        """The number's first token."""
        return self.found.first

    @property
    def after(self) -> int:
        """The token after the number and its noun."""
        return max(self.found.last, int(self.anchor.i) + 1)

    @property
    def doc(self) -> Doc:
        """The parsed passage it stands in."""
        return self.found.passage.doc

    @property
    def part(self) -> str:
        """Whether it stands in the title or in the text."""
        return self.found.span.part

    @property
    def size(self) -> float:
        """Its value, or the middle of its bounds, or 0 where the words give neither."""
        quantity = self.found.quantity
        if quantity.value is not None:
            return float(quantity.value)
        bounds = [bound for bound in (quantity.low, quantity.high) if bound is not None]
        return float(sum(bounds)) / len(bounds) if bounds else 0.0

    @property
    def is_count(self) -> bool:
        """Whether it counts things, rather than measuring or comparing."""
        return self.found.quantity.kind == "count"
