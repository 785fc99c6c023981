"""Shared passages: what counts as copying, who had it first, and what is only a common quotation."""

from __future__ import annotations

from crossread.group.reuse import SHORTEST_RUN, find_reuse
from crossread.model.mentions import Quotation, Reading
from crossread.model.reports import Report

COPIED = "the ferry lost power twice in the narrow channel before it struck the old stone pier at dusk"


def reading(identifier: str, text: str, published: str | None = None) -> Reading:
    return Reading(Report(identifier, text, published=published))


def test_a_shared_run_is_found_with_its_words_in_both_reports() -> None:
    (reuse,) = find_reuse(
        [
            reading("a", f"Officials said {COPIED}.", "2031-05-02"),
            reading("b", f"It emerged that {COPIED} again.", "2031-05-03"),
        ]
    )
    assert (reuse.earlier, reuse.later, reuse.dated) == ("a", "b", True)
    assert [(p.earlier.text, p.later.text) for p in reuse.passages] == [(COPIED, COPIED)]
    assert reuse.share == round(len(COPIED.split()) / (len(COPIED.split()) + 4), 3)


def test_the_earlier_report_is_the_one_published_first_whatever_the_order() -> None:
    one, other = reading("a", COPIED, "2031-05-03T08:00"), reading("b", COPIED, "2031-05-02")
    assert find_reuse([one, other]) == find_reuse([other, one])
    assert find_reuse([one, other])[0].earlier == "b"


def test_a_day_and_an_hour_of_that_day_do_not_tell_who_was_first() -> None:
    (reuse,) = find_reuse([reading("b", COPIED, "2031-05-02"), reading("a", COPIED, "2031-05-02T09:00")])
    assert (reuse.earlier, reuse.dated) == ("a", False)


def test_one_short_run_is_no_copying() -> None:
    few = " ".join(COPIED.split()[: SHORTEST_RUN + 1])
    assert find_reuse([reading("a", f"First {few} here."), reading("b", f"Then {few} there.")]) == ()


def test_runs_shorter_than_the_least_are_the_languages_own() -> None:
    few = " ".join(COPIED.split()[: SHORTEST_RUN - 1])
    assert find_reuse([reading("a", f"First {few} here."), reading("b", f"Then {few} there.")]) == ()


def test_what_both_quote_is_not_copied() -> None:
    text = f"“{COPIED},” she said."
    readings = []
    for identifier in ("a", "b"):
        report = Report(identifier, text)
        span = report.span(0, text.index("” she") + 1)
        readings.append(Reading(report, quotations=(Quotation("direct", (span,), (span,), None, None),)))
    assert find_reuse(readings) == ()


def test_what_only_one_quotes_is_copied() -> None:
    text = f"“{COPIED},” she said."
    report = Report("a", text)
    span = report.span(0, text.index("” she") + 1)
    quoting = Reading(report, quotations=(Quotation("direct", (span,), (span,), None, None),))
    (reuse,) = find_reuse([quoting, reading("b", f"It emerged that {COPIED}.")])
    assert [passage.later.text for passage in reuse.passages] == [COPIED]


def test_a_run_ends_where_either_report_ends() -> None:
    (reuse,) = find_reuse([reading("a", COPIED), reading("b", f"{COPIED} and nobody was hurt")])
    assert [(passage.earlier.text, passage.later.text) for passage in reuse.passages] == [(COPIED, COPIED)]


def test_an_agency_that_both_name_is_the_likely_source() -> None:
    (reuse,) = find_reuse([reading("a", f"(Reuters) {COPIED}"), reading("b", f"{COPIED} (Reuters)")])
    assert reuse.source == "Reuters"


def test_repeated_boilerplate_stays_fast_and_finds_itself() -> None:
    text = "this line is printed again and again on every page of it " * 400
    (reuse,) = find_reuse([reading("a", text), reading("b", text)])
    assert reuse.share == 1.0
