"""Every name and number of the sources with what stands around it, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from crossread.check.slots.fits import Filler
from crossread.check.slots.surroundings import Rarity, read_surroundings
from crossread.model.accounts import Account, AccountPlace, Entity
from crossread.model.mentions import Numeral, NumeralShape, Reading, Timex
from crossread.model.spans import Span

# Shapes of which either may be written for the other: "the 70th", "Game 70", "70".
SHAPES: Mapping[NumeralShape, str] = {
    "plain": "plain", "ordinal": "plain", "code": "plain", "share": "share", "part": "part", "money": "money",
}  # fmt: skip


class Slots:
    """What may fill a place of a draft: people, other names, places and numbers of the sources."""

    def __init__(self, account: Account, readings: Mapping[str, Reading]) -> None:
        self._account = account
        self._readings = readings

    @cached_property
    def rarity(self) -> Rarity:
        """How rare each word is among the sources' sentences."""
        return Rarity(self._readings.values())

    @cached_property
    def people(self) -> tuple[Filler, ...]:
        """Every mention of every person, by the id of their entry."""
        return tuple(self._known(entity.id, span) for entity in self._account.people for span in entity.mentions)

    @cached_property
    def bodies(self) -> tuple[Filler, ...]:
        """Every mention of every organisation and other name."""
        entities: tuple[Entity, ...] = (*self._account.organisations, *self._account.names)
        return tuple(self._known(entity.id, span) for entity in entities for span in entity.mentions)

    @cached_property
    def places(self) -> tuple[Filler, ...]:
        """Every mention of every place."""
        places: tuple[AccountPlace, ...] = self._account.places
        return tuple(self._known(place.id, span) for place in places for span in place.mentions)

    @cached_property
    def numbers(self) -> Mapping[str, tuple[Filler, ...]]:
        """Every number that is of no date or hour, by the shape that it is written in."""
        found: dict[str, list[Filler]] = {}
        for reading in self._readings.values():
            dated = [time.span for time in reading.times if time.type in ("DATE", "TIME")]
            for numeral in reading.numerals:
                if numeral.shape == "code" or any(span.overlaps(numeral.span) for span in dated):
                    continue
                found.setdefault(SHAPES[numeral.shape], []).append(self._known(number_key(numeral), numeral.span))
        return {shape: tuple(known) for shape, known in found.items()}

    def _known(self, key: str, span: Span) -> Filler:
        return Filler(key, span, read_surroundings(self._readings[span.report], span))


def is_year(time: Timex) -> bool:
    """Whether a time is a year by its number."""
    return time.type == "DATE" and time.precision == "year" and time.explicit_year


def number_key(numeral: Numeral) -> str:
    """What a number goes by: its value, whatever its words."""
    return f"{numeral.value:.12g}"
