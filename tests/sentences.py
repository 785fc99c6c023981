"""Sentences with tokens for readings made by hand: one a line, cut at blanks and marks."""

from __future__ import annotations

import re

from crossread.model.reports import Report
from crossread.model.sentences import Sentence, Token


def cut_sentences(report: Report) -> tuple[Sentence, ...]:
    """A sentence for each line of the report's text."""
    return tuple(
        Sentence(report.span(*line.span()), tokens=tuple(_tokens(report.text, *line.span())))
        for line in re.finditer(r"[^\n]+", report.text)
    )


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]").finditer(text, start, end)
    return [Token(match.start(), match.end(), match.group(), match.group()) for match in found]
