"""A small account by hand: three reports of one fire, with figures, a difference and a timeline."""

from __future__ import annotations

from crossread.meaning.anchors import Anchors, digest
from crossread.model.accounts import (
    SCHEMA,
    Account,
    AccountFigure,
    AccountMeasure,
    Discrepancy,
    Entity,
    FigureMention,
    FigureValue,
    Generator,
    Side,
    StoryHead,
    TimelineEntry,
)
from crossread.model.decisions import Decided, Decision, LedgerEntry
from crossread.model.mentions import Approximation, Limit
from crossread.model.reports import Report
from crossread.model.spans import Span

REPORTS = (
    Report("courier", "Twelve people were hurt in the mill fire on Monday. The mill employed 300.", "The Courier"),
    Report("echo", "The fire hurt 14, Ada Lind said. More than 300 people worked there. It began at noon.", "The Echo"),
    Report("wire", "In all 12 were injured. The damage is put at $1.3 million.", "Wire", published="2031-05-03"),
)


def span(report: str, words: str) -> Span:
    found = next(one for one in REPORTS if one.id == report)
    at = found.text.index(words)
    return found.span(at, at + len(words))


def value(number: float, *mentions: Span, limit: Limit | None = None) -> FigureValue:
    approx: Approximation = "above" if limit else "exact"
    low = number if limit else None
    return FigureValue(number, low, None, approx, tuple(FigureMention(one) for one in mentions), limit)


def figure(label: str, action: str | None, *values: FigureValue) -> AccountFigure:
    first = values[0].mentions[0].span
    name = digest("f", ("count", Anchors(REPORTS).words(first)))
    measure = AccountMeasure("person", action, None, None, None, None)
    return AccountFigure(name, label, "count", measure, "single", values)


def event(what: Span, *others: Span, day: str = "2031-05-02") -> TimelineEntry:
    name = digest("e", (Anchors(REPORTS).words(what),))
    return TimelineEntry(day, day, "day", what.text, (what, *others), id=name)


TWELVE, FOURTEEN, TWELVE_AGAIN = span("courier", "Twelve"), span("echo", "14"), span("wire", "12")
HURT = figure("people hurt", "injure", value(12, TWELVE, TWELVE_AGAIN))
HURT_ELSEWHERE = figure("hurt in the fire", "injure", value(14, FOURTEEN))
WORKERS = figure("workers", "employ", value(300, span("courier", "300")))
WORKED = figure("people who worked", "work", value(300, span("echo", "More than 300"), limit="more than"))
FIRE = event(span("courier", "the mill fire on Monday"), span("echo", "The fire hurt 14"))
BEGAN = event(span("echo", "It began at noon"))
LIND = Entity("p1", "person", "Ada Lind", ("Ada Lind", "Lind"), (), (span("echo", "Ada Lind"),))
DIFFERENCE = Discrepancy(
    "d1",
    "value",
    "low",
    0.6,
    "Jobs: The Courier has 300 but The Echo has more than 300.",
    None,
    (Side("300", (span("courier", "300"),)), Side("more", (span("echo", "More than 300"),))),
    case="values",
    figure=WORKERS.id,
)
ACCOUNT = Account(
    SCHEMA,
    Generator("crossread", "0", ""),
    StoryHead("s1", "Mill fire", None, None),
    REPORTS,
    figures=(HURT, HURT_ELSEWHERE, WORKERS, WORKED),
    people=(LIND,),
    timeline=(FIRE, BEGAN),
    discrepancies=(DIFFERENCE,),
)


def decided(*decisions: Decision) -> Decided:
    entries = [
        LedgerEntry(number, "2031-05-04T10:00:00+00:00", "Ada", "decide", decision)
        for number, decision in enumerate(decisions, 1)
    ]
    return Decided(tuple(entries))
