"""Pages take the parts that they ask for, and lead where they are told to."""

from __future__ import annotations

from dataclasses import replace

from tests.render.made import made_account

from crossread.model.decisions import DeskDecision
from crossread.render.setting import make_environment
from crossread.render.view import PageView


def test_a_part_is_made_when_it_is_asked_for_and_kept() -> None:
    view = PageView(made_account(), lambda anchor: anchor)
    assert "rows" not in view.__dict__
    assert view.take("rows")["rows"] is view.rows


def test_links_of_a_section_lead_where_the_page_says() -> None:
    view = PageView(made_account(), lambda anchor: f"/at/{anchor}")
    names = ("account", "to", "wide", "limits", "no_difference", "cite", "cite_few", "refs", "beside")
    template = make_environment().from_string(
        '{% import "parts.html.j2" as part with context %}{% include "differences.html.j2" %}'
    )
    page = template.render(view.take(*names))
    assert 'href="/at/' in page and 'href="#' not in page


def test_parts_stay_where_only_the_desk_has_spoken() -> None:
    view = PageView(made_account(), lambda anchor: anchor)
    rows = view.rows
    assert view.beside("figure", view.account.figures[0].id) == "" and view.desk_elsewhere == []
    said = DeskDecision(
        1, "2031-05-02T10:00:00+00:00", "Ada", "note", targets=(view.account.figures[0].id,), text="Ask."
    )
    again = view.take_over(replace(view.account, desk=(said,)))
    assert again.rows is rows and again.account.desk == (said,) and again.to is view.to
    assert "Ask." in again.beside("figure", view.account.figures[0].id)
    named = replace(said, decision="show name", targets=(), names=("Ada Roe",), text="Ada Roe")
    assert len(again.take_over(replace(view.account, desk=(said, named))).desk_elsewhere) == 1
    other = again.take_over(replace(view.account, figures=view.account.figures[1:]))
    assert "rows" not in vars(other) and len(other.rows) == len(rows) - 1
