"""How the work on one text grows with how often it holds the same thing: a line an element, an exponent each."""

from __future__ import annotations

import math
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import crossread
from crossread import Draft, Report
from crossread.errors import CrossreadError

ELEMENTS: dict[str, str] = tomllib.loads(Path(__file__).with_name("elements.toml").read_text("utf-8"))
# Characters of the texts; the exponent is that between the last two.
LENGTHS = (2_000, 8_000)
OTHER = "Police in Truro said nine people were hurt on Monday. “We saw 12 of them,” Ann Lund said."


def repeat(element: str, length: int) -> str:
    """The element again and again, numbered, as long as that.

    >>> repeat("{n} and ", 20)
    '1 and 2 and 3 and 4 '
    """
    pieces, written, n = [], 0, 0
    while written < length:
        n += 1
        pieces.append(element.replace("{n}", str(n)))
        written += len(pieces[-1])
    return "".join(pieces)[:length]


def element_lines(lengths: Sequence[int] = LENGTHS) -> Iterator[str]:
    """Rows of a table: CPU seconds of reading, account and check at each length, and the exponent of their sum."""
    yield f"| element | {' | '.join(f'{length // 1000} kB' for length in lengths)} | exponent |"
    yield f"|---|{'---|' * (len(lengths) + 1)}"
    _time(OTHER)
    for name, element in ELEMENTS.items():
        seconds = [_time(repeat(element, length)) for length in lengths]
        exponent = math.log(sum(seconds[-1]) / sum(seconds[-2])) / math.log(lengths[-1] / lengths[-2])
        shown = " | ".join(" + ".join(f"{part:.1f}" for part in row) for row in seconds)
        yield f"| {name} | {shown} | {exponent:.2f} |"


def _time(text: str) -> tuple[float, float, float]:
    """CPU seconds of reading, of the account with another report, and of checking the text as a draft against that."""
    report, other = Report("a", text), Report("b", OTHER)
    readings: list[crossread.Reading] = []
    return (
        _clock(lambda: readings.extend(crossread.extract([report, other]))),
        _clock(lambda: crossread.reconcile(readings)),
        _clock(lambda: crossread.check(Draft("draft.txt", text, text), readings[1:])),
    )


def _clock(call: Callable[[], object]) -> float:
    """CPU seconds of the call; a clear word that it cannot be done is an end like any other."""
    begun = time.process_time()
    with suppress(CrossreadError):
        call()
    return time.process_time() - begun
