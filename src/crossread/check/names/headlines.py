"""Whether a line is in the capitals of a headline."""

from __future__ import annotations

# The share of capitalised words from which a line is in the capitals of a headline.
HEADLINE = 0.8


def is_headline(text: str, place: int) -> bool:
    """Whether the line has Capitals on nearly All its Words, so that they do not tell names from other words."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    words = [
        word for word in text[start : end if end >= 0 else len(text)].split() if len(word) > 3 and word[0].isalpha()
    ]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= HEADLINE * len(words)
