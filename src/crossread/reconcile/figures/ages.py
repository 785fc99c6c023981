"""Ages that two reports give one person."""

from __future__ import annotations

from datetime import date

from crossread.meaning.names.forms import read_name
from crossread.meaning.names.people import as_person, same_person
from crossread.meaning.quantities import count_in
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

# Years between two ages that reports of one time may give one person by mistake; father and son are further apart.
MISTAKEN = 10
# Days between reports within which nobody is taken to have had a birthday, and within which an age is one of one time.
NO_BIRTHDAY, ONE_TIME = 21, 120
# Of reports further apart, an age may be told so many years out of step with the time between them.
OUT_OF_STEP = 1.5


def of_two_people(one: Item, other: Item) -> bool:
    """Whether two ages have bearers whose names are not one person's."""
    if not one.age_of or not other.age_of:
        return False
    names = [as_person(item.measure.condition or item.age_of or "") for item in (one, other)]
    verdict = same_person(*names).verdict
    if one.age_of == other.age_of:
        both = all(len(person.name.core) > 1 for person in names)
        return both and verdict == "differs"  # Ann and Tom Lund are two, Lund may be either
    return verdict != "same" and not _is_one_relative(one, other)


def bounds_one(one: Item, other: Item) -> bool:
    """Whether one alone is a limit, which many people may keep to: ``both are under the age of 19``."""
    return (one.figure.quantity.limit is None) != (other.figure.quantity.limit is None)


def of_one_person(one: Item, other: Item) -> bool:
    """Whether both are ages of one named person: the same age, or two that reports of one time give."""
    if not one.age_of or not other.age_of or of_two_people(one, other) or bounds_one(one, other):
        return False
    return one.same_number(other) or told_two_ages(one, other)


def _is_one_relative(one: Item, other: Item) -> bool:
    """Whether ``father, Samuel`` is ``father, Samuel Lund``: one first name alone behind one word for a relative."""
    short, full = sorted((read_name(item.measure.condition or "") for item in (one, other)), key=lambda n: len(n.core))
    if len(short.core) != 1 or len(full.core) < 2 or short.core[0] != full.core[0]:
        return False
    told = [_relative_beside(item, short.core[0]) for item in (one, other)]
    return told[0] is not None and told[0] == told[1]


def _relative_beside(item: Item, first: str) -> str | None:
    """The word for a relative right before the first name, a comma passed over."""
    words = [token.lower for token in item.tokens]
    at = words.index(first) if first in words else 0
    before = [word for word in words[max(0, at - 2) : at] if word != ","]
    return before[-1] if before and before[-1] in load_words("titles", "words.relatives") else None


def told_two_ages(one: Item, other: Item) -> bool:
    """Whether two reports give a person of one full name two ages that are near each other.

    Of reports some weeks apart, one year more in the later is a birthday; of reports a year or two apart, nobody has
    grown younger, or older than that.
    """
    names = [as_person(item.measure.condition or "") for item in (one, other)]
    relative = _is_one_relative(one, other)
    if one.report.id == other.report.id or (any(len(person.name.core) < 2 for person in names) and not relative):
        return False
    if not (relative or same_person(*names).verdict == "same") or one.measure.unit != other.measure.unit:
        return False
    days, years = _days_between(one, other), (other.value or 0.0) - (one.value or 0.0)
    if days is None or not years or 0.0 in (one.value, other.value):
        return False
    if abs(years) > MISTAKEN and not _digits_swapped(one, other):
        return False
    if abs(days) > ONE_TIME:
        onward = years if days > 0 else -years
        return not -OUT_OF_STEP <= onward <= abs(days) / count_in("day", "year") + OUT_OF_STEP
    return not (abs(days) > NO_BIRTHDAY and abs(years) == 1 and (days > 0) == (years > 0))


def _digits_swapped(one: Item, other: Item) -> bool:
    """Whether the two have the same two digits the other way round: 58 and 85."""
    written = [f"{item.value or 0:.0f}" for item in (one, other)]
    return len(written[0]) == 2 and written[0] == written[1][::-1]


def _days_between(one: Item, other: Item) -> int | None:
    """Days from the one's report to the other's; None where either has no date."""
    try:
        first, last = (date.fromisoformat((item.report.published or "")[:10]) for item in (one, other))
    except ValueError:
        return None
    return (last - first).days
