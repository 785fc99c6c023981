"""What figures must have for a comparison of them to say anything: most pairs need be asked a few questions only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background, sex_of
from crossread.reconcile.figures.likeness.lengths import describe_length


@dataclass(frozen=True, slots=True)
class Need:
    """Something that ``both`` figures must have, or ``one`` of them at least; without it the comparison gives 0."""

    met_by: Callable[[Item, Background], object]
    of: Literal["both", "one"] = "both"


# The numbers.
TEN = Need(lambda item, _: abs(item.value or 0.0) >= 10, of="one")
THOUSAND = Need(lambda item, _: abs(item.value or 0.0) >= 1000, of="one")
TOLD_ONCE = Need(lambda item, background: background.is_told_once(item))
NUMBER = Need(lambda item, _: item.value is not None)
SIZE = Need(lambda item, _: item.value)
APPROXIMATION = Need(lambda item, _: item.figure.quantity.approx != "exact", of="one")

# What is measured.
DEED = Need(lambda item, _: item.deed)
ANY_DEED = Need(lambda item, _: item.deed, of="one")
LEAD = Need(lambda item, _: item.lead and item.deed)
GRADE = Need(lambda item, _: item.severity)
ANY_GRADE = Need(lambda item, _: item.severity, of="one")
NOUN = Need(lambda item, _: item.unit)
NOUN_OR_UNIT = Need(lambda item, _: item.unit or item.figure.quantity.unit)
KNOWN = Need(lambda item, _: item.definite)
ANY_KNOWN = Need(lambda item, _: item.definite, of="one")
ROW = Need(lambda item, _: item.dimension)
PLACE = Need(lambda item, _: item.measure.place)
ANY_PLACE = Need(lambda item, _: item.measure.place, of="one")
NARROWING = Need(lambda item, _: item.condition)
OWNER = Need(lambda item, _: item.owners)
TIME = Need(lambda item, _: item.measure.time)

# Who is counted.
PEOPLE = Need(lambda item, _: item.people is not None)
ROLE = Need(lambda item, _: item.people is not None and item.people.role)
SEX = Need(lambda item, _: sex_of(item))
ANY_SEX = Need(lambda item, _: sex_of(item), of="one")

# What the clause and the sentence tell.
VERB = Need(lambda item, background: background.telling(item).verb)
CLAUSE_NAMES = Need(lambda item, background: background.telling(item).names)
CLAUSE_WORDS = Need(lambda item, background: background.telling(item).words)
THINGS = Need(lambda item, _: item.unit and not item.people and item.figure.quantity.kind == "count")
OTHERS = Need(lambda item, _: item.beside, of="one")
PART = Need(lambda item, background: background.telling(item).part, of="one")
BASE = Need(lambda item, background: background.telling(item).base, of="one")
DAYS = Need(lambda item, background: background.telling(item).days)
PAST = Need(lambda item, background: background.telling(item).past or background.telling(item).earlier, of="one")
WORDS = Need(lambda item, _: item.words)
WORDS_BEHIND = Need(lambda item, background: background.behind[item.number])
NAMES = Need(lambda item, background: background.names[item.number])
FURTHER = Need(lambda item, background: item.number in background.further, of="one")
LENGTH = Need(lambda item, _: describe_length(item))
EVENT_LENGTH = Need(lambda item, background: item.number in background.lengths)
AGE = Need(lambda item, _: item.age_of)
CLAUSE = Need(lambda item, background: item.number in background.clauses)
