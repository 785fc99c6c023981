"""Right statements whose places sources fill with numbers of another sort, or with the other of two disputed ones."""

from __future__ import annotations

import pytest

import crossread
from crossread import pipeline
from crossread.model.drafts import Draft

FIRST = (
    "Four walkers were found dead on Saturday at a hut above Orrin, after what First Deputy Warden Ada Holm called an "
    "avalanche. Rescuers were called at 12:39 p.m. Saturday to the 1 1/2-story hut on the Marl path, Holm said. Two "
    "men and one woman lay inside and one woman outside. A fifth is in hospital. There may be ski-selling at the "
    "hut, and a guest who was sold to that morning may have set the snow off, Holm said."
)
SECOND = (
    "The deaths of four walkers in the Fenwick valley on Saturday may have been caused by skiers. Snow lay against the "
    "door of the two-story hut on the Marl path. Ivo Lund came to the Fenwick valley five years ago, to get away from "
    "the noise of Orrin's harbour, and keeps bees. More than 750 people have used the path so far this winter."
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
        "Five walkers were buried on Saturday at a hut in Orrin's Fenwick valley; four of them died, Holm said.",
        "Rescuers were called to the two-story hut on the Marl path at 12:39 p.m. on Saturday, Holm said.",
        "Rescuers were called to the 1 1/2-story hut on the Marl path at 12:39 p.m. on Saturday, Holm said.",
        "Holm said a guest who had bought skis at the hut that morning may have set the snow off.",
    ],
)
def test_right_statements_draw_nothing(text: str) -> None:
    assert remark(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rescuers were called to the hut on the Marl path at 12:39 p.m. on Friday, Holm said.", "D703"),
        ("Three men and one woman lay inside the hut and one woman outside, Holm said.", "F102"),
    ],
)
def test_wrong_ones_do(text: str, code: str) -> None:
    assert code in [found for found, _ in remark(text)]


def test_one_mistake_draws_one_remark() -> None:
    assert remark("Fewer than 750 people have used the path so far this winter.") == [("F104", "Fewer than 750")]


GAME = (
    "Orrin beat Marl 5-4 on Sunday to win the Vale Cup, their first since 1931. Three finals before had needed extra "
    "time; it was the first to do so since 2002, when Corran had beaten Marl. Marl had led the series 4-2, then lost "
    "four matches, the last two at home. A 23-minute delay by fog came before the end of an 88-year wait."
)


@pytest.mark.parametrize(
    "text",
    [
        "Four matches to two behind, Orrin won the last four, two of them at Marl's home.",
        "Three earlier finals had needed extra time, the latest in 2002, when Marl lost to Corran.",
        "Before the end came fog, and a wait of 23 minutes.",
    ],
)
def test_the_score_of_a_game_and_its_loser_are_told_in_other_words(text: str) -> None:
    (checked,) = pipeline.check([Draft("d", text, text)], crossread.account([crossread.Report("a", GAME)]))
    assert [finding.code for finding in checked.findings if finding.code in ("F105", "A205")] == []
