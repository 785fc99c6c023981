"""Words one after another, as a sentence lists them, and a word moved into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def join_words(words: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``; the empty string for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def join_few(words: Iterable[str], most: int = 4) -> str:
    """The same with each word once; of more than ``most`` the last are counted: ``A, B, C and 2 others``."""
    unlike = list(dict.fromkeys(words))
    if len(unlike) > most:
        unlike = [*unlike[: most - 1], f"{len(unlike) - most + 1} others"]
    return join_words(unlike)


def lower_number(text: str) -> str:
    """A number that opened its sentence as it stands within one: ``seventeen``."""
    return text[:1].lower() + text[1:] if text[:1].isalpha() and text[1:2].islower() else text
