"""Turns of a transcript and posts on a network: whole paragraphs that a label or a signature gives to somebody."""

from __future__ import annotations

import pytest

from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.quotations import extract_quotations
from crossread.model.reports import Report

CASES = [
    pytest.param(
        "ARI SHAW, HOST: How bad is it?\nVIVIAN WALL: More than 70 boats are lost.\nSHAW: Thank you.",
        [("How bad is it?", "ARI SHAW"), ("More than 70 boats are lost.", "VIVIAN WALL"), ("Thank you.", "ARI SHAW")],
        id="a surname is completed by the label before",
    ),
    pytest.param(
        "Mara Pell: Why did the match stop?\nJon Ost: The floodlights failed.\nPell: And the result?\nOst: It stands.",
        [
            ("Why did the match stop?", "Mara Pell"),
            ("The floodlights failed.", "Jon Ost"),
            ("And the result?", "Mara Pell"),
            ("It stands.", "Jon Ost"),
        ],
        id="labels in small letters",
    ),
    pytest.param(
        "NORWICK: Rain.\nUPDATE: The ferry is back.\nPHOTOS: The ferry in pictures.\nUPDATE: The quay is dry.",
        [],
        id="labels that are no people",
    ),
    pytest.param(
        "The quay is shut.\nAll ferries late today, sorry. — Orrin Port (@orrinport) March 11, 2024",
        [("All ferries late today, sorry.", "Orrin Port")],
        id="a post without marks",
    ),
    pytest.param(
        "The quay is shut.\n\n> Three carts are in the water.\n\n> — Orrin Fire (@orrinfire) 9 October 2025",
        [("Three carts are in the water.", "Orrin Fire")],
        id="a post signed in a paragraph of its own",
    ),
    pytest.param(
        "The quay is shut.\n\n> Three carts are in the water.\n\n> The mole holds.\n\n"
        "> — Orrin Fire (@fire@orrin.example) October 9, 2025 at 7:14 PM",
        [("Three carts are in the water.", "Orrin Fire"), ("The mole holds.", "Orrin Fire")],
        id="a post of two paragraphs on a network of servers",
    ),
    pytest.param(
        "The quay is shut.\n\n> Soup at the hall from noon on.\n\n"
        "> — Orrin Parish Council (Facebook) Thursday, 9 October 2025",
        [("Soup at the hall from noon on.", "Orrin Parish Council")],
        id="a post signed with the network's name",
    ),
    pytest.param("Ada Lund: the harbour's last pilot\nShe sails on.", [], id="one label is a heading"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_turns_and_posts(parser: Parser, text: str, expected: list[tuple[str, str]]) -> None:
    ((_, passages),) = parser.parse([Report("r1", text)])
    found = [q for q in extract_quotations(passages, extract_names(passages)) if q.speaker is not None]
    told = [(q.content[0].text, q.speaker.name) for q in found if q.speaker is not None]
    assert told == expected
    for quotation in found:
        span = quotation.speaker.span if quotation.speaker is not None else None
        assert span is not None
        assert text[span.start : span.end] == span.text
