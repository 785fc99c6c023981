"""A part of the page that cannot be drawn is missing; the page is there, and says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.render.made import made_account

from crossread.cli.main import run
from crossread.render import drawing, html, view
from crossread.render.marking import Paragraph, Places, mark_report
from crossread.render.marks import Mark
from crossread.render.sources import CitedSource


def fail(*_: object) -> None:
    raise KeyError("Lund")


def test_all_is_drawn() -> None:
    page, faults = html.render_page(made_account())
    assert faults == () and "Missing from this account" not in page and page == html.render_html(made_account())


def test_a_picture_that_cannot_be_drawn_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "draw_maps", fail)
    page, [fault] = html.render_page(made_account())
    assert (fault.report, fault.stage, fault.place) == (None, "render", "maps")
    assert "Could not show maps: KeyError" in page and "The roof" in page


def test_a_report_whose_marks_cannot_be_set_is_shown_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    first = made_account().reports[0]

    def mark(
        source: CitedSource, marks: Sequence[Mark], places: Places = "all"
    ) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        if source.report == first and marks:
            raise KeyError("Lund")
        return mark_report(source, marks, places)

    monkeypatch.setattr(drawing, "mark_report", mark)
    page, [fault] = html.render_page(made_account())
    assert (fault.report, fault.place) == (first.id, "marks in the text")
    assert f"Could not show marks in the text of {first.name}" in page


def test_the_exit_status_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(view, "draw_timelines", fail)
    assert run(["account", "examples/harbour-ferry", "--format", "html"]) == 3
    shown = capsys.readouterr()
    assert shown.out.startswith("<!doctype html>") and "Could not show timeline: KeyError" in shown.err
