"""A205: a word that turns a statement round, "the fewest" for "the most", or a rank that no source puts before one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossread.check.contexts import compare_with, read_context
from crossread.check.copies import Copy
from crossread.check.margins import Margin
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_pattern

# The sources' opposite stands so much like the draft's word, and the draft's own word at most so large a part of that.
MARGIN = Margin(0.3)
# A superlative of the sources is the one that the draft ranks where it stands so much like it.
RANKED = 0.25

_RANK = load_pattern("checking", "opposites.rank", re.IGNORECASE)
_NO_EXTREME = load_pattern("checking", "opposites.no_extreme", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:at|from)\s+(?:the\s+)?$", re.IGNORECASE)


def find_opposites(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word whose opposite stands in its place in the sources, and on each rank they do not give."""
    text = copy.draft.readable
    for match in _pattern().finditer(text):
        if not copy.is_quoted(*match.span()) and _is_extreme(text, *match.span()):
            finding = _check_word(text, match.start(), match.end(), sources)
            if finding is not None:
                yield finding
    for match in _RANK.finditer(text):
        if not copy.is_quoted(*match.span()):
            finding = _check_rank(text, match, sources)
            if finding is not None:
                yield finding


def _check_word(text: str, start: int, end: int, sources: Sources) -> Finding | None:
    own, opposite = _poles()[text[start:end].lower()]
    measure = compare_with(read_context(text, start, end), sources.rarity, sources.unknown)
    same = max((measure(sources.context(span)) for span in _iter_words(own, sources)), default=0.0)
    if same >= MARGIN.alike:
        return None
    best = max(
        ((measure(sources.context(span)), span) for span in _iter_words(opposite, sources)),
        key=lambda pair: pair[0],
        default=None,
    )
    if best is None or not MARGIN.is_met(same, best[0]):
        return None
    message = f"“{text[start:end]}”: {sources.have([best[1]])} “{best[1].text}” here, which is the opposite."
    return Finding("A205", "warning", start, end, message, (best[1],))


def _check_rank(text: str, match: re.Match[str], sources: Sources) -> Finding | None:
    """A remark where sources have the superlative without the rank, and none has the rank before any like it."""
    if any(re.search(rf"\b{match[1].lower()}[- ](?:\w+est|worst|best|most)\b", t) for _, t in sources.folded_texts):
        return None
    measure = compare_with(read_context(text, match.start(2), match.end(2)), sources.rarity, sources.unknown)
    found = ((measure(sources.context(span)), span) for span in _iter_words(frozenset({match[2].lower()}), sources))
    best = max(found, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < RANKED:
        return None
    message = f"“{match[0]}”: {sources.have([best[1]])} “{best[1].text}”, and no source ranks it {match[1].lower()}."
    return Finding("A205", "warning", match.start(), match.end(), message, (best[1],))


def _iter_words(words: frozenset[str], sources: Sources) -> Iterator[Span]:
    """Every place in the reports where one of the words is an extreme."""
    return (span for word, span in sources.take(_read_extremes) if word in words)


def _read_extremes(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every extreme of a report's text, in small letters, with its place."""
    report = reading.report
    for match in _pattern().finditer(report.text):
        if _is_extreme(report.text, *match.span()):
            yield match[0].lower(), report.span(*match.span())


def _is_extreme(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start]
    return not _NO_EXTREME.match(text, end, min(len(text), end + 60)) and not _BEFORE.search(before)


@cache
def _poles() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Each word with the words of its own end and those of the other."""
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for pair in load_lexicon("opposites")["pairs"]:
        ends = frozenset(pair["one"]), frozenset(pair["other"])
        for own, other in (ends, ends[::-1]):
            found |= dict.fromkeys(sorted(own), (own, other))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_poles()))})\b", re.IGNORECASE)


OPPOSITES = Rule({"A205": "A word stands for its opposite in the sources"}, find_opposites)
