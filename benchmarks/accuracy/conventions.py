"""Conventions of Microsoft's Recognizers that a reader of news does not share: an assistant's reading of requests.

Expected readings of these kinds are left out of the score; ``docs/benchmarks.md`` lists them.
"""

from __future__ import annotations

import re
from typing import Any

_COUNTED = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|forty|couple)"
_UNIT = r"(?:business )?(?:day|week|month|year|quarter|hour|minute|min|second|hr|h|y)s?"

# Name of the convention: what the expected words and the expected values look like; both must match where given.
CONVENTIONS: dict[str, tuple[str | None, str | None]] = {
    "a length of time is reckoned from the moment of asking": (
        rf"\b{_COUNTED} (?:\w+ ){{0,2}}{_UNIT}\b|\b\d+h\b|half an hour|(?:next|last) (?:hour|minute)|couple weeks",
        r"^\(|T\d\d:\d\d:\d\d|^\d{4}-\d\d-\d\d$",
    ),
    "the end of a day is its last second": (r"\bend of\b", r"T23:59:59"),
    "this one is meant where none is named": (
        r"^(?:the|same|that) (?:day|week|weekend|month|year|hour)\b|to date",
        None,
    ),
    "weeks have numbers": (r"\bweek \d|week of|weekend of|day (?:\d{4} )?weekend", None),
    "meals are times of day": (r"dinner|lunch|breakfast", None),
    "a bare number beside a day or another hour is an hour": (
        r"(?:^|\D)\d{1,2}(?:[:.]\d\d)?\s?(?:-|–|to|and|until|till)\s?\d{1,2}(?:[:.]\d\d)?(?!\d|\s?[ap]\.?m)"
        r"|\b(?:at|around) \d{1,2}$|^\d{1,2}$",
        r"T\d",
    ),
    "a fraction is a day of a month": (r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])", r"^XXXX|^\(XXXX|^\(20"),
    "a number that is compared is a year": (r"than \d{4}$", r"^\d{4}$"),
    "half a word is a time": (r"^(?:morning|night|\d+[hy]|otd|everyday|\d{8})$", None),
}


def is_shared(expected: dict[str, Any]) -> bool:
    """Whether what the set expects of some words follows none of these conventions."""
    return not any(
        (words is None or re.search(words, expected["text"], re.IGNORECASE))
        and (values is None or any(re.search(values, value or "") for value in expected["timex"] or []))
        for words, values in CONVENTIONS.values()
    )


def share_out(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records with the expected times that follow a shared convention; numbers stay as they are."""
    return [
        {**record, "gold": [one for one in record["gold"] if is_shared(one)]} if record["kind"] == "time" else record
        for record in records
    ]
