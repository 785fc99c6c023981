"""How the work of a function grows with what it is given: the one way in which a test speaks of time.

No test asserts a time, which a busy machine or a slow one would break. What grows faster than the text makes itself
felt as an exponent: work for eight times as much is eight times the work where it grows evenly, sixty-four times where
it grows with the square. Work is counted in the time that the processor gave this thread, so that other programs and
pauses of the machine count for nothing; and the least of several tries counts, as whatever disturbs only ever adds.
"""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable
from itertools import count
from typing import TypeVar

Given = TypeVar("Given")

TIMES = 8
# Between even growth (1, and a little more where memory is slower the more of it is used) and that of the square (2).
STEEPEST = 1.5
ROUNDS = 5
SMALL_TRIES = 3
# How much larger each try is than the one before it, so that nothing is taken from what is kept of another.
STEP = 10
# Seconds for the large input that are too few to say anything, and few enough to be no matter.
NOTHING = 0.004


def assert_even_growth(make: Callable[[int], Given], work: Callable[[Given], object], large: int) -> None:
    """Work on what ``make`` makes of this size is no more than eight times as much brings with it.

    >>> assert_even_growth(lambda size: "a " * size, str.split, 100_000)
    """
    smallest = largest = math.inf
    more = count(step=STEP)
    for _ in range(ROUNDS):
        smallest = min(smallest, *(_count(make, work, large // TIMES + next(more)) for _ in range(SMALL_TRIES)))
        largest = min(largest, _count(make, work, large + next(more)))
        if largest < NOTHING or _steepness(smallest, largest) < STEEPEST:
            return
    raise AssertionError(
        f"work grows with the power {_steepness(smallest, largest):.2f} of the input: {smallest:.4f} seconds for"
        f" {large // TIMES:,}, {largest:.4f} for {large:,}"
    )


def _steepness(smallest: float, largest: float) -> float:
    return math.log(largest / smallest, TIMES)


def _count(make: Callable[[int], Given], work: Callable[[Given], object], size: int) -> float:
    """Seconds of the processor for one try, on something newly made; rubbish is not collected meanwhile."""
    given = make(size)
    collecting = gc.isenabled()
    gc.disable()
    try:
        begun = time.thread_time()
        work(given)
        return max(time.thread_time() - begun, 1e-9)
    finally:
        if collecting:
            gc.enable()
