"""What ``extract`` knew is handed over: the stages below open a report's text less and less, and never more."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from tests.openings import count_all, find_openings

RECORD = Path(__file__).parent / "openings.json"


def test_the_text_is_opened_no_more_often_than_recorded_and_the_record_is_kept() -> None:
    recorded, counted = json.loads(RECORD.read_text("utf-8")), count_all()
    rooms = {*recorded, *counted}
    nothing = {"openings": 0, "patterns": 0}
    more = {
        room: counted[room]
        for room in sorted(rooms)
        if any(counted.get(room, nothing)[kind] > recorded.get(room, nothing)[kind] for kind in nothing)
    }
    assert not more, "these open the text, or compile patterns, more often: ask the reading's tokens and sentences"
    assert counted == recorded, "the count fell: write the lower one down with python -m tests.openings"


@pytest.mark.parametrize(
    "source",
    [
        "report.part(span.part)",
        "item.report.part(span.part)[: span.start]",
        "copy.draft.readable[3:8]",
        "reading.report.text",
        "reading.sentences[0].span.text",
        "def f(span):\n    return _AGE.search(span.text)",
        "def f(claim):\n    words = claim.span.text.lower()\n    return _AGE.search(words)",
        "def f(claim):\n    return re.search('x', claim.span.text[3:])",
    ],
)
def test_an_opening(source: str) -> None:
    assert len(find_openings(ast.parse(source))) >= 1


@pytest.mark.parametrize(
    "source",
    [
        "span.text",
        "span.text.lower().split()[-1] in nouns",
        "utterance.part",
        "token.text",
        "', '.join(span.text for span in spans)",
        "def f(token):\n    return _AGE.search(token.lower)",
    ],
)
def test_no_opening(source: str) -> None:
    assert not find_openings(ast.parse(source))
