"""The title of a browser's window: the headline and, behind a mark, the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.read.head_line import same_words
from crossread.text.lexicon import load_listed

LONGEST_OUTLET = 60


def find_outlet(headlines: Sequence[str], window: str | None) -> str | None:
    """``The Echo`` of ``Ferry strikes pier - The Echo``, where the first part is a headline of the page."""
    for head, tail in split_title(window):
        if any(same_words(head, words) for words in headlines) and 0 < len(tail) <= LONGEST_OUTLET:
            return tail
    return None


def split_title(window: str | None) -> list[tuple[str, str]]:
    """The title of a window before and after each mark, the last mark first."""
    if not window:
        return []
    marks = re.compile("|".join(re.escape(mark) for mark in load_listed("pdf", "title_marks")))
    return [(window[: mark.start()], window[mark.end() :]) for mark in reversed([*marks.finditer(window)])]
