"""Ages: whose a number of years is."""

from __future__ import annotations

from datetime import date

from crossread.model.mentions import Figure, NameMention, Reading
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

# How far from the number the name that it belongs to may stand, in characters.
REACH = 60
# Years between two ages that reports of one time may give one person by mistake; father and son are further apart.
MISTAKEN = 10
# Days between reports within which nobody is taken to have had a birthday, and within which ages are compared at all.
NO_BIRTHDAY, ONE_TIME = 21, 120
_SUFFIXES = load_words("figure_matching", "ages.suffixes")


def find_age_owner(figure: Figure, reading: Reading) -> str | None:
    """Whose age the figure is: the last word of a name, or "" where no name stands by; None for no age."""
    old = "old" in figure.span.text.lower().replace("-", " ").split()
    if figure.measure.action != "age" and not (old and figure.quantity.unit == "year"):
        return None
    owner = figure.measure.condition or ""
    if owner[:1].isupper():
        return _surname(owner)
    names = [name for name in reading.names if name.kind == "person" and name.span.part == figure.span.part]
    return _nearest_owner(figure, names)


def _nearest_owner(figure: Figure, names: list[NameMention]) -> str:
    """The name right after the age, else the nearest one before it in reach; "" for none."""
    after = [name for name in names if 0 <= name.span.start - figure.span.end <= 2]
    if after:
        return _surname(after[0].name)
    before = [name for name in names if 0 <= figure.span.start - name.span.end <= REACH]
    return _surname(max(before, key=lambda name: name.span.end).name) if before else ""


def _surname(name: str) -> str:
    words = [word.strip(".,") for word in name.lower().split()]
    words = [word for word in words if word not in _SUFFIXES]
    return words[-1] if words else ""


def told_two_ages(one: Item, other: Item) -> bool:
    """Whether two reports of one time give a person of one full name two ages that are near each other.

    Of reports some weeks apart, one year more in the later is a birthday.
    """
    names = [(item.measure.condition or "").lower().split() for item in (one, other)]
    if one.report.id == other.report.id or any(len(name) < 2 for name in names) or one.age_of != other.age_of:
        return False
    if names[0][0] != names[1][0] or one.measure.unit != other.measure.unit:
        return False
    days, years = _days_between(one, other), (other.value or 0.0) - (one.value or 0.0)
    if days is None or abs(days) > ONE_TIME or not 0 < abs(years) <= MISTAKEN or 0.0 in (one.value, other.value):
        return False
    return not (abs(days) > NO_BIRTHDAY and abs(years) == 1 and (days > 0) == (years > 0))


def _days_between(one: Item, other: Item) -> int | None:
    """Days from the one's report to the other's; None where either has no date."""
    try:
        first, last = (date.fromisoformat((item.report.published or "")[:10]) for item in (one, other))
    except ValueError:
        return None
    return (last - first).days
