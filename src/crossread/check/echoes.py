"""Remarks that say again what another says of the same words: a writer is told of one mistake once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from crossread.model.drafts import Finding

# A code, and those that tell no more where it stands on the same words, or on words around theirs.
ECHOES = {
    "Q302": frozenset({"D702", "D703", "N503"}),  # a changed day inside quotation marks
    "F104": frozenset({"A205"}),  # the words of a bound
    "T601": frozenset({"A207"}),  # an office of another kind
    "D702": frozenset({"N503"}),  # a day of the calendar that has a name
    "D703": frozenset({"D702", "N503"}),  # a weekday, which two rules know of
}
# Codes that more than one rule gives, each by a way of its own.
SHARED = frozenset({"F105", "D703", "N504", "P801"})
# Codes of statements: two rules tell one mistake by the same word, or by two words of it that show the same words of a
# source.
OF_STATEMENTS = frozenset({"A205", "A206", "A207"})
# By code, the codes of what may have told it already.
_TELLING: Mapping[str, frozenset[str]] = {
    code: frozenset(
        [
            *({code} & SHARED),
            *(OF_STATEMENTS if code in OF_STATEMENTS else ()),
            *(other for other, told in ECHOES.items() if code in told),
        ]
    )
    for code in {*SHARED, *OF_STATEMENTS, *chain.from_iterable(ECHOES.values())}
}


def leave_out_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in their order, without those that another of them has told already.

    Of two with one code that rules share, the one on more words stays; of two on the same words the one with more
    evidence, else the first.
    """
    by_code: dict[str, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(findings):
        by_code.setdefault(finding.code, []).append((number, finding))
    kept = []
    for number, finding in enumerate(findings):
        others = chain.from_iterable(by_code.get(code, ()) for code in _TELLING.get(finding.code, ()))
        if not any(_tells(other, finding, place < number) for place, other in others if place != number):
            kept.append(finding)
    return kept


def _tells(other: Finding, finding: Finding, before: bool) -> bool:
    """Whether the other finding makes this one needless."""
    if {finding.code, other.code} <= OF_STATEMENTS:
        same = (other.start, other.end) == (finding.start, finding.end)
        return before and (same or (finding.code == other.code and _shows_the_same(other, finding)))
    if not (other.start <= finding.start and finding.end <= other.end):
        return False
    if other.code == finding.code and finding.code in SHARED:
        if other.severity != finding.severity:
            return False
        wider = (other.start, other.end) != (finding.start, finding.end)
        more = len(other.evidence) - len(finding.evidence)
        return wider or more > 0 or (more == 0 and before)
    return finding.code in ECHOES.get(other.code, ())


def _shows_the_same(one: Finding, other: Finding) -> bool:
    """Whether some of the sources' words that the one shows are the other's too."""
    return any(here.overlaps(there) for here in one.evidence for there in other.evidence)
