"""What is to be said of a number that its words present as worked out: nothing, a wrong sign, another result."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.check.arithmetic.ages import judge_age_gap
from crossread.check.arithmetic.intervals import is_turned_time
from crossread.check.arithmetic.margins import judge_margin
from crossread.check.arithmetic.relations import WorkedOut, read_relation
from crossread.check.arithmetic.worked import Working, work_out
from crossread.check.copies import Copy
from crossread.check.figures.candidates import SAME_THING
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.drafts import Finding
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class Judged:
    """A number that is settled by its own arithmetic, with the remark that it calls for, if any."""

    finding: Finding | None = None


def judge_working(copy: Copy, span: Span, amount: Stated, likeness: float, sources: Sources) -> Judged | None:
    """How the number at ``span`` comes out; None where nothing says that it was worked out, or nothing is sure.

    ``likeness`` is how much the sources' mention of the same number stands like it, 0 where none has it.
    """
    relation = read_relation(copy, span)
    if relation is None:
        return None
    gap = judge_age_gap(copy, span, amount, relation, sources)
    if gap is not None:
        return Judged(_differs_in_age(span, gap) if amount.number not in gap else None)
    margin = judge_margin(copy, span, amount, relation, sources)
    if margin is not None:
        return Judged(_differs_from_score(span, margin) if margin.low != amount.low else None)
    working = work_out(copy, span, amount, relation, sources)
    if working.outcome == "turned" or is_turned_time(copy, span, amount, relation):
        return Judged(_turned(span, relation))
    if working.outcome == "right":
        return Judged()
    return Judged(_differs(span, working)) if working.sure and likeness < SAME_THING else None


def _turned(span: Span, relation: WorkedOut) -> Finding:
    more, less = ("more", "less") if relation.sign > 0 else ("less", "more")
    message = f"“{span.text}”: by the numbers here this is {less}, not {more}."
    return Finding("A201", "warning", span.start, span.end, message)


def _differs(span: Span, working: Working) -> Finding:
    one, other = (f"{term.number:,.10g}" for term in working.terms[:2])
    message = f"“{span.text}”: {one} and {other} lie {working.value:,.10g} apart; work it out again."
    return Finding("A201", "warning", span.start, span.end, message)


def _differs_from_score(span: Span, margin: Stated) -> Finding:
    message = f"“{span.text}”: by the score here it is {margin.number:g}; work it out again."
    return Finding("A201", "warning", span.start, span.end, message)


def _differs_in_age(span: Span, gaps: frozenset[float]) -> Finding:
    given = " or ".join(f"{gap:g}" for gap in sorted(gaps))
    message = f"“{span.text}”: by their ages it is {given}; work it out again."
    return Finding("A201", "warning", span.start, span.end, message)
