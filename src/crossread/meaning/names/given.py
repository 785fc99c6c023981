"""Given names: which there are, whose they mostly are, and which are short for one another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from crossread.text.lexicon import load_lexicon

Gender = Literal["female", "male"]


@cache
def given_names() -> Mapping[str, Gender | None]:
    """The first names of ``lexicon/en/first_names.toml`` in lower case, each with the gender that it tells, if any."""
    table = load_lexicon("first_names")
    told: dict[str, Gender | None] = dict.fromkeys(table["either"].split())
    told.update(dict.fromkeys(table["male"].split(), "male"))
    told.update(dict.fromkeys(table["female"].split(), "female"))
    return told


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    return {short: frozenset(full) for short, full in load_lexicon("names")["short"].items()}


def is_short_for(one: str, other: str) -> bool:
    """Whether one of two folded given names is a short form of the other: ``billy`` and ``william``."""
    forms = _full_forms()
    return other in forms.get(one, ()) or one in forms.get(other, ())


def same_given(one: str, other: str) -> str | None:
    """Why two folded given names can be one person's (``bob`` and ``robert``); None where they cannot."""
    if one == other:
        return "same first name"
    forms = _full_forms()
    if is_short_for(one, other):
        return "one first name is short for the other"
    if forms.get(one, frozenset()) & forms.get(other, frozenset()):
        return "both first names are short for one"
    if (len(one) == 1 or len(other) == 1) and one[0] == other[0]:
        return "an initial for the first name"
    return None
