"""What two figures' clauses tell unlike: other parties, other names, another deed, another time, part or more of it."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.tellings import Days, FigureTelling, Slot
from crossread.text.lexicon import load_words


def has_other_parties(one: Item, other: Item, background: Background) -> float:
    """One deed, told of two doers or two undergoers: rents rose, wages rose."""
    ours, theirs = background.telling(one), background.telling(other)
    if not _is_one_deed(ours, theirs):
        return 0.0
    befallen = one.people is not None and other.people is not None
    doers = not befallen and _clash(ours.doers, theirs.doers)
    return float(doers or _clash(ours.undergoers, theirs.undergoers))


def _is_one_deed(ours: FigureTelling, theirs: FigureTelling) -> bool:
    if not ours.verb or not theirs.verb:
        return False
    return ours.verb == theirs.verb or (
        ours.event == theirs.event and ours.event not in load_words("figure_matching", "tellings.pale")
    )


def has_other_doers(ours: FigureTelling, theirs: FigureTelling) -> bool:
    """Whether both clauses say who or what did it, and nobody is in both."""
    return _clash(ours.doers, theirs.doers)


def _clash(ours: Sequence[Slot], theirs: Sequence[Slot]) -> bool:
    return bool(ours and theirs) and not any(a.meets(b) for a in ours for b in theirs)


def has_other_names(one: Item, other: Item, background: Background) -> float:
    """Both clauses name somebody, and nobody is named in both."""
    return _are_apart(background.telling(one).names, background.telling(other).names)


def counts_other_things(one: Item, other: Item, background: Background) -> float:
    """One deed, done to things by two nouns: cars sold, vans sold."""
    counted = one.figure.quantity.kind == other.figure.quantity.kind == "count"
    if not counted or not one.unit or not other.unit or one.unit == other.unit or one.people or other.people:
        return 0.0
    return float(_is_one_deed(background.telling(one), background.telling(other)))


def has_nothing_alike(one: Item, other: Item, background: Background) -> float:
    """Another verb, and no party that both may mean; counts of people go by what befell them."""
    if one.people is not None and other.people is not None:
        return 0.0
    ours, theirs = background.telling(one), background.telling(other)
    if not ours.verb or not theirs.verb or _is_one_deed(ours, theirs):
        return 0.0
    return float(_clash(ours.parties, theirs.parties))


def compare_own_words(one: Item, other: Item, background: Background) -> float:
    """How much of its clause each has to itself, the lesser share; counts of people go by what befell them."""
    if one.people is not None and other.people is not None:
        return 0.0
    ours, theirs = background.telling(one).words, background.telling(other).words
    return min(_own_share(ours, theirs), _own_share(theirs, ours))


def _own_share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words - others) / len(words) if words else 0.0


def is_beside(one: Item, other: Item, _: Background) -> float:
    """The one counts others, or more, beside those already told of."""
    return float(one.beside != other.beside)


def is_part_of(one: Item, other: Item, background: Background) -> float:
    """The one is told as a part of a whole, the other not."""
    return float(background.telling(one).part != background.telling(other).part)


def has_other_base(one: Item, other: Item, background: Background) -> float:
    """The one is so much for each, or for a time; the other is not, or for something else."""
    return float(background.telling(one).base != background.telling(other).base)


def has_other_time(one: Item, other: Item, background: Background) -> float:
    """The times beside them have no day in common."""
    ours, theirs = background.telling(one).days, background.telling(other).days
    return float(bool(ours and theirs) and not _meet(ours, theirs))


def is_of_the_past(one: Item, other: Item, background: Background) -> float:
    """The one is told of a time long before its report, or of an earlier event, of which the other report is silent."""
    return float(_is_past_to(one, other, background) or _is_past_to(other, one, background))


def _is_past_to(one: Item, other: Item, background: Background) -> bool:
    ours, theirs = background.telling(one), background.telling(other)
    if ours.earlier and not theirs.earlier:
        return True
    return (
        ours.past and not theirs.past and not any(_meet(ours.days, days) for days in background.times[other.report.id])
    )


def _meet(ours: Days | None, theirs: Days | None) -> bool:
    return ours is not None and theirs is not None and ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _are_apart(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return float(bool(ours and theirs) and ours.isdisjoint(theirs))
