"""What invented reports call the same people or thing."""

from __future__ import annotations

from tests.reconcile.figures.build import make_reading

from crossread.model.accounts import AccountFigure, AccountMeasure, FigureMention, FigureValue, Term
from crossread.model.mentions import Figure, Measure, Quantity, Reading
from crossread.model.reports import Report
from crossread.reconcile.wording.terms import reconcile_terms


def forms(term: Term) -> list[tuple[str, bool, int]]:
    return [(form.term, form.quoted, len(form.mentions)) for form in term.forms]


def plain(identifier: str, text: str) -> Reading:
    return make_reading(Report(identifier, text))


def test_choices_for_one_thing_with_their_voice() -> None:
    readings = [
        plain("a", "The crash closed the bridge. Crashes are rare. A crash is news."),
        plain("b", "The mayor called it a “terrible accident”, and an “accident” again on Monday."),
    ]
    [term] = reconcile_terms(readings, ())
    assert term.referent == "crash"
    assert forms(term) == [("crash", False, 3), ("accident", True, 2)]
    for form in term.forms:
        for span in form.mentions:
            source = next(r.report.text for r in readings if r.report.id == span.report)
            assert source[span.start : span.end] == span.text


def test_no_term_where_all_reports_speak_alike() -> None:
    text = "The crash was an accident."
    assert reconcile_terms([plain("a", text), plain("b", text)], ()) == ()
    assert reconcile_terms([plain("a", "A crash."), plain("b", "The crash.")], ()) == ()


def counting(identifier: str, text: str, number: str, unit: str) -> Reading:
    report = Report(identifier, text)
    start = text.index(number)
    figure = Figure(
        report.span(start, start + len(number)),
        Quantity(40, None, None, "exact", "count", unit),
        Measure(unit=unit, action="detain"),
        0,
    )
    return make_reading(report, [figure])


def figure_of(readings: list[Reading]) -> AccountFigure:
    mentions = tuple(FigureMention(figure.span) for reading in readings for figure in reading.figures)
    return AccountFigure(
        "f1",
        "people detained",
        "count",
        AccountMeasure("person", "detain", None, None, None, None),
        "agreed",
        (FigureValue(40, None, None, "exact", mentions),),
    )


def test_nouns_counted_in_one_figure() -> None:
    readings = [
        counting("a", "Guards held 40 people overnight.", "40", "person"),
        counting("b", "Guards held 40 striking dockers overnight.", "40", "docker"),
    ]
    [term] = reconcile_terms(readings, (), [figure_of(readings)])
    assert (term.referent, forms(term)) == ("people detained", [("people", False, 1), ("striking dockers", False, 1)])


def test_two_kinds_counted_tell_nothing() -> None:
    readings = [
        counting("a", "It carried 40 passengers.", "40", "passenger"),
        counting("b", "It carried 40 children.", "40", "child"),
    ]
    assert reconcile_terms(readings, (), [figure_of(readings)]) == ()


def test_the_order_of_reports_changes_nothing() -> None:
    readings = [plain("a", "A riot began."), plain("b", "The protest went on."), plain("c", "“Riots,” she said.")]
    assert reconcile_terms(readings, ()) == reconcile_terms(readings[::-1], ())


def test_another_word_in_passing_is_no_choice() -> None:
    readings = [plain("a", "The crash closed the bridge. The crash, an accident, hurt six."), plain("b", "A crash.")]
    assert reconcile_terms(readings, ()) == ()


def test_one_quoted_word_is_no_choice() -> None:
    readings = [plain("a", "The crash closed the bridge."), plain("b", "She called the crash a “disaster”.")]
    assert reconcile_terms(readings, ()) == ()
