"""What is to be said of a number that its words present as worked out: nothing, a wrong sign, another result."""

from __future__ import annotations

import math
from dataclasses import dataclass

from crossread.check.arithmetic.addings import judge_adding
from crossread.check.arithmetic.ages import is_turned_age, judge_age_gap
from crossread.check.arithmetic.apart import judge_length
from crossread.check.arithmetic.apposed import judge_apposed
from crossread.check.arithmetic.intervals import is_turned_time
from crossread.check.arithmetic.margins import judge_margin
from crossread.check.arithmetic.plainly import judge_plainly
from crossread.check.arithmetic.ranks import judge_rank
from crossread.check.arithmetic.reached import judge_reached_age
from crossread.check.arithmetic.relations import WorkedOut, read_relation
from crossread.check.arithmetic.verdicts import WorkingVerdict
from crossread.check.arithmetic.worked import Working, work_out
from crossread.check.copies import Copy
from crossread.check.figures.candidates import SAME_THING
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.drafts import Finding
from crossread.model.spans import Span

# Where a source has the number with a likeness of more than nothing, only what is sure is told.
LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Judged:
    """A number that is settled by its own arithmetic, with the remark that it calls for, if any."""

    finding: Finding | None = None


def judge_working(copy: Copy, span: Span, amount: Stated, likeness: float, sources: Sources) -> Judged | None:
    """How the number at ``span`` comes out; None where nothing says that it was worked out, or nothing is sure.

    ``likeness`` is how much the sources' mention of the same number stands like it, 0 where none has it.
    """
    counted = _judge_counted_on(copy, span, amount, likeness, sources)
    if counted is not None:
        return counted
    verdict = _judge_named(copy, span, amount, sources)
    if verdict is not None and (verdict.right or verdict.sure or likeness < SAME_THING):
        return Judged(None if verdict.right else _differs_from(span, verdict.other))
    relation = read_relation(copy, span)
    if relation is None:
        return None
    if is_turned_age(copy, span, relation, sources):
        return Judged(_turned(span, relation))
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


def _judge_named(copy: Copy, span: Span, amount: Stated, sources: Sources) -> WorkingVerdict | None:
    """How a number comes out whose words name what it is worked out of."""
    verdict = judge_rank(copy, span, amount)
    verdict = verdict or judge_reached_age(copy, span, amount, sources)
    verdict = verdict or judge_apposed(copy, span, amount, sources)
    verdict = verdict or judge_plainly(copy, span, amount)
    return verdict or judge_adding(copy, span, amount)


def _differs_from(span: Span, result: float) -> Finding:
    message = f"“{span.text}”: by the numbers here it is {result:,.10g}; work it out again."
    return Finding("A201", "warning", span.start, span.end, message)


def _judge_counted_on(copy: Copy, span: Span, amount: Stated, likeness: float, sources: Sources) -> Judged | None:
    """How a length of time comes out that is counted on from a point in time."""
    figure = copy.figure_at(span)
    verdict = judge_length(copy, figure, amount, sources) if figure is not None else None
    if verdict is None:
        return None
    most = math.inf if verdict.dated else SAME_THING if verdict.sure else LEAST
    if not verdict.right and likeness >= most:
        return None
    if verdict.right:
        return Judged()
    message = f"“{span.text}”: by the times here it is {verdict.other:g}; work it out again."
    return Judged(Finding("A201", "warning", span.start, span.end, message))


def _turned(span: Span, relation: WorkedOut) -> Finding:
    more, less = ("more", "less") if relation.sign > 0 else ("less", "more")  # of ages, times and amounts alike
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
