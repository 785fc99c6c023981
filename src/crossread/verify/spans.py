"""Every span of an account, with the entries that cite it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from crossread.model.accounts import Account
from crossread.model.spans import Span
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


def iter_spans(value: Any) -> Iterator[Span]:
    """Every span in a value of the model, however deep."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from iter_spans(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from iter_spans(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from iter_spans(item)
