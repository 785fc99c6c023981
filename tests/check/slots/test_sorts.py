"""Right statements whose places sources fill with numbers of another sort, or with the other of two disputed ones."""

from __future__ import annotations

import pytest

import crossread
from crossread import pipeline
from crossread.model.drafts import Draft

FIRST = (
    "Four people were found dead on Saturday afternoon at a house in Orrin in what First Deputy Constable "
    "Ada Holm called a robbery. Officers were called at 12:39 p.m. Saturday to the 1 1/2-story house on "
    "Marl Street, Holm said. Two men and one woman were found inside and one woman outside. A fifth "
    "person was taken to hospital in critical condition. There may have been drug-selling at the house, "
    "and someone who was sold to earlier in the day may have returned and robbed it, Holm said."
)
SECOND = (
    "The deaths of four people in the Fenwick neighborhood on Saturday may have been part of a robbery. "
    "Blood stained the white door of the two-story house on Marl Street. Ivo Lund moved to the Fenwick "
    "neighborhood five years ago in hopes of escaping the noise from Orrin's West Side and works nights "
    "at the mill. More than 750 people have been robbed in Orrin so far this year."
)


def remark(text: str) -> list[tuple[str, str]]:
    """The codes of errors and warnings, each with the words that it is on."""
    reports = [crossread.Report("a", FIRST, outlet="Vale Post"), crossread.Report("b", SECOND, outlet="Marl News")]
    (checked,) = pipeline.check([Draft("d", text, text)], crossread.account(reports))
    found = [finding for finding in checked.findings if finding.severity != "note"]
    return [(finding.code, text[finding.start : finding.end]) for finding in found]


@pytest.mark.parametrize(
    "text",
    [
        "Five people were shot on Saturday in a house in Orrin's Fenwick neighborhood; four of them died, Holm said.",
        "Officers were called to the two-story house on Marl Street at 12:39 p.m. on Saturday, Holm said.",
        "Officers were called to the 1 1/2-story house on Marl Street at 12:39 p.m. on Saturday, Holm said.",
        "Holm said someone who had bought drugs at the house earlier in the day may have returned and robbed it.",
    ],
)
def test_right_statements_draw_nothing(text: str) -> None:
    assert remark(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Officers were called to the house on Marl Street at 12:39 p.m. on Friday, Holm said.", "D703"),
        ("Three men and one woman were found inside the house and one woman outside, Holm said.", "F102"),
    ],
)
def test_wrong_ones_do(text: str, code: str) -> None:
    assert code in [found for found, _ in remark(text)]


def test_one_mistake_draws_one_remark() -> None:
    assert remark("Fewer than 750 people have been robbed in Orrin so far this year.") == [("F104", "Fewer than 750")]


GAME = (
    "Orrin beat Marl 8-7 on Wednesday to win the Vale Cup for the first time since 1908. It was the fourth final to "
    "go to extra time and the first since 1997, when Marl were beaten by Corran. Marl had led the series 3-1 but lost "
    "three straight games, the last two at home. A 17-minute delay by rain came before the end of a 108-year wait."
)


@pytest.mark.parametrize(
    "text",
    [
        "Trailing by three games to one, Orrin won the last three, two of them at Marl's home.",
        "Three earlier finals had needed extra time, the latest in 1997, when Marl lost to Corran.",
        "Before the end came rain, and a wait of 17 minutes.",
    ],
)
def test_the_score_of_a_game_and_its_loser_are_told_in_other_words(text: str) -> None:
    (checked,) = pipeline.check([Draft("d", text, text)], crossread.account([crossread.Report("a", GAME)]))
    assert [finding.code for finding in checked.findings if finding.code in ("F105", "A205")] == []
