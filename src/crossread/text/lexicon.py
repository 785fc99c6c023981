"""Reads the word lists in ``crossread/lexicon``, a folder a language. Each file says where its entries come from."""

from __future__ import annotations

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
def load_words(name: str, table: str) -> frozenset[str]:
    """The words of one list, ``TABLE = [...]`` in ``lexicon/en/NAME.toml``."""
    return frozenset(load_lexicon(name)[table])
