"""How what comes after reading grows with the number of reports of one story, stage by stage."""

from __future__ import annotations

import gc
import pickle
import time
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from typing import TypeVar

from benchmarks.speed.recombined import compose_reports, load_material
from crossread import pipeline
from crossread.account.compose import compose_account
from crossread.cli.main import COLLECT_AFTER
from crossread.group.stories import compose_story
from crossread.model.mentions import Reading
from crossread.reconcile.families import Families
from crossread.reconcile.story import reconcile_story
from crossread.render.html import render_html

SIZES = (20, 50, 100, 200)

Result = TypeVar("Result")


class _Stages:
    """CPU seconds of each stage, and of each family of findings."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, name: str, call: Callable[[], Result]) -> Result:
        started = time.process_time()
        result = call()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - started
        return result


def measure_growth(readings: Sequence[Reading]) -> tuple[dict[str, float], int]:
    """CPU seconds of each stage after extraction, and the bytes of the page."""
    stages, run = _Stages(), Families.run

    def timed(families: Families, family: str, *arguments: object, **named: object) -> object:
        return stages.time(f"  {family}", lambda: run(families, family, *arguments, **named))  # type: ignore[arg-type]

    Families.run = timed  # type: ignore[assignment, method-assign]
    try:
        story = stages.time("group", lambda: compose_story(readings))
        findings = stages.time("reconcile", lambda: reconcile_story(story))
        account = stages.time("account", lambda: compose_account(story, findings))
        page = stages.time("page", lambda: render_html(account))
    finally:
        Families.run = run  # type: ignore[method-assign]
    stages.seconds["all"] = sum(seconds for name, seconds in stages.seconds.items() if not name.startswith(" "))
    return stages.seconds, len(page.encode())


def read_recombined(count: int, cache: Path | None) -> list[Reading]:
    """Readings of the first ``count`` recombined reports, from the cache where it has them."""
    if cache is not None and cache.exists():
        kept: list[Reading] = pickle.loads(cache.read_bytes())
        if len(kept) >= count:
            return kept[:count]
    readings = pipeline.extract(compose_reports(count, load_material()))
    if cache is not None:
        cache.write_bytes(pickle.dumps(readings))
    return readings


def growth_lines(sizes: Sequence[int], cache: Path | None) -> list[str]:
    """The table: a row a stage, a column a size, and the exponent from the first size to the last."""
    gc.set_threshold(COLLECT_AFTER, 20, 20)  # as every command does
    readings = read_recombined(max(sizes), cache)
    found = [measure_growth(readings[:size]) for size in sizes]
    lines = [f"{'reports':16}" + "".join(f"{size:9}" for size in sizes) + "  exponent"]
    for name in found[-1][0]:
        row = [seconds.get(name, 0.0) for seconds, _ in found]
        lines.append(f"{name:16}" + "".join(f"{second:9.2f}" for second in row) + f"  {_exponent(row, sizes):.2f}")
    pages = [size / 1e6 for _, size in found]
    lines.append(f"{'page, MB':16}" + "".join(f"{size:9.2f}" for size in pages) + f"  {_exponent(pages, sizes):.2f}")
    return lines


def _exponent(values: Sequence[float], sizes: Sequence[int]) -> float:
    return log(max(values[-1], 0.005) / max(values[0], 0.005)) / log(sizes[-1] / sizes[0])
