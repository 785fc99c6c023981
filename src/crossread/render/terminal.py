"""The account on a terminal: what the reports differ in first."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crossread.model.accounts import Account, Discrepancy, Quote
from crossread.render.arithmetic import CheckLine, check_lines
from crossread.render.desk import desk_lines
from crossread.render.differences import is_longest, mark_version
from crossread.render.faults import fault_lines
from crossread.render.figures import figure_row, headline_rows
from crossread.render.inputs import InputLine, input_lines
from crossread.render.sources import CitedSource, Evidence, Piece, cite, name_sources
from crossread.render.visible import one_line
from crossread.render.wording import DISCREPANCY_KINDS, NO_DIFFERENCE, count_words, moment_words, period_words

NARROWEST, WIDEST = 40, 110
SEVERITY_STYLES = {"high": "bold red", "medium": "yellow", "low": "cyan"}

Section = tuple[str, list[RenderableType]]


def render_terminal(account: Account, *, width: int = 80, color: bool = False) -> str:
    """The account as lines at most ``width`` columns wide, with ANSI colours only where asked for."""
    console = Console(
        file=StringIO(),
        width=min(max(width, NARROWEST), WIDEST),
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
        _environ={},
    )
    sources = name_sources(account.reports)
    for line in _head(account, sources):
        console.print(line)
    for title, lines in _sections(account, sources):
        console.print()
        console.print(Rule(Text(title, style="bold"), align="left", style="dim", characters="─"))
        for line in lines:
            console.print(line)
    assert isinstance(console.file, StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().split("\n"))


def _head(account: Account, sources: dict[str, CitedSource]) -> Iterator[RenderableType]:
    story = account.story
    yield Text(one_line(story.title or "Untitled story"), style="bold")
    period = period_words(story.first_published, story.last_published)
    yield Text(", ".join(filter(None, [count_words(len(sources), "report"), period])), style="dim")
    yield Text()
    table = _grid(3)
    for source in sources.values():
        yield_time = moment_words(source.report.published) or "no date"
        table.add_row(Text(source.key, style="bold"), Text(one_line(source.name)), Text(yield_time, style="dim"))
    yield table
    yield from (Padding(Text(one_line(standing.said)), (0, 0, 0, 2)) for standing in account.standings if standing.said)
    missing = fault_lines(account, {source.report.id: source.name for source in sources.values()})
    if missing:
        yield Text()
        yield Text("Missing from this account", style="bold red")
        yield from (Padding(Text(one_line(line)), (0, 0, 0, 2)) for line in missing)


def _sections(account: Account, sources: dict[str, CitedSource]) -> Iterator[Section]:
    from crossread.render.terminal_lists import brief, lists

    yield from brief(account, sources)
    count = len(account.discrepancies)
    differ = [
        block for number, found in enumerate(account.discrepancies, 1) for block in _discrepancy(number, found, sources)
    ]
    title = f"Where the reports differ ({count})" if count else "Where the reports differ"
    yield title, differ or [Text(NO_DIFFERENCE)]
    rows = headline_rows(account, [figure_row(figure, sources) for figure in account.figures])
    if rows:
        table = _grid(3)
        for row in rows:
            carried = f"{row.carried} of {len(sources)} reports{row.standing}"
            carried += "" if row.status == "agreed" else f", {row.status}"
            table.add_row(Text(row.big, style="bold"), Text(one_line(row.figure.label)), Text(carried, style="dim"))
        yield "Headline figures", [table]
    if account.checks:
        yield "Arithmetic", [_check_line(line, sources) for line in check_lines(account.checks)]
    quotes = [quote for quote in account.quotes if quote.differences]
    if quotes:
        yield "Quotations that differ", [block for quote in quotes for block in _quote(quote, sources)]
    yield from lists(account, sources)
    if account.desk:
        yield "What the desk decided", list(_desk(account))
    given = list(input_lines(account, sources))
    if given:
        yield "What was given", [block for line in given for block in _given(line)]


def _desk(account: Account) -> Iterator[RenderableType]:
    """Every decision with what it is about and who made it, as on the other pages."""
    for line in desk_lines(account):
        about = f"{line.names} – " if line.names else ""
        yield Text(f"{line.said}: {line.reason}" if line.reason else line.said)
        yield Padding(Text(f"{about}{line.by}, {line.when}"), (0, 0, 0, 2))


def _given(line: InputLine) -> Iterator[RenderableType]:
    yield Text.assemble((one_line(line.path), "bold"), (f"  {line.became}", "" if line.is_read else "yellow"))
    for words in filter(None, (line.reason, line.left_out)):
        yield Padding(Text(one_line(words)), (0, 0, 0, 2))
    yield Padding(Text(one_line(line.data), style="dim"), (0, 0, 0, 2))


def _discrepancy(number: int, found: Discrepancy, sources: dict[str, CitedSource]) -> Iterator[RenderableType]:
    head = Text(f"d{number} ", style="dim")
    head.append(found.severity.upper(), style=SEVERITY_STYLES.get(found.severity, ""))
    head.append(f" · {DISCREPANCY_KINDS.get(found.kind, found.kind)} · {found.confidence:.0%} sure  ", style="dim")
    yield Text()
    yield head
    yield Text(one_line(found.summary), style="bold")
    if found.explanation:
        yield Text(one_line(found.explanation), style="italic")
    for side in found.sides:
        evidence = cite(sources, side.mentions)
        keys = ", ".join(dict.fromkeys(item.source.key for item in evidence))
        yield Padding(Text.assemble((one_line(side.says), "bold"), (f"  {keys}", "dim")), (0, 0, 0, 2))
        for item in evidence[:3]:
            yield Padding(_evidence(item), (0, 0, 0, 4))
        if len(evidence) > 3:
            yield Padding(Text(f"and {len(evidence) - 3} more", style="dim"), (0, 0, 0, 4))


def _evidence(item: Evidence) -> Text:
    head = f"{item.source.key}, headline: " if item.part == "title" else f"{item.source.key}: "
    return Text.assemble((head, "dim"), *_marked(item.pieces, "reverse"))


def _quote(quote: Quote, sources: dict[str, CitedSource]) -> Iterator[RenderableType]:
    yield Text()
    yield Text(one_line(quote.speaker.name) if quote.speaker else "Speaker not named", style="bold")
    for version in quote.versions:
        source = sources[version.span.report]
        pieces = mark_version(quote, version.span.text)
        note = " (longest)" if is_longest(quote, version.span.text) else ""
        yield Padding(Text.assemble((f"{source.key}{note}: ", "dim"), *_marked(pieces, "underline")), (0, 0, 0, 2))
    for difference in quote.differences:
        yield Padding(Text(one_line(difference.summary), style="italic"), (0, 0, 0, 2))


def _marked(pieces: tuple[Piece, ...], style: str) -> list[tuple[str, str]]:
    """Pieces for a terminal. What is marked stands in square brackets, for where there are no styles."""
    return [
        (f"[{_inner(piece.text)}]", style) if piece.marked else (_inner(piece.text), "")
        for piece in pieces
        if piece.text
    ]


def _inner(text: str) -> str:
    """Like ``one_line``, but blanks at the ends are kept: it is a piece of a sentence."""
    words = one_line(text)
    if not words:
        return " "
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def _check_line(line: CheckLine, sources: dict[str, CitedSource]) -> RenderableType:
    verdict = ("✓ holds   ", "green") if line.holds else ("✗ does not", "bold red")
    told = {mention.report for mention in line.mentions}
    words = Text(one_line(line.statement))
    if line.note:
        words.append(f", {one_line(line.note)}")
    words.append(f"  {' '.join(source.key for source in sources.values() if source.report.id in told)}", style="dim")
    table = _grid(2)
    table.add_row(Text.assemble(verdict), words)
    return table


def _grid(columns: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    for number in range(columns):
        table.add_column(no_wrap=number == 0 and columns > 2, overflow="fold")
    return table
