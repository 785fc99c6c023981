"""The later sections of the terminal's account: people, timeline, copying, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crossread.model.accounts import Account, AccountReuse, Entity
from crossread.model.spans import Span
from crossread.render.alone import Alone, alone, shared_points
from crossread.render.cards import card_words, person_cards
from crossread.render.sources import CitedSource
from crossread.render.summaries import SummaryLine, summary_view
from crossread.render.timeline_rows import TimelineRow, sort_timeline, told_by_several
from crossread.render.visible import one_line
from crossread.render.voices import VoiceRow, silent_names, voice_note, voice_rows
from crossread.render.wording import count_words, period_words

# A screen is no place for everything; the page and the JSON have it all.
MOST = 12
MOST_BEHIND = 4

Section = tuple[str, list[RenderableType]]


def brief(account: Account, sources: dict[str, CitedSource]) -> Iterator[Section]:
    """The first lines, where there is more than one report."""
    view = summary_view(account, sources)
    if view is None:
        return
    lines: list[RenderableType] = [Text(one_line(view.about))] if view.about else []
    for heading, opening in view.opening:
        lines += _under(heading, map(_brief_line, opening))
    if view.differences:
        told = (Padding(Text(one_line(found.summary)), (0, 0, 0, 2)) for found in view.told)
        lines += [Text(f"They differ on {one_line(view.differences)}", style="bold"), *told]
    lines += _under("Not known, by the reports", map(_brief_line, view.shown))
    lines += [Text(f"and {len(view.folded)} more", style="dim")] if view.folded else []
    ladders = (Padding(Text(f"{line.label}: {line.words}"), (0, 0, 0, 2)) for line in view.ladders)
    lines += _under("What later reports changed", ladders)
    yield "In brief", [*lines, Text(one_line(view.compared), style="dim")]


def _under(heading: str, lines: Iterable[RenderableType]) -> list[RenderableType]:
    """Lines under their heading; nothing where there are none."""
    listed = list(lines)
    return [Text(heading, style="bold"), *listed] if listed else []


def _brief_line(line: SummaryLine) -> RenderableType:
    note = f", {one_line(line.note)}" if line.note else ""
    return Padding(Text.assemble(one_line(line.text), (f"  {' '.join(line.keys)}{note}", "dim")), (0, 0, 0, 2))


def lists(account: Account, sources: dict[str, CitedSource]) -> Iterator[Section]:
    """The sections that have something to say."""
    if account.people:
        cards = person_cards(account, sources)
        people = [_entity(person, card_words(cards.get(person.id, ()))) for person in account.people[:MOST]]
        yield "People", [*people, *_more(len(account.people))]
    if account.timeline:
        yield "Timeline", list(_timeline(account, sources))
    if account.reuse:
        yield "Copied word for word", [_reuse(reuse, sources) for reuse in account.reuse]
    shared = shared_points(account)
    if shared:
        table = _table()
        for point in shared[:MOST]:
            letters = "".join(source.key if source.report.id in point.reports else "·" for source in sources.values())
            table.add_row(Text(letters, style="bold"), Text(one_line(point.point)))
        yield "Who carries what", [table, *_more(len(shared))]
    heard = voice_rows(account, sources)
    if heard:
        silent = silent_names(account)
        never = [Text(f"Named and never quoted: {one_line(', '.join(silent[:MOST]))}", style="dim")] if silent else []
        rows = [_voice(row, sources) for row in heard[:MOST]]
        yield "Who is heard", [*rows, *_more(len(heard)), *never, *_more(len(silent))]
    own = alone(account, sources)
    if own:
        yield "Only in one report", [_alone_line(found) for found in own]


def _timeline(account: Account, sources: dict[str, CitedSource]) -> Iterator[RenderableType]:
    """What leads, then what of the background several reports tell, and how much more there is of both."""
    rows = sort_timeline(account)
    shared = told_by_several(rows.background)[:MOST_BEHIND]
    yield _timeline_table(rows.leading, sources)
    if rows.smaller:
        yield Text(f"and {len(rows.smaller)} more", style="dim")
    if shared:
        yield Text("Background", style="bold")
        yield _timeline_table(shared, sources)
    if len(rows.background) > len(shared):
        left = len(rows.background) - len(shared)
        yield Text(f"and {left} more of the background" if not shared else f"and {left} more", style="dim")


def _timeline_table(rows: Iterable[TimelineRow], sources: dict[str, CitedSource]) -> Table:
    table = _table()
    for row in rows:
        entry = row.entry
        when = period_words(entry.start, entry.end) or "day unknown"
        note = "" if entry.placing == "story" else f" ({one_line(entry.placing)})"
        table.add_row(Text(when, style="bold"), Text(one_line(entry.what) + note), _keys(entry.mentions, sources))
    return table


def _entity(entity: Entity, card: str) -> RenderableType:
    titles = "; ".join(one_line(title.title) for title in entity.titles)
    lines = Text.assemble((one_line(entity.name), "bold"), f"  {titles}" if titles else "")
    return lines.append(f"\n  {card}", style="dim") if card else lines


def _voice(row: VoiceRow, sources: dict[str, CitedSource]) -> RenderableType:
    """One voice: what each report that has it quotes, in words and as a share of all that it quotes."""
    cells = zip(sources.values(), row.cells, strict=True)
    told = ", ".join(f"{source.key} {voice_note(voice)}" for source, voice in cells if voice)
    kind = f" ({row.role})" if row.role != "other" else ""
    return Text.assemble((one_line(row.name), "bold"), f"{kind}  {count_words(row.words, 'word')}: {told}")


def _reuse(reuse: AccountReuse, sources: dict[str, CitedSource]) -> RenderableType:
    earlier, later = sources[reuse.earlier], sources[reuse.later]
    if reuse.dated:
        line = f"{one_line(later.name)} has {reuse.share:.0%} of its words from {one_line(earlier.name)}"
    else:
        line = f"{one_line(later.name)} and {one_line(earlier.name)} share {reuse.share:.0%} of the former's words"
    return Text(f"{line}, in {count_words(len(reuse.passages), 'passage')}.")


def _alone_line(own: Alone) -> RenderableType:
    counts = [
        count_words(len(own.points), "point") if own.points else "",
        count_words(len(own.quotes), "quotation") if own.quotes else "",
        ", ".join(person.words for person in own.people[:4]),
    ]
    text = Text.assemble((f"{own.source.key} ", "bold"), "; ".join(filter(None, counts)))
    for point in own.points[:2]:
        text.append(f"\n  · {point.words}", style="dim")
    return text


def _keys(mentions: Iterable[Span], sources: dict[str, CitedSource]) -> Text:
    told = {mention.report for mention in mentions}
    return Text(" ".join(source.key for source in sources.values() if source.report.id in told), style="dim")


def _more(total: int) -> list[RenderableType]:
    return [Text(f"and {total - MOST} more", style="dim")] if total > MOST else []


def _table() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        table.add_column(overflow="fold")
    return table
