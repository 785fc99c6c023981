"""Whether a source bears a draft's number out: the one question that a check puts on top of a comparison.

The draft may be vaguer than its sources, never more exact: nobody rounds 1,500 to 1,540, and who reads "at least
40" may not write "40". "About 40" may be said of 43, "more than 400" of 430, and "dozens" of 37.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from crossread.meaning.quantities import (
    Comparison,
    Stated,
    claimed,
    compare,
    is_near,
    is_vague,
    rounding,
    same_number,
    state,
)
from crossread.model.mentions import Figure

# same: borne out. bound: the very number, but only one of the two bounds it. direction, unit: the number is there, with
# a bound that points the other way or in another unit. different: another number.
ValueVerdict = Literal["same", "bound", "direction", "unit", "different"]

# A bound is turned round where its number is so near the other's, as a share of it: "more than 500" for 498.
TURNED = 0.1


def draft_amounts(figure: Figure) -> tuple[Stated, ...]:
    """The draft's figure in base terms: one, or the two ends of a range; none where the words give no number."""
    quantity, action = figure.quantity, figure.measure.action
    ends = (quantity.low, quantity.high) if quantity.approx == "range" else ()
    if ends and None not in ends:
        plain = [replace(quantity, value=end, low=None, high=None, approx="exact") for end in ends]
    else:
        plain = [quantity]
    return tuple(stated for one in plain if (stated := state(one, action=action)) is not None)


def source_amount(figure: Figure) -> Stated | None:
    """A source's figure in base terms; None where its words give no number."""
    return state(figure.quantity, action=figure.measure.action)


def bears_out(draft: Stated, source: Stated) -> ValueVerdict:
    """How the draft's amount stands to a source's of the same kind of thing."""
    found = compare(draft, source)
    if found.relation == "same":
        return "same" if _is_no_finer(draft, source, found) else "different"
    if found.relation == "compatible":
        return _judge_open(draft, source, found)
    if found.relation == "differs":
        cut = found.reason == "cut short" and rounding(draft) > rounding(source)
        return "same" if cut else "bound" if found.reason == "left out" else "different"
    return _judge_slip(draft, source, found)


def _is_no_finer(draft: Stated, source: Stated, found: Comparison) -> bool:
    """Whether the draft's number has no more digits than the source's; a converted one is rounded to be read."""
    return found.reason != "rounded" or claimed(draft).holds(source.low)


def _judge_open(draft: Stated, source: Stated, found: Comparison) -> ValueVerdict:
    """Where both may be true: the draft's words must be chosen for the source's number, and say no more than it."""
    if found.reason == "vague":
        return _judge_vague(draft, source)
    if draft.approx == source.approx in ("above", "below", "about"):
        return "same" if _is_as_fine(draft, source) else _judge_slip(draft, source, found)
    if not is_near(draft, source) or {draft.approx, source.approx} == {"above", "below"}:
        return _judge_slip(draft, source, found)
    if not draft.is_number or draft.scale > source.scale:
        return "same"
    if found.reason == "limit":
        return "bound" if same_number(draft, source) else "different"
    if found.reason == "range":
        return "same" if draft.low in (source.low, source.high) else "different"
    return "same" if same_number(draft, source) and draft.step >= source.step else "different"


def _judge_vague(draft: Stated, source: Stated) -> ValueVerdict:
    """A vague word may be said of a number in its reach, and of another word whose reach it mostly shares."""
    if not is_vague(draft):
        return "different"
    if not is_vague(source):
        return "same"
    shared = min(draft.high, source.high) - max(draft.low, source.low)
    return "same" if shared >= min(draft.high - draft.low, source.high - source.low) / 2 else "different"


def _is_as_fine(draft: Stated, source: Stated) -> bool:
    """Whether of two rough numbers, or of two bounds of one kind, the draft's is the source's, or rounds it."""
    plain = [replace(one, approx="exact", limit=None, direction=None) for one in (draft, source)]
    if same_number(*plain) or bears_out(*plain) == "same":
        return True
    return rounding(plain[0]) > rounding(plain[1]) and abs(draft.low - source.low) < rounding(plain[0])


def _judge_slip(draft: Stated, source: Stated, found: Comparison) -> ValueVerdict:
    """Where both cannot be true: the words of a bound turned round, the same number in another unit, or another."""
    finer = draft.step < 1 <= source.step and not same_number(draft, source)
    bounded = not finer and found.relation == "contradicts" and {draft.approx, source.approx} & {"above", "below"}
    opposite = {draft.approx, source.approx} == {"above", "below"} and same_number(
        replace(draft, approx="exact", limit=None), replace(source, approx="exact", limit=None)
    )
    if opposite or found.reason == "direction" or (bounded and abs(draft.low - source.low) <= TURNED * abs(source.low)):
        return "direction"
    measured = draft.family == source.family and draft.family in ("duration", "measure")
    return "unit" if measured and draft.number == source.number and not same_number(draft, source) else "different"
