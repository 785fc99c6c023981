"""What pages of an account are made of: each part is made when a page first asks for it, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from crossread.model.accounts import Account, AccountPlace, Coverage, Quote, QuoteVersion
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.render.alone import Alone, alone
from crossread.render.arithmetic import CheckLine, check_lines
from crossread.render.cards import CardLine, person_cards
from crossread.render.courses import FigureCourse, draw_courses
from crossread.render.desk import DeskLine, desk_lines, list_entries
from crossread.render.differences import is_longest, mark_version
from crossread.render.drawing import Drawing
from crossread.render.figures import FigureRow, figure_row, headline_rows
from crossread.render.folding import UNFOLDED, Folds
from crossread.render.inputs import InputLine, input_lines
from crossread.render.maps import StoryMap, draw_maps, unmapped
from crossread.render.marking import Paragraph, Places
from crossread.render.marks import Mark, by_place, collect_marks
from crossread.render.sources import CitedSource, Evidence, Piece, cite, in_order, name_sources
from crossread.render.summaries import SummaryView, summary_view
from crossread.render.timeline_rows import TimelineRows, sort_timeline
from crossread.render.timelines import Timeline, draw_timelines
from crossread.render.voices import VoiceRow, silent_names, voice_rows
from crossread.render.wide import (
    LIMITS,
    Copied,
    GatheredValue,
    Shown,
    Wording,
    cite_few,
    gather_copies,
    gather_values,
    gather_wordings,
    is_wide,
)
from crossread.render.wording import NO_DIFFERENCE

Shade = tuple[CitedSource, QuoteVersion, tuple[Piece, ...]]
Text = tuple[CitedSource, tuple[Paragraph, ...], tuple[Paragraph, ...]]


class MentionLink(NamedTuple):
    """A link to a mention: its place, its paragraph (``h`` for the headline), and which mention of that it is."""

    anchor: str
    paragraph: str
    mention: int


class PageView:
    """An account as pages show it. ``to`` makes the address of an entry or of a place in a report's text.

    ``folds`` says how much of each list is shown at once. What cannot be drawn is missing, and ``drawing`` knows of
    it. ``beside`` is what a desk says of the entry of a kind and an id, as markup.
    """

    def __init__(
        self, account: Account, to: Callable[[str], str], drawing: Drawing | None = None, folds: Folds = UNFOLDED
    ) -> None:
        self.account, self.to = account, to
        self.drawing = drawing or Drawing()
        self.wide = is_wide(account)
        self.limits, self.folds = LIMITS, folds
        self.no_difference = NO_DIFFERENCE
        self.is_longest = is_longest
        self.beside: Callable[[str, str], str] = self._tell_desk

    def take_over(self, account: Account) -> PageView:
        """The view of another account; parts that were made stay where only what the desk decided is another."""
        view = PageView(account, self.to, self.drawing, self.folds)
        if replace(account, desk=()) == replace(self.account, desk=()):
            made = {name: part for name, part in dict(vars(self)).items() if name in self._parts()}
            vars(view).update(made)
        else:
            view.drawing = Drawing()
        return view

    @classmethod
    def _parts(cls) -> frozenset[str]:
        """The names of its parts, but for those that tell of the desk."""
        made = (name for name, part in vars(cls).items() if isinstance(part, cached_property))
        return frozenset(name for name in made if "desk" not in name)

    def take(self, *names: str) -> dict[str, Any]:
        """Those of its parts that a template asks for, by name."""
        return {name: getattr(self, name) for name in names}

    def take_all(self) -> dict[str, Any]:
        """All of its parts, by name, in the order in which they are written here."""
        own = [name for name in vars(type(self)) if not name.startswith(("_", "take"))]
        return self.take(*vars(self), *own)

    @cached_property
    def by_id(self) -> dict[str, CitedSource]:
        """The reports by their ids, each with its letter."""
        return name_sources(self.account.reports)

    @cached_property
    def sources(self) -> list[CitedSource]:
        """The reports in the order of the account."""
        return list(self.by_id.values())

    @cached_property
    def rows(self) -> list[FigureRow]:
        """A row for every figure."""
        return [figure_row(figure, self.by_id) for figure in self.account.figures]

    @cached_property
    def row_of(self) -> dict[str, FigureRow]:
        """The rows by the id of their figure."""
        return {row.figure.id: row for row in self.rows}

    @cached_property
    def marks(self) -> dict[str, list[Mark]]:
        """What the account says of each stretch of every report."""
        return collect_marks(self.account)

    @cached_property
    def cards(self) -> dict[str, tuple[CardLine, ...]]:
        """What is said of people, by the id of the person."""
        return person_cards(self.account, self.by_id)

    @cached_property
    def brief(self) -> SummaryView | None:
        """The first lines."""
        return summary_view(self.account, self.by_id)

    @cached_property
    def checks(self) -> Sequence[CheckLine]:
        """Arithmetic, a line each."""
        return check_lines(self.account.checks)

    @cached_property
    def headlines(self) -> list[FigureRow]:
        """The figures that lead."""
        return headline_rows(self.account, self.rows)

    @cached_property
    def maps(self) -> Sequence[StoryMap]:
        """The maps of the story."""
        return self.drawing.draw("maps", lambda: draw_maps(self.account, self.rows))

    @cached_property
    def unmapped(self) -> Sequence[AccountPlace]:
        """Places without coordinates."""
        return unmapped(self.account)

    @cached_property
    def timelines(self) -> Sequence[Timeline]:
        """The timeline, drawn to scale."""
        return self.drawing.draw("timeline", lambda: draw_timelines(self.account))

    @cached_property
    def times(self) -> TimelineRows:
        """The entries of the timeline, those that lead first."""
        return sort_timeline(self.account)

    @cached_property
    def courses(self) -> Sequence[FigureCourse]:
        """How figures moved."""
        return self.drawing.draw("courses", lambda: draw_courses(self.rows, self.by_id))

    @cached_property
    def quotes(self) -> list[tuple[Quote, list[Shade]]]:
        """Every quotation with its versions, word for word."""
        return [(quote, self._versions(quote)) for quote in self.account.quotes]

    @cached_property
    def voices(self) -> Sequence[VoiceRow]:
        """Who is heard in which report."""
        return self.drawing.draw("voices", lambda: voice_rows(self.account, self.by_id))

    @cached_property
    def silent(self) -> list[str]:
        """Who is named and never quoted."""
        return silent_names(self.account)

    @cached_property
    def carried(self) -> list[tuple[int, Coverage]]:
        """Points of two reports or more, by their number in the account; all of them where there is but one report."""
        numbered = enumerate(self.account.coverage, 1)
        least = min(2, len(self.account.reports))
        return [(number, point) for number, point in numbered if sum(map(bool, point.reports.values())) >= least]

    @cached_property
    def alone(self) -> Sequence[Alone]:
        """What one report only has."""
        return self.drawing.draw("what is in one report only", lambda: alone(self.account, self.by_id))

    @cached_property
    def copies(self) -> Sequence[Copied]:
        """Among very many reports, an entry for each that has words of another."""
        return gather_copies(self.account, self.by_id) if self.wide else ()

    @cached_property
    def desk_elsewhere(self) -> list[DeskLine]:
        """What the desk decided of no entry that is here: of names, of reports, of what is no longer found."""
        known = {id for id, entry in list_entries(self.account).items() if not isinstance(entry, Report)}
        return [line for line in self._desk_lines if not known.intersection(line.about)]

    @cached_property
    def _desk_lines(self) -> list[DeskLine]:
        return desk_lines(self.account)

    @cached_property
    def _desk_beside(self) -> dict[str, list[DeskLine]]:
        told: dict[str, list[DeskLine]] = {}
        for line in self._desk_lines:
            for id in line.about:
                told.setdefault(id, []).append(line)
        return told

    def _tell_desk(self, _: str, id: str) -> str:
        """What the desk says of an entry, as markup."""
        from markupsafe import Markup

        from crossread.render.setting import make_environment

        lines = self._desk_beside.get(id)
        parts: Any = make_environment().get_template("told.html.j2").module
        return Markup(parts.told(lines)) if lines else ""

    @cached_property
    def given(self) -> list[InputLine]:
        """Every file that was given."""
        return list(input_lines(self.account, self.by_id))

    def text(self, report: str, places: Places = "all", found: Span | None = None) -> Text:
        """A report's title and paragraphs, with all marks; ``found`` is a place that somebody looked for."""
        source, marks = self.by_id[report], self.marks[report]
        if found is not None:
            marks = sorted([*marks, Mark(found, "found", "", "")], key=by_place)
        return source, *self.drawing.mark(source, marks, places)

    def cite(self, mentions: Iterable[Span]) -> tuple[Evidence, ...]:
        """The sentences of the mentions."""
        return cite(self.by_id, mentions)

    def cite_few(self, mentions: Iterable[Span]) -> Shown:
        """The first few sentences of the mentions."""
        return cite_few(self.by_id, mentions)

    def values(self, row: FigureRow) -> list[GatheredValue]:
        """The ways in which a figure is stated."""
        return gather_values(row, self.sources)

    def wordings(self, versions: Sequence[Shade]) -> list[Wording]:
        """The wordings of a quotation."""
        return gather_wordings([(source, said.span, pieces) for source, said, pieces in versions])

    def refs(self, mentions: Iterable[Span]) -> list[tuple[CitedSource, list[MentionLink]]]:
        """Links to mentions, for each source that has any, in the order of its text.

        On a wide page only the first of each of the first sources is linked; the others are named.
        """
        grouped = groupby(in_order(self.by_id, mentions), key=lambda span: span.report)
        found = [(self.by_id[report], list(spans)) for report, spans in grouped]
        if not self.wide:
            return [(source, _refer(source, spans)) for source, spans in found]
        linked = [(source, _refer(source, spans[:1])) for source, spans in found[: LIMITS.links]]
        return [*linked, *((source, []) for source, _ in found[LIMITS.links :])]

    def _versions(self, quote: Quote) -> list[Shade]:
        """A quote's versions with their pieces, in the order of the reports."""
        order = {report: number for number, report in enumerate(self.by_id)}
        versions = sorted(quote.versions, key=lambda version: (order[version.span.report], version.span.start))
        return [
            (self.by_id[version.span.report], version, mark_version(quote, version.span.text)) for version in versions
        ]


def _refer(source: CitedSource, spans: Iterable[Span]) -> list[MentionLink]:
    found: list[MentionLink] = []
    for span in spans:
        paragraph = source.paragraph(span)
        again = 1 + found[-1].mention if found and found[-1].paragraph == paragraph else 1
        found.append(MentionLink(source.anchor(span), paragraph, again))
    return found
