"""The account as one self-contained page: no script, no network, one style sheet under a strict policy."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from crossread.model.accounts import Account
from crossread.model.faults import Fault
from crossread.render.drawing import Drawing
from crossread.render.faults import describe_faults
from crossread.render.folding import FOLDED
from crossread.render.setting import make_environment
from crossread.render.slimming import slim_page
from crossread.render.sources import name_sources
from crossread.render.view import PageView
from crossread.render.wide import is_wide


def render_html(account: Account) -> str:
    """The page. Report text comes out as text, whatever it holds; ids and order follow the account."""
    return render_page(account)[0]


def render_page(account: Account) -> tuple[str, tuple[Fault, ...]]:
    """The page, and what could not be drawn on it; the page itself says so too."""
    drawing = Drawing()
    context = _context(account, drawing)
    template, known = make_environment().get_template("page.html.j2"), len(drawing.faults)
    page = template.render(context)
    if len(drawing.faults) > known:  # told of only while the texts were set, at the end of the page
        context = {**_context(account, Drawing()), "missing": missing_lines(account, drawing.faults)}
        page = template.render(context)
    return (slim_page(page) if is_wide(account) else page) + "\n", drawing.faults


@cache
def read_style(*names: str) -> str:
    """The style sheets of these names, one after the other."""
    folder = resources.files("crossread.render").joinpath("templates")
    return "".join(folder.joinpath(name).read_text("utf-8") for name in names)


def missing_lines(account: Account, faults: Sequence[Fault]) -> list[str]:
    """What is missing from the account and its page, a line each."""
    names = {key: one.name for key, one in name_sources(account.reports).items()}
    return describe_faults((*account.faults, *faults), names)


def _context(account: Account, drawing: Drawing) -> dict[str, Any]:
    from markupsafe import Markup

    view = PageView(account, _in_the_page, drawing, FOLDED)
    style = read_style("page.css", "pictures.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # A generator: on a wide page a text has a place only for the mentions that something above leads to.
    texts = (view.text(report, "asked" if view.wide else "all") for report in view.by_id)
    return {
        **view.take_all(),
        "texts": texts if view.wide else list(texts),
        "missing": missing_lines(account, drawing.faults),
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    }


def _in_the_page(anchor: str) -> str:
    """The address of an entry or of a place in a text: all are in the one page."""
    return f"#{anchor}"
