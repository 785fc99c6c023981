"""Story and findings to an Account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.account.identifiers import identify
from crossread.account.independence import count_independent
from crossread.account.select import rank_discrepancies
from crossread.faults import Steps
from crossread.meaning.anchors import Anchors
from crossread.model.accounts import (
    SCHEMA,
    Account,
    AccountPassage,
    AccountReuse,
    Generator,
    Quote,
    QuoteVersion,
    StoryHead,
)
from crossread.model.faults import Fault
from crossread.model.findings import Findings
from crossread.model.inputs import InputFile
from crossread.model.reports import Report
from crossread.model.stories import Reuse, Story
from crossread.version import program_version
from crossread.wording.findings import word_findings


def compose_account(
    story: Story, findings: Findings, faults: Sequence[Fault] = (), inputs: Sequence[InputFile] = ()
) -> Account:
    """The whole account: findings in reading order, each with its identifier.

    ``faults`` are those of the stages before; those of the findings follow. ``inputs`` are the files it rests on.
    """
    steps = Steps("account")
    figures = findings.figures.figures
    figures = steps.run("independence", lambda: count_independent(figures, story.reuse), figures)
    reports = tuple(reading.report for reading in story.readings)
    findings = word_findings(findings, reports)
    published = sorted(report.published for report in reports if report.published)
    strange = {standing.report for standing in findings.standings if not standing.belongs}
    title = next((report.title for report in reports if report.title and report.id not in strange), None)
    account = Account(
        schema=SCHEMA,
        generator=Generator("crossread", program_version(), story.readings[0].parser if story.readings else ""),
        story=StoryHead(story.id, title, published[0] if published else None, published[-1] if published else None),
        reports=reports,
        figures=figures,
        breakdowns=findings.figures.breakdowns,
        checks=findings.figures.checks,
        quotes=_time_quotes(findings.quotations.quotes, reports),
        people=findings.entities.people,
        cards=findings.persons.cards,
        organisations=findings.entities.organisations,
        names=findings.entities.names,
        places=findings.places.places,
        times=findings.times.times,
        timeline=findings.times.timeline,
        discrepancies=rank_discrepancies(findings.discrepancies(), Anchors(reports)),
        reuse=tuple(_account_reuse(reuse) for reuse in story.reuse),
        coverage=findings.coverage,
        terms=findings.terms,
        voices=findings.quotations.voices,
        standings=findings.standings,
        summary=findings.summary,
        inputs=tuple(inputs),
        readings=story.readings,
    )
    identified = steps.run("identifiers", lambda: identify(account), account)
    return replace(identified, faults=(*faults, *story.faults, *findings.faults, *steps.faults))


def _account_reuse(reuse: Reuse) -> AccountReuse:
    passages = tuple(AccountPassage(passage.earlier, passage.later) for passage in reuse.passages)
    return AccountReuse(reuse.earlier, reuse.later, reuse.share, passages, reuse.dated, reuse.source)


def _time_quotes(quotes: Sequence[Quote], reports: Sequence[Report]) -> tuple[Quote, ...]:
    """The quotations of transcripts with the time in the recording beside each version."""
    timed = {report.id: report for report in reports if report.time_codes}
    return tuple(
        replace(quote, versions=tuple(_time_version(version, timed) for version in quote.versions)) if timed else quote
        for quote in quotes
    )


def _time_version(version: QuoteVersion, timed: Mapping[str, Report]) -> QuoteVersion:
    report = timed.get(version.span.report)
    if report is None or version.span.part == "title":
        return version
    return replace(version, clock=report.find_clock(version.span.start))
