from __future__ import annotations

import pytest

from crossread import pipeline
from crossread.extract.figures import screening
from crossread.extract.figures.quantities import find_quantities
from crossread.extract.figures.screening import SCREENS, Candidate, Screen, find_screen
from crossread.extract.parser import Parser
from crossread.extract.times import extract_times
from crossread.model.reports import Report


def screened(parser: Parser, text: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the reasons for which numbers of the text count nothing."""
    found: set[str] = set()

    def watch(one: Candidate) -> Screen | None:
        screen = find_screen(one)
        if screen:
            found.add(screen.name)
        return screen

    monkeypatch.setattr(screening, "find_screen", watch)
    (parsed,) = parser.parse_each([Report("r", text)])
    times = extract_times(parsed.passages)
    for passage in parsed.passages:
        find_quantities(passage, times)
    return found


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_each_reason_holds_for_its_example_and_for_no_counter_example(
    screen: Screen, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert screen.name in screened(parser, screen.example, monkeypatch)
    assert not screened(parser, screen.counter, monkeypatch)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("One of the rowers, Ann Lee, swam ashore.", []),
        ("One of the rowers, a young man, swam ashore.", ["One"]),
    ],
)
def test_one_of_several_who_is_named_counts_nobody(text: str, counted: list[str]) -> None:
    (reading,) = pipeline.extract([Report("r", text)])
    assert [figure.span.text for figure in reading.figures if figure.quantity.kind == "count"] == counted
