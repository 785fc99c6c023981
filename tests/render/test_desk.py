"""What the desk decided is told as the desk's: beside its entry, once, and what stands beside none at the end."""

from __future__ import annotations

from dataclasses import replace

from tests.render.made import made_account

from crossread.model.decisions import DeskDecision
from crossread.render.desk import desk_lines
from crossread.render.html import render_html
from crossread.render.markdown import render_markdown
from crossread.render.terminal import render_terminal

WHEN = "2031-05-04T12:30:00+00:00"
EVIL = "<script>alert(1)</script>"


def test_a_decision_stands_beside_its_entry_and_not_a_second_time() -> None:
    account = made_account()
    target = account.discrepancies[0].id
    settled = DeskDecision(1, WHEN, "Ada", "settle", targets=(target,), verdict="asked", text="They ring back.")
    page = render_html(replace(account, desk=(settled,)))
    assert page.count("They ring back.") == 1 and "<b>Desk</b>" in page and 'id="desk"' not in page
    article = page[page.index(f'id="difference-{target}"') :]
    assert "Asked: They ring back." in article[: article.index("</article>")] and "4 May 2031, 12:30" in page


def test_what_is_decided_of_names_or_no_longer_found_stands_at_the_end() -> None:
    desk = (
        DeskDecision(1, WHEN, "Ada", "same name", names=("Ada Lund", "Mayor Lund")),
        DeskDecision(2, WHEN, EVIL, "note", found=False, targets=("gone",), text=EVIL),
    )
    page = render_html(replace(made_account(), desk=desk))
    end = page[page.index('id="desk"') :]
    assert "“Ada Lund” and “Mayor Lund” are one" in end and "no longer found" in end and "<script>" not in page


def test_a_page_without_decisions_says_nothing_of_a_desk() -> None:
    assert ">Desk<" not in render_html(made_account()) and desk_lines(made_account()) == []


def test_markdown_lists_every_decision_with_what_it_is_about() -> None:
    account = made_account()
    target = account.figures[0].id
    desk = (DeskDecision(1, WHEN, "Ada", "note", targets=(target,), text=f"Ring *them*. {EVIL}"),)
    text = render_markdown(replace(account, desk=desk))
    assert "## What the desk decided" in text and "Ring \\*them\\*." in text and "<script>" not in text
    assert f"\\<script\\>alert(1)\\</script\\> ({account.figures[0].label}" in text
    assert account.figures[0].label in text[text.index("What the desk decided") :] and "Ada, 4 May 2031" in text
    assert "What the desk decided" not in render_markdown(account)


def test_the_terminal_lists_every_decision_too() -> None:
    account = made_account()
    desk = (DeskDecision(1, WHEN, "Ada", "note", targets=(account.figures[0].id,), text="Ring\x1b[31m them."),)
    text = render_terminal(replace(account, desk=desk))
    end = text[text.index("What the desk decided") :]
    assert "Ring" in end and account.figures[0].label in end and "Ada, 4 May 2031" in end and "\x1b" not in end
    assert "What the desk decided" not in render_terminal(account)
