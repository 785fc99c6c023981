"""Somebody whom one companion stands beside under two first names: ``Ada Lund and Tom Reyes``, ``… and Tim Reyes``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crossread.meaning.names.given import same_given
from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_words

_RELATIVES = load_words("titles", "words.relatives")

# The companion's whole name and the other's last name; for each first name the places.
Beside = dict[tuple[tuple[str, ...], str], dict[str, list[Span]]]


def find_companions(story: Printed) -> list[Discrepancy]:
    """One remark for each two first names of one last name beside the same full name, joined by ``and``."""
    beside: Beside = {}
    for one, other in _pairs(story):
        for run, companion in ((one, other), (other, one)):
            named = beside.setdefault((companion.words, run.words[-1]), {})
            named.setdefault(run.words[0], []).append(run.span())
    found = []
    for _, named in sorted(beside.items()):
        firsts = sorted(named)
        if len(firsts) == 2 and not same_given(*firsts) and min(len(spans) for spans in named.values()) == 1:
            found.append(remark(list(named.values())))
    return found


def _pairs(story: Printed) -> Iterator[tuple[Run, Run]]:
    """Two people in full that are alone joined by ``and``."""
    runs = sorted(story.runs, key=lambda run: (run.report, run.at, run.span()))
    for one, other in pairwise(runs):
        if one.place != other.place or not _is_person(one, story) or not _is_person(other, story):
            continue
        between = one.sentence.tokens_between(one.parts[-1].token.end, other.parts[0].token.start)
        joined = [token.lower for token in between] == ["and"] and one.words[-1] != other.words[-1]
        if joined and not _is_list(one) and not _tells_of_kin(one):
            yield one, other


def _is_list(run: Run) -> bool:
    """Whether others stand before the first of the two."""
    return [token.text for token in run.sentence.tokens_before(run.span())[-1:]] == [","]


def _tells_of_kin(run: Run) -> bool:
    """Whether the sentence has a word for a relative: two of one last name are then two."""
    return not _RELATIVES.isdisjoint(token.lower for token in run.sentence.tokens)


def _is_person(run: Run, story: Printed) -> bool:
    return len(run.parts) == 2 and story.people.issuperset(run.words)
