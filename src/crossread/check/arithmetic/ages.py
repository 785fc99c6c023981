"""How much older one person is than another: "23 years older than Lund", against the ages that are given."""

from __future__ import annotations

from itertools import combinations

from crossread.check.arithmetic.relations import WorkedOut
from crossread.check.copies import Copy
from crossread.check.figures.ages import read_ages
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import NameMention
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Sentences before its own in which two ages may stand that lie so far apart.
FAR = 3


def judge_age_gap(
    copy: Copy, span: Span, amount: Stated, relation: WorkedOut, sources: Sources
) -> frozenset[float] | None:
    """What the number may be: the years between the two whom the sentence compares, else between any two ages near by.

    None where the words compare no ages, or the ages near by say nothing of it.
    """
    after = copy.reading.tokens_after(span)[:2]
    if relation.kind != "difference" or not any(t.lower in load_words("checking", "relations.ages") for t in after):
        return None
    first, last = copy.bounds(span.start, span.end)
    people = [n for n in copy.reading.names if n.kind == "person" and first <= n.span.start < last]
    other = next((name for name in people if name.span.start >= span.end), None)
    if other is not None and people[0] is not other:
        gaps = _gaps(people[0], other, sources)
        if gaps:
            return gaps
    opening = copy.begins_before(first, FAR)
    ages = [n.numeral.value for n in copy.numbers_in(opening, first) if n.numeral.shape != "money"]
    return frozenset([amount.number]) if _lie_apart(ages, amount.number) else None


def is_turned_age(copy: Copy, span: Span, relation: WorkedOut, sources: Sources) -> bool:
    """Whether who is said to be the older of two is the younger by the ages that sources give, or the other way.

    Only where the sentence names both, the one before and the other behind "than".
    """
    after = [token.lower for token in copy.reading.tokens_after(span)[:2]]
    if not relation.sign or not set(after) & load_words("checking", "relations.ages") or after[1:] != ["than"]:
        return False
    first, last = copy.bounds(span.start, span.end)
    people = [n for n in copy.reading.names if n.kind == "person" and first <= n.span.start < last]
    before = [name for name in people if name.span.end <= span.start]
    behind = [name for name in people if name.span.start >= span.end]
    if len(before) != 1 or not behind:
        return False
    ages = [{int(age.text) for age in read_ages(name.name, sources)} for name in (before[0], behind[0])]
    signs = {(a > b) - (a < b) for a in ages[0] for b in ages[1]}
    return signs == {-relation.sign}


def _gaps(one: NameMention, other: NameMention, sources: Sources) -> frozenset[float]:
    ages = [{int(age.text) for age in read_ages(name.name, sources)} for name in (one, other)]
    return frozenset(float(abs(a - b)) for a in ages[0] for b in ages[1])


def _lie_apart(ages: list[float], years: float) -> bool:
    return any(abs(one - two) == years for one, two in combinations(ages, 2))
