"""Reads the stand-off annotations: offsets into articles that lie beside the checkout, no word of them here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from benchmarks.accuracy.shared import find_shared, load_rows

ANNOTATIONS = Path(__file__).with_name("annotations.jsonl")
# In the order in which they were opened to those who write rules; the last part never was.
Part = Literal["worked", "held", "last", "fresh"]
PARTS: tuple[Part, ...] = ("worked", "held", "last", "fresh")
OPEN = PARTS[:-1]
# Kinds of discrepancies that an account tells apart; what else happened differently is a value there.
_KINDS = frozenset(
    {"value", "place", "sum", "share", "superlative", "change", "date", "name", "title", "quote", "speaker"}
)


@dataclass(frozen=True, slots=True)
class UnreadStory:
    """A story with its gold, both in the form of ``data/stories``."""

    story: dict[str, Any]
    gold: dict[str, Any]


def load_stories(part: Part) -> list[UnreadStory]:
    """The stories of one part, in the order of the file.

    Raises FileNotFoundError where the articles are not beside the checkout.
    """
    articles = _load_articles()
    rows = [json.loads(line) for line in ANNOTATIONS.read_text("utf-8").splitlines()]
    return [expand(row, articles) for row in rows if row["part"] == part]


def load_reports(names: list[str]) -> list[dict[str, Any]]:
    """The articles of these ids as the reports ``r1``, ``r2``, … of a story; raises as ``load_stories``."""
    articles = _load_articles()
    return [_report(f"r{at}", articles[name]) for at, name in enumerate(names, 1)]


def expand(row: dict[str, Any], articles: dict[str, dict[str, Any]]) -> UnreadStory:
    """One line of the file with the texts that its offsets point into.

    >>> row = {"story": "s", "reports": ["a"], "people": [{"name": ["r1", 0, 3], "titles": []}],
    ...        "quotes": [], "checks": [], "discrepancies": []}
    >>> expand(row, {"a": {"text": "Ada left."}}).gold["people"]
    [{'name': 'Ada', 'titles': []}]
    """
    reports = [_report(f"r{at}", articles[name]) for at, name in enumerate(row["reports"], 1)]
    texts = {report["id"]: report["text"] for report in reports}
    gold = {
        "story": row["story"],
        "figures": [],
        "dates": [],
        "quotes": [_quote(quote, texts) for quote in row["quotes"]],
        "discrepancies": [_discrepancy(entry, texts) for entry in row["discrepancies"]],
        "checks": [_check(entry, texts) for entry in row["checks"]],
        "people": [_person(person, texts) for person in row["people"]],
    }
    return UnreadStory({"id": row["story"], "reports": reports}, gold)


@cache
def _load_articles() -> dict[str, dict[str, Any]]:
    shared = find_shared()
    if shared is None:
        raise FileNotFoundError("no evaluation data: put it in ../shared or name it in CROSSREAD_SHARED")
    (path,) = (shared / "data" / "story_grouping").glob("articles.jsonl*")
    return {article["id"]: article for article in load_rows(path)}


def _report(name: str, article: dict[str, Any]) -> dict[str, Any]:
    fields = {field: article.get(field) or None for field in ("outlet", "title", "url")}
    return {"id": name, **fields, "published": article.get("date") or None, "text": article["text"]}


def _mention(span: list[Any], texts: dict[str, str]) -> dict[str, Any]:
    report, start, end, *value = span
    mention = {"report": report, "start": start, "end": end, "text": texts[report][start:end]}
    return {**mention, "value": value[0]} if value else mention


def _words(span: list[Any], texts: dict[str, str]) -> str:
    return str(_mention(span, texts)["text"])


def _quote(quote: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    versions = [_mention(span, texts) for span in quote["versions"]]
    return {"speaker": _words(quote["speaker"], texts), "fragment": quote.get("fragment", False), "versions": versions}


def _discrepancy(entry: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    sides = [[_mention(span, texts) for span in side] for side in entry["sides"]]
    kind = entry["kind"] if entry["kind"] in _KINDS else "value"
    return {**entry, "kind": kind, "sides": sides, "why": _why(side[0] for side in sides if side)}


def _check(entry: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    parts = [_mention(span, texts) for span in entry["parts"]]
    whole = [_mention(entry["whole"], texts)] if entry.get("whole") else []
    return {**entry, "parts": parts, "whole": whole, "why": _why((*whole, *parts))}


def _why(mentions: Any) -> str:
    return " | ".join(f"{mention['report']}: {mention['text']!r}" for mention in mentions)


def _person(person: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    return {"name": _words(person["name"], texts), "titles": [_words(span, texts) for span in person["titles"]]}
