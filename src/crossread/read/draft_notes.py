"""What stands in a draft and is no claim of its own: addresses, notes to the desk, the date of its dateline.

Everything is blanked in its place, as markup is.
"""

from __future__ import annotations

import re

from crossread.read.draft_markup import blank

_ADDRESS = re.compile(
    r"<?\b(?:https?://|www\.)[^\s<>\"“”]{0,2000}[^\s<>\"“”.,;:!?)\]’']>?|(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}(?:\.\w{1,20}){1,4}"
)
# "[Word count: 412]", "[Eds: with picture 7]", "-30-", on lines of their own.
_DESK_NOTE = re.compile(
    r"^[ \t]*(?:\[[A-Z][\w ’'-]{1,30}:[^\]\n]{0,1000}\]|(?:[—–-] ?)?30(?: ?[—–-])|E[Nn][Dd][Ss]?\.?|#{3}|# # #)[ \t]*$",
    re.MULTILINE,
)
# "PORT ORRIN, Oct. 11 (Larkfield Echo) — ": the day and the agency are the draft's own; the town stays.
_DATELINE = re.compile(
    r"^(?P<town>[ \t]*[A-Z][A-Z.’' -]{1,40}(?:, [A-Z][\w. ]{1,24}?)??)"
    r"(?P<own>(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?))?"
    r"(?: \([^()\n]{2,40}\))?)"
    r"(?=[ \t]*(?:—|–|-{1,2})[ \t])",
    re.MULTILINE,
)


def blank_notes(text: str) -> str:
    """The draft without addresses, notes to the desk, and the day and agency of a dateline."""
    text = blank(blank(text, _ADDRESS), _DESK_NOTE)
    return _DATELINE.sub(lambda match: match["town"] + " " * len(match["own"]), text)
