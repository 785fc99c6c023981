"""Puts the extractors in order: each may use what those before it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crossread.extract.figures import FigureReading, extract_figures
from crossread.extract.frames import extract_frames
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.parsing import ParsedReport
from crossread.extract.passages import Passage
from crossread.extract.places import extract_places
from crossread.extract.places.sites import extract_sites
from crossread.extract.quotations import extract_quotations, extract_quoted
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_events, extract_times
from crossread.faults import Steps
from crossread.model.faults import ReadingPart
from crossread.model.mentions import Reading
from crossread.model.places import Gazetteer
from crossread.model.reports import Report

# What figures are read by: names that are no counts, places and times that they are of, whose word they are.
_FIGURES_REST_ON: tuple[ReadingPart, ...] = ("names", "places", "times", "quotations")


def extract_readings(reports: Iterable[Report], parser: Parser, gazetteer: Gazetteer) -> Iterator[Reading]:
    """Read every report once; readings come in the order of the reports, each before the next batch is parsed."""
    for parsed in parser.parse_each(reports):
        yield _compose_safely(parsed, parser.name, gazetteer)


def _compose_safely(parsed: ParsedReport, parser: str, gazetteer: Gazetteer) -> Reading:
    """The reading; an empty one with its fault where the report could not be parsed, or not be put together."""
    report, steps = parsed.report, Steps("parse", parsed.report.id)
    if not parsed.faults:
        reading = steps.run("text", lambda: compose_reading(report, parsed.passages, parser, gazetteer), None)
        if reading is not None:
            return replace(reading, faults=(*parsed.unread, *reading.faults)) if parsed.unread else reading
    return Reading(report, parser=parser, faults=(*parsed.faults, *steps.faults))


def compose_reading(report: Report, passages: Sequence[Passage], parser: str, gazetteer: Gazetteer) -> Reading:
    """One report's reading from its parsed passages.

    An extractor that raises leaves its part empty, and so are the parts that rest on it.
    """
    parse = Steps("parse", report.id)
    sentences = parse.run("text", lambda: extract_sentences(passages), ())
    if parse.faults:
        return Reading(report, parser=parser, faults=parse.faults)
    steps = Steps("extract", report.id)
    names = steps.run("names", lambda: extract_names(passages), ())
    places = steps.run("places", lambda: extract_places(passages, names, gazetteer), (), after=["names"])
    times = steps.run("times", lambda: extract_times(passages), ())
    quotations = steps.run("quotations", lambda: extract_quotations(passages, names), (), after=["names"])
    found = steps.run(
        "figures",
        lambda: extract_figures(passages, sentences, names, places, times, quotations),
        FigureReading(),
        after=_FIGURES_REST_ON,
    )
    sites = steps.run("sites", lambda: extract_sites(sentences), ())
    quoted = steps.run("quoted", lambda: extract_quoted(passages), ())
    frames = steps.run(
        "frames",
        lambda: extract_frames(passages, sentences, found.figures, names, places, times, quotations),
        (),
        after=["figures"],
    )
    events = steps.run("events", lambda: extract_events(passages, times, frames), (), after=["times"])
    return Reading(
        report=report,
        sentences=sentences,
        figures=found.figures,
        breakdowns=found.breakdowns,
        claims=found.claims,
        quotations=quotations,
        names=names,
        places=places,
        times=times,
        events=events,
        frames=frames,
        numerals=found.numerals,
        singles=found.singles,
        sites=sites,
        quoted=quoted,
        parser=parser,
        faults=steps.faults,
    )
