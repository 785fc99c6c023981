"""Quotations beside other programs: ``python -m benchmarks.accuracy.peers_quotations``.

Direct quotations and their speakers on the annotated stories and the BASIL articles, for Crossread and
for textacy's ``direct_quotations`` and sayswho's quote finder where they are installed (they are no
dependencies; use an environment of its own). All read the same texts with the same language model.
"""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks.accuracy.shared import annotated_stories, find_shared, load_rows
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser, load_parser
from crossread.extract.quotations import extract_quotations
from crossread.model.reports import Report

# A predicted quotation: its first and last character, and its speaker's words.
Found = tuple[int, int, str]
Finder = Callable[[Parser, str], list[Found]]


@dataclass(slots=True)
class Tally:
    """Counts over all texts of one set."""

    gold: int = 0
    hit: int = 0
    right: int = 0
    predicted: int = 0
    good: int = 0
    faults: int = 0
    seconds: float = 0.0
    texts: int = 0
    misses: list[str] = field(default_factory=list)


def find_ours(parser: Parser, text: str) -> list[Found]:
    """Crossread's quoted runs."""
    ((_, passages),) = parser.parse([Report("r", text)])
    quotations = extract_quotations(passages, extract_names(passages))
    return [(s.start, s.end, q.speaker.name if q.speaker else "") for q in quotations for s in q.quoted]


def find_textacy(parser: Parser, text: str) -> list[Found]:
    """textacy's direct quotations of the whole text; it raises on odd numbers of marks."""
    triples = importlib.import_module("textacy.extract.triples")
    found = triples.direct_quotations(parser.nlp(text))
    return [(q.content.start_char, q.content.end_char, " ".join(t.text for t in q.speaker)) for q in found]


def find_sayswho(parser: Parser, text: str) -> list[Found]:
    """sayswho's quote finder; its coreference model is not in the package index, so none is followed."""
    finder = importlib.import_module("sayswho.quote_finder")
    found = finder.quote_finder(parser.nlp(text))
    return [(q.content.start_char, q.content.end_char, " ".join(t.text for t in q.speaker)) for q in found]


def finders() -> dict[str, Finder]:
    """Crossread and those peers that are installed."""
    found: dict[str, Finder] = {"crossread": find_ours}
    for name, module, finder in (
        ("textacy", "textacy.extract.triples", find_textacy),
        ("sayswho", "sayswho.quote_finder", find_sayswho),
    ):
        try:
            importlib.import_module(module)
        except ImportError:
            continue
        found[name] = finder
    return found


def iter_stories() -> Iterator[tuple[str, list[tuple[int, int, str, float]]]]:
    """Texts of the annotated stories with gold quotations: first, last, speaker, and the share to be covered."""
    shared = find_shared()
    assert shared is not None
    for name in annotated_stories():
        path = shared / "data" / "stories" / f"{name}.json"
        story, gold = (json.loads(path.with_suffix(suffix).read_text("utf-8")) for suffix in (".json", ".gold.json"))
        for report in story["reports"]:
            wanted = [
                (version["start"], version["end"], quote["speaker"], 0.6 if quote.get("fragment") else 0.8)
                for quote in gold["quotes"]
                for version in quote["versions"]
                if version["report"] == report["id"]
            ]
            yield report["text"], wanted


def iter_basil() -> Iterator[tuple[str, list[tuple[int, int, str, float]]]]:
    """BASIL's quotations of named speakers; only some of a text's are annotated, so precision means nothing."""
    shared = find_shared()
    assert shared is not None
    for row in load_rows(shared / "data" / "basil" / "articles.jsonl"):
        wanted = [(s["start"], s["end"], s["speaker"], 0.0) for s in row["spans"] if _is_named(s)]
        if wanted:
            yield row["text"], wanted


def _is_named(span: dict[str, Any]) -> bool:
    name = (span.get("speaker") or "").strip()
    quoted = bool(span["is_quote"]) and span["field"] == "text"
    return quoted and len(name.split()) > 1 and name[0].isupper() and "other" not in name.lower()


def measure(finder: Finder, parser: Parser, texts: list[tuple[str, list[tuple[int, int, str, float]]]]) -> Tally:
    """Run one program over the texts; a text on which it raises counts as nothing found."""
    tally = Tally()
    for text, wanted in texts:
        started = time.perf_counter()
        try:
            found = finder(parser, text)
        except Exception:
            found, tally.faults = [], tally.faults + 1
        tally.seconds += time.perf_counter() - started
        tally.texts += 1
        _count(tally, found, wanted)
    return tally


def _count(tally: Tally, found: list[Found], wanted: list[tuple[int, int, str, float]]) -> None:
    tally.predicted += len(found)
    tally.good += sum(any(min(e, b) > max(s, a) for a, b, *_ in wanted) for s, e, _ in found)
    for start, end, speaker, share in wanted:
        tally.gold += 1
        best = max(found, key=lambda f: min(f[1], end) - max(f[0], start), default=None)
        covered = min(best[1], end) - max(best[0], start) if best else 0
        if best is None or covered <= 0 or covered < share * (end - start):
            continue
        tally.hit += 1
        tally.right += speaker.split()[-1].lower() in best[2].lower()


def main() -> None:
    """Print the table."""
    parser = load_parser()
    parser.nlp("Nothing is timed before the first call.")
    for title, texts in (("annotated stories", list(iter_stories())), ("BASIL", list(iter_basil()))):
        print(title)
        for name, finder in finders().items():
            t = measure(finder, parser, texts)
            print(
                f"  {name:10} found {t.hit} of {t.gold}, precision {t.good / max(1, t.predicted):.2f}, speaker right "
                f"{t.right} of {t.hit}, raised on {t.faults}, {1000 * t.seconds / t.texts:.0f} ms a text with the parse"
            )


if __name__ == "__main__":
    main()
