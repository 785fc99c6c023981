"""Reports that only repeat another one's words do not confirm a figure."""

from __future__ import annotations

from crossread.account.independence import count_independent
from crossread.model.accounts import AccountFigure, AccountMeasure, FigureMention, FigureValue
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.stories import Reuse, SharedPassage

LINE = "Rescuers said that 40 people were brought ashore before the tide turned at noon."
ALPHA = Report("alpha", LINE)
BETA = Report("beta", f"From the pier. {LINE} Later 40 were counted again.")
GAMMA = Report("gamma", "The tide turned on 40 people.")


def mention(report: Report, after: int = 0) -> Span:
    start = report.text.index("40", after)
    return report.span(start, start + 2)


def figure(*spans: Span) -> AccountFigure:
    value = FigureValue(40, None, None, "exact", tuple(FigureMention(span) for span in spans))
    measure = AccountMeasure("person", "rescue", None, None, None, None)
    return AccountFigure("f1", "people brought ashore", "count", measure, "agreed", (value,))


def reuse(earlier: Report, later: Report) -> Reuse:
    passages = [
        report.span(report.text.index(LINE), report.text.index(LINE) + len(LINE)) for report in (earlier, later)
    ]
    return Reuse(earlier.id, later.id, 0.6, (SharedPassage(*passages),))


def count(found: AccountFigure, *links: Reuse) -> int | None:
    [counted] = count_independent([found], links)
    return counted.independent


def test_a_copied_statement_is_not_independent() -> None:
    told = figure(mention(ALPHA), mention(BETA), mention(GAMMA))
    assert count(told) == 3
    assert count(told, reuse(ALPHA, BETA)) == 2


def test_a_statement_in_own_words_besides_is_independent() -> None:
    told = figure(mention(ALPHA), mention(BETA), mention(BETA, BETA.text.index("Later")))
    assert count(told, reuse(ALPHA, BETA)) == 2


def test_a_source_that_does_not_state_it_takes_nothing_away() -> None:
    assert count(figure(mention(BETA), mention(GAMMA)), reuse(ALPHA, BETA)) == 2


def test_one_report_always_remains() -> None:
    told = figure(mention(ALPHA), mention(BETA))
    assert count(told, reuse(ALPHA, BETA), reuse(BETA, ALPHA)) == 1
