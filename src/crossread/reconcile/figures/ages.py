"""Ages: whose a number of years is."""

from __future__ import annotations

from crossread.model.mentions import Figure, NameMention, Reading

# How far from the number the name that it belongs to may stand, in characters.
REACH = 60
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


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
