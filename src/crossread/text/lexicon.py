"""Reads the word lists in ``crossread/lexicon``, a folder a language. Each file says where its entries come from."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

# The language that reports are read in, and the folder of its word lists.
LANGUAGE = "en"


@cache
def load_lexicon(name: str) -> dict[str, Any]:
    """The tables of ``lexicon/en/NAME.toml``. Treat the result as read-only: it is shared."""
    source = resources.files("crossread").joinpath("lexicon", LANGUAGE, f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def load_words(name: str, path: str) -> frozenset[str]:
    """The words of one list of ``lexicon/en/NAME.toml``: ``"words"``, or ``"ages.closers"`` in the table ``ages``."""
    return frozenset(load_listed(name, path))


@cache
def load_listed(name: str, path: str) -> tuple[str, ...]:
    """The same, in the order in which they are listed."""
    return tuple(_find(name, path))


@cache
def load_pattern(name: str, path: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression of ``lexicon/en/NAME.toml``, whose lines are listed one after another."""
    return re.compile("".join(_find(name, path)), flags)


@cache
def load_either(name: str, path: str) -> str:
    """A group that matches any one of the entries, the earlier first; entries may be patterns."""
    return f"(?:{'|'.join(_find(name, path))})"


def _find(name: str, path: str) -> Any:
    found: Any = load_lexicon(name)
    for key in path.split("."):
        found = found[key]
    return found
