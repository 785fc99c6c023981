"""Texts damaged by chance: a seed gives the same ones every time."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
_SHORTEST, _LONGEST = 20, 150
_MOST_EDITS = 14


@cache
def load_pieces() -> tuple[str, ...]:
    """All pieces, the rare kinds as often as the common ones."""
    return tuple(piece for kind in tomllib.loads((HERE / "pieces.toml").read_text("utf-8")).values() for piece in kind)


def damage(text: str, chance: random.Random) -> str:
    """A stretch of a text with pieces set in, set before or behind words, and words swapped or lost."""
    words = text.split(" ")
    start = chance.randrange(max(1, len(words) - _LONGEST))
    words = words[start : start + chance.randrange(_SHORTEST, _LONGEST)]
    for _ in range(chance.randrange(1, _MOST_EDITS)):
        _edit(words, chance)
    return " ".join(words)


def _edit(words: list[str], chance: random.Random) -> None:
    at, other, piece = chance.randrange(len(words)), chance.randrange(len(words)), chance.choice(load_pieces())
    way = chance.choice(("insert", "insert", "insert", "before", "behind", "swap", "lose"))
    if way == "insert" or len(words) == 1:
        words.insert(at, piece)
    elif way == "before":
        words[at] = piece + words[at]
    elif way == "behind":
        words[at] += piece
    elif way == "swap":
        words[at], words[other] = words[other], words[at]
    else:
        del words[at]


def draw_stories(texts: Sequence[str], seed: int, count: int) -> list[list[str]]:
    """Stories of three damaged copies of one text each."""
    chance = random.Random(seed)
    return [[damage(text, chance) for _ in range(3)] for text in (chance.choice(texts) for _ in range(count))]
