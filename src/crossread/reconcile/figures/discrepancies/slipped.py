"""Two numbers of two reports that differ as a slip of the hand makes them differ: ``412,000``, ``421,000``."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crossread.reconcile.figures.items import Item, Items


@dataclass(frozen=True, slots=True)
class DigitSlip:
    """A way in which two numbers differ by a slip, and how alike their sentences must be for it to be one.

    ``digits``: so many digits both have at least, zeros at the end aside.
    """

    name: str
    digits: int
    like: float


# What is asked of the only lengths, weights or the like of their unit in both reports.
LIKE_ALONE = 0.08
# What is asked of numbers of three digits whose digits are exchanged and whose nouns are two.
LIKE_OF_OTHER_UNITS = 0.15
# Few numbers of one unit are each other's by chance the more digits they have.
SLIPS = (
    DigitSlip("swap", 3, 0.08),
    DigitSlip("swap", 2, 0.2),
    DigitSlip("one digit", 5, 0.12),
    DigitSlip("zero", 1, 0.35),
)


def slipped_pairs(items: Items) -> Iterator[tuple[Item, Item, float]]:
    """Two items whose digits differ by a slip, the earlier first, with how alike they must be told."""
    plain = [item for item in items.figures if _is_plain(item)]
    places: dict[str, list[int]] = {}
    for at, item in enumerate(plain):
        places.setdefault(_digits(item), []).append(at)
    masked = _mask(places)
    slips = {digits: _find_slips(digits, places, masked) for digits in places}
    for at, one in enumerate(plain):
        likes = slips[_digits(one)]
        for further, slip in sorted(
            (place, likes[number]) for number in likes for place in places[number] if place > at
        ):
            other = plain[further]
            like = _ask(one, other, slip) if one.report is not other.report else None
            if like is not None:
                alone = _is_alone(items, one) and _is_alone(items, other) and one.unit == other.unit
                yield one, other, min(like, LIKE_ALONE) if alone else like


def _mask(numbers: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Numbers by what is left of them without one digit: ``41200`` among those of ``412?0``."""
    found: dict[str, list[str]] = {}
    for number in numbers:
        for mask in _masks(number):
            found.setdefault(mask, []).append(number)
    return found


def _masks(number: str) -> Iterator[str]:
    return (f"{number[:at]}?{number[at + 1 :]}" for at in range(len(number)))


def _find_slips(digits: str, known: Container[str], masked: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Those of the known numbers that one slip makes of one, with how alike the two must be told."""
    swapped = (digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :] for at in range(len(digits) - 1))
    made = [one for one in (*swapped, f"{digits}0", digits[:-1]) if one in known]
    made += [number for mask in _masks(digits) for number in masked[mask]]
    asked = ((other, _likeness_asked(digits, other)) for other in dict.fromkeys(made))
    return {other: like for other, like in asked if like is not None}


def _ask(one: Item, other: Item, like: float) -> float | None:
    """How alike the two must be told; of two units, ``214 payments``, ``241 cheques``, only many digits tell."""
    if one.unit == other.unit:
        return like
    of_things = all(item.figure.quantity.kind == "count" and item.people is None for item in (one, other))
    return LIKE_OF_OTHER_UNITS if of_things and like == SLIPS[0].like else None


def _is_alone(items: Items, item: Item) -> bool:
    """Whether a measured number is the only one in its unit that its report gives."""
    kind = item.figure.quantity.kind
    others = {other.value for other in items.of_report(item.report.id) if other.unit == item.unit}
    return kind == "measure" and len(others) == 1


def _is_plain(item: Item) -> bool:
    """Whether it is a number of two digits or more that is no age, and no bound."""
    exact = item.stated.approx in ("exact", "about") and item.age_of is None and item.unit is not None
    return exact and item.value is not None and abs(item.value) >= 10 and item.figure.quantity.kind != "percent"


def _digits(item: Item) -> str:
    return f"{abs(float(item.figure.quantity.value or 0)):.10g}"


@cache
def _likeness_asked(one: str, other: str) -> float | None:
    name = _name_slip(one, other)
    digits = min(len(number.replace(".", "").rstrip("0")) for number in (one, other))
    return next((slip.like for slip in SLIPS if slip.name == name and digits >= slip.digits), None)


def _name_slip(one: str, other: str) -> str | None:
    """How two numbers as written in digits differ; None where no one slip makes one of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) != len(long):
        return "zero" if long == f"{short}0" and "." not in long else None
    apart = [at for at, digit in enumerate(one) if digit != other[at]]
    if len(apart) < 2:
        return "one digit" if apart else None
    first, last = apart[0], apart[-1]
    swapped = len(apart) == 2 and last == first + 1
    return "swap" if swapped and one[first] == other[last] and one[last] == other[first] else None
