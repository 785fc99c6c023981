"""A house or a journal whose name one report prints with a word more: ``Lakemere Regional Hospital``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import are_apart, remark
from crossread.text.lexicon import load_words

_SMALL = load_words("matching", "spellings.small")
_HOUSES = load_words("matching", "spellings.houses")
# What may stand between somebody's name and a house: "Ada Lund at Lakemere Hospital".
_LEADING = _SMALL - load_words("matching", "spellings.inside")
_LEVELS = load_words("matching", "spellings.levels")
_GENERAL = load_words("organisations", "heads") | load_words("organisations", "general")
_PERIODICALS = load_words("matching", "spellings.periodicals")
_SERIES = load_words("matching", "spellings.series")

Words = tuple[str, ...]
Names = dict[Words, list[Span]]
Shorter = Callable[[Words], Iterator[Words]]


def find_fuller(story: Printed) -> list[Discrepancy]:
    """One remark for each house or journal that some reports name with a word more and others without, none both."""
    return [*_compare(_houses(story), _without_inner_word), *_compare(_journals(story), _without_series)]


def _compare(names: Names, shorter: Shorter) -> list[Discrepancy]:
    pairs = [(short, full) for full in sorted(names) for short in sorted(set(shorter(full))) if short in names]
    times = Counter(name for pair in pairs for name in pair)
    found = []
    for short, full in pairs:
        alone = times[short] == times[full] == 1
        if alone and are_apart(names[short], names[full]):
            found.append(remark([names[short], names[full]]))
    return found


def _houses(story: Printed) -> Names:
    """The names that end in the word for a house, with a word of their own."""
    names: Names = {}
    for run in story.runs:
        first = 0
        for at, word in enumerate(run.words):
            if word in _HOUSES and not _GENERAL.issuperset(run.words[first:at]):
                names.setdefault(run.words[first : at + 1], []).append(run.span(first, at + 1))
            if word in _HOUSES or word in _LEADING:
                first = at + 1
    return names


def _without_inner_word(full: Words) -> Iterator[Words]:
    """The name without each word between its first and its last, the level of a school left aside."""
    for at in range(1, len(full) - 1):
        if full[at] not in _SMALL | _LEVELS:
            yield (*full[:at], *full[at + 1 :])


def _journals(story: Printed) -> Names:
    """The names of journals: by their own word for it, or by what stands before them."""
    names: Names = {}
    for run in story.runs:
        own = not _PERIODICALS.isdisjoint(run.words) or run.words[-1] in _SERIES
        if own or _is_called_journal(run):
            names.setdefault(run.words, []).append(run.span())
    return names


def _is_called_journal(run: Run) -> bool:
    before = [token.lower for token in run.sentence.tokens_before(run.span())]
    return before[-1:] == ["journal"]


def _without_series(full: Words) -> Iterator[Words]:
    """``Botanical Review`` for ``Botanical Review Letters``: two journals of one house."""
    if full[-1] in _SERIES:
        yield full[:-1]
