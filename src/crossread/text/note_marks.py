"""Raised figures: marks of notes are no digits of the number before them, powers and units are."""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ELEMENT = re.compile(r"<sup(?:\s[^<>]{0,200})?>\s{0,5}([0-9]{1,3})\s{0,5}</sup>", re.IGNORECASE)
# After a number that is no base of a power, after the end of a sentence or a quotation, after a word that is no unit.
_NOTE = re.compile(
    rf"(?:(?<=[\d%])(?<!\b10)|(?<=[^\W\d_]{{4}})|(?<=[.,;:!?\"”’)]))[{_SIGNS}]{{1,3}}(?=$|[\s.,;:!?\"”’)\u2013\u2014-])"
    rf"(?!\s{{0,2}}[=+×*/^÷−])"
)


def raise_figures(markup: str) -> str:
    """The page with raised figures as signs of their own: ``30<sup>2</sup>`` is not 302, ``km<sup>2</sup>`` a unit."""
    return _ELEMENT.sub(lambda match: match[1].translate(_RAISED), markup)


def find_note_marks(text: str) -> list[tuple[int, int]]:
    """Where marks of notes stand: in ``30² people`` and ``said.¹``, not in ``40 km²`` or ``10⁶``."""
    return [match.span() for match in _NOTE.finditer(text)]
