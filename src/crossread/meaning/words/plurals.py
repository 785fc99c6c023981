"""The plural of a noun by its ending."""

from __future__ import annotations

from crossread.text.lexicon import load_listed


def add_plural_ending(noun: str) -> str:
    """``storeys``, ``stories``, ``boxes``; of nouns that take another form it knows nothing.

    >>> add_plural_ending("story")
    'stories'
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(load_listed("figure_matching", "labels.plural_endings")) else f"{noun}s"
