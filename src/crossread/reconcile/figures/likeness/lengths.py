"""Of which event a number of hours or days is the length: ``the siege lasted ten hours``, ``a 15-hour standoff``."""

from __future__ import annotations

from functools import cache

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


@cache
def _groups() -> dict[str, str]:
    groups: list[list[str]] = load_lexicon("figure_matching")["lengths"]["events"]
    return {stem(noun): group[0] for group in groups for noun in group}
