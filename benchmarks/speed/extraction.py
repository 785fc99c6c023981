"""Our own work on a text against what the parser takes for it, extractor by extractor."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from typing import TypeVar

from benchmarks.speed.programs import EXAMPLE
from crossread import pipeline
from crossread.extract.figures import extract_figures
from crossread.extract.frames import extract_frames
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser, load_parser
from crossread.extract.parsing import BATCH
from crossread.extract.passages import Passage
from crossread.extract.places import extract_places
from crossread.extract.quotations import extract_quotations
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_events, extract_times
from crossread.model.places import Gazetteer
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer

Result = TypeVar("Result")


@dataclass
class Watch:
    """Seconds by name."""

    seconds: dict[str, float] = field(default_factory=dict)

    def time(self, name: str, call: Callable[[], Result]) -> Result:
        """What the call gives; its time is added to that name's."""
        started = time.perf_counter()
        result = call()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - started
        return result


def measure_extraction(runs: int) -> list[tuple[str, str]]:
    """Lines of the report. The parser and our extractors take turns, so that both have the same weather."""
    reports, parser, gazetteer = pipeline.read([EXAMPLE]).reports, load_parser(), load_gazetteer()
    parsed = list(parser.parse(reports))
    docs = list(parser.nlp.pipe([passage.doc.text for _, passages in parsed for passage in passages]))
    bare, ours = [], []
    for number in range(runs + 1):
        bare.append(_time_parser(parser, parsed))
        ours.append(_time_extractors(parsed, gazetteer))
        ours[-1].time("taking over the parse", lambda: [parser.taker.take(doc, doc.text) for doc in docs])
        if number == 0:
            bare, ours = [], []
    words = sum(len(report.text.split()) for report in reports)
    yardstick = median(bare)
    total = median(sum(one.seconds.values()) for one in ours)
    lines = [
        (f"spaCy alone, {len(reports)} reports, {words:,} words", f"{yardstick * 1000:.0f} ms"),
        ("our extractors together", f"{total * 1000:.0f} ms, {total / yardstick:.2f} of spaCy's time"),
    ]
    for name in ours[0].seconds:
        seconds = median(one.seconds[name] for one in ours)
        lines.append((f"  {name}", f"{seconds * 1000:.1f} ms, {seconds / yardstick:.2f}"))
    return lines


def _time_parser(parser: Parser, parsed: Sequence[tuple[Report, list[Passage]]]) -> float:
    """Seconds of a bare spaCy pass over the same blocks."""
    texts = [passage.doc.text for _, passages in parsed for passage in passages]
    started = time.perf_counter()
    for _ in parser.nlp.pipe(texts, batch_size=BATCH):
        pass
    return time.perf_counter() - started


def _time_extractors(parsed: Sequence[tuple[Report, list[Passage]]], gazetteer: Gazetteer) -> Watch:
    """Seconds of each extractor over all reports, in the order and with the inputs of ``compose_reading``."""
    watch = Watch()
    for _, passages in parsed:
        sentences = watch.time("sentences", partial(extract_sentences, passages))
        names = watch.time("names", partial(extract_names, passages))
        places = watch.time("places", partial(extract_places, passages, names, gazetteer))
        times = watch.time("times", partial(extract_times, passages))
        quotations = watch.time("quotations", partial(extract_quotations, passages, names))
        found = partial(extract_figures, passages, sentences, names, places, times, quotations)
        figures = watch.time("figures", found).figures
        watch.time("events", partial(extract_events, passages, times))
        mentions = (figures, names, places, times, quotations)
        watch.time("frames", partial(extract_frames, passages, sentences, *mentions))
    return watch
