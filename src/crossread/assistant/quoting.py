"""Words of reports between marks that no report can close: whoever reads an answer sees what is quoted material."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.accounts import Account
from crossread.model.spans import Span
from crossread.render.sources import CitedSource, cite, in_order, name_sources
from crossread.render.visible import one_line

OPEN, CLOSE = "⟦", "⟧"
NOT_FOUND = "not found in the given reports"
# A sentence is cut after so many characters, and an answer after so many places.
LONGEST = 600
MOST_PLACES = 12

_FORGED = str.maketrans({OPEN: "[", CLOSE: "]"})


def quote(words: str) -> str:
    """Words that a stranger wrote, on one line between the marks: ``⟦Nine people fell ill.⟧``."""
    shown = one_line(unmark(words))
    return f"{OPEN}{shown[:LONGEST]}{' …' if len(shown) > LONGEST else ''}{CLOSE}"


def unmark(words: str) -> str:
    """The words with other brackets in place of the marks, which are ours."""
    return words.translate(_FORGED)


class Citing:
    """Says where words stand: ``⟦The Courier⟧ (report courier), characters 17–28, has ⟦Nine people⟧ in ⟦…⟧.``"""

    def __init__(self, account: Account) -> None:
        self.sources: dict[str, CitedSource] = name_sources(account.reports)

    def name(self, report: str) -> str:
        """A report by its outlet and its id."""
        source = self.sources.get(report)
        return f"{quote(source.name)} (report {quote(report)})" if source else f"report {quote(report)}"

    def say(self, span: Span) -> str:
        """A sentence on one place: who has which words, where, and in which sentence."""
        sentence = self._sentence(span)
        if one_line(sentence) == one_line(span.text):
            return f"{self.name(span.report)}, {where(span)}, has {quote(span.text)}."
        return f"{self.name(span.report)}, {where(span)}, has {quote(span.text)} in {quote(sentence)}."

    def say_all(self, spans: Iterable[Span]) -> list[str]:
        """A sentence for each place, in the order of the reports; what is too much is counted."""
        ranked = in_order(self.sources, spans)
        told = [self.say(span) for span in ranked[:MOST_PLACES]]
        left = len(ranked) - len(told)
        return [*told, f"It stands in {left} more {'place' if left == 1 else 'places'}."] if left else told

    def _sentence(self, span: Span) -> str:
        found = cite(self.sources, [span])
        return found[0].text if found else span.text


def where(span: Span) -> str:
    """``characters 17–28``, or ``characters 0–6 of its headline``."""
    return f"characters {span.start}–{span.end}{' of its headline' if span.part == 'title' else ''}"
