"""Damaged texts: nothing raises, every span holds its characters, and none takes long to read."""

import tomllib
from pathlib import Path

import pytest
from benchmarks.fuzz.__main__ import load_texts
from benchmarks.fuzz.damage import draw_stories
from benchmarks.fuzz.trial import try_story

CASES = tomllib.loads((Path(__file__).parent / "cases/hostile_texts.toml").read_text("utf-8"))["case"]
YEARS = " and ".join(str(year) for year in range(1001, 1989))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_what_once_ended_a_part_of_the_work_is_read(case: dict[str, object]) -> None:
    texts = [str(text).replace("{years}", YEARS) for text in case["texts"]]  # type: ignore[attr-defined]
    assert try_story([*texts, "Police in Marlow said nine people died on Monday."]).faults == ()


@pytest.mark.parametrize("texts", draw_stories(load_texts(), seed=20, count=40))
def test_damaged_texts_are_read(texts: list[str]) -> None:
    assert try_story(texts).faults == ()
