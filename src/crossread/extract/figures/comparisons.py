"""The words of comparisons: where they stand in a passage and what they say, before what they compare is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from crossread.model.mentions import ClaimKind
from crossread.text.lexicon import load_lexicon

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class ComparingWords:
    """Words that compare: characters of the passage's text, the kind, and the factor that they name."""

    kind: ClaimKind
    start: int
    end: int
    factor: float | None = None


def find_comparisons(text: str) -> list[ComparingWords]:
    """All comparisons of a text in order; where two overlap, the earlier and longer one stays."""
    found = sorted(_iter_comparisons(text), key=lambda one: (one.start, -one.end))
    kept: list[ComparingWords] = []
    for comparison in found:
        if not kept or comparison.start >= kept[-1].end:
            kept.append(comparison)
    return kept


def _iter_comparisons(text: str) -> Iterator[ComparingWords]:
    lowered = text.lower()
    if len(lowered) != len(text):  # some capitals lower to two characters; offsets must not move
        lowered = text
    for rule in comparison_rules():
        for match in rule.find(lowered):
            yield ComparingWords(rule.kind, match.start(), match.end(), _factor(rule.kind, match.group()))


@dataclass(frozen=True, slots=True)
class ComparisonRule:
    """Words that compare, by a search; ``hints`` are pieces of text of which it needs one, since few passages compare.

    ``example`` is a text in which it finds words, ``counter`` one in which it finds none.
    """

    name: str
    kind: ClaimKind
    hints: tuple[str, ...]
    search: Callable[[str], list[re.Match[str]]]
    example: str
    counter: str

    def find(self, text: str) -> list[re.Match[str]]:
        """Each place in a lower-case text."""
        return self.search(text) if any(hint in text for hint in self.hints) else []


@cache
def comparison_rules() -> tuple[ComparisonRule, ...]:
    """The rules of ``lexicon/en/comparisons.toml``, in the order in which they are asked."""
    return tuple(
        ComparisonRule(
            name=row["name"],
            kind=row["kind"],
            hints=tuple(dict.fromkeys(hint for given in row["hints"] for hint in _read_hint(given))),
            search=partial(_find_all, re.compile(_fill(row["pattern"]))),
            example=row["example"],
            counter=row["counter"],
        )
        for row in load_lexicon("comparisons")["rules"]
    )


def _find_all(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return list(pattern.finditer(text))


def _fill(pattern: str) -> str:
    """The pattern with its pieces and lists of words put in, longer words first."""
    return _PLACEHOLDER.sub(lambda match: _piece(match[1]), pattern)


def _piece(name: str) -> str:
    pieces = load_lexicon("comparisons")["pieces"]
    if name in pieces:
        return _fill(pieces[name])
    return f"(?:{'|'.join(sorted(map(re.escape, _list(name)), key=len, reverse=True))})"


def _list(name: str) -> tuple[str, ...]:
    words = load_lexicon("comparisons")
    return (*words["factors"], *words["multiplying_verbs"]) if name == "multiplying" else tuple(words[name])


def _read_hint(hint: str) -> Iterable[str]:
    """The hint itself, or the last words of the list that it names."""
    match = _PLACEHOLDER.fullmatch(hint)
    return (phrase.rpartition(" ")[2] for phrase in _list(match[1])) if match else (hint,)


def _factor(kind: ClaimKind, matched: str) -> float | None:
    words = load_lexicon("comparisons")
    if kind in {"majority", "minority"}:
        return 0.5
    if kind == "share":
        return float(words["fractions"][matched])
    if kind != "multiple":
        return None
    for word in matched.split():
        if word.isdecimal():
            return float(word)
        for table in ("factors", "multiplying_verbs", "numbers"):
            if word in words[table]:
                return float(words[table][word])
    return None
