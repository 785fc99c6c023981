"""Units that stand with a number: percent, money before or after it, measures, with their rates."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossread.extract.figures.lexemes import Lexemes, phrase_key
from crossread.meaning.quantities import find_base
from crossread.model.mentions import FigureKind
from crossread.text.lexicon import load_lexicon, load_words

_SINCE = load_words("figure_reading", "units.since")
_RATE_WORDS = load_words("figure_reading", "units.rate_words")
_PRICING = load_words("figure_reading", "units.pricing")
_PRICED = load_words("figure_reading", "units.priced")

_KINDS: dict[str, FigureKind] = {"percent": "percent", "duration": "duration"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the lexeme after its last one (or of its first one, for a sign before the number)."""

    name: str
    kind: FigureKind
    edge: int
    age: bool = False


Phrases = dict[str, list[tuple[tuple[str, ...], str, FigureKind, bool]]]


@cache
def _phrases() -> Phrases:
    """Every unit phrase by its first lexeme, the longest first."""
    tables = load_lexicon("units")
    entries = [
        (phrase_key(form), name, _KINDS.get(table, "measure"), table == "age")
        for table, units in tables.items()
        if table not in ("touching", "spaced", "compound", "bases")
        for name, forms in units.items()
        for form in forms
    ]
    money = load_lexicon("currencies")["words"]
    entries += [(phrase_key(form), name, "money", False) for name, forms in money.items() for form in forms]
    entries += [((sign,), name, "money", False) for sign, name in load_lexicon("currencies")["signs"].items()]
    phrases: Phrases = {}
    for entry in sorted(entries, key=lambda entry: (-len(entry[0]), entry[0])):
        phrases.setdefault(entry[0][0], []).append(entry)
    return phrases


def _match(lexemes: Lexemes, index: int) -> Unit | None:
    for key, name, kind, age in _phrases().get(lexemes.word(index), ()):
        if all(lexemes.word(index + k) == word for k, word in enumerate(key)):
            return Unit(name, kind, index + len(key), age)
    return None


def find_unit_after(lexemes: Lexemes, end: int) -> Unit | None:
    """The unit that follows a number ending here, joined by nothing, a blank or a hyphen."""
    if end >= len(lexemes):
        return None
    following = lexemes[end]
    if following.lower == "-" and following.spaced and (unit := _match(lexemes, end)):
        return unit
    if following.lower == "-" and lexemes.touches(end) and lexemes.touches(end + 1):
        signed = lexemes[end + 1].kind == "p"
        return _match(lexemes, end) or (None if signed else _match(lexemes, end + 1))
    if following.text in ("$", "£") or (following.kind == "p" and following.spaced and following.text not in "°%€"):
        return None
    return _match(lexemes, end) or _match_letters(lexemes, end)


@cache
def duration_units() -> frozenset[str]:
    """Names of the units of time."""
    return frozenset(load_lexicon("units")["duration"])


def find_unit_before(lexemes: Lexemes, first: int) -> Unit | None:
    """A scale that is named before its number: ``magnitude 6.4``, ``magnitude-6.4``, ``magnitude of 6.4``."""
    at = first - 2 if lexemes.word(first - 1) in ("-", "of") else first - 1
    return Unit("magnitude", "measure", first) if lexemes.word(at) == "magnitude" else None


def _match_letters(lexemes: Lexemes, end: int) -> Unit | None:
    """Short forms: ``64GB``, ``5m``, ``10 kg``. A letter alone counts only where it touches digits."""
    following = lexemes[end]
    if lexemes[end - 1].kind != "n" or following.kind not in "wp":
        return None
    if following.lower == "x" and not following.spaced and not lexemes.is_number(end + 1):
        return Unit("time", "ratio", end + 1)
    name = load_lexicon("units")["spaced" if following.spaced else "touching"].get(following.lower)
    if name is None or (following.spaced and len(following.lower) == 1 and not _stands_alone(lexemes, end)):
        return None
    kind: FigureKind = "percent" if name == "percent" else "money" if name == "p" else "measure"
    if name in ("second", "hour", "minute", "year"):
        kind = "duration"
    return Unit(name, kind, end + 1)


def _stands_alone(lexemes: Lexemes, end: int) -> bool:
    return end + 1 >= len(lexemes) or not lexemes[end + 1].text.startswith(".")


def find_rate(lexemes: Lexemes, end: int) -> str | None:
    """What a quantity is per: ``a week``, ``per barrel``, ``for each share``, ``/hour``, in the singular."""
    word = lexemes.word(end)
    hyphen = word == "-"
    if hyphen:
        end, word = end + 1, lexemes.word(end + 1)
    if lexemes.words(end, end + 2) in (("for", "each"), ("for", "every")):
        end, word = end + 1, lexemes.word(end + 1)
    if word in _PRICING and lexemes.word(end + 1) in _PRICED:
        return lexemes.word(end + 1)
    if word not in _RATE_WORDS:
        return None
    at = end + 2 if hyphen and lexemes.word(end + 1) == "-" else end + 1
    unit = _match(lexemes, at)
    if unit:
        since = word != "per" and lexemes.word(unit.edge) in _SINCE  # "from 1.2 billion a year earlier"
        return unit.name if unit.kind in ("duration", "measure") and not since else None
    if word == "per" and at < len(lexemes) and lexemes[at].kind == "w":
        return lexemes[at].lower
    return None


def find_compound(lexemes: Lexemes, unit: Unit) -> tuple[str, Decimal] | None:
    """The smaller unit that may follow this one, and how many make one: ``minute`` to ``second``, 60."""
    smaller = load_lexicon("units")["compound"].get(unit.name)
    one, other = find_base(unit.name), find_base(smaller or "")
    if one is None or other is None or one.dimension != other.dimension or unit.edge >= len(lexemes):
        return None
    return smaller, Decimal(round(one.scale / other.scale))
