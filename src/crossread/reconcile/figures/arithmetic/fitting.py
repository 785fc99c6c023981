"""Whether counts can be parts of a whole at all: who is counted, what befell them, beside whom they are set."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from crossread.meaning import deeds
from crossread.reconcile.figures.arithmetic.facts import Fact, exact
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.people import PeopleClass
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_listed, load_words

_OTHER_FIRST = load_words("arithmetic", "fitting.other_first")


def may_be_part(aligned: Aligned, part: Fact, whole: Fact) -> bool:
    """Whether the part counts some of those whom the whole counts, as far as nouns and deeds tell."""
    if not 0 < part.value < whole.value:
        return False
    a, b = part.item, whole.item
    if (a.people is None) != (b.people is None) or (a.people is None and a.unit != b.unit):
        return False
    if a.people and b.people and not _people_fit(a, a.people, b, b.people):
        return False
    if deeds.is_listed_unit(a.unit):
        return False
    if a.listing is not None and a.listing == b.listing and not deeds.lets_go(a.action, b.action):
        return False
    pointing = [item for item in part.mentions if item.whole is not None]
    if pointing:
        return any(is_part_of(aligned, item, b) or item.whole == b.whole for item in pointing)
    return _deeds_fit(a, b)


def _people_fit(part: Item, one: PeopleClass, whole: Item, other: PeopleClass) -> bool:
    """No child is an officer, no gunman a victim, and ``another person`` is not one of ``two men``."""
    if one.clashes(other) or (other.young and one.role):
        return False
    if part.measure.relation == "another" and one.generic and other.sex:
        return False
    if deeds.is_wrongdoer(one.role) == deeds.is_wrongdoer(other.role):
        return True
    return not deeds.is_toll(part.deed) and not deeds.is_toll(whole.deed)


def _deeds_fit(part: Item, whole: Item) -> bool:
    """Whether who is counted in the part may be counted in the whole: the dead among the shot, not among the hurt."""
    if deeds.lets_go(part.action, whole.action) or deeds.may_contain(whole.action, part.action):
        return True
    if deeds.is_spared(part.action):
        return whole.deed is None or any(holds(whole.deed) for holds in _HOLD_THE_SPARED)
    if deeds.is_all_struck(whole.action) and deeds.is_told_alike(part.action):
        return True
    if deeds.is_last(part.action) and not deeds.is_last(whole.action):
        struck = deeds.is_all_struck(whole.deed) or deeds.is_all_struck(whole.action)
        return struck or (whole.action is None and not whole.beside)
    if part.measure.relation == "another" and not deeds.is_body(part.deed):
        return part.deed == whole.deed if part.deed else whole.deed is None or deeds.is_body(whole.deed)
    if part.action is None or whole.action is None or part.action == whole.action:
        return True
    if deeds.is_present(part.action) and deeds.is_last(whole.action):
        return True
    return deeds.are_told_alike(part.action, whole.action)


# The bodies in which those who came through may be counted.
_HOLD_THE_SPARED = (deeds.is_all_struck, deeds.is_whole_body, deeds.is_present)


def disjoint(aligned: Aligned, whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether nobody is plainly counted twice, and the words set no part beside the whole itself."""
    if any(_counted_twice(aligned, one, other) for one, other in combinations(parts, 2)):
        return False
    if not all(_beside_parts(aligned, fact, whole, parts) for fact in parts if fact.item.beside):
        return False
    if any(_is_denied(fact.item) for fact in parts if fact.item.beside):
        return False
    if not _of_the_role(whole.item, parts) or not all(_in_turn(fact.item, whole) for fact in parts):
        return False
    listed = {fact.item.listing for fact in parts}
    stated_parts = [fact for fact in parts if fact.item.measure.relation == "part"]
    if not stated_parts or (len(listed) == 1 and None not in listed):
        return True
    # "One of them was a student" says nothing of who else was what, unless the words go on to the others.
    others = [fact.item for fact in parts if fact.item.measure.relation == "others"]
    ones = [fact.item for fact in stated_parts if fact.value == 1]
    if any(one.figure.sentence > other.figure.sentence + 1 for one in ones for other in others):
        return False  # "three others are hurt … police know one of the people inside"
    beside = any(fact.item.beside for fact in parts)
    return len(parts) == 2 and (beside or len(stated_parts) == 2 or stated_parts[0].value > 1)


def _is_denied(item: Item) -> bool:
    """``three others who were not hurt``: what befell the whole did not befall them."""
    return item.action is None and "not" in item.measure.terms


def _of_the_role(whole: Item, parts: Sequence[Fact]) -> bool:
    """Officers are not made of people of whom no report says what they are."""
    if whole.people is None or whole.people.role is None:
        return True
    return any(part.item.people is None or not part.item.people.generic or part.item.whole for part in parts)


def _in_turn(item: Item, whole: Fact) -> bool:
    """``a fourth victim`` is none of three."""
    words = item.figure.span.text.lower().split()
    ordinals = load_listed("number_words", "ordinals")[1:]
    return len(words) < 2 or words[1] not in ordinals or ordinals.index(words[1]) + 2 <= whole.value


def _counted_twice(aligned: Aligned, one: Fact, other: Fact) -> bool:
    """Whether one is part of the other, repeats its number and noun, or counts the same deed of anybody at all."""
    pairs = ((one, other), (other, one))
    if any(is_part_of(aligned, item, fact.item) for a, fact in pairs for item in a.mentions):
        return True
    if any(_one_of_two(aligned, a, fact) for a, fact in pairs):
        return True
    a, b = one.item, other.item
    alike = a.value == b.value and a.unit == b.unit and a.beside == b.beside
    if alike and a.measure.relation != "another":
        return True
    if any(item.beside or item.condition for item in (a, b)) or (a.listing is not None and a.listing == b.listing):
        return False
    apart = a.place is not None and b.place is not None and a.place.id != b.place.id
    both_any = a.people is not None and b.people is not None and a.people.generic and b.people.generic
    return both_any and a.deed == b.deed and deeds.is_last(a.deed) and not apart


def _one_of_two(aligned: Aligned, one: Fact, two: Fact) -> bool:
    """``two women on the porch, one dead, the other hurt``: the one is of the two."""
    if one.value != 1 or two.value != 2:
        return False
    return any(
        before.near(item) and before.figure.span.end <= item.figure.span.start and _has_other(aligned, item)
        for item in one.mentions
        for before in two.mentions
    )


def _has_other(aligned: Aligned, item: Item) -> bool:
    """Whether ``the other`` follows in the item's sentence."""
    return any(
        single.measure.relation == "others" and single.near(item) and single.figure.span.start > item.figure.span.end
        for single in aligned.items.singles_of(item.report.id)
    )


def _beside_parts(aligned: Aligned, fact: Fact, whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether who is counted before ``others`` and ``another`` is among the parts, and is not the whole.

    ``three were taken there; two others came by car`` makes five, and no two of the three. ``The
    other two`` and ``the two others`` may be of the whole right before them.
    """
    item = fact.item
    if _is_the_other(item):
        return _nearest_two(aligned, item) in (None, aligned.group(whole.item).first)
    before = counted_before(aligned, item)
    if before is None or item.definite or _says_other_first(item):
        return True
    group = aligned.group(before).first
    if group == aligned.group(whole.item).first:
        return before.figure.sentence != item.figure.sentence and not _opens(item)
    same_deed = before.near(item) and before.deed is not None and before.deed == item.deed
    return not same_deed or any(group == aligned.group(part.item).first for part in parts)


def _is_the_other(item: Item) -> bool:
    return item.figure.span.text.lower() == "the other"


def _says_other_first(item: Item) -> bool:
    """``the other two``, ``all four others``: of those just counted."""
    return item.figure.context.before in _OTHER_FIRST


def _opens(item: Item) -> bool:
    """Whether nothing but the count opens its sentence, so that it goes on from the one before."""
    return item.tokens[0].lower == "another" or not item.tokens_before


def counted_before(aligned: Aligned, item: Item) -> Item | None:
    """The nearest exact count of people before the item, in its own sentence or the one before."""
    span = item.figure.span
    near = [
        other
        for other in (*aligned.items.of_report(item.report.id), *aligned.items.singles_of(item.report.id))
        if other.figure.span.part == span.part
        and other.figure.span.end <= span.start
        and 0 <= item.figure.sentence - other.figure.sentence <= 1
        and other.people is not None
        and exact(other)
    ]
    return max(near, key=lambda other: other.figure.span.start, default=None)


def _nearest_two(aligned: Aligned, item: Item) -> int | None:
    """Of which two ``the other`` is one: the group of the nearest count of two before it, by its noun."""
    twos = [
        other
        for other in aligned.items.of_report(item.report.id)
        if other.value == 2
        and other.figure.span.part == item.figure.span.part
        and other.figure.span.end <= item.figure.span.start
        and (other.people is None) == (item.people is None)
        and not (other.people and item.people and other.people.young and item.people.role)
    ]
    return aligned.group(max(twos, key=lambda other: other.figure.span.start)).first if twos else None


def is_part_of(aligned: Aligned, item: Item, whole: Item) -> bool:
    """Whether the words say that the item is part of what the whole counts."""
    figures = aligned.items.figures
    return item.whole is not None and aligned.group(figures[item.whole]) is aligned.group(whole)
