"""Finds the evaluation data and its scorers beside the checkout, and reads both."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from crossread.model.reports import Report

ROOT = Path(__file__).resolve().parents[2]

Round = Literal["first", "second"]


def find_shared() -> Path | None:
    """The folder with data and tools: ``$CROSSREAD_SHARED``, else ``shared`` beside the checkout."""
    for candidate in (os.environ.get("CROSSREAD_SHARED"), ROOT.parent / "shared"):
        if candidate and (Path(candidate) / "tools").is_dir():
            return Path(candidate)
    return None


def load_scorer(name: str) -> ModuleType:
    """One of the scorers as a module; raises FileNotFoundError where there are none."""
    shared = find_shared()
    if shared is None:
        raise FileNotFoundError("no evaluation data: put it in ../shared or name it in CROSSREAD_SHARED")
    tools = str(shared / "tools")
    if tools not in sys.path:
        sys.path.insert(0, tools)
    spec = importlib.util.spec_from_file_location(name, shared / "tools" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_round(names: list[str], chosen: Round) -> list[str]:
    """Those of the stories' names that the first round annotated, or those of the second."""
    return [name for name in names if (name in FIRST_STORIES) == (chosen == "first")]


def load_rows(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def annotated_stories() -> list[str]:
    """Names of the stories that have gold annotations, in alphabetical order."""
    shared = find_shared()
    found = sorted((shared / "data" / "stories").glob("*.gold.json")) if shared else []
    return [path.name.removesuffix(".gold.json") for path in found]


# The stories that the first version's rules were written on. Their floors, and those of the four drafts on them, are
# sets of their own; the stories and drafts that came later have theirs.
FIRST_STORIES = frozenset(
    {
        "caruthersville-club",
        "champaign-campus",
        "clinton-taxes",
        "costa-rica-plane",
        "nyc-subway-collision",
        "operation-safe-city",
        "rhine-ship",
        "seattle-shooting",
        "southeast-dc-party",
    }
)


def _moment(written: str | None) -> str | None:
    """The date where it is an ISO 8601 one; a set may hold what its pages had (``9:55 AM ET``)."""
    return written if written and re.match(r"\d{4}-\d\d-\d\d", written) else None


def record_report(record: dict[str, Any], date: str = "date") -> Report:
    """A data set's record as a report, its text untouched."""
    return Report(
        id=str(record["id"]),
        text=record["text"],
        outlet=record.get("outlet"),
        title=record.get("title"),
        published=_moment(record.get(date)),
        url=record.get("url"),
    )
