"""The read stage on saved pages against what spaCy takes for their texts, in one run."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from crossread import pipeline
from crossread.extract.parser import load_parser
from crossread.extract.parsing import BATCH

PAGES = Path(__file__).parents[2] / "tests" / "cases" / "pages"


def measure_reading(runs: int, pages: Path = PAGES) -> list[tuple[str, str]]:
    """Lines of the report. Reading and the bare parser take turns, so that both have the same weather."""
    files = sorted(pages.glob("*.htm*"))
    reports = pipeline.read(files).reports
    parser = load_parser()
    texts = [block for report in reports for block in report.text.split("\n\n") if block.strip()]
    bare, ours = [], []
    for number in range(runs + 1):
        started = time.process_time()
        pipeline.read(files)
        read = time.process_time()
        for _ in parser.nlp.pipe(texts, batch_size=BATCH):
            pass
        if number:  # the first is to warm up
            ours.append(read - started)
            bare.append(time.process_time() - read)
    size = sum(file.stat().st_size for file in files)
    named = f"reading {len(files)} saved pages, {size // 1000:,} kB"
    return [(named, f"{median(ours) * 1000:.0f} ms, {median(ours) / median(bare):.2f} of spaCy's time")]
