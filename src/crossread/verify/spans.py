"""Every span of an account, with the entries that cite it."""

from __future__ import annotations

from crossread.model.accounts import Account
from crossread.model.spans import Span, iter_spans
from crossread.model.verification import CitingPart

# Parts of an account, by what to call one entry of them.
_ENTRIES: dict[CitingPart, str] = {
    "discrepancies": "discrepancy",
    "figures": "figure",
    "breakdowns": "breakdown",
    "checks": "check",
    "quotes": "quotation",
    "people": "person",
    "cards": "card",
    "organisations": "organisation",
    "names": "name",
    "places": "place",
    "times": "time",
    "timeline": "event",
    "reuse": "copied passage",
    "coverage": "point",
    "terms": "term",
}


def find_entries(account: Account) -> dict[Span, tuple[str, ...]]:
    """Span to the entries that cite it: ``figure fc734m4j``, or by its number from 1 where an entry has no id."""
    found: dict[Span, dict[str, None]] = {}
    for part, noun in _ENTRIES.items():
        for number, entry in enumerate(getattr(account, part), 1):
            name = f"{noun} {getattr(entry, 'id', None) or number}"
            for span in iter_spans(entry):
                found.setdefault(span, {})[name] = None
    for span in iter_spans(account.summary):
        found.setdefault(span, {})["summary"] = None
    return {span: tuple(entries) for span, entries in found.items()}
