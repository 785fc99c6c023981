"""Units that stand with a number: percent, money before or after it, measures, with their rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from crossread.extract.figures.lexemes import Lexeme, phrase_key
from crossread.extract.figures.numerals import Number
from crossread.model.mentions import FigureKind
from crossread.text.lexicon import load_lexicon

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
        if table not in ("touching", "spaced")
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


def _at(lexemes: Sequence[Lexeme], index: int) -> str:
    return lexemes[index].lower if 0 <= index < len(lexemes) else ""


def _match(lexemes: Sequence[Lexeme], index: int) -> Unit | None:
    for key, name, kind, age in _phrases().get(_at(lexemes, index), ()):
        if all(_at(lexemes, index + k) == word for k, word in enumerate(key)):
            return Unit(name, kind, index + len(key), age)
    return None


def find_unit_after(lexemes: Sequence[Lexeme], end: int) -> Unit | None:
    """The unit that follows a number ending here, joined by nothing, a blank or a hyphen."""
    if end >= len(lexemes):
        return None
    following = lexemes[end]
    if following.lower == "-" and not following.spaced and end + 1 < len(lexemes) and not lexemes[end + 1].spaced:
        return _match(lexemes, end) or _match(lexemes, end + 1)
    if unit := _match_letters(lexemes, end):
        return unit
    if following.kind == "p" and following.spaced and following.text not in "°%€":
        return None
    if following.text in ("$", "£"):
        return None
    return _match(lexemes, end)


def _match_letters(lexemes: Sequence[Lexeme], end: int) -> Unit | None:
    """Short forms: ``64GB``, ``5m``, ``10 kg``. A letter alone counts only where it touches digits."""
    following = lexemes[end]
    if lexemes[end - 1].kind != "n" or following.kind not in "wp":
        return None
    name = load_lexicon("units")["spaced" if following.spaced else "touching"].get(following.lower)
    if name is None or (following.spaced and len(following.lower) == 1 and not _stands_alone(lexemes, end)):
        return None
    kind: FigureKind = "percent" if name == "percent" else "money" if name == "p" else "measure"
    if name in ("second", "hour", "minute", "year"):
        kind = "duration"
    return Unit(name, kind, end + 1)


def _stands_alone(lexemes: Sequence[Lexeme], end: int) -> bool:
    return end + 1 >= len(lexemes) or not lexemes[end + 1].text.startswith(".")


def find_currency_before(lexemes: Sequence[Lexeme], first: int) -> Unit | None:
    """The currency that stands before a number: ``$``, ``US$``, ``$US``, ``A $``, ``EUR``, ``Rs.``"""
    at = first - 1
    if _at(lexemes, at) in ("-", "=") and at > 0 and not lexemes[first].spaced:
        at -= 1
    if at < 0:
        return None
    lexeme = lexemes[at]
    money = load_lexicon("currencies")
    if lexeme.lower == "." and _at(lexemes, at - 1) == "rs":
        return Unit("rupee", "money", at - 1)
    if lexeme.text in money["signs"]:
        before = lexemes[at - 1] if at else None
        prefixed = (
            money["dollar_prefixes"].get(before.lower.replace(".", "")) if before and lexeme.text == "$" else None
        )
        if before and prefixed and before.text[0].isupper() and (not lexeme.spaced or len(before.text) <= 2):
            if not (lexeme.spaced and before.text == "A" and _starts_sentence(lexemes, at - 1)):
                return Unit(prefixed, "money", at - 1)
        return Unit(money["signs"][lexeme.text], "money", at)
    if lexeme.kind == "w" and not lexemes[first].spaced and _at(lexemes, at - 1) == "$":
        prefixed = money["dollar_prefixes"].get(lexeme.lower.replace(".", ""))
        return Unit(prefixed, "money", at - 1) if prefixed else None
    name = money["codes"].get(lexeme.text)
    if (
        name
        and lexemes[first].kind == "n"
        and (not lexemes[first].spaced or len(lexeme.text) > 2 or lexeme.text in ("Rs", "RM"))
    ):
        return Unit(name, "money", at)
    return None


def _starts_sentence(lexemes: Sequence[Lexeme], index: int) -> bool:
    return index == 0 or lexemes[index - 1].text in '.!?"“:'


def find_rate(lexemes: Sequence[Lexeme], end: int) -> str | None:
    """What a quantity is per: ``a week``, ``per barrel``, ``/hour``, in the singular."""
    word = _at(lexemes, end)
    hyphen = word == "-"
    if hyphen:
        end, word = end + 1, _at(lexemes, end + 1)
    if word not in ("per", "a", "an", "/", "each"):
        return None
    at = end + 2 if hyphen and _at(lexemes, end + 1) == "-" else end + 1
    unit = _match(lexemes, at)
    if unit:
        return unit.name if unit.kind in ("duration", "measure") else None
    if word == "per" and at < len(lexemes) and lexemes[at].kind == "w":
        return lexemes[at].lower
    return None


def apply_letter_scale(lexemes: Sequence[Lexeme], number: Number, currency: bool) -> Number:
    """``$1.2b``, ``4.3M``, ``£37m``: one letter that touches digits, or a capital B or M after a blank."""
    if number.scaled or number.value is None or number.end >= len(lexemes) or lexemes[number.end - 1].kind != "n":
        return number
    letter = lexemes[number.end]
    factor = load_lexicon("number_words")["letter_scales"].get(letter.lower)
    if factor is None or letter.kind != "w":
        return number
    if letter.spaced:
        fits = letter.text in ("B", "M") and not _at(lexemes, number.end + 1).startswith(".")
    else:
        after = _at(lexemes, number.end + 1)
        counted = (
            number.end + 1 < len(lexemes) and lexemes[number.end + 1].kind == "w" and lexemes[number.end + 1].spaced
        )
        plural = counted and (
            after.endswith("s") or after in ("people", "men", "women", "combined", "total", "euro", "yen", "of")
        )
        fits = currency or letter.text in ("K", "M", "B") or letter.lower == "k" or (plural and letter.lower in "mb")
    if not fits:
        return number
    scale = Decimal(factor)
    return replace(number, value=number.value * scale, step=number.step * scale, end=number.end + 1, scaled=True)
