"""Whether a captured page tells something, or is a frame, a list of headlines or an advertisement."""

from __future__ import annotations

import re

from crossread.errors import ReadError
from crossread.model.reports import Report

# The shortest news items have some fifty words in sentences; a start page has hundreds, none of them in sentences.
FEWEST_WORDS = 50
_SENTENCE = re.compile(r"[.!?][\"'”’)\]]{0,2}\Z")


def is_article(composed: tuple[Report, bool] | ReadError) -> bool:
    """Whether enough of the page's words stand in lines that end as sentences do."""
    if isinstance(composed, ReadError):
        return False
    lines = [line.strip() for line in composed[0].text.split("\n")]
    return sum(len(line.split()) for line in lines if _SENTENCE.search(line)) >= FEWEST_WORDS
