"""Readings of the public sets against their annotations."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import crossread
from benchmarks.accuracy.conventions import share_out
from benchmarks.accuracy.notations import add_notations
from benchmarks.accuracy.shared import find_shared, load_rows, load_scorer, record_report
from crossread.render.extraction import reading_to_plain

# Name on the command line: scorer's name, file, the field that dates a report.
SETS: dict[str, tuple[str, str, str]] = {
    "newsquant": ("newsquant", "newsquant/newsquant.jsonl", "date"),
    "polnear": ("polnear", "polnear/dev.jsonl.gz", "date"),
    "basil": ("basil", "basil", "date"),
    "recognizers": ("recognizers", "recognizers/cases.jsonl", "dct"),
    "times": ("times", "times", "dct"),
    "lgl": ("places", "places", "date"),
    "trnews": ("places", "places", "date"),
    "geovirus": ("places", "places", "date"),
    "geowebnews": ("places", "places", "date"),
}


def find_file(name: str) -> Path:
    """The gold file of a set."""
    shared = find_shared()
    assert shared is not None
    relative = SETS[name][1]
    path = shared / "data" / relative
    if path.is_file():
        return path
    files = sorted(path.glob("*.jsonl*"))
    named = [file for file in files if file.name.startswith(name)]
    return (named or files)[0]


def score_set(name: str, misses: int = 0) -> str:
    """What the scorer prints for one set, with up to ``misses`` of the misses."""
    scorer_name, _, date = SETS[name]
    gold = share_out(load_rows(find_file(name))) if name == "recognizers" else load_rows(find_file(name))
    readings = crossread.extract([record_report(record, date) for record in gold])
    output: dict[str, Any] = {}
    for reading in readings:
        plain = json.loads(json.dumps(reading_to_plain(reading)))
        for kind in ("figures", "places", "times", "quotations"):
            plain[kind] = [mention for mention in plain[kind] if mention.get("part", "text") == "text"]
        if name == "recognizers":
            plain["times"] = add_notations(plain["times"], plain["text"])
        output[plain["id"]] = plain
    scorer = load_scorer("score_sets")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        getattr(scorer, scorer_name)(gold, output)
        print(*scorer.MISSES[:misses], sep="\n")
    return printed.getvalue()
