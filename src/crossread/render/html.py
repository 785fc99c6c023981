"""The account as one self-contained page: no script, no network, one style sheet under a strict policy."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from crossread.model.accounts import Account, Coverage, Quote
from crossread.model.faults import Fault
from crossread.model.spans import Span
from crossread.render.alone import alone
from crossread.render.arithmetic import check_lines
from crossread.render.cards import person_cards
from crossread.render.courses import draw_courses
from crossread.render.differences import is_longest, mark_longest, mark_version
from crossread.render.drawing import Drawing
from crossread.render.faults import describe_faults
from crossread.render.figures import figure_row, headline_rows
from crossread.render.maps import draw_maps, unmapped
from crossread.render.marks import collect_marks
from crossread.render.sources import CitedSource, Piece, cite, name_sources
from crossread.render.summaries import summary_view
from crossread.render.timelines import draw_timelines
from crossread.render.visible import make_visible
from crossread.render.voices import silent_names, voice_rows
from crossread.render.wording import DISCREPANCY_KINDS, NO_DIFFERENCE, count_words, moment_words, period_words

if TYPE_CHECKING:
    from jinja2 import Environment


def render_html(account: Account) -> str:
    """The page. Report text comes out as text, whatever it holds; ids and order follow the account."""
    return render_page(account)[0]


def render_page(account: Account) -> tuple[str, tuple[Fault, ...]]:
    """The page, and what could not be drawn on it; the page itself says so too."""
    drawing = Drawing()
    context = _context(account, drawing)
    return _environment().get_template("page.html.j2").render(context) + "\n", drawing.faults


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("crossread.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        {"moment": moment_words, "count": count_words, "kind": lambda kind: DISCREPANCY_KINDS.get(kind, kind)}
    )
    environment.globals["period"] = period_words
    return environment


def _visible(value: Any) -> Any:
    """Everything printed by the template passes here, before it is escaped."""
    from markupsafe import Markup

    return make_visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _context(account: Account, drawing: Drawing) -> dict[str, Any]:
    from markupsafe import Markup

    sources = name_sources(account.reports)
    marks = collect_marks(account)
    rows = [figure_row(figure, sources) for figure in account.figures]
    folder = resources.files("crossread.render").joinpath("templates")
    style = "".join(folder.joinpath(name).read_text("utf-8") for name in ("page.css", "pictures.css"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return {
        "account": account,
        "sources": list(sources.values()),
        "by_id": sources,
        "rows": rows,
        "row_of": {row.figure.id: row for row in rows},
        "cards": person_cards(account, sources),
        "brief": summary_view(account, sources),
        "no_difference": NO_DIFFERENCE,
        "checks": check_lines(account.checks),
        "headlines": headline_rows(account, rows),
        "maps": drawing.draw("maps", lambda: draw_maps(account, rows)),
        "unmapped": unmapped(account),
        "timelines": drawing.draw("timeline", lambda: draw_timelines(account)),
        "courses": drawing.draw("courses", lambda: draw_courses(rows, sources)),
        "quotes": [_versions(quote, sources) for quote in account.quotes],
        "is_longest": is_longest,
        "voices": drawing.draw("voices", lambda: voice_rows(account, sources)),
        "silent": silent_names(account),
        "carried": _carried(account),
        "alone": drawing.draw("what is in one report only", lambda: alone(account, sources)),
        "texts": [(source, *drawing.mark(source, marks[source.report.id])) for source in sources.values()],
        "cite": lambda mentions: cite(sources, mentions),
        "refs": lambda mentions: _refs(sources, mentions),
        "missing": describe_faults((*account.faults, *drawing.faults), {key: one.name for key, one in sources.items()}),
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    }


def _carried(account: Account) -> list[tuple[int, Coverage]]:
    """Points of two reports or more, by their number in the account; all of them where there is but one report."""
    numbered = enumerate(account.coverage, 1)
    least = min(2, len(account.reports))
    return [(number, point) for number, point in numbered if sum(map(bool, point.reports.values())) >= least]


def _versions(
    quote: Quote, sources: dict[str, CitedSource]
) -> tuple[Quote, list[tuple[CitedSource, Any, tuple[Piece, ...]]]]:
    """A quote with each version's pieces, in the order of the reports."""
    order = list(sources)
    versions = sorted(quote.versions, key=lambda version: (order.index(version.span.report), version.span.start))
    shown = []
    for version in versions:
        longest = version.span.text == quote.text
        pieces = mark_longest(quote) if longest else mark_version(quote, version.span.text)
        shown.append((sources[version.span.report], version, pieces))
    return quote, shown


def _refs(sources: dict[str, CitedSource], mentions: Iterable[Span]) -> list[tuple[CitedSource, list[str]]]:
    """Links to mentions, for each source that has any, in the order of its text."""
    grouped: dict[str, set[Span]] = {}
    for mention in mentions:
        grouped.setdefault(mention.report, set()).add(mention)
    return [
        (
            source,
            [source.anchor(span) for span in sorted(grouped[report], key=lambda s: (s.part == "text", s.start, s.end))],
        )
        for report, source in sources.items()
        if report in grouped
    ]
