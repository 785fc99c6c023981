"""Tables of the account as CSV (RFC 4180): a row for every statement, so that each can be looked up in its report."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import get_args

from crossread.errors import FormatError
from crossread.model.accounts import Account, Discrepancy, FigureValue, Quote
from crossread.model.exports import CasualtyColumn
from crossread.model.spans import Span
from crossread.render.casualties import list_casualties, tell_decided
from crossread.render.visible import make_visible

# A spreadsheet takes a cell that begins with one of these for a formula, and may run it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# Without this mark at the start, Excel reads UTF-8 as the machine's old code page and spoils every curly quotation
# mark. LibreOffice, Numbers, R and pandas pass over it; in Python open the file as ``utf-8-sig``.
BYTE_ORDER_MARK = "\ufeff"

Cell = str | int | float | bool | None
Row = Sequence[Cell]

_MEASURE = ("figure", "label", "kind", "status", "unit", "action", "condition", "place", "time", "whole")
_PLACE = ("report", "outlet", "published", "part", "start", "end", "text")


def render_csv(account: Account, table: str = "figures") -> str:
    """One of ``TABLES``, with a heading line; lines end in CR LF, and the text begins with a byte order mark.

    Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
    """
    heads, rows = TABLES[check_table(table)]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(cell) for cell in row] for row in rows(account))
    return BYTE_ORDER_MARK + written.getvalue()


def find_table(name: str | None, output: str | None) -> str:
    """The table asked for by name, else the one that the output's name ends with (``ferry-figures.csv``).

    Raises FormatError where neither is one of ``TABLES``.
    """
    if name is not None:
        return check_table(name)
    stem = PurePath(output or "").stem.lower()
    for table in TABLES:
        if stem.endswith(table):
            return table
    raise FormatError(
        f"a CSV file holds one table; call it {', '.join(f'{known}.csv' for known in TABLES)}, or name one with --table"
    )


def check_table(name: str) -> str:
    """The name of a table, if it is one; else raises FormatError."""
    if name not in TABLES:
        raise FormatError(f"unknown table {name!r}; choose one of {', '.join(TABLES)}")
    return name


def _figures(account: Account) -> Iterator[Row]:
    place = _places(account)
    for figure in account.figures:
        measure = figure.measure
        told = (figure.id, figure.label, figure.kind, figure.status, measure.unit, measure.action, measure.condition)
        where = (measure.place, measure.time, measure.whole)
        for value in figure.values:
            for mention in value.mentions:
                said = (mention.attributed_to, mention.quoted, tell_decided(figure, value))
                yield (*told, *where, *_value(value), *said, *place(mention.span))


def _value(value: FigureValue) -> Row:
    return value.value, value.low, value.high, value.approx


def _casualties(account: Account) -> Iterator[Row]:
    place = _places(account)
    for row in list_casualties(account):
        figure, measure, said = row.figure, row.figure.measure, row.mention
        what = (figure.id, figure.label, measure.action, measure.unit, measure.condition)
        where = (measure.place, measure.time, measure.whole)
        bounds = (row.low, said.span.text, row.high, row.value.approx, row.value.limit)
        words = (row.note, said.attributed_to, said.quoted, row.sentence)
        yield (row.heading, *what, *where, figure.status, *bounds, *words, *place(said.span))


def _quotations(account: Account) -> Iterator[Row]:
    place = _places(account)
    for quote in account.quotes:
        for version in quote.versions:
            cue = version.cue.text if version.cue else None
            longest = version.span.text == quote.text
            differing = _differences(quote, version.span)
            yield (*_speaker(quote), cue, version.channel, longest, differing, *place(version.span))


def _speaker(quote: Quote) -> Row:
    speaker = quote.speaker
    return quote.id, quote.kind, speaker.name if speaker else None, speaker.inferred if speaker else None


def _differences(quote: Quote, span: Span) -> str:
    """What is said of this version; of all versions where a remark is tied to no words."""
    told = (
        remark.summary
        for remark in quote.differences
        if not remark.mentions or any(span.overlaps(mention) for mention in remark.mentions)
    )
    return " ".join(dict.fromkeys(told))


def _discrepancies(account: Account) -> Iterator[Row]:
    place = _places(account)
    for found in account.discrepancies:
        for number, side in enumerate(found.sides, 1):
            for span in side.mentions:
                yield (*_head(found), number, side.says, *place(span))


def _head(found: Discrepancy) -> Row:
    return found.id, found.kind, found.severity, found.confidence, found.summary, found.explanation


def _places(account: Account) -> Callable[[Span], Row]:
    reports = {report.id: report for report in account.reports}

    def place(span: Span) -> Row:
        report = reports.get(span.report)
        told = (report.outlet, report.published) if report else (None, None)
        return (span.report, *told, span.part, span.start, span.end, span.text)

    return place


def _cell(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, str):
        shown = make_visible(cell)
        return f"'{shown}" if shown.startswith(FORMULA_STARTS) else shown
    return "" if cell is None else str(cell)


# Every table: its column heads, and its rows.
TABLES: dict[str, tuple[tuple[str, ...], Callable[[Account], Iterator[Row]]]] = {
    "figures": (
        (*_MEASURE, "value", "low", "high", "approx", "attributed_to", "quoted", "desk", *_PLACE),
        _figures,
    ),
    "quotations": (
        ("quotation", "kind", "speaker", "inferred", "cue", "channel", "longest", "differences", *_PLACE),
        _quotations,
    ),
    "discrepancies": (
        ("discrepancy", "kind", "severity", "confidence", "summary", "explanation", "side", "says", *_PLACE),
        _discrepancies,
    ),
    "casualties": (
        (*get_args(CasualtyColumn), *_PLACE),
        _casualties,
    ),
}
