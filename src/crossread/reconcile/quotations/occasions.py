"""The same words said, by the reports, on different occasions: in an interview here, at a news conference there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crossread.model.accounts import QuoteDifference
from crossread.reconcile.quotations.utterances import Utterance, split_words
from crossread.text.lexicon import load_lexicon


def tell_occasions(members: Sequence[Utterance]) -> list[QuoteDifference]:
    """A difference, kind ``occasion``, where reports name occasions that cannot be one; else nothing.

    A statement may be read out, posted or handed round: it contradicts no other occasion.
    """
    told: dict[str, Utterance] = {}
    for member in members:
        for kind in sorted(_kinds(member.quotation.channel)):
            told.setdefault(kind, member)
    first = next(iter(told.items()), None)
    for kind, member in told.items():
        if first is not None and kind != first[0] and member.reading != first[1].reading:
            both = (first[1], member)
            if _kinds(both[0].quotation.channel) & _kinds(both[1].quotation.channel):
                continue
            left, right = (one.quotation.channel or "" for one in both)
            spans, reports = tuple(one.span for one in both), tuple(one.span.report for one in both)
            return [QuoteDifference("occasion", "", spans, reports, left, right)]
    return []


def _kinds(channel: str | None) -> frozenset[str]:
    """The kinds of occasion that the words tell of."""
    words = {word for word, _, _ in split_words(channel or "")}
    return frozenset(kind for kind, found in _occasions().items() if words & found)


@cache
def _occasions() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_lexicon("occasions").items()}
