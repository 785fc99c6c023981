"""A work or campaign whose title stands in marks with its article here and without it there: ``“The Grey Man”``."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.model.accounts import Discrepancy
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import are_apart, remark
from crossread.text.lexicon import load_words

_SMALL = load_words("matching", "spellings.small")
_ARTICLES = frozenset({"The", "A", "An"})
_MARKS = frozenset("\"“”‘’'") | {"''", "``"}
# A comma or a full stop may stand before the closing mark, a colon between the title and what it says further.
_POINTS = frozenset(",.:!?")
_LEAST = 2

Titles = dict[tuple[str, ...], list[Span]]


def find_works(story: Printed) -> list[Discrepancy]:
    """One remark for each title in marks that other reports print with an article in it, none both ways."""
    bare: Titles = {}
    full: Titles = {}
    for run in story.runs:
        if sum(word not in _SMALL for word in run.words) < _LEAST:
            continue
        for article in _articles(run):
            full.setdefault(run.words, []).append(run.sentence.cut(article, run.parts[-1].token))
        if _is_marked(run):
            bare.setdefault(run.words, []).append(run.span())
    both = ((full[words], bare[words]) for words in sorted(bare.keys() & full.keys()))
    return [remark(sides) for sides in both if are_apart(*sides)]


def _articles(run: Run) -> Iterator[Token]:
    """The article of the title: behind an opening mark, or ``The`` inside a sentence."""
    before = run.sentence.tokens_before(run.span())
    if len(before) < 2 or before[-1].text not in _ARTICLES:
        return
    if _is_closed(run) if before[-2].text in _MARKS else before[-1].text == "The":
        yield before[-1]


def _is_marked(run: Run) -> bool:
    """Whether the run stands in marks from its first word to its last."""
    before = run.sentence.tokens_before(run.span())[-1:]
    opened = any(token.text in _MARKS and token.end == run.parts[0].token.start for token in before)
    return opened and _is_closed(run)


def _is_closed(run: Run) -> bool:
    """Whether a closing mark follows, behind a comma too, or a colon and more of the title."""
    after = [token.text for token in run.sentence.tokens_after(run.span())[:2]]
    return after[:1] == [":"] or not _MARKS.isdisjoint(after[:1] if after[:1] and after[0] not in _POINTS else after)
