"""Accounts made by hand, so that what is rendered does not hang on what is extracted."""

from __future__ import annotations

from crossread.model.accounts import (
    SCHEMA,
    Account,
    AccountFigure,
    AccountMeasure,
    AccountPassage,
    AccountPlace,
    AccountReuse,
    AccountTime,
    Breakdown,
    Check,
    Coverage,
    Discrepancy,
    Entity,
    EntityTitle,
    FigureMention,
    FigureStatus,
    FigureValue,
    Generator,
    Quote,
    QuoteDifference,
    QuoteSpeaker,
    QuoteVersion,
    Side,
    StoryHead,
    Term,
    TermForm,
    TimelineEntry,
    Voice,
)
from crossread.model.reports import LeftOut, Report
from crossread.model.spans import Part, Span

GAZETTE = Report(
    id="gazette",
    outlet="The Harrow Gazette",
    title="Twelve hurt in mill fire",
    byline=("Nell Ambry",),
    published="2025-03-04T09:30:00+00:00",
    url="https://gazette.example/mill-fire",
    language="en",
    text=(
        "Twelve people were hurt when Tolland Mill burned on Tuesday, fire chief Odile Barrow said.\n\n"
        "Seven were treated in Leeds and five in York. “The roof came down in four minutes,” Barrow said.\n\n"
        "- The mill was built in 1871.\n- It employed 300 people."
    ),
    left_out=(LeftOut("Sign up for our newsletter", "newsletter"),),
)
ECHO = Report(
    id="echo",
    outlet="Valley Echo",
    title="Mill fire injures 21",
    published="2025-03-04T15:00:00+00:00",
    text=(
        "Twelve people were hurt when Tolland Mill burned on Tuesday, fire chief Odile Barrow said.\n\n"
        "The majority were treated in York, with five there and seven in Hull. "
        "“The roof fell down in four minutes,” deputy chief Odile Barow said."
    ),
)
RADIO = Report(
    id="radio",
    outlet=None,
    title="Mill fire: death confirmed",
    published="2025-03-05",
    text="One person died and about a dozen were hurt in a fire at Tolland Mill, “a tinderbox” to its neighbours.",
)
REPORTS = {report.id: report for report in (GAZETTE, ECHO, RADIO)}


def spot(report: str, words: str, part: Part = "text", number: int = 0) -> Span:
    """The span of the words in a report; the first, or a later one by ``number``."""
    whole = REPORTS[report].part(part)
    start = -1
    for _ in range(number + 1):
        start = whole.index(words, start + 1)
    return REPORTS[report].span(start, start + len(words), part)


def value(number: int, *spans: Span) -> FigureValue:
    """An exact value in the reports' own voice."""
    return FigureValue(number, None, None, "exact", tuple(FigureMention(span) for span in spans))


def figure(name: str, label: str, status: FigureStatus, place: str | None, *values: FigureValue) -> AccountFigure:
    """A count of people hurt."""
    return AccountFigure(
        name, label, "count", AccountMeasure("person", "hurt", None, place, None, None), status, values
    )


FIGURES = (
    figure(
        "f1",
        "people hurt",
        "disputed",
        None,
        value(12, spot("gazette", "Twelve", "title"), spot("gazette", "Twelve people"), spot("echo", "Twelve people")),
        value(21, spot("echo", "21", "title")),
        FigureValue(
            12,
            None,
            None,
            "about",
            (FigureMention(spot("radio", "about a dozen"), "neighbours"),),
            relation="compatible",
        ),
    ),
    figure("f2", "people hurt: Leeds", "disputed", "Leeds", value(7, spot("gazette", "Seven"))),
    figure("f3", "people hurt: York", "agreed", "York", value(5, spot("gazette", "five"), spot("echo", "five"))),
    figure("f4", "people hurt: Hull", "disputed", "Hull", value(7, spot("echo", "seven"))),
    figure("f5", "people employed", "single", None, value(300, spot("gazette", "300 people"))),
)

DISCREPANCIES = (
    Discrepancy(
        "d1",
        "value",
        "high",
        0.9,
        "Valley Echo's headline says 21 people were hurt; its text says 12.",
        "The digits of 12 may have changed places.",
        (
            Side("21", (spot("echo", "21", "title"),)),
            Side("12", (spot("gazette", "Twelve people"), spot("echo", "Twelve people"))),
        ),
    ),
    Discrepancy(
        "d2",
        "place",
        "high",
        0.8,
        "The same seven people are put in Leeds and in Hull.",
        None,
        (Side("Leeds", (spot("gazette", "Seven"),)), Side("Hull", (spot("echo", "seven"),))),
    ),
    Discrepancy(
        "d3",
        "share",
        "medium",
        0.7,
        "“The majority” were treated in York, but 5 of 12 are 42 percent.",
        None,
        (Side("the majority", (spot("echo", "The majority"),)), Side("5 of 12", (spot("echo", "five"),))),
    ),
    Discrepancy(
        "d4",
        "name",
        "low",
        0.6,
        "Barrow or Barow.",
        None,
        (
            Side("Odile Barrow", (spot("gazette", "Odile Barrow"),)),
            Side("Odile Barow", (spot("echo", "Odile Barow"),)),
        ),
    ),
)

QUOTES = (
    Quote(
        "q1",
        "direct",
        QuoteSpeaker("Odile Barrow", "p1"),
        "“The roof came down in four minutes,”",
        (
            QuoteVersion(
                spot("gazette", "“The roof came down in four minutes,”"), spot("gazette", "said", number=1), None
            ),
            QuoteVersion(
                spot("echo", "“The roof fell down in four minutes,”"), None, None, spot("echo", "Odile Barow")
            ),
        ),
        (
            QuoteDifference(
                "changed",
                "“came down” became “fell down”.",
                (spot("gazette", "came down"), spot("echo", "fell down")),
            ),
        ),
    ),
    Quote("q2", "fragment", None, "“a tinderbox”", (QuoteVersion(spot("radio", "“a tinderbox”"), None, None),)),
)

BARROW = Entity(
    "p1",
    "person",
    "Odile Barrow",
    ("Odile Barrow", "Barrow", "Odile Barow"),
    (
        EntityTitle("fire chief", (spot("gazette", "fire chief"), spot("echo", "fire chief"))),
        EntityTitle("deputy chief", (spot("echo", "deputy chief"),)),
    ),
    (spot("gazette", "Odile Barrow"), spot("gazette", "Barrow", number=1), spot("echo", "Odile Barow")),
    ("“Odile Barow” and “Odile Barrow” differ by one letter",),
)


def made_account() -> Account:
    """Three reports of a mill fire, with something in every part of the account."""
    shared = "Twelve people were hurt when Tolland Mill burned on Tuesday, fire chief Odile Barrow said."
    return Account(
        schema=SCHEMA,
        generator=Generator("crossread", "0.1.0", "en_core_web_sm-3.8.0"),
        story=StoryHead("s1", "Twelve hurt in mill fire", "2025-03-04T09:30:00+00:00", "2025-03-05"),
        reports=(GAZETTE, ECHO, RADIO),
        figures=FIGURES,
        breakdowns=(Breakdown("b1", "gazette", "place", "f1", ("f2", "f3"), (spot("gazette", "Seven"),)),),
        checks=(
            Check("c1", "sum", True, "7 + 5 = 12", (spot("gazette", "Seven"), spot("gazette", "five"))),
            Check("c2", "share", False, "5 of 12 is 42 percent", (spot("echo", "The majority"),), "not the majority"),
        ),
        quotes=QUOTES,
        people=(BARROW,),
        names=(Entity("n1", "other", "Tolland Mill", ("Tolland Mill",), (), (spot("gazette", "Tolland Mill"),)),),
        places=(
            AccountPlace(
                "l1", "Leeds", "city", "geonames:1", 53.8, -1.55, ("England",), (spot("gazette", "Leeds"),), ("f2",)
            ),
            AccountPlace("l2", "York", None, None, None, None, (), (spot("gazette", "York"), spot("echo", "York"))),
        ),
        timeline=(TimelineEntry("2025-03-04", "2025-03-04", "day", "Tolland Mill burned", (spot("echo", "Tuesday"),)),),
        times=(AccountTime("DATE", "2025-03-04", "2025-03-04", "2025-03-04", "day", (spot("gazette", "Tuesday"),)),),
        discrepancies=DISCREPANCIES,
        reuse=(AccountReuse("gazette", "echo", 0.4, (AccountPassage(spot("gazette", shared), spot("echo", shared)),)),),
        coverage=(
            Coverage("The mill burned", {"gazette": (spot("gazette", shared),), "echo": (spot("echo", shared),)}),
            Coverage(
                "The mill was built in 1871.", {"gazette": (spot("gazette", "The mill was built in 1871."),)}, alone=0.9
            ),
        ),
        terms=(
            Term(
                "Tolland Mill",
                (
                    TermForm("Tolland Mill", False, (spot("gazette", "Tolland Mill"),)),
                    TermForm("a tinderbox", True, (spot("radio", "a tinderbox"),)),
                ),
            ),
        ),
        voices=(Voice("gazette", "Odile Barrow", "p1", 1, 7, 1.0),),
    )


HOSTILE = (
    "<script>alert('text')</script> Nine people <b>fell</b> \u202egnp.exe\u202c ill \x1b[31mred\x1b[0m, "
    "“<img src=x onerror=alert(1)>,” said [Ada](javascript:alert(2)) {{ 7 * 7 }} | `x` & ]]> <!-- "
    "</style></textarea></svg> [bold]Ada[/bold] \x07\ud800 end."
)


def hostile_account(words: str = HOSTILE) -> Account:
    """An account whose every text is these words, which try to be something else; "Nine people" is among them."""
    url = "javascript:alert('url')"
    report = Report("<r&1>", words, f"<i>{words}", f"Headline {words}", (words,), "2031-05-02", None, url, "en")
    other = Report('" onclick="alert(3)', words, None, None, url="https://x.example/\"onmouseover='alert(4)'")
    start = words.index("Nine")
    spans = tuple(one.span(start, start + 11) for one in (report, other))
    whole = report.span(0, len(words))
    entity = Entity("p1", "person", words, (words,), (EntityTitle(words, (whole,)),), spans, (words,))
    quote = Quote("q1", "direct", QuoteSpeaker(words, "p1"), whole.text, (QuoteVersion(whole, None, words),))
    return Account(
        schema=SCHEMA,
        generator=Generator("crossread", "0.1.0", words),
        story=StoryHead("s1", words, words, words),
        reports=(report, other),
        figures=(figure("f1", words, "agreed", words, value(9, *spans)),),
        checks=(Check("c1", "sum", False, words, spans, words),),
        quotes=(quote,),
        people=(entity,),
        organisations=(entity,),
        places=(AccountPlace("l1", words, words, words, 1.0, 1.0, (words,), spans),),
        timeline=(TimelineEntry(words, None, words, words, spans, "story"),),
        times=(AccountTime("DATE", words, words, None, words, spans),),
        discrepancies=(
            Discrepancy("d1", "value", "high", 0.5, words, words, (Side(words, spans), Side(words, (whole,)))),
        ),
        reuse=(AccountReuse(report.id, other.id, 0.5, (AccountPassage(*spans),), source=words),),
        coverage=(Coverage(words, {report.id: (whole,)}),),
        terms=(Term(words, (TermForm(words, True, spans),)),),
        voices=(Voice(report.id, words, None, 1, 1, 0.5),),
    )
