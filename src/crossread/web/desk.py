"""What pages say of the desk's decisions, and the forms with which it decides."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from crossread.model.accounts import Discrepancy
from crossread.model.decisions import LedgerEntry, targets_of
from crossread.render.desk import NO_LONGER_FOUND
from crossread.render.sources import CitedSource
from crossread.web.laying import load_templates
from crossread.web.room import Laid
from crossread.wording.decisions import Naming, say_decision, say_reason

# How a difference is settled, with the words of the form.
VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "not a conflict": "It is not a conflict",
        "right": "One report is right",
        "asked": "I have asked",
        "to check": "To check",
    }
)
# Entries about which nothing can be decided but that a note can stand on.
NOTED_ONLY = frozenset({"difference", "quote", "check", "place"})


def desk_parts(frame: Mapping[str, Any], laid: Laid | None) -> dict[str, Any]:
    """The names that templates have for all of this; ``beside`` is the desk's part of an entry."""
    parts: dict[str, Any] = {
        "say": lambda entry: say_entry(laid, entry),
        "reason": lambda entry: say_reason(entry.decision) if entry.decision else "",
        "sides_of": lambda found: list_sides(laid, found) if laid else [],
        "about_words": lambda entry: "; ".join(map(_namer(laid), targets_of(entry.decision))),
        "verdicts": VERDICTS.items(),
        "noted_only": NOTED_ONLY,
    }
    forms = load_templates().get_template("desk.html.j2").make_module({**frame, **parts})
    return {**parts, "beside": lambda kind, id: Markup(forms.beside(kind, id) if id else "")}  # type: ignore[attr-defined]


def say_entry(laid: Laid | None, entry: LedgerEntry) -> str:
    """What an entry of the history decided, in a sentence."""
    return say_decision(entry.decision, _namer(laid)) if entry.decision else ""


def _namer(laid: Laid | None) -> Naming:
    return laid.name if laid else lambda _: NO_LONGER_FOUND


def list_sides(laid: Laid, found: Discrepancy) -> list[CitedSource]:
    """The reports that a difference is between."""
    told = {mention.report for side in found.sides for mention in side.mentions}
    return [source for report, source in laid.view.by_id.items() if report in told]
