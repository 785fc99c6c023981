"""Damaged texts, files and requests: nothing raises, every span holds its characters, none takes long to read."""

import random
import tomllib
from pathlib import Path

import pytest
from benchmarks.fuzz.__main__ import load_texts
from benchmarks.fuzz.asked import open_asker
from benchmarks.fuzz.damage import draw_stories
from benchmarks.fuzz.handed_in import FILES, try_file
from benchmarks.fuzz.trial import try_story

CASES = tomllib.loads((Path(__file__).parent / "cases/hostile_texts.toml").read_text("utf-8"))["case"]
YEARS = " and ".join(str(year) for year in range(1001, 1989))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_what_once_ended_a_part_of_the_work_is_read(case: dict[str, object]) -> None:
    texts = [str(text).replace("{years}", YEARS) for text in case["texts"]]  # type: ignore[attr-defined]
    assert try_story([*texts, "Police in Marlow said nine people died on Monday."]).faults == ()


@pytest.mark.parametrize("texts", draw_stories(load_texts(), seed=20, count=40))
def test_damaged_texts_are_read(texts: list[str]) -> None:
    assert try_story(texts, random.Random(texts[0])).faults == ()


@pytest.mark.parametrize("name", FILES)
def test_damaged_files_are_read_or_refused(name: str) -> None:
    chance = random.Random(20)
    assert [try_file(name, FILES[name][1](chance)) for _ in range(20)] == [()] * 20


def test_no_request_is_a_fault_of_the_server() -> None:
    chance = random.Random(20)
    with open_asker() as asker:
        assert [asker.ask(chance) for _ in range(100)] == [()] * 100
