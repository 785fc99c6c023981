"""What grows with the square of its input is found whatever it does, and what grows evenly never is."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import lru_cache
from itertools import count
from pathlib import Path

import pytest
from tests.growth import assert_even_growth


def look_back(text: str) -> None:
    seen: list[str] = []
    for word in text.split():
        if word + "!" not in seen:
            seen.append(word)


def cut_off_one_by_one(text: str) -> None:
    rest = text.encode() * 20
    while rest:
        rest = rest[20:]


def seek_an_end(text: str) -> None:
    re.findall("a [^z]*z", text)


def compare_each_with_each(text: str) -> None:
    words = text.split()
    sum(one is other for one in words for other in words)


def rise_with_the_cube(text: str) -> None:
    words = range(len(text) // 20)
    sum(1 for _ in words for _ in words for _ in words)


def square_behind_a_start(text: str) -> None:
    """What takes its time however short the text is does not hide it."""
    sum(range(20_000))
    look_back(text)


STEEP: dict[Callable[[str], None], int] = {
    look_back: 6_000,
    cut_off_one_by_one: 20_000,
    seek_an_end: 8_000,
    compare_each_with_each: 3_000,
    rise_with_the_cube: 3_000,
    square_behind_a_start: 10_000,
}


@pytest.mark.parametrize("work", STEEP, ids=lambda work: work.__name__)
def test_what_grows_with_the_square_is_found(work: Callable[[str], None]) -> None:
    with pytest.raises(AssertionError, match="work grows with the power"):
        assert_even_growth(lambda size: "a " * (size // 2), work, STEEP[work])


@pytest.mark.parametrize(
    "work",
    [str.split, lambda text: sorted(text.split(), key=hash), lambda text: re.findall("a ?", text), lambda _: None],
    ids=["even", "sorting", "pattern", "nothing"],
)
def test_what_grows_evenly_passes(work: Callable[[str], object]) -> None:
    assert_even_growth(lambda size: "a " * (size // 2), work, 400_000)


def test_pauses_do_not_count() -> None:
    def pause(text: str) -> None:
        time.sleep(0.15 if len(text) > 100_000 else 0)
        text.split()

    assert_even_growth(lambda size: "a " * (size // 2), pause, 400_000)


def test_a_disturbance_is_tried_again() -> None:
    tries = count()

    def stumble(text: str) -> None:
        if next(tries) < 5:
            sum(range(len(text) * (50 if len(text) > 100_000 else 1)))
        text.split()

    assert_even_growth(lambda size: "a " * (size // 2), stumble, 400_000)
    assert next(tries) > 5


def test_no_other_test_asks_how_long_something_took() -> None:
    clocks = re.compile(r"\b(perf_counter|process_time|thread_time)\b|monotonic\(\) - ")
    here = Path(__file__)
    asking = {path.name for path in here.parent.rglob("*.py") if clocks.search(path.read_text("utf-8"))}
    assert asking == {"growth.py", here.name}


def test_what_is_kept_of_one_try_hides_nothing_in_the_next() -> None:
    kept = lru_cache(look_back)
    with pytest.raises(AssertionError, match="work grows with the power"):
        assert_even_growth(lambda size: "a " * (size // 2), kept, STEEP[look_back])
    assert kept.cache_info().hits == 0
