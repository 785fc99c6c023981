"""What a fault rests on, cut out of its reports."""

from __future__ import annotations

import pytest

from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.specimens.shortening import find_words, shorten

GAZETTE = Report(
    id="gazette", outlet="The Gazette", title="Nine hurt in Tarn", url="https://gazette.example/9", byline=("A. Lund",),
    published="2031-05-02", text="Nine people were hurt.\n- Five in Tarn\n- Four in Kell\n\nThe weather was fine.",
)  # fmt: skip
ECHO = Report(id="echo", text="Nobody was hurt.")


def span(report: Report, words: str) -> Span:
    (found,) = find_words([report], words)
    return found


@pytest.mark.parametrize(
    ("words", "text", "title"),
    [
        (["Five in"], "- Five in Tarn", None),
        (["Nine people", "fine."], "Nine people were hurt.\n\nThe weather was fine.", None),
        (["hurt in"], "", "Nine hurt in Tarn"),
        (["Five in", "Tarn\n- Four"], "- Five in Tarn\n\n- Four in Kell", None),
    ],
)
def test_only_the_paragraphs_that_hold_it_stay(words: list[str], text: str, title: str | None) -> None:
    (cut,) = shorten([GAZETTE, ECHO], [span(GAZETTE, one) for one in words])
    assert (cut.id, cut.text, cut.title, cut.published) == ("a", text, title, "2031-05-02")
    assert (cut.outlet, cut.url, cut.byline) == (None, None, ())


def test_reports_are_called_in_their_order() -> None:
    many = [Report(id=f"r{n}", text=f"Number {n}.") for n in range(28)]
    cut = shorten(many, [span for report in many for span in find_words([report], "Number")])
    assert [one.id for one in cut][:2] == ["a", "b"] and [one.id for one in cut][-2:] == ["a1", "b1"]


def test_words_are_found_wherever_they_stand() -> None:
    found = find_words([GAZETTE, ECHO], "hurt")
    assert [(one.report, one.part, one.text) for one in found] == [
        ("gazette", "title", "hurt"), ("gazette", "text", "hurt"), ("echo", "text", "hurt"),
    ]  # fmt: skip
    assert all(GAZETTE.part(one.part)[one.start : one.end] == "hurt" for one in found if one.report == "gazette")
    assert find_words([GAZETTE], "") == find_words([GAZETTE], "thirteen") == []
