"""Puts the extractors in order: each may use what those before it found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.extract.figures import extract_figures
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.passages import Passage
from crossread.extract.places import extract_places
from crossread.extract.quotations import extract_quotations
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_events, extract_times
from crossread.model.mentions import Reading
from crossread.model.places import Gazetteer
from crossread.model.reports import Report


def extract_readings(reports: Sequence[Report], parser: Parser, gazetteer: Gazetteer) -> Iterator[Reading]:
    """Read every report once; readings come in the order of the reports."""
    for report, passages in parser.parse(reports):
        yield compose_reading(report, passages, parser.name, gazetteer)


def compose_reading(report: Report, passages: Sequence[Passage], parser: str, gazetteer: Gazetteer) -> Reading:
    """One report's reading from its parsed passages."""
    sentences = extract_sentences(passages)
    names = extract_names(passages)
    places = extract_places(passages, names, gazetteer)
    times = extract_times(passages)
    quotations = extract_quotations(passages, names)
    found = extract_figures(passages, sentences, names, places, times, quotations)
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
        events=extract_events(passages, times),
        parser=parser,
    )
