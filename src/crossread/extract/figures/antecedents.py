"""Earlier counts that a number is part of without saying so: lists, bare numbers, the others."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.series import is_joined
from crossread.meaning import deeds
from crossread.text.lexicon import load_words

_OPENERS = load_words("figure_reading", "antecedents.openers")

_LOOK_BACK = 3


def is_among(draft: MeasureDraft, following: MeasureDraft) -> bool:
    """``A family of 4 among 9 killed``, ``two of her sons were among the six who died``."""
    doc = draft.doc
    if following.doc is not doc or following.sentence != draft.sentence or not (draft.is_count and following.is_count):
        return False
    if draft.action == "age" or draft.size > following.size or following.first - draft.after > 8:
        return False
    between = [token.lower_ for token in doc[draft.after : following.first]]
    return "among" in between[-4:] and "," not in between


def find_including(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """``30 people were hurt, including five children and two nurses``: the count that the list is taken from."""
    doc, inclusions = draft.doc, load_words("counting", "inclusions")
    start = next(
        (other.after for other in reversed(earlier) if other.doc is doc and other.sentence == draft.sentence), None
    )
    if start is None:
        return None
    previous = earlier[-1]
    opens = any(token.lower_ in inclusions for token in doc[start : draft.first][-6:])
    goes_on = (
        previous.relation == "part" and previous.whole is not None and is_joined(previous, draft) and not draft.own_deed
    )
    if not opens and goes_on and previous.whole is not None and previous.whole < len(earlier):
        total = earlier[previous.whole]
        return total if total.sentence == draft.sentence and previous.some_of_before else None
    if not opens:
        return None
    for other in reversed(earlier):
        if other.sentence != draft.sentence or other.doc is not doc:
            return None
        if other.is_count and other.size >= draft.size and other.action != "age" and other.relation != "part":
            return other
    return None


def find_gapped(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """``Five people were hurt, one critically``; ``12 arrested, three on drug charges``."""
    doc = draft.doc
    previous = earlier[-1] if earlier else None
    if previous is None or previous.doc is not doc or previous.sentence != draft.sentence or draft.place:
        return None
    if (
        draft.found.head is not None
        or not previous.is_count
        or previous.size <= draft.size
        or draft.relation != "plain"
    ):
        return None
    if doc[draft.first - 1].text != "," or draft.first - previous.after > 8 or draft.first + 1 >= len(doc):
        return None
    following = doc[draft.found.last] if draft.found.last < len(doc) else None
    if following is None or not (following.tag_ == "RB" or following.lower_ in _OPENERS):
        return None
    return previous


def find_others(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """``The other four are stable``: the nearest larger count; without ``the``, the total that others just parted."""
    leads = {token.lower_ for token in draft.doc[max(0, draft.first - 2) : draft.first]}
    if "the" not in leads:
        before = find_previous(draft, earlier)
        if before is None or before.whole is None or before.whole >= len(earlier) or before.relation != "part":
            return None
        total = earlier[before.whole]
        return total if 0 < draft.sentence - before.sentence <= 1 and total.size > draft.size else None
    for other in reversed(earlier):
        if other.part != draft.part or draft.sentence - other.sentence > _LOOK_BACK:
            return None
        if (
            other.is_count
            and other.size > draft.size
            and other.action not in {None, "age"}
            and other.relation not in {"others", "another"}
        ):
            return other
    return None


def find_previous(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """The nearest count before this one in the same passage."""
    for other in reversed(earlier):
        if other.found.passage is not draft.found.passage:
            return None
        if other.found.quantity.kind in {"count", "percent"} and other.action != "age":
            return other
    return None


def find_pointed(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """The larger count that ``of them`` points at: the nearest one in this sentence or the one before."""
    for other in reversed(earlier):
        if other.part != draft.part or draft.sentence - other.sentence > 1:
            return None
        if other.is_count and other.relation != "another" and (other.size > draft.size or not draft.is_count):
            return other
    return None


def find_antecedent(draft: MeasureDraft, earlier: Sequence[MeasureDraft]) -> MeasureDraft | None:
    """``Six men were shot. One died``: a bare number as subject goes on about the people of the sentences before.

    Not where the two deeds exclude one another (``Twenty were hurt. Five were killed``).
    """
    if draft.role not in {"subject", "patient"} or draft.relation not in {"plain", "others"} or draft.agent:
        return None
    if draft.verb is None or draft.verb.i < draft.first:
        return None
    for other in reversed(earlier):
        if other.found.passage is not draft.found.passage or draft.sentence - other.sentence > _LOOK_BACK:
            return None
        if not other.is_count or other.sentence >= draft.sentence or other.size <= draft.size or other.place:
            continue
        if other.relation in {"part", "others"} or other.action is None or other.agent:
            continue
        if draft.unit not in {None, "person", other.unit} or not is_of_people(other):
            return None
        same = other.action == draft.action
        if (same and not draft.condition) or deeds.exclude_one_another(other.action, draft.action):
            return None
        return other
    return None


def is_of_people(draft: MeasureDraft) -> bool:
    """Whether people are counted, by any of the nouns for them."""
    people = load_words("counting", "people") | load_words("counting", "kinds_of_people")
    return (draft.unit or "").rpartition(" ")[2] in people
