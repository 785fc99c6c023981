"""The account as Markdown, every word of the reports escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crossread.model.accounts import Account, Discrepancy, Quote
from crossread.render.alone import alone, shared_points
from crossread.render.arithmetic import check_lines
from crossread.render.cards import card_words, person_cards
from crossread.render.desk import desk_lines
from crossread.render.differences import is_longest, mark_version
from crossread.render.faults import fault_lines
from crossread.render.figures import figure_row
from crossread.render.inputs import input_lines
from crossread.render.sources import CitedSource, Piece, cite, name_sources
from crossread.render.summaries import SummaryLine, summary_view
from crossread.render.timeline_rows import TimelineRow, sort_timeline
from crossread.render.visible import make_visible, one_line
from crossread.render.voices import silent_names, voice_note, voice_rows
from crossread.render.wording import DISCREPANCY_KINDS, NO_DIFFERENCE, count_words, moment_words, period_words

# Anything that opens a span, a tag, an entity, a link or a cell; a colon only where it would make an address.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$@^]|:(?=//)|^[-+=])")
_NUMBERED = re.compile(r"^(\d+)([.)])")


def render_markdown(account: Account) -> str:
    """The account as a document of CommonMark with tables; ends in a line feed."""
    sources = name_sources(account.reports)
    parts = [
        *_head(account, sources),
        *_brief(account, sources),
        *_differences(account, sources),
        *_figures(account, sources),
    ]
    parts += [*_checks(account, sources), *_quotes(account, sources), *_people(account, sources)]
    parts += [*_timeline(account, sources), *_sharing(account, sources), *_coverage(account, sources)]
    parts += [*_voices(account, sources), *_desk(account), *_given(account, sources)]
    return "\n".join(parts).rstrip("\n") + "\n"


def escape(text: str) -> str:
    """One line of text in which nothing means anything to a Markdown or HTML reader."""
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line(text)))


def _head(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    story = account.story
    yield f"# {escape(story.title or 'Untitled story')}\n"
    period = period_words(story.first_published, story.last_published)
    yield f"{', '.join(filter(None, [count_words(len(sources), 'report'), escape(period)]))}.\n"
    yield from _table(
        ["", "Outlet", "Headline", "Published"],
        [[s.key, s.name, s.report.title or "", moment_words(s.report.published)] for s in sources.values()],
    )
    yield from (f"{escape(standing.said)}\n" for standing in account.standings if standing.said)
    missing = fault_lines(account, {source.report.id: source.name for source in sources.values()})
    if missing:
        yield "**Missing from this account:**\n"
        yield from (f"- {escape(line)}" for line in missing)
        yield ""


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines under their heading; nothing where there are none."""
    listed = [f"- {line}" for line in lines]
    if listed:
        yield from (f"**{escape(heading)}**\n", *listed, "")


def _said(lines: Iterable[SummaryLine]) -> Iterator[str]:
    return (f"{escape(line.text)} ({', '.join(line.keys)}{_noted(line.note)})" for line in lines)


def _desk(account: Account) -> Iterator[str]:
    """What the desk decided, each with what it is about: its own words, never those of reports."""
    lines = desk_lines(account)
    if lines:
        yield "## What the desk decided\n"
        for line in lines:
            said = f"{line.said}: {line.reason}" if line.reason else line.said
            about = f" ({escape(line.names)})" if line.names else ""
            yield f"- {escape(said)}{about} – {escape(line.by)}, {escape(line.when)}"
        yield ""


def _given(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    given = list(input_lines(account, sources))
    if given:
        yield "## What was given\n"
        rows = [[line.path, line.became, line.reason or line.left_out, line.data] for line in given]
        yield from _table(["File", "What became of it", "", ""], rows)


def _brief(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    brief = summary_view(account, sources)
    if brief is None:
        return
    yield "## In brief\n"
    if brief.about:
        yield f"{escape(brief.about)}\n"
    for heading, opening in brief.opening:
        yield from _listed(heading, _said(opening))
    if brief.differences:
        yield from _listed(f"They differ on {brief.differences}", (escape(found.summary) for found in brief.told))
    yield from _listed("What they say is not known", _said(brief.unknown))
    changed = (f"{escape(line.label)}: {escape(line.words)}" for line in brief.ladders)
    yield from _listed("What later reports changed", changed)
    yield f"{escape(brief.compared)}\n"


def _noted(note: str) -> str:
    return f"; {escape(note)}" if note else ""


def _differences(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    yield "## Where the reports differ\n"
    if not account.discrepancies:
        yield f"{NO_DIFFERENCE}\n"
    for found in account.discrepancies:
        yield from _discrepancy(found, sources)


def _discrepancy(found: Discrepancy, sources: dict[str, CitedSource]) -> Iterator[str]:
    yield f"### {escape(found.summary)}\n"
    kind = DISCREPANCY_KINDS.get(found.kind, found.kind)
    yield f"{found.severity.capitalize()}, {kind}, {found.confidence:.0%} sure.\n"
    if found.explanation:
        yield f"{escape(found.explanation)}\n"
    for side in found.sides:
        yield f"- **{escape(side.says)}**"
        for item in cite(sources, side.mentions):
            where = f"{escape(item.source.name)}, headline" if item.part == "title" else escape(item.source.name)
            yield f"  - {where}: {_marked(item.pieces)}"
    yield ""


def _figures(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    if not account.figures:
        return
    yield "## Figures\n"
    rows = []
    for figure in account.figures:
        row = figure_row(figure, sources)
        cells = ["; ".join(said.text for said in cell) for cell in row.cells]
        rows.append([figure.label, *cells, row.status])
    yield from _table(["Figure", *(source.key for source in sources.values()), ""], rows)


def _checks(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    if not account.checks:
        return
    yield "## Arithmetic\n"
    for check in check_lines(account.checks):
        verdict = "Holds" if check.holds else "**Does not hold**"
        told = {mention.report for mention in check.mentions}
        keys = ", ".join(source.key for source in sources.values() if source.report.id in told)
        note = f" {escape(check.note)}" if check.note else ""
        yield f"- {verdict}: {escape(check.statement)}{note} ({keys})"
    yield ""


def _quotes(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    quotes = [quote for quote in account.quotes if quote.kind != "indirect"]
    if not quotes:
        return
    yield "## Quotations\n"
    for quote in quotes:
        yield from _quote(quote, sources)


def _quote(quote: Quote, sources: dict[str, CitedSource]) -> Iterator[str]:
    yield f"**{escape(quote.speaker.name) if quote.speaker else 'Speaker not named'}**\n"
    for version in quote.versions:
        pieces = mark_version(quote, version.span.text)
        note = " (longest)" if is_longest(quote, version.span.text) else ""
        yield f"- {sources[version.span.report].key}{note}: {_marked(pieces)}"
    for difference in quote.differences:
        yield f"- {escape(difference.summary)}"
    yield ""


def _people(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    cards = person_cards(account, sources)
    for heading, entities in (("People", account.people), ("Organisations", account.organisations)):
        if entities:
            yield f"## {heading}\n"
            rows = []
            for entity in entities:
                told = {mention.report for mention in entity.mentions}
                keys = " ".join(source.key for source in sources.values() if source.report.id in told)
                forms = "; ".join(form for form in entity.forms if form != entity.name)
                titles = "; ".join(title.title for title in entity.titles)
                rows.append([entity.name, titles, forms, card_words(cards.get(entity.id, ())), keys])
            carded = heading == "People" and bool(cards)
            heads = ["Name", "Titles", "Also written", *(["What is said"] if carded else []), "Reports"]
            yield from _table(heads, rows if carded else [[*row[:3], row[4]] for row in rows])


def _timeline(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    if not account.timeline:
        return
    yield "## Timeline\n"
    rows = sort_timeline(account)
    yield from _timeline_lines(rows.leading, sources)
    for heading, listed in (("More of the story", rows.smaller), ("Background", rows.background)):
        if listed:
            yield f"\n### {heading}\n"
            yield from _timeline_lines(listed, sources)
    yield ""


def _timeline_lines(rows: Iterable[TimelineRow], sources: dict[str, CitedSource]) -> Iterator[str]:
    for row in rows:
        told = {mention.report for mention in row.entry.mentions}
        keys = ", ".join(source.key for source in sources.values() if source.report.id in told)
        when = period_words(row.entry.start, row.entry.end) or "Day unknown"
        yield f"- **{escape(when)}** {escape(row.entry.what)} ({keys})"


def _sharing(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    alones = alone(account, sources)
    if alones:
        yield "## Only in one report\n"
    for found in alones:
        yield f"**{escape(found.source.name)}**\n"
        yield from (f"- {escape(own.words)}" for own in (*found.points, *found.quotes))
        yield ""
    if account.reuse:
        yield "## Copied word for word\n"
    for reuse in account.reuse:
        earlier, later = escape(sources[reuse.earlier].name), escape(sources[reuse.later].name)
        order = "earlier" if reuse.dated else "which came first is not known"
        yield f"**{later}**: {reuse.share:.0%} of its words are in **{earlier}** too ({order}).\n"
        yield from (f"> {escape(passage.later.text)}\n" for passage in reuse.passages)


def _coverage(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    shared = shared_points(account)
    if not shared:
        return
    yield "## Who carries what\n"
    rows = [
        [point.point, *("yes" if source.report.id in point.reports else "" for source in sources.values())]
        for point in shared
    ]
    yield from _table(["Point", *(source.key for source in sources.values())], rows)


def _voices(account: Account, sources: dict[str, CitedSource]) -> Iterator[str]:
    rows = voice_rows(account, sources)
    silent = silent_names(account)
    if rows or silent:
        yield "## Who is heard\n"
    if rows:
        yield "Words quoted, and their share of all that the report quotes.\n"
        cells = [[row.name, row.role.replace("other", ""), *map(voice_note, row.cells)] for row in rows]
        yield from _table(["Voice", "Kind", *(source.key for source in sources.values())], cells)
    if silent:
        yield f"Named and never quoted: {escape(', '.join(silent))}.\n"


def _marked(pieces: tuple[Piece, ...]) -> str:
    """Marked pieces in bold; blanks stay outside the marks, where Markdown wants them."""
    words = []
    for piece in pieces:
        text = make_visible(piece.text)
        inner = escape(text)
        left, right = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
        words.append(f"{left}**{inner}**{right}" if piece.marked and inner else f"{left}{inner}{right}")
    return "".join(words).strip()


def _table(heads: list[str], rows: list[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(escape(cell) for cell in row)} |"
    yield ""
