"""An apostrophe in a name here and none there: ``St. Corran’s Hospital`` and ``St. Corrans``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crossread.meaning.words.folding import fold
from crossread.model.accounts import Discrepancy
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import are_apart, remark
from crossread.text.lexicon import load_words

_HOUSES = load_words("matching", "spellings.houses") | load_words("matching", "spellings.venues")

Forms = dict[str, list[Span]]
Words = tuple[str, ...]


def find_apostrophes(story: Printed) -> list[Discrepancy]:
    """One remark for each name with an owner’s ending in one place and a plain ``s`` in another."""
    bare = frozenset(run.words[-1] for run in story.runs if run.owns is None and run.words)
    return [*_owners_of_nothing(story, bare), *_one_phrase(story), *_one_house(story, bare)]


def _owners_of_nothing(story: Printed, bare: frozenset[str]) -> list[Discrepancy]:
    """``Holm’s said`` where another report has ``Holms Bank``: an ending that owns nothing is part of the name."""
    marked: Forms = {}
    for run in story.runs:
        if run.owns is not None and run.owned is not None and run.owned.tag in {"VERB", "AUX"}:
            marked.setdefault(run.parts[-1].word + "s", []).append(run.sentence.cut(run.parts[-1].token, run.owns))
    plain: Forms = {}
    for run in story.runs:
        for at, word in enumerate(run.words):
            if word in marked and word[:-1] not in bare:
                plain.setdefault(word, []).append(run.span(at, at + 1))
    return [remark([marked[word], plain[word]]) for word in sorted(plain) if are_apart(plain[word], marked[word])]


def _one_phrase(story: Printed) -> list[Discrepancy]:
    """``Ranger’s Ball`` and ``Rangers Ball``: the same two words, of which the one owns the other or does not."""
    marked: dict[Words, list[Span]] = {}
    for run, owns, owned in _owners(story):
        if len(owns.text) > 1:
            key = (run.parts[-1].word + "s", fold(owned.text))
            marked.setdefault(key, []).append(run.sentence.cut(run.parts[-1].token, owned))
    plain: dict[Words, list[Span]] = {}
    for run in story.runs:
        for at, key in enumerate(pairwise(run.words)):
            if key in marked:
                plain.setdefault(key, []).append(run.span(at, at + 2))
    return [remark([marked[key], plain[key]]) for key in sorted(plain)]


def _one_house(story: Printed, bare: frozenset[str]) -> list[Discrepancy]:
    """``St. Corran’s Hospital`` and ``St. Corrans``: a house that another report names without its kind."""
    marked: dict[Words, list[Span]] = {}
    for run, _, owned in _owners(story):
        word = run.parts[-1].word
        if fold(owned.text) in _HOUSES and len(run.words) > 1 and word not in bare:
            name = (*run.words[:-1], word + "s")
            marked.setdefault(name, []).append(run.sentence.cut(run.parts[0].token, owned))
    plain: dict[Words, list[Span]] = {}
    for run in story.runs:
        if run.words in marked:
            plain.setdefault(run.words, []).append(run.span())
    return [remark([marked[name], plain[name]]) for name in sorted(plain) if are_apart(plain[name], marked[name])]


def _owners(story: Printed) -> Iterator[tuple[Run, Token, Token]]:
    """The runs with an owner’s ending before a capital, each with the ending and what it owns."""
    for run in story.runs:
        if run.owns is not None and run.owned is not None and run.owned.text[0].isupper():
            yield run, run.owns, run.owned
