"""The account as a Word document: headings, lists and tables, and under each statement the sentences that bear it out.

A citation such as A3 is the third cited sentence of report A; it leads to that sentence at the document's end, where it
stands with its characters. No word of a report becomes a field, a link or anything else than words.
"""

from __future__ import annotations

from collections.abc import Iterable

from crossread.documents.word_writer import Pieces, WordPiece, WordWriter
from crossread.model.accounts import Account, AccountFigure, Discrepancy
from crossread.render.arithmetic import check_lines
from crossread.render.citations import Citations, plain
from crossread.render.docx_parts import (
    add_desk,
    add_given,
    add_notes,
    add_people,
    add_quotes,
    add_sharing,
    add_timeline,
    add_voices,
)
from crossread.render.faults import fault_lines
from crossread.render.figures import value_words
from crossread.render.sources import CitedSource, name_sources
from crossread.render.summaries import SummaryLine, summary_view
from crossread.render.visible import one_line
from crossread.render.wording import (
    DISCREPANCY_KINDS,
    NO_DIFFERENCE,
    STATUSES,
    count_words,
    moment_words,
    period_words,
)


def render_docx(account: Account) -> bytes:
    """The document's bytes; the same account, the same bytes."""
    sources = name_sources(account.reports)
    cited = Citations(sources)
    writer = WordWriter(one_line(account.story.title or "Untitled story"))
    _add_head(writer, account, sources)
    _add_brief(writer, account, sources, cited)
    _add_differences(writer, account, cited)
    _add_figures(writer, account, cited)
    _add_checks(writer, account, cited)
    add_quotes(writer, account, sources, cited)
    add_people(writer, account, sources, cited)
    add_timeline(writer, account, cited)
    add_sharing(writer, account, sources, cited)
    add_voices(writer, account, sources)
    add_desk(writer, account)
    add_given(writer, account, sources)
    add_notes(writer, cited)
    return writer.close()


def _add_head(writer: WordWriter, account: Account, sources: dict[str, CitedSource]) -> None:
    period = period_words(account.story.first_published, account.story.last_published)
    writer.add_text(plain(f"{', '.join(filter(None, [count_words(len(sources), 'report'), period]))}."))
    rows = [
        [
            [WordPiece(one.key, bold=True)],
            plain(one.name),
            plain(one.report.title or ""),
            plain(moment_words(one.report.published)),
            plain(one.url or ""),
        ]
        for one in sources.values()
    ]
    writer.add_table([("", 1), ("Outlet", 4), ("Headline", 7), ("Published", 4), ("Address", 6)], rows)
    for standing in account.standings:
        writer.add_text(plain(standing.said))
    missing = fault_lines(account, {source.report.id: source.name for source in sources.values()})
    if missing:
        writer.add_text([WordPiece("Missing from this account:", bold=True)])
        writer.add_lines(map(plain, missing))


def _add_brief(writer: WordWriter, account: Account, sources: dict[str, CitedSource], cited: Citations) -> None:
    brief = summary_view(account, sources)
    if brief is None:
        return
    writer.add_heading("In brief", 1)
    if brief.about:
        writer.add_text(plain(brief.about))
    for heading, opening in brief.opening:
        _add_said(writer, heading, opening, cited)
    if brief.differences:
        writer.add_text([WordPiece(one_line(f"They differ on {brief.differences}"), bold=True)])
        writer.add_lines(plain(found.summary) for found in brief.told)
    _add_said(writer, "What they say is not known", brief.unknown, cited)
    if brief.ladders:
        writer.add_text([WordPiece("What later reports changed", bold=True)])
        writer.add_lines(plain(f"{line.label}: {line.words}") for line in brief.ladders)
    writer.add_text(plain(brief.compared))


def _add_said(writer: WordWriter, heading: str, lines: Iterable[SummaryLine], cited: Citations) -> None:
    listed = list(lines)
    if listed:
        writer.add_text([WordPiece(one_line(heading), bold=True)])
        writer.add_lines(
            [*plain(line.text), *(plain(f" ({line.note})") if line.note else ()), *cited.refer(line.mentions)]
            for line in listed
        )


def _add_differences(writer: WordWriter, account: Account, cited: Citations) -> None:
    writer.add_heading("Where the reports differ", 1)
    if not account.discrepancies:
        writer.add_text(plain(NO_DIFFERENCE))
    for found in account.discrepancies:
        _add_difference(writer, found, cited)


def _add_difference(writer: WordWriter, found: Discrepancy, cited: Citations) -> None:
    writer.add_heading(one_line(found.summary), 2)
    kind = DISCREPANCY_KINDS.get(found.kind, found.kind)
    writer.add_text(plain(f"{found.severity.capitalize()}, {kind}, {found.confidence:.0%} sure."))
    if found.explanation:
        writer.add_text(plain(found.explanation))
    for side in found.sides:
        writer.add_lines([[WordPiece(one_line(side.says), bold=True), *cited.refer(side.mentions)]])
        writer.add_lines(cited.quote(side.mentions), 2)


def _add_figures(writer: WordWriter, account: Account, cited: Citations) -> None:
    if account.figures:
        writer.add_heading("Figures", 1)
        rows = [
            [plain(figure.label), _values(figure, cited), plain(STATUSES[figure.status])] for figure in account.figures
        ]
        writer.add_table([("Figure", 5), ("As reported", 6), ("", 2)], rows)


def _values(figure: AccountFigure, cited: Citations) -> Pieces:
    """Every value with who gives it: ``64 A1 B1; 46 C1``."""
    found: list[WordPiece] = []
    for value in figure.values:
        found += plain("; ") if found else ()
        found.append(WordPiece(value_words(figure, value), bold=True))
        found += plain(" (the desk's number)") if value.decided else ()
        found += cited.refer(mention.span for mention in value.mentions)
    return found


def _add_checks(writer: WordWriter, account: Account, cited: Citations) -> None:
    if account.checks:
        writer.add_heading("Arithmetic", 1)
        writer.add_lines(
            [
                WordPiece("Holds: " if check.holds else "Does not hold: ", bold=not check.holds),
                *plain(check.statement, f"; {check.note}" if check.note else ""),
                *cited.refer(check.mentions),
            ]
            for check in check_lines(account.checks)
        )
