"""Which format is meant, and the pieces that all formats share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render.made import made_account

import crossread
from crossread import Report
from crossread.errors import FormatError
from crossread.model.accounts import Voice
from crossread.notebook import account_to_html
from crossread.render import BINARY, FORMATS, find_format, render, render_file
from crossread.render.alone import alone
from crossread.render.arithmetic import check_lines
from crossread.render.figures import figure_row, headline_rows
from crossread.render.sources import name_sources
from crossread.render.voices import voice_rows


@pytest.mark.parametrize(
    ("name", "output", "form"),
    [
        (None, None, "terminal"),
        (None, "-", "terminal"),
        (None, "a.JSON", "json"),
        (None, "a.md", "markdown"),
        (None, "a.htm", "html"),
        (None, "a.txt", "terminal"),
        ("json", "a.html", "json"),
    ],
)
def test_format(name: str | None, output: str | None, form: str) -> None:
    assert find_format(name, output) == form


@pytest.mark.parametrize(("name", "output"), [("pdf", None), (None, "a.pdf"), (None, "account")])
def test_unknown_formats(name: str | None, output: str | None) -> None:
    with pytest.raises(FormatError, match="html"):
        find_format(name, output)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_renders(form: str) -> None:
    content, faults = render_file(made_account(), form)
    assert content and not faults
    if form not in BINARY:
        assert render(made_account(), form).endswith("\n") and content.endswith(b"\n")


@pytest.mark.parametrize("form", sorted(BINARY))
def test_what_is_no_text_is_not_given_as_text(form: str) -> None:
    with pytest.raises(FormatError, match="write it to a file"):
        render(made_account(), form)


def test_rendering_an_unknown_format() -> None:
    with pytest.raises(FormatError):
        render(made_account(), "pdf")


def test_the_same_sum_is_one_line_and_what_fails_comes_first() -> None:
    first, second = made_account().checks
    lines = check_lines([first, second, replace(first, id="c3", mentions=second.mentions)])
    assert [(line.ids, line.holds) for line in lines] == [(("c2",), False), (("c1", "c3"), True)]
    assert len(lines[1].mentions) == 3


def test_headlines_are_what_most_reports_carry() -> None:
    account = made_account()
    rows = [figure_row(figure, name_sources(account.reports)) for figure in account.figures]
    assert [(row.figure.id, row.big) for row in headline_rows(account, rows)] == [
        ("f1", "12 or 21"),
        ("f3", "5"),
    ]
    [gazette, echo, radio] = rows[0].cells
    assert [(said.text, len(said.anchors), said.differs) for said in gazette] == [
        ("Twelve", 1, False),
        ("Twelve people", 1, False),
    ]
    assert [(said.text, said.differs) for said in echo] == [("Twelve people", False), ("21", True)]
    assert [said.attributed_to for said in radio] == [("neighbours",)]


def test_what_one_report_alone_has() -> None:
    account = made_account()
    found = {own.source.key: own for own in alone(account, name_sources(account.reports))}
    assert [(point.number, point.words) for point in found["A"].points] == [(2, "The mill was built in 1871.")]
    assert list(found) == ["A"]
    assert alone(replace(account, reports=account.reports[:1]), name_sources(account.reports[:1])) == []


def test_voices_are_rows() -> None:
    account = made_account()
    again = [Voice("echo", "Barrow", "p1", 2, 5, 0.5), Voice("echo", "neighbours", None, 1, 12, 0.5)]
    rows = voice_rows(replace(account, voices=(*account.voices, *again)), name_sources(account.reports))
    found = [(row.name, row.words, [voice and voice.words for voice in row.cells]) for row in rows]
    assert found == [("Odile Barrow", 12, [7, 5, None]), ("neighbours", 12, [None, 12, None])]


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    shown = account_to_html(made_account())
    assert shown.startswith("<iframe") and shown.endswith("</iframe>")
    assert "sandbox=" in shown and "<script" not in shown
    assert shown.count("<") == 2


def test_what_says_what_happened_leads_and_no_number_that_only_a_sentence_names() -> None:
    texts = (
        "The mechanic, a father of two, ran to the bridge, the mayor said. Later nine people were injured in Norwick.",
        "He is a father of two. The bridge fell at noon, the guides said, and nine people were injured in Norwick.",
    )
    told = crossread.account([Report(f"r{at}", text, published="2031-05-02") for at, text in enumerate(texts)])
    rows = headline_rows(told, [figure_row(figure, {}) for figure in told.figures])
    assert [row.big for row in rows] == ["9"]
