"""Ages: whether a number is somebody's age, and whose."""

from __future__ import annotations

import re

from crossread.model.mentions import Figure, NameMention, Reading

OLDEST = 115
# How far from the number the name that it belongs to may stand, in characters.
REACH = 60

_APPOSITION_AFTER = re.compile(r"^\s*(?:[,.;)]|of\b|and\b|from\b|$)")


def find_age_owner(figure: Figure, reading: Reading) -> str | None:
    """Whose age the figure is: the last word of a name, or "" where no name stands by; None for no age.

    An age is written out (``22-year-old Ana Reyes``), or stands bare between commas or in
    brackets right after a name (``Ana Reyes, 22,``).
    """
    quantity = figure.quantity
    if quantity.value is None or not 0 < quantity.value <= OLDEST:
        return None
    names = [name for name in reading.names if name.kind == "person" and name.span.part == figure.span.part]
    if quantity.unit == "year" and "old" in figure.span.text.lower().replace("-", " ").split():
        return _nearest_owner(figure, names)
    if not figure.span.text.isdigit():
        return None
    text = reading.report.part(figure.span.part)
    if not _APPOSITION_AFTER.match(text[figure.span.end : figure.span.end + 8]):
        return None
    for name in names:
        between = text[name.span.end : figure.span.start]
        if name.span.end <= figure.span.start and between.strip() in (",", "(", "—", ", Jr.,", " Jr.,"):
            return _surname(name)
    return None


def _nearest_owner(figure: Figure, names: list[NameMention]) -> str:
    """The name right after the age, else the nearest one before it in reach; "" for none."""
    after = [name for name in names if 0 <= name.span.start - figure.span.end <= 2]
    if after:
        return _surname(after[0])
    before = [name for name in names if 0 <= figure.span.start - name.span.end <= REACH]
    return _surname(max(before, key=lambda name: name.span.end)) if before else ""


def _surname(name: NameMention) -> str:
    words = [word.strip(".,") for word in name.name.lower().split()]
    words = [word for word in words if word not in ("jr", "sr", "ii", "iii", "iv")]
    return words[-1] if words else ""
