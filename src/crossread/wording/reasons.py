"""Why a discrepancy may be one, in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crossread.model.operands import by_role
from crossread.model.reasons import Reason, ReasonKind
from crossread.wording.numbers import in_place, show_sum
from crossread.wording.outlets import Outlets

_FIXED: Mapping[ReasonKind, str] = {
    "earlier": "The reports are of one day: the lower number may only be the earlier one.",
    "same lists": "The lists otherwise match, row for row.",
    "slip": "One of the two is a slip of spelling.",
    "contraction": "One spells out what the other contracts.",
    "repeated": "The words left out stand twice in the other version.",
    "handle": "One has the name of an account for a name.",
    "stops": "One ends the sentence where the other goes on.",
    "small": "Only small words differ.",
    "moved": "The words are the same, in another order.",
    "several": "Only small words, contractions or their order differ.",
}


def explain(reason: Reason | None, outlets: Outlets) -> str | None:
    """The reason in one sentence; None for none."""
    if reason is None:
        return None
    return _FIXED.get(reason.kind) or _TOLD[reason.kind](reason, outlets)


def _sum(reason: Reason, outlets: Outlets) -> str:
    added = " and ".join(in_place(part) for part in by_role(reason.operands, "part")[1:])
    return f"{show_sum(reason.operands)}: {outlets.list(reason.reports)} also has {added}."


def _dead(reason: Reason, outlets: Outlets) -> str:
    return f"{outlets.list(reason.reports)} may count the dead too: {show_sum(reason.operands)}."


def _attacker(reason: Reason, outlets: Outlets) -> str:
    return f"{outlets.list(reason.reports)} writes “{reason.words}”."


def _cut_short(reason: Reason, _: Outlets) -> str:
    return f"{reason.operands[0].words} looks cut short instead of rounded."


def _rounded(reason: Reason, _: Outlets) -> str:
    return f"{reason.operands[0].words} may be rounded."


def _on_one_word(reason: Reason, outlets: Outlets) -> str:
    gives = outlets.verb(reason.reports, "gives", "give")
    return f"{outlets.list(reason.reports)} {gives} {reason.operands[0].words} on the word of {reason.words}."


_TOLD: Mapping[ReasonKind, Callable[[Reason, Outlets], str]] = {
    "sum": _sum,
    "cut short": _cut_short,
    "counts the dead": _dead,
    "counts the attacker": _attacker,
    "rounded": _rounded,
    "on one word": _on_one_word,
}
