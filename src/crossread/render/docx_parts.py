"""The later parts of the account as a Word document: quotations, people, the timeline, who shares what."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.documents.word_writer import Pieces, WordPiece, WordWriter
from crossread.model.accounts import Account, Quote
from crossread.render.alone import alone
from crossread.render.cards import card_words, person_cards
from crossread.render.citations import Citations, plain, to_word
from crossread.render.desk import desk_lines
from crossread.render.differences import mark_version
from crossread.render.inputs import input_lines
from crossread.render.sources import CitedSource
from crossread.render.timeline_rows import TimelineRow, sort_timeline
from crossread.render.visible import one_line
from crossread.render.voices import silent_names, voice_rows
from crossread.render.wording import period_words


def add_quotes(writer: WordWriter, account: Account, sources: dict[str, CitedSource], cited: Citations) -> None:
    """Add the quotations word for word, with what sets each version apart in bold."""
    quotes = [quote for quote in account.quotes if quote.kind != "indirect"]
    if quotes:
        writer.add_heading("Quotations", 1)
    for quote in quotes:
        writer.add_heading(one_line(quote.speaker.name) if quote.speaker else "Speaker not named", 2)
        writer.add_lines(_versions(quote, sources, cited))
        writer.add_lines(plain(difference.summary) for difference in quote.differences)


def _versions(quote: Quote, sources: dict[str, CitedSource], cited: Citations) -> Iterator[Pieces]:
    for version in quote.versions:
        pieces = mark_version(quote, version.span.text)
        key = WordPiece(f"{sources[version.span.report].key}: ")
        yield [key, *to_word(pieces), *cited.refer([version.span])]


def add_people(writer: WordWriter, account: Account, sources: dict[str, CitedSource], cited: Citations) -> None:
    """Add who is named, with titles, forms and what is said of each."""
    cards = person_cards(account, sources)
    for heading, entities in (("People", account.people), ("Organisations", account.organisations)):
        if entities:
            writer.add_heading(heading, 1)
            rows = []
            for entity in entities:
                titles = "; ".join(title.title for title in entity.titles)
                forms = "; ".join(form for form in entity.forms if form != entity.name)
                said = card_words(cards.get(entity.id, ()))
                rows.append(
                    [
                        [WordPiece(one_line(entity.name), bold=True), *cited.refer(entity.mentions)],
                        *map(plain, (titles, forms, said)),
                    ]
                )
            writer.add_table([("Name", 3), ("Titles", 3), ("Also written", 3), ("What is said", 4)], rows)


def add_timeline(writer: WordWriter, account: Account, cited: Citations) -> None:
    """Add what happened when, what matters most first."""
    if not account.timeline:
        return
    rows = sort_timeline(account)
    writer.add_heading("Timeline", 1)
    for heading, listed in (("", rows.leading), ("More of the story", rows.smaller), ("Background", rows.background)):
        if listed:
            if heading:
                writer.add_heading(heading, 2)
            writer.add_lines(_event(row, cited) for row in listed)


def _event(row: TimelineRow, cited: Citations) -> Pieces:
    when = period_words(row.entry.start, row.entry.end) or "Day unknown"
    return [WordPiece(f"{when} ", bold=True), *plain(row.entry.what), *cited.refer(row.entry.mentions)]


def add_sharing(writer: WordWriter, account: Account, sources: dict[str, CitedSource], cited: Citations) -> None:
    """Add what one report alone has, and what was copied word for word."""
    alones = alone(account, sources)
    if alones:
        writer.add_heading("Only in one report", 1)
    for found in alones:
        writer.add_heading(one_line(found.source.name), 2)
        writer.add_lines([*plain(own.words), *cited.refer([own.span])] for own in (*found.points, *found.quotes))
    if account.reuse:
        writer.add_heading("Copied word for word", 1)
    for reuse in account.reuse:
        earlier, later = sources[reuse.earlier].name, sources[reuse.later].name
        order = "earlier" if reuse.dated else "which came first is not known"
        writer.add_text(plain(f"{later}: {reuse.share:.0%} of its words are in {earlier} too ({order})."))
        writer.add_lines(
            [*plain(passage.later.text), *cited.refer([passage.earlier, passage.later])] for passage in reuse.passages
        )


def add_voices(writer: WordWriter, account: Account, sources: dict[str, CitedSource]) -> None:
    """Add who is heard, and who is only named."""
    rows = voice_rows(account, sources)
    silent = silent_names(account)
    if rows or silent:
        writer.add_heading("Who is heard", 1)
    if rows:
        heard = [(row, [(key, one) for key, one in zip(sources, row.cells, strict=True) if one]) for row in rows]
        writer.add_table(
            [("Voice", 4), ("Kind", 2), ("Words quoted", 4)],
            [
                [
                    plain(row.name),
                    plain(row.role.replace("other", "")),
                    plain(", ".join(f"{sources[report].key} {voice.words}" for report, voice in cells)),
                ]
                for row, cells in heard
            ],
        )
    if silent:
        writer.add_text(plain(f"Named and never quoted: {', '.join(silent)}."))


def add_desk(writer: WordWriter, account: Account) -> None:
    """Add what the desk decided, each with who and when; none of it is what a report says."""
    lines = desk_lines(account)
    if lines:
        writer.add_heading("What the desk decided", 1)
        writer.add_lines(
            plain(
                f"{line.said} ({line.by}, {line.when})",
                f": {line.reason}" if line.reason else "",
                "" if line.found else "; what it is about is no longer found",
            )
            for line in lines
        )


def add_given(writer: WordWriter, account: Account, sources: dict[str, CitedSource]) -> None:
    """Add the files that were given."""
    given = list(input_lines(account, sources))
    if given:
        writer.add_heading("What was given", 1)
        rows = [[*map(plain, (line.path, line.became, line.reason or line.left_out, line.data))] for line in given]
        writer.add_table([("File", 4), ("What became of it", 2), ("", 3), ("", 4)], rows)


def add_notes(writer: WordWriter, cited: Citations) -> None:
    """Every cited sentence under its number, report by report."""
    writer.add_heading("Cited sentences", 1)
    for source, notes in cited.by_source():
        writer.add_heading(f"{source.key} {one_line(source.name)}", 2)
        for note in notes:
            where = "headline, characters" if note.part == "title" else "characters"
            head = WordPiece(note.key, bold=True, named=note.name)
            writer.add_text([head, *plain(f" {where} {note.start}–{note.end}: "), *note.pieces])
