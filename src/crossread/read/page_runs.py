"""Takes furniture out of the midst of a line: what galleries, players and forms leave where lines were run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from crossread.model.reports import LeftOut
from crossread.text.lexicon import load_lexicon

_STEP = re.compile(r"(?<!\S)(\d{1,3})/(\d{1,3})(?= ['‘“\"]?[A-Z0-9])")
_COUNT = re.compile(r"(?<!\S)\d{1,3} show all(?= [A-Z])")
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True, order=True)
class PageRun:
    """Characters ``start`` to ``end`` (half-open) of a text that are furniture, and of what kind."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class RunRule:
    """Words that are furniture wherever they stand, with a line that has them, what is kept of it, and one without."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    example: str
    kept: tuple[str, ...]
    counter: str


@cache
def load_runs() -> tuple[RunRule, ...]:
    """The rules of ``lexicon/en/page_runs.toml``, in order."""
    return tuple(
        RunRule(
            rule["name"],
            rule["reason"],
            re.compile(rule["pattern"], re.MULTILINE),
            rule["example"],
            tuple(rule["kept"]),
            rule["counter"],
        )
        for rule in load_lexicon("page_runs")["runs"]
    )


def drop_runs(text: str) -> tuple[str, tuple[LeftOut, ...]]:
    """The text without furniture within its lines, and what was left out.

    ``In pictures Play slideshow 1 of 9 The quay is shut.`` becomes two paragraphs; a text without any stays as it is.
    """
    runs = sorted([*_iter_worded(text), *_iter_steps(text)])
    if not runs:
        return text, ()
    pieces: list[str] = []
    left_out: list[LeftOut] = []
    place = 0
    for run in runs:
        if run.start < place:
            continue
        pieces += [text[place : run.start], _between(text, run)]
        left_out.append(LeftOut(text[run.start : run.end].strip(), run.reason))
        place = run.end
    return "".join([*pieces, text[place:]]), tuple(left_out)


def _between(text: str, run: PageRun) -> str:
    """What stands in a run's place: a break where its line has words on both sides."""
    before = text[text.rfind("\n", 0, run.start) + 1 : run.start].strip()
    behind = text[run.end :].split("\n", 1)[0].strip()
    return _BREAK if before and behind else ""


def _iter_worded(text: str) -> Iterator[PageRun]:
    for rule in load_runs():
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            yield PageRun(start, _skip_blanks(text, end), rule.reason)


def _iter_steps(text: str) -> Iterator[PageRun]:
    """``1/9``, ``2/9`` and so on to the last, on one line: the steps of a gallery, with captions that tell nothing."""
    lexicon = load_lexicon("page_runs")
    steps = list(_STEP.finditer(text))
    for _, group in groupby(steps, key=lambda match: (text.count("\n", 0, match.start()), match[2])):
        found = list(group)
        counted = [int(match[1]) for match in found]
        whole = counted == list(range(1, len(found) + 1)) and int(found[0][2]) == len(found)
        if not whole or len(found) < lexicon["fewest_steps"]:
            continue
        line = text.rfind("\n", 0, found[0].start()) + 1
        for match in _COUNT.finditer(text, line, found[0].start()):
            yield PageRun(match.start(), _skip_blanks(text, match.end()), "navigation")
        for match in found:
            caption = _bare_caption().match(text, match.end())
            end = caption.end() if caption else match.end()
            yield PageRun(match.start(), _skip_blanks(text, end), "navigation")


@cache
def _bare_caption() -> re.Pattern[str]:
    """The name of a place and an agency: ``Manila, Philippines Getty Images``."""
    agencies = sorted(load_lexicon("furniture")["words"]["picture_agencies"], key=len, reverse=True)
    named = "|".join(re.escape(agency) for agency in [*agencies, "rex"])
    fewer = load_lexicon("page_runs")["shortest_caption"] - 1
    return re.compile(rf"(?: (?:[A-Z][\w.'’-]{{1,20}}|and|of|,),?){{1,{fewer}}}? (?i:{named})(?= |$)", re.MULTILINE)


def _skip_blanks(text: str, end: int) -> int:
    """The end with the blanks behind it."""
    while end < len(text) and text[end] == " ":
        end += 1
    return end
