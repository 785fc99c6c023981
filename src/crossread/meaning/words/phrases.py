"""Looking words up in a text as words of their own."""

from __future__ import annotations


def holds_phrase(text: str, phrase: str) -> bool:
    """Whether the text has the phrase, both folded alike or not at all: "niger" is not in "nigeria"."""
    start = text.find(phrase) if phrase else -1
    while start >= 0:
        end = start + len(phrase)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (_is_letter(before) and _is_letter(phrase[0])) and not (_is_letter(after) and _is_letter(phrase[-1])):
            return True
        start = text.find(phrase, start + 1)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
