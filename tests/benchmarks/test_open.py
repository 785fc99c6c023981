"""The open benchmark: its gold stands in its texts, and its scorer gives all to the gold and nothing to nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.open import baseline
from benchmarks.open.__main__ import EMPTY, has_draft, list_stories, load, pool, read_predictions, score_system
from benchmarks.open.build import STORIES, build_all
from benchmarks.open.drafts import score_draft
from benchmarks.open.markup import Mark, read_marked, read_value
from benchmarks.open.numerals import find_numbers
from benchmarks.open.scoring import Score, is_clash, is_speaker, is_value, score_story
from benchmarks.open.spans import is_same_family, list_mentions, overlap

NAMES = list_stories()
DRAFTS = [name for name in NAMES if has_draft(name)]


def test_there_are_twelve_stories_and_six_drafts() -> None:
    assert len(NAMES) == 12
    assert len(DRAFTS) == 6


def test_the_files_are_those_that_the_marked_texts_give() -> None:
    built = build_all()
    assert sorted(path.name for path in STORIES.iterdir()) == sorted(built)
    for name, content in built.items():
        assert json.loads((STORIES / name).read_text("utf-8")) == content, (
            f"{name}: run python -m benchmarks.open.build"
        )


@pytest.mark.parametrize("name", NAMES)
def test_the_characters_of_every_mention_stand_in_the_texts(name: str) -> None:
    reports = {report["id"]: report for report in load(name)["reports"]}
    mentions = list_mentions(load(f"{name}.gold"))
    assert len(mentions) > 40
    for mention in mentions:
        text = reports[mention["report"]][mention.get("part", "text")]
        assert mention["text"] and text[mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize("name", NAMES)
def test_every_story_has_what_it_should(name: str) -> None:
    gold = load(f"{name}.gold")
    assert 3 <= len(load(name)["reports"]) <= 5
    assert len(gold["discrepancies"]) >= 3
    assert len(gold["checks"]) >= 2
    assert all(person["reports"] for person in gold["people"])


@pytest.mark.parametrize("name", NAMES)
def test_gold_given_as_predictions_is_all_right(name: str) -> None:
    gold = load(f"{name}.gold")
    for line, score in score_story(gold, gold).items():
        assert score.recall == 1, line
        assert score.f1 in (1, None) or not score.gold, line


@pytest.mark.parametrize("name", NAMES)
def test_nothing_given_finds_nothing(name: str) -> None:
    for line, score in score_story(EMPTY, load(f"{name}.gold")).items():
        assert score.found == 0, line


@pytest.mark.parametrize("name", DRAFTS)
def test_the_characters_of_a_draft_stand_where_the_gold_has_them(name: str) -> None:
    draft = load(f"{name}.draft")
    assert len(draft["errors"]) == 8
    assert len({error["type"] for error in draft["errors"]}) >= 5
    assert len(draft["items"]) >= 20
    for entry in [*draft["errors"], *draft["items"]]:
        assert draft["draft"][entry["start"] : entry["end"]] == entry["text"]
        assert entry["text"] != entry.get("right")


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_scores_its_errors_and_nothing(name: str) -> None:
    draft = load(f"{name}.draft")
    found = score_draft(draft["errors"], draft)
    assert found["errors caught"] == Score(8, 8)
    assert found["false alarms"].found == 0
    assert score_draft([], draft)["errors caught"].found == 0
    everywhere = score_draft(draft["items"], draft)
    assert everywhere["false alarms"].found == len(draft["items"])


def test_marks_may_lie_in_one_another() -> None:
    text, marks = read_marked('He said [[q1|"take [[dose=2~|two]]"]].')
    assert text == 'He said "take two".'
    assert marks == [Mark(8, 18, "q1"), Mark(14, 17, "dose=2~")]
    with pytest.raises(ValueError, match="never closed"):
        read_marked("[[q1|one")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("4", {"value": 4}),
        ("1.2m~", {"value": 1_200_000, "approx": "about"}),
        ("40>", {"value": 40, "approx": "above"}),
        ("20..30", {"low": 20, "high": 30}),
    ],
)
def test_values_are_read(written: str, value: dict[str, Any]) -> None:
    assert read_value(written) == value


def test_mentions_overlap_in_one_report_and_one_part() -> None:
    one = {"report": "r1", "start": 3, "end": 9}
    assert overlap(one, {**one, "start": 7}) == 2
    assert overlap(one, {**one, "report": "r2"}) == 0
    assert overlap(one, {**one, "part": "title"}) == 0


def test_values_within_a_range_are_right_and_approximations_do_not_clash() -> None:
    assert is_value({"low": 1, "high": 5}, {"value": 3})
    assert not is_value({"value": 4}, {"value": 3})
    assert not is_value({"value": 4}, {"low": 3, "high": 5})
    assert is_clash({"value": 4}, {"value": 3})
    assert not is_clash({"value": 4, "approx": "about"}, {"value": 3})


def test_speakers_are_right_by_their_last_names() -> None:
    assert is_speaker("Ms Keller", "Anne-Sophie Keller")
    assert is_speaker("customer", "one customer")
    assert not is_speaker("", "one customer")


def test_kinds_of_one_family_count_as_one() -> None:
    assert is_same_family("sum", "complement")
    assert not is_same_family("sum", "multiple")


def test_a_check_with_the_other_verdict_is_not_the_same() -> None:
    gold = load("weather.gold")
    turned = [{**check, "holds": not check["holds"]} for check in gold["checks"]]
    assert score_story({**gold, "checks": turned}, gold)["checks"].found == 0


def test_scores_are_pooled() -> None:
    pooled = pool({"a": {"figures": Score(1, 2, 1, 4)}, "b": {"figures": Score(2, 2, 2, 2)}})["figures"]
    assert pooled == Score(3, 4, 3, 6)
    assert (pooled.recall, pooled.precision) == (0.75, 0.5)
    assert pooled.f1 == pytest.approx(0.6)


def test_predictions_in_a_folder_are_scored(tmp_path: Path) -> None:
    gold, draft = load("court.gold"), load("court.draft")
    (tmp_path / "court.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "court.draft.json").write_text(json.dumps({"findings": draft["errors"]}), "utf-8")
    scores = score_system(read_predictions(tmp_path), ["court", "crime"])
    assert scores["court"]["checks"].recall == 1
    assert scores["court"]["errors caught"].recall == 1
    assert {score.found for score in scores["crime"].values()} == {0}


def numbers(text: str) -> Iterator[tuple[float, str]]:
    return ((number.value, number.unit) for number in find_numbers(text))


def test_the_baseline_reads_numbers() -> None:
    text = "In 2016 one of 1,300 got $1.2 million, 4.5 percent"
    assert list(numbers(text)) == [(1, "count"), (1300, "count"), (1_200_000, "money"), (4.5, "percent")]


def test_the_baseline_marks_what_no_report_has() -> None:
    story = load("crime")
    draft = "Lucien Barthas said that 213 boxes were opened. Lucien Martin said 999."
    found = [draft[one["start"] : one["end"]] for one in baseline.check_draft(story, draft)]
    assert found == ["Lucien Martin", "999"]


def test_the_baseline_finds_something_in_every_line() -> None:
    scores = pool({"crime": score_story(baseline.predict_story(load("crime")), load("crime.gold"))})
    assert scores["figures"].recall > 0.8
    assert scores["quotations"].recall > 0.8
