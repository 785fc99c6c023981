"""The deeds that tell something of a person, conditions, charges, and values that exclude one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossread.meaning.words.patterns import match_pattern, read_pattern
from crossread.model.cards import PersonSlot
from crossread.text.lexicon import load_lexicon, load_listed


@dataclass(frozen=True, slots=True)
class DeedRule:
    """Deeds that give one value of one slot, with a sentence that does and one that only looks so."""

    slot: PersonSlot
    value: str
    role: str
    deeds: frozenset[str]
    words: frozenset[str]
    without: frozenset[str]
    example: str
    counter: str

    def fits(self, deed: str, words: Sequence[str]) -> bool:
        """Whether a clause of this deed and these words gives the value."""
        return deed in self.deeds and self.words <= set(words) and not self.without & set(words)


@cache
def load_deeds() -> tuple[DeedRule, ...]:
    """The rules in order."""
    return tuple(
        DeedRule(
            rule["slot"],
            rule["value"],
            rule["role"],
            frozenset(rule["deeds"]),
            frozenset(rule.get("words", ())),
            frozenset(rule.get("without", ())),
            rule["example"],
            rule["counter"],
        )
        for rule in load_lexicon("cards")["deeds"]
    )


def find_conditions(words: Sequence[str]) -> list[str]:
    """The conditions that a clause gives: ``in critical but stable condition`` gives two."""
    if "condition" not in words:
        return []
    before = set(words[max(0, words.index("condition") - 4) : words.index("condition")])
    return [name for name, listed in load_lexicon("cards")["conditions"].items() if before & set(listed)]


def find_charges(words: Sequence[str]) -> list[str]:
    """The offences that a clause names, with their degree: ``first-degree murder``."""
    plain = [word for word in words if word != "-"]
    found: list[str] = []
    at = 0
    while at < len(plain):
        end, charge = _charge_at(plain, at)
        if charge:
            found.append(charge)
        at = end
    return list(dict.fromkeys(found))


def _charge_at(words: Sequence[str], start: int) -> tuple[int, str | None]:
    """Where a charge ends that begins here, and the charge; the next word and nothing where none does."""
    at, degree = start, ""
    for pattern in load_listed("cards", "charges.degrees"):
        end = match_pattern(words, at, read_pattern(pattern))
        if end is not None:
            degree, at = _level(words[at:end]), end
            break
    for offence in load_listed("cards", "charges.offences"):
        end = match_pattern(words, at, read_pattern(offence))
        if end is not None:
            return end, f"{degree} {offence}".strip()
    return start + 1, None


def _level(words: Sequence[str]) -> str:
    """``1st degree`` as ``first-degree``."""
    first = {"1st": "first", "2nd": "second", "3rd": "third"}.get(words[0], words[0])
    return "-".join([first, *words[1:]])


@cache
def exclude_one_another(slot: PersonSlot, one: str, other: str) -> bool:
    """Whether two values of a slot cannot both be right at one time."""
    pairs = load_lexicon("cards")["exclusive"].get(slot, [])
    return [one, other] in pairs or [other, one] in pairs
