"""Of which event a number of hours or days is the length: ``the siege lasted ten hours``, ``a 15-hour standoff``."""

from __future__ import annotations

from functools import cache
from typing import Literal

from crossread.meaning.words.stems import stem
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.tellings import FigureTelling
from crossread.text.lexicon import load_lexicon, load_words


def find_event(item: Item, telling: FigureTelling) -> str | None:
    """The event whose length the figure is, by one word for all its names; None for any other figure."""
    if item.figure.quantity.kind != "duration" or item.value is None or item.sentence is None:
        return None
    ahead = item.sentence.tokens_after(item.figure.span)[:1]
    hyphened = "-" in item.figure.span.text
    if hyphened and ahead and ahead[0].tag == "NOUN":
        return _groups().get(stem(ahead[0].lemma))
    lasts = telling.verb in {stem(verb) for verb in load_words("figure_matching", "lengths.verbs")}
    events = [_groups().get(party.noun) for party in telling.doers]
    return events[0] if lasts and len(events) == 1 else None


def describe_length(item: Item) -> Literal["of a thing", "between events"] | None:
    """Whether a length of time is said of a noun (``a five-year plan``) or between events (``ten days after``)."""
    if item.figure.quantity.kind != "duration" or item.sentence is None:
        return None
    ahead = item.sentence.tokens_after(item.figure.span)[:1]
    if ahead and ahead[0].lower in load_words("figure_matching", "lengths.apart"):
        return "between events"
    named = "-" in item.figure.span.text and ahead and ahead[0].tag in ("NOUN", "PROPN", "ADJ")
    return "of a thing" if named else None


@cache
def _groups() -> dict[str, str]:
    groups: list[list[str]] = load_lexicon("figure_matching")["lengths"]["events"]
    return {stem(noun): group[0] for group in groups for noun in group}
