from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.read.furniture import clean_text, find_reason
from crossread.read.page_text import leave_out, split_lines

CASES = [json.loads(line) for line in (Path(__file__).parents[1] / "cases" / "furniture.jsonl").open(encoding="utf-8")]
PAGE = (Path(__file__).parent / "files" / "page.txt").read_text("utf-8")
STORY = (
    "The council voted 7 to 4 on Monday to close six libraries.\n\n"
    "“Nobody ran for this,” the mayor said.\n\n"
    "Opponents said they would go to court before June.\n"
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_lines_that_say_what_they_are(case: dict[str, str]) -> None:
    [line] = split_lines(case["text"])
    assert find_reason(line) == case["expected"]


def test_a_saved_page_keeps_its_reporting_and_nothing_else() -> None:
    clean = clean_text(PAGE)
    assert clean.text.split("\n\n") == [
        "Council closes six libraries to save $2.1 million",
        "MAR 14, 2022 | 6:05 PM",
        *[
            line
            for line in PAGE.split("\n\n")
            if line.startswith(("The Averton", "“Nobody", "Who loses", "Two of", "Opponents"))
        ],
    ]
    assert clean.header.title == "Council closes six libraries to save $2.1 million"
    assert clean.header.byline == ("Petra Lindqvist", "Tom Okafor")
    assert clean.header.published == "2022-03-14T18:05"


def test_what_is_left_out_is_recorded_with_its_reason() -> None:
    reasons = {entry.text.split("\n")[0]: entry.reason for entry in clean_text(PAGE).left_out}
    assert reasons["Advertisement"] == "advertisement"
    assert reasons["Home News Council closes six libraries to save $2.1 million"] == "navigation"
    assert reasons["• Marguerite Doll"] == "readers' comments"
    assert reasons["Petra Lindqvist"] == "author biography"
    assert reasons["Getty Images"] == "photo credit"


def test_every_character_is_kept_or_recorded() -> None:
    clean = clean_text(PAGE)
    together = clean.text + "".join(entry.text for entry in clean.left_out)
    assert sorted("".join(together.split())) == sorted("".join(PAGE.split()))


@pytest.mark.parametrize("text", [STORY, STORY.replace("\n", "\r\n"), STORY.strip(), "  " + STORY + "\n\n \n", ""])
def test_a_text_without_furniture_is_unchanged(text: str) -> None:
    assert clean_text(text).text == text
    assert clean_text(text).left_out == ()


def test_a_person_of_the_story_is_no_author() -> None:
    text = STORY + "\nAda Brandt\n\nAda Brandt was a nurse at the hospital and had two children.\n"
    assert clean_text(text).text == text


def test_a_reporter_in_the_news_is_no_author() -> None:
    text = STORY + "\nBrandt was held for two days.\n\nAda Brandt is a reporter for the Ledger, which is suing.\n"
    assert clean_text(text).text == text


def test_an_authors_biography_without_a_heading() -> None:
    clean = clean_text(
        "By Ada Brandt\n\n" + STORY + "\nAda Brandt is a staff reporter for the Ledger covering courts.\n"
    )
    assert clean.text == STORY.rstrip()
    assert clean.header.byline == ("Ada Brandt",)


def test_readers_comments_go_to_the_end() -> None:
    clean = clean_text(STORY + "\n2 Comments\n\nTom\n\nShame on them all. I counted 900 people.\n")
    assert clean.text == STORY.rstrip()


def test_a_comment_counter_at_the_head_cuts_nothing() -> None:
    clean = clean_text("12 Comments\n\n" + STORY)
    assert clean.text == STORY


def test_headlines_under_a_heading_at_the_end_go() -> None:
    clean = clean_text(STORY + "\nMost Read\n\nFerry strikes pier\n\nSix hurt in fire\n")
    assert clean.text == STORY.rstrip()


def test_a_sentence_under_such_a_heading_stays() -> None:
    text = STORY + "\nTrending\n\nThe vote comes after a year of cuts across the county.\n"
    assert "The vote comes after a year of cuts" in clean_text(text).text


@pytest.mark.parametrize(
    "line",
    [
        "Politics and Money",
        "By The Numbers",
        "By Monday Evening",
        "News of the vote spread",
        "By 2030, half will be shut",
    ],
)
def test_lines_that_look_like_a_head(line: str) -> None:
    assert clean_text(f"{line}\n\n{STORY}").text == f"{line}\n\n{STORY}"


def test_a_date_line_stays_and_is_recorded() -> None:
    text = "Libraries to close\n\nPublished 4 May 2023, 6:05 p.m. | Updated 5 May 2023\n\n" + STORY
    clean = clean_text(text)
    assert clean.text == text
    assert (clean.header.published, clean.header.updated) == ("2023-05-04T18:05", "2023-05-05")


def test_a_masthead_gives_outlet_byline_and_date() -> None:
    text = (
        "Six libraries to close by June\n\nBy Ada Brandt\nThe Averton Courier\nMonday 14 March 2022, 6:05 p.m.\n\n"
        + STORY
    )
    clean = clean_text(text)
    assert clean.text == "Six libraries to close by June\n\n" + STORY
    assert (clean.header.outlet, clean.header.byline) == ("The Averton Courier", ("Ada Brandt",))
    assert clean.header.published == "2022-03-14T18:05"
    assert [entry.reason for entry in clean.left_out] == ["byline", "outlet line", "date line"]


def test_a_masthead_may_stand_above_the_headline() -> None:
    clean = clean_text("Averton Radio 7\n14 March 2022\n\nSix libraries to close by June\n\n" + STORY)
    assert clean.text == "Six libraries to close by June\n\n" + STORY
    assert (clean.header.outlet, clean.header.title) == ("Averton Radio 7", "Six libraries to close by June")


@pytest.mark.parametrize("line", ["The Averton Courier, Monday 14 March 2022", "Averton Radio 7 | 14 March 2022"])
def test_outlet_and_date_may_stand_in_one_line(line: str) -> None:
    clean = clean_text(f"Six libraries to close by June\n\n{line}\n\n{STORY}")
    assert clean.text == "Six libraries to close by June\n\n" + STORY
    assert clean.header.outlet in ("The Averton Courier", "Averton Radio 7")
    assert clean.header.published == "2022-03-14"


@pytest.mark.parametrize(
    "head",
    [
        "Six libraries to close by June\n\nPort Averton, 14 March 2022",
        "Six libraries to close by June\n\nThe Averton Courier closed, 14 March 2022",
        "Averton Radio Goes Dark\n\n14 March 2022",
        "Six libraries to close by June\n\nPort Averton\n14 March 2022",
        "Six libraries to close by June\n\nThe mayor is in the news again\n14 March 2022",
    ],
)
def test_lines_that_name_no_outlet_for_certain_stay(head: str) -> None:
    clean = clean_text(f"{head}\n\n{STORY}")
    assert clean.text == f"{head}\n\n{STORY}"
    assert clean.header.outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "Photo from the reading room on Sunday",
        "Story highlights Six libraries are to close",
        "The reading room on Sunday. Ada Brandt / Averton Pictures",
        "Averton library, courtesy of the council",
    ],
)
def test_captions_are_no_headlines(line: str) -> None:
    assert clean_text(f"{line}\n\n{STORY}").header.title is None


@given(st.text(alphabet=st.sampled_from("Aa .\n\t•By|©,Photo:1 "), max_size=300))
def test_kept_lines_keep_their_order_and_characters(text: str) -> None:
    clean = clean_text(text)
    kept = [line.raw.rstrip() for line in split_lines(clean.text)]
    remaining = iter(line.raw.rstrip() for line in split_lines(text))
    assert all(line in remaining for line in kept)


@given(st.text(max_size=200), st.sets(st.integers(0, 20)))
def test_leaving_out_lines_leaves_the_others(text: str, numbers: set[int]) -> None:
    lines = split_lines(text)
    reasons = {number: "test" for number in numbers if number < len(lines)}
    cleaned, left_out = leave_out(text, lines, reasons)
    assert len(left_out) == len(reasons)
    assert [line.words for line in split_lines(cleaned)] == [
        line.words for number, line in enumerate(lines) if number not in reasons
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe now for $1 a week to continue reading. Cancel anytime. Already a subscriber? Sign in.",
        "You have 2 free articles left this month.",
        "You've reached your limit of free articles.",
        "Already a subscriber? Log in",
        "This article is for subscribers only.",
    ],
)
def test_a_pay_wall_is_furniture(line: str) -> None:
    text = f"The quay at Orrin was shut on Thursday.\n\n{line}\n\nNine people were hurt there, the board said."
    assert line not in clean_text(text).text


@pytest.mark.parametrize(
    "line",
    [
        "You have two days to leave, the board told the owners.",
        "The club has 400 subscribers, and this is for them, its chairman said.",
        "“Subscribe now,” the mayor urged listeners of the station.",
    ],
)
def test_words_like_a_pay_walls_are_reporting(line: str) -> None:
    text = f"The quay at Orrin was shut on Thursday.\n\n{line}\n\nNine people were hurt there, the board said."
    assert clean_text(text).text == text
