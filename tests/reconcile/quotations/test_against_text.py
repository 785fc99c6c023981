"""Quotations against headings, posts and other people: what differs is told, what does not stays silent."""

from __future__ import annotations

import pytest

import crossread
from crossread.extract.parser import Parser
from crossread.model.reports import Report

TOLD = [
    pytest.param(
        ("'Groundless claims'\n\n\"For such groundless charges I have no comment at all,\" Ada Lund said.",),
        ("quote", "unsaid words"),
        id="a heading with another word",
    ),
    pytest.param(
        ("“Shall not sell”\n\n“I have never thought of selling the ferry and am not going to sell it,” Lund said.",),
        ("quote", "unsaid words"),
        id="a heading that sums up",
    ),
    pytest.param(
        (
            'In a post, the town council wrote that it "is firmly of the view that the safety of all is paramount."\n\n'
            "The Council is firmly of the view that safety of all is paramount. - Council (@council) March 11, 2024",
        ),
        ("quote", "altered words"),
        id="a quotation of a post in the same report",
    ),
    pytest.param(
        (
            "“This is a wreck, friend,” Ada Lund said. “Who'd build a thing like this?”",
            "“This is a wreck, friend. Who would build a thing like this?” Tom Okafor said.",
        ),
        ("speaker", "two speakers"),
        id="two people, where one report breaks the statement",
    ),
    pytest.param(
        (
            '"We thank the crew of the lifeboat for every hour of the night," the Harbour Trust said.',
            '"We thank the crew of the lifeboat for every hour of the night," the Lantern Society said.',
        ),
        ("speaker", "two speakers"),
        id="two bodies",
    ),
    pytest.param(
        (
            "“Then we'll be in the High Court, and maybe we'll be heard, and we'll win at the High Court,” Lund said.",
            "“And we'll win in the High Court,” Lund said.",
        ),
        ("quote", "altered words"),
        id="a part of a long statement in which a phrase stands twice",
    ),
    pytest.param(
        (
            "Port inspectors said that the boat went “far faster than the rules allow” on the day.",
            "“First signs suggest that the boat went far faster than the rules allow,” port inspectors said.",
        ),
        ("quote", "hedge left out"),
        id="a hedge left out",
    ),
]
SILENT = [
    pytest.param(
        (
            "Port inspectors said that the boat may have gone “far faster than the rules allow” on the day.",
            "“First signs suggest that the boat went far faster than the rules allow,” port inspectors said.",
        ),
        id="a hedge kept in the report's own words",
    ),
    pytest.param(
        (
            "Port inspectors said that the boat went “far faster than the rules allow” on the day.",
            "“There may be rain. The boat went far faster than the rules allow,” port inspectors said.",
        ),
        id="a hedge of another sentence",
    ),
    pytest.param(
        ("'Groundless charges'\n\n\"For such groundless charges I have no comment at all,\" Ada Lund said.",),
        id="a heading that is said",
    ),
    pytest.param(
        ("'Low Tide'\n\n\"The ferry has no lamp and nobody on the quay knows why,\" Ada Lund said.",),
        id="a heading that has nothing to do with what is said",
    ),
    pytest.param(
        (
            'The Council wrote that "safety of all is paramount for this town."\n\n'
            "Safety of all is paramount for this town. - Council (@council) March 11, 2024",
        ),
        id="a post quoted as it is",
    ),
    pytest.param(
        (
            '"We thank the crew of the lifeboat for every hour of the night," the Harbour Trust said.',
            '"We thank the crew of the lifeboat for every hour of the night," the trust said.',
        ),
        id="a body by its name and by its noun",
    ),
    pytest.param(
        (
            "“I could wait for years ― I did not need to do this,” Ada Lund said, even as she claimed that the ferry "
            "was lost. “But I would rather do it now.”",
            "“I did not need to do this, but I would rather do it now,” Ada Lund said.",
        ),
        id="one statement round what the report adds",
    ),
]


def cases(parser: Parser, texts: tuple[str, ...]) -> set[tuple[str, str | None]]:
    """Kind and case of each discrepancy of quotations."""
    assert parser
    reports = [Report(f"r{number}", text) for number, text in enumerate(texts, 1)]
    account = crossread.reconcile(crossread.extract(reports))
    return {(found.kind, found.case) for found in account.discrepancies if found.kind in {"quote", "speaker"}}


@pytest.mark.parametrize(("texts", "expected"), TOLD)
def test_what_differs_is_told(parser: Parser, texts: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert expected in cases(parser, texts)


@pytest.mark.parametrize("texts", SILENT)
def test_what_does_not_stays_silent(parser: Parser, texts: tuple[str, ...]) -> None:
    assert cases(parser, texts) == set()
