"""The account as one self-contained page: no script, no network, one style sheet under a strict policy."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
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
from crossread.render.inputs import input_lines
from crossread.render.maps import draw_maps, unmapped
from crossread.render.marks import collect_marks
from crossread.render.sources import CitedSource, Piece, cite, name_sources
from crossread.render.summaries import summary_view
from crossread.render.timeline_rows import sort_timeline
from crossread.render.timelines import draw_timelines
from crossread.render.visible import make_visible
from crossread.render.voices import silent_names, voice_rows
from crossread.render.wide import (
    LIMITS,
    cite_few,
    gather_copies,
    gather_values,
    gather_wordings,
    is_wide,
)
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
    template, known = _environment().get_template("page.html.j2"), len(drawing.faults)
    page = template.render(context)
    if len(drawing.faults) > known:  # told of only while the texts were set, at the end of the page
        faults = drawing.faults
        context = {**_context(account, Drawing()), "missing": _missing(account, faults)}
        return template.render(context) + "\n", faults
    return page + "\n", drawing.faults


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
    wide = is_wide(account)
    # A generator: on a wide page a text has a place only for the mentions that something above leads to.
    texts = (
        (source, *drawing.mark(source, marks[source.report.id], "asked" if wide else "all"))
        for source in sources.values()
    )
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
        "times": sort_timeline(account),
        "courses": drawing.draw("courses", lambda: draw_courses(rows, sources)),
        "quotes": [_versions(quote, sources) for quote in account.quotes],
        "is_longest": is_longest,
        "voices": drawing.draw("voices", lambda: voice_rows(account, sources)),
        "silent": silent_names(account),
        "carried": _carried(account),
        "alone": drawing.draw("what is in one report only", lambda: alone(account, sources)),
        "texts": texts if wide else list(texts),
        "wide": wide,
        "cite_few": lambda mentions: cite_few(sources, mentions),
        "values": lambda row: gather_values(row, list(sources.values())),
        "copies": gather_copies(account, sources) if wide else (),
        "wordings": lambda versions: gather_wordings([(one, said.span, pieces) for one, said, pieces in versions]),
        "limits": LIMITS,
        "cite": lambda mentions: cite(sources, mentions),
        "refs": lambda mentions: (_first_refs if wide else _refs)(sources, mentions),
        "missing": _missing(account, drawing.faults),
        "given": list(input_lines(account, sources)),
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    }


def _missing(account: Account, faults: Sequence[Fault]) -> list[str]:
    names = {key: one.name for key, one in name_sources(account.reports).items()}
    return describe_faults((*account.faults, *faults), names)


def _carried(account: Account) -> list[tuple[int, Coverage]]:
    """Points of two reports or more, by their number in the account; all of them where there is but one report."""
    numbered = enumerate(account.coverage, 1)
    least = min(2, len(account.reports))
    return [(number, point) for number, point in numbered if sum(map(bool, point.reports.values())) >= least]


def _versions(
    quote: Quote, sources: dict[str, CitedSource]
) -> tuple[Quote, list[tuple[CitedSource, Any, tuple[Piece, ...]]]]:
    """A quote with each version's pieces, in the order of the reports."""
    order = {report: number for number, report in enumerate(sources)}
    versions = sorted(quote.versions, key=lambda version: (order[version.span.report], version.span.start))
    shown = []
    for version in versions:
        longest = version.span.text == quote.text
        pieces = mark_longest(quote) if longest else mark_version(quote, version.span.text)
        shown.append((sources[version.span.report], version, pieces))
    return quote, shown


def _refs(sources: dict[str, CitedSource], mentions: Iterable[Span]) -> list[tuple[CitedSource, list[str]]]:
    """Links to mentions, for each source that has any, in the order of its text."""
    return [(source, [source.anchor(span) for span in spans]) for source, spans in _by_source(sources, mentions)]


def _first_refs(sources: dict[str, CitedSource], mentions: Iterable[Span]) -> list[tuple[CitedSource, list[str]]]:
    """A link to the first mention in each of the first sources that have any; the others are only named."""
    found = _by_source(sources, mentions)
    linked = [(source, [source.anchor(spans[0])]) for source, spans in found[: LIMITS.links]]
    return [*linked, *((source, []) for source, _ in found[LIMITS.links :])]


def _by_source(sources: dict[str, CitedSource], mentions: Iterable[Span]) -> list[tuple[CitedSource, list[Span]]]:
    grouped: dict[str, set[Span]] = {}
    for mention in mentions:
        grouped.setdefault(mention.report, set()).add(mention)
    # Letters come in the order of the sources: one before two, then by the alphabet.
    known = sorted(grouped.keys() & sources.keys(), key=lambda report: (len(sources[report].key), sources[report].key))
    return [
        (sources[report], sorted(grouped[report], key=lambda span: (span.part == "text", span.start, span.end)))
        for report in known
    ]
