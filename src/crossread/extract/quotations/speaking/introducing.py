"""Who it is that a report quotes first by an office alone and names in its next statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from crossread.model.mentions import NameMention, Quotation, Speaker
from crossread.text.lexicon import load_words

# Nouns for one of many, of whom the next that is named may be another.
_MANY = load_words("quotation_reading", "introducing.many")
# Characters between the two statements, and letters that the noun and a word of the title have in common.
_NEAR, _LETTERS = 500, 4


def name_introduced(found: Sequence[Quotation], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """The quotations, with a source by its office alone given the name of the next speaker, who bears that office.

    ``A leading banker called it …. The head of the Bank, NAME, said …``: the name must not stand before.
    """
    titles = _gather_titles(names)
    first = {mention.name: mention.span.start for mention in reversed(names) if mention.span.part == "text"}
    told = [quotation for quotation in found if quotation.act == "statement"]
    known: dict[int, Speaker] = {}
    for one, other in pairwise(told):
        speaker = other.speaker
        if one.speaker is None or speaker is None or not speaker.person or speaker.inferred or not _is_near(one, other):
            continue
        new = first.get(speaker.name, 0) > one.content[0].start
        if new and _may_be(one.speaker, titles.get(speaker.name, frozenset())):
            known[id(one)] = replace(speaker, span=one.speaker.span, inferred=True, why="named in the next statement")
    return tuple(replace(q, speaker=known[id(q)]) if id(q) in known else q for q in found)


def _gather_titles(names: Sequence[NameMention]) -> Mapping[str, frozenset[str]]:
    titles: dict[str, frozenset[str]] = {}
    for mention in names:
        words = {word.strip(".,").lower() for title in mention.titles for word in title.text.split()}
        titles[mention.name] = titles.get(mention.name, frozenset()) | words
    return titles


def _is_near(one: Quotation, other: Quotation) -> bool:
    here, there = one.content[-1], other.content[0]
    return here.part == there.part == "text" and 0 <= there.start - here.end < _NEAR


def _may_be(unnamed: Speaker, title: frozenset[str]) -> bool:
    """Whether the words ``a leading banker`` go with the title of who is named next."""
    span = unnamed.span
    if unnamed.source != "printed" or span is None or span.text.split()[0].lower() not in {"a", "an"}:
        return False
    noun = unnamed.name.rsplit(" ", 1)[-1].lower()
    return noun not in _MANY and any(word[:_LETTERS] == noun[:_LETTERS] for word in title if len(word) >= _LETTERS)
