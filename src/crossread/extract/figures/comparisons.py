"""The words of comparisons: where they stand in a passage and what they say, before what they compare is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from crossread.model.mentions import ClaimKind
from crossread.text.lexicon import load_lexicon, load_listed

_PEAK_WORDS = load_listed("figure_reading", "comparisons.peak_words")

_HARM = r"(?:arrests?|injur(?:y|ies)|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|victims?|survivors?)"
_NOBODY = (
    rf"\b(?:no {_HARM}|without (?:any )?{_HARM}|(?:not|n't|n’t) (?:\w+ )?any {_HARM}"
    r"|(?:no one|nobody)(?= (?:was|were|else was|has been|had been|died|is) ?))\b"
)
_NONE_OF = r"\bnone (?:of (?:the|those|these|them|whom)|was|were)\b"
_ABOARD = r" (?:aboard|on board)\b"
_ALL_OF = (
    r"\b(?:all|each) of (?:the|those|them|whom)\b"
    rf"|\b(?:all(?: those| people)?|everyone|everybody){_ABOARD}"
)
_AMOUNT = r"(?=(?: (?:about|nearly|around|roughly|just|over|some|the))* [$£€]?\d)"
_COMPARED = r"\b(?:up|down) from\b|\b(?:higher|lower) than" + _AMOUNT + r"|\bcompared (?:with|to)" + _AMOUNT
# A few words and an amount may stand between the verb and "from": "rose sharply, by 12 percent, from 300".
_BY_HOW_MUCH = r"(?:,? (?:sharply|slightly|steadily|again|up|down|by|percent|per cent|[\d.,]+%?))*"
_NUMBERED = r"(?=as\b|more\b|the\b|higher\b|that\b|what\b)"
_MULTIPLIED = r"(?= (?:the|that|what|its|his|her|their|last|as|in|those|this|to|from)\b|[.,;])"
# A majority of something, not the majority in a parliament.
_PARTING = r"(?= (?:of|for|in|from|with|were|was|are|is|had|have|who|did|died)\b)"
_NEARLY = r"(?:more than |nearly |almost |about |roughly )?"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Words that compare: characters of the passage's text, the kind, and the factor that they name."""

    kind: ClaimKind
    start: int
    end: int
    factor: float | None = None


def find_comparisons(text: str) -> list[Comparison]:
    """All comparisons of a text in order; where two overlap, the earlier and longer one stays."""
    found = sorted(_iter_comparisons(text), key=lambda one: (one.start, -one.end))
    kept: list[Comparison] = []
    for comparison in found:
        if not kept or comparison.start >= kept[-1].end:
            kept.append(comparison)
    return kept


def _iter_comparisons(text: str) -> Iterator[Comparison]:
    lowered = text.lower()
    if len(lowered) != len(text):  # some capitals lower to two characters; offsets must not move
        lowered = text
    for kind, hints, pattern in _patterns():
        if any(hint in lowered for hint in hints):
            for match in pattern.finditer(lowered):
                yield Comparison(kind, match.start(), match.end(), _factor(kind, match.group()))


@cache
def _patterns() -> tuple[tuple[ClaimKind, tuple[str, ...], re.Pattern[str]], ...]:
    """Kinds with their patterns; each with pieces of text of which it needs one, since few passages compare."""
    words = load_lexicon("comparisons")
    extremes, amounts = tuple(words["superlatives"]), _either(words["amounts"])
    superlatives = _either(words["superlatives"])
    multiplying = (*words["factors"], *words["multiplying_verbs"])
    sources: tuple[tuple[ClaimKind, tuple[str, ...], str], ...] = (
        ("majority", _last_words(words["majority"]), rf"\b{_either(words['majority'])}\b{_PARTING}"),
        (
            "majority",
            ("most ",),
            r"\bmost of (?:the|those|these|them|whom|which|its|their)\b|(?<=, )most (?=for\b|in\b|from\b|with\b)",
        ),
        ("minority", _last_words(words["minority"]), rf"\b{_either(words['minority'])}\b{_PARTING}"),
        (
            "superlative",
            extremes,
            rf"\bthe (?:single )?{superlatives}(?: single)?(?: recorded| reported)? {amounts}\b",
        ),
        (
            "superlative",
            extremes,
            rf"\bthe {superlatives}(?= (?:since|on record|in (?:any|more than|nearly|almost|at least|over))\b)",
        ),
        ("superlative", (" any",), rf"\bthe {superlatives} of any(?: other)?\b|\bmore than (?:in )?any other\b"),
        (
            "superlative",
            ("most ", "least "),
            r"\bthe (?:most|least) (?:common|frequent|popular|lucrative|expensive)\b",
        ),
        (
            "superlative",
            _PEAK_WORDS,
            r"\btopped out\b|\b(?:an all-time|a) (?:record|high|low)(?= (?:of )?[$£€\d])|\btopp(?:ed|ing) the list\b",
        ),
        (
            "share",
            _last_words(words["fractions"]),
            rf"\b(?:{'|'.join(map(re.escape, words['fractions']))})(?= of\b)",
        ),
        ("multiple", (" times ",), rf"\b{_NEARLY}(?:{_either(words['numbers'])}|\d+) times {_NUMBERED}"),
        ("multiple", multiplying, rf"\b{_NEARLY}{_either([*multiplying])}\b{_MULTIPLIED}"),
        ("none", ("no ", "nobody", "without ", " any "), _NOBODY),
        ("none", ("none ",), _NONE_OF),
        ("all", ("all ", "each ", "every"), _ALL_OF),
        (
            "change",
            (" from", " than", "compared"),
            rf"{_COMPARED}|\b{_either(words['changing'])}{_BY_HOW_MUCH} from{_AMOUNT}",
        ),
    )
    return tuple((kind, hints, re.compile(source)) for kind, hints, source in sources)


def _last_words(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase.rpartition(" ")[2] for phrase in phrases))


def _either(words: list[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"


def _factor(kind: ClaimKind, matched: str) -> float | None:
    words = load_lexicon("comparisons")
    if kind in {"majority", "minority"}:
        return 0.5
    if kind == "share":
        return float(words["fractions"][matched])
    if kind != "multiple":
        return None
    for word in matched.split():
        if word.isdigit():
            return float(word)
        for table in ("factors", "multiplying_verbs", "numbers"):
            if word in words[table]:
                return float(words[table][word])
    return None
