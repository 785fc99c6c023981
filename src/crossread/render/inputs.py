"""What was given, file by file, in words: for the page, the terminal and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crossread.model.accounts import Account
from crossread.model.inputs import InputFile
from crossread.render.sources import CitedSource
from crossread.render.wording import count_words, moment_words

_MOST_KINDS = 8


@dataclass(frozen=True, slots=True)
class InputLine:
    """One file: what became of it, why, what of it was left out, and its kind, size and SHA-256."""

    path: str
    became: str
    reason: str
    left_out: str
    data: str
    is_read: bool


def input_lines(account: Account, sources: Mapping[str, CitedSource]) -> Iterator[InputLine]:
    """A line for every file that was given, in the order of their paths."""
    for given in account.inputs:
        yield InputLine(
            given.path,
            _became(given, sources),
            given.reason or "",
            _left_out(given, sources) if given.outcome == "read" else "",
            _data(given),
            given.outcome in ("read", "opened", "same text"),
        )


def _became(given: InputFile, sources: Mapping[str, CitedSource]) -> str:
    keys = ", ".join(sources[report].key for report in given.reports if report in sources)
    if given.outcome == "read":
        return f"read as {keys}" if keys else "read"
    if given.outcome == "same text":
        return f"the same text as {keys}"
    return {"opened": "opened", "no article": "no article"}.get(given.outcome, "not read")


def _left_out(given: InputFile, sources: Mapping[str, CitedSource]) -> str:
    reasons = Counter(
        left.reason for report in given.reports if report in sources for left in sources[report].report.left_out
    )
    if not reasons:
        return ""
    listed = [f"{reason} ({count})" for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))]
    return f"Left out: {', '.join(listed[:_MOST_KINDS])}{' and more' if len(listed) > _MOST_KINDS else ''}"


def _data(given: InputFile) -> str:
    size = count_words(given.size, "byte") if given.size is not None else ""
    got = "fetched" if given.path.startswith(("http://", "https://")) else "saved"
    saved = f"{got} {moment_words(given.captured)}" if given.captured else ""
    digest = f"SHA-256 {given.sha256}" if given.sha256 else ""
    return ", ".join(filter(None, (given.kind, size, saved, digest)))
