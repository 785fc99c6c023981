"""Words one after another, as a sentence lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def join_words(words: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``; the empty string for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def join_few(words: Iterable[str]) -> str:
    """The same with each word once, and all beyond the third counted: ``A, B, C and 2 others``."""
    unlike = list(dict.fromkeys(words))
    return join_words([*unlike[:3], f"{len(unlike) - 3} others"] if len(unlike) > 3 else unlike)
