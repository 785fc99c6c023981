"""The exact words of a quotation in a report, whatever its marks, blanks and unseen characters."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.meaning.words.folding import fold
from crossread.model.reports import Report
from crossread.model.spans import Part, Span

_MARKS = "\"'“”„″‘’‚«»‹›` "
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
# A shorter quotation stands everywhere.
SHORTEST = 2


def find_words(report: Report, words: str) -> Iterator[Span]:
    """Every place where just these words stand, whole words only: ``find_words(report, "the roof came down")``."""
    wanted = _fold(words.strip(_MARKS))[0].strip()
    if len(wanted) < SHORTEST:
        return
    parts: tuple[Part, ...] = ("title", "text") if report.separate_title else ("text",)
    for part in parts:
        text, places = _fold(report.part(part))
        at = text.find(wanted)
        while at >= 0:
            if _is_whole(text, at, at + len(wanted)):
                yield report.span(places[at], places[at + len(wanted) - 1] + 1, part)
            at = text.find(wanted, at + 1)


def _fold(text: str) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters the place of the one that it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        folded = " " if character.isspace() else fold(character).translate(_DASHES)
        for letter in folded:
            if letter != " " or (letters and letters[-1] != " "):
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at either end."""
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not (cut_before or cut_after)
