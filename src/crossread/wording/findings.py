"""The English of everything that a story's reports say together, once all of it is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from crossread.model.findings import (
    EntityFindings,
    EventFindings,
    FigureFindings,
    Findings,
    PersonFindings,
    PlaceFindings,
    QuotationFindings,
    TimeFindings,
)
from crossread.model.reports import Report
from crossread.wording.checks import word_check
from crossread.wording.discrepancies import Nameable, word_discrepancy
from crossread.wording.outlets import Outlets
from crossread.wording.quotations import word_quote
from crossread.wording.standings import word_standings
from crossread.wording.summaries import word_summary

Family = TypeVar(
    "Family", EntityFindings, EventFindings, PersonFindings, QuotationFindings, PlaceFindings, TimeFindings
)


def word_findings(findings: Findings, reports: Iterable[Report]) -> Findings:
    """The findings of every family with their English."""
    outlets = Outlets(reports)
    return replace(
        findings,
        figures=word_figures(findings.figures, outlets),
        entities=word_discrepancies(findings.entities, outlets),
        quotations=word_quotations(findings.quotations, outlets),
        places=word_discrepancies(findings.places, outlets),
        times=word_discrepancies(findings.times, outlets),
        events=word_discrepancies(findings.events, outlets),
        persons=word_discrepancies(findings.persons, outlets),
        standings=word_standings(findings.standings, outlets),
        summary=word_summary(findings.summary, outlets),
    )


def word_figures(found: FigureFindings, outlets: Outlets) -> FigureFindings:
    """The findings of the figures: their checks, then what may name a check or a figure."""
    checks = tuple(word_check(check) for check in found.checks)
    known = Nameable(outlets, {figure.id: figure for figure in found.figures}, {check.id: check for check in checks})
    worded = tuple(word_discrepancy(discrepancy, known) for discrepancy in found.discrepancies)
    return replace(found, checks=checks, discrepancies=worded)


def word_quotations(found: QuotationFindings, outlets: Outlets) -> QuotationFindings:
    """The findings of the quotations, with what their versions do not share."""
    quotes = tuple(word_quote(quote, outlets) for quote in found.quotes)
    return word_discrepancies(replace(found, quotes=quotes), outlets)


def word_discrepancies(found: Family, outlets: Outlets) -> Family:
    """The findings of a family whose discrepancies name neither figures nor checks."""
    known = Nameable(outlets, {}, {})
    return replace(found, discrepancies=tuple(word_discrepancy(each, known) for each in found.discrepancies))
