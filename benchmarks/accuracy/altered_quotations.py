"""Are altered quotations seen, and only those: ``python -m benchmarks.accuracy.altered_quotations``.

Quotations are taken from the development sets at run time. Each is printed in two invented reports, in
the second with words dropped, changed, put in or moved, or with nothing changed but marks, spacing,
capitals and the last punctuation. Every word altered must be told, nothing else.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable

from benchmarks.accuracy.shared import find_shared, load_rows
from crossread.model.findings import QuotationFindings
from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.quotations import reconcile_quotations

SEED = 20
EACH = 500
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{40,400})[”\"]")
_OTHER = ["harvest", "purple", "engine", "quietly", "seventy", "nobody", "against", "winter"]
_MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("''", "''"), ("«", "»")]

Alteration = Callable[[list[str], random.Random], list[str]]


def load_quotations() -> list[str]:
    """Quoted passages of eight words or more from the BASIL articles, in a fixed order."""
    shared = find_shared()
    assert shared is not None
    rows = load_rows(shared / "data" / "basil" / "articles.jsonl")
    found = {" ".join(text.split()) for row in rows for text in _QUOTED.findall(row["text"])}
    plain = (text.rstrip(",.!? ") for text in found)
    return sorted({text for text in plain if len(text.split()) >= 8 and not re.search(r"[\[\](…]|\.\s?\.", text)})


def drop(words: list[str], chance: random.Random) -> list[str]:
    """Leave out one to three words inside."""
    size = chance.randint(1, min(3, len(words) - 6))
    at = chance.randint(1, len(words) - size - 1)
    return [*words[:at], *words[at + size :]]


def change(words: list[str], chance: random.Random) -> list[str]:
    """Put another word for one inside."""
    at = chance.randint(1, len(words) - 2)
    return [*words[:at], chance.choice(_OTHER), *words[at + 1 :]]


def insert(words: list[str], chance: random.Random) -> list[str]:
    """Put in one word inside."""
    at = chance.randint(1, len(words) - 2)
    return [*words[:at], chance.choice(_OTHER), *words[at:]]


def move(words: list[str], chance: random.Random) -> list[str]:
    """Put one word elsewhere inside."""
    start, end = chance.sample(range(1, len(words) - 1), 2)
    rest = [*words[:start], *words[start + 1 :]]
    return [*rest[:end], words[start], *rest[end:]]


ALTERATIONS: dict[str, Alteration] = {"dropped": drop, "changed": change, "put in": insert, "moved": move}


def compare(one: str, two: str) -> QuotationFindings:
    """Two reports, one quotation each, of the same speaker."""
    readings = []
    for report, quote in (("first", one), ("second", two)):
        span = Span(report, "text", 0, len(quote), quote)
        said = Quotation("direct", (span,), (span,), Speaker("Ada Lund", None, True), None)
        readings.append(Reading(Report(report, quote), quotations=(said,)))
    return reconcile_quotations(readings, ())


def restyle(words: list[str], chance: random.Random) -> str:
    """The same words with other marks, spacing, capitals and last punctuation."""
    opening, closing = chance.choice(_MARKS)
    text = chance.choice([" ", "  ", "\u00a0", "\n"]).join(words)
    text = chance.choice([text, text[0].lower() + text[1:], text[0].upper() + text[1:]])
    return f"{opening}{text}{chance.choice(['', ',', '.', '!', '?'])}{closing}"


def main() -> None:
    """Print how many of each kind of alteration are seen, and how many restylings are taken for one."""
    chance = random.Random(SEED)
    quotations = load_quotations()
    seen: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for kind, alter in ALTERATIONS.items():
        for _ in range(EACH):
            words = chance.choice(quotations).split()
            altered = alter(words, chance)
            while _spoken(altered) == _spoken(words):
                altered = alter(words, chance)
            found = compare(f"“{' '.join(words)}”", f"“{' '.join(altered)}”")
            seen[kind] += bool(found.quotes[0].differences) and len(found.quotes) == 1
            told[kind] += bool(found.discrepancies)
    false = sum(
        bool(found.discrepancies or found.quotes[0].differences or len(found.quotes) > 1)
        for found in _restyled(quotations, chance)
    )
    for kind in ALTERATIONS:
        print(f"{kind:8} seen {seen[kind]} of {EACH}, told as a discrepancy {told[kind]}")
    print(f"restyled taken for altered: {false} of {EACH} ({len(quotations)} quotations)")


def _spoken(words: list[str]) -> list[str]:
    """The words without what stands for none, such as dashes."""
    return [word.lower() for word in words if any(character.isalnum() for character in word)]


def _restyled(quotations: list[str], chance: random.Random) -> list[QuotationFindings]:
    chosen = (chance.choice(quotations) for _ in range(EACH))
    return [compare(f"“{quote}”", restyle(quote.split(), chance)) for quote in chosen]


if __name__ == "__main__":
    main()
