"""F105 by what a figure is said to measure: the same place, group or person has another number in the sources."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from crossread.check.contexts import rarity
from crossread.check.copies import Copy
from crossread.check.figures.known import SourceFigure
from crossread.check.figures.values import bears_out, draft_amounts
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.meaning.words.tokens import iter_words
from crossread.model.accounts import AccountMeasure
from crossread.model.drafts import Finding
from crossread.model.mentions import Figure, Measure
from crossread.text.lexicon import load_words

# The words of a group are the same where so much of them is; below the second, they are another group's.
SAME_GROUP, OTHER_GROUP = 0.99, 0.6
# By so much more a sentence must be about another person than about the one whose age it gives.
CLEARLY_BETTER = 0.15


def find_misplaced(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each figure whose place, group or person has another number in every source."""
    for figure in copy.reading.figures:
        for amount in draft_amounts(figure)[:1]:
            if figure.measure.action == "age":
                other = find_age(copy, figure, amount, sources)
            else:
                other = find_other(figure, amount, sources)
            if other is not None:
                yield _finding(figure, other, sources)


def find_other(figure: Figure, amount: Stated, sources: Sources) -> SourceFigure | None:
    """The source's figure for the draft's place and group, where it differs and the draft's number has other ones."""
    if not (_group(figure.measure) or _place(figure.measure)):
        return None
    same = [s for s in sources.figures if bears_out(amount, s.amount) == "same"]
    different = [
        s
        for s in sources.figures
        if s.amount.approx == "exact"
        and s.amount.family == amount.family
        and bears_out(amount, s.amount) == "different"
    ]
    return _find_by(figure, same, different, _group) or _find_by(figure, same, different, _place)


def _find_by(
    figure: Figure,
    same: list[SourceFigure],
    different: list[SourceFigure],
    read: Callable[[Measure | AccountMeasure], frozenset[str]],
) -> SourceFigure | None:
    """The first different figure with the draft's group (or place), where those of the draft's number have others."""
    ours = read(figure.measure)
    if not ours or not same:
        return None
    if any(not read(s.figure.measure) or _share(ours, read(s.figure.measure)) >= OTHER_GROUP for s in same):
        return None
    for source in different:
        if _share(ours, read(source.figure.measure)) >= SAME_GROUP and _alike(figure, source):
            return source
    return None


def _group(measure: Measure | AccountMeasure) -> frozenset[str]:
    return _words(measure.condition)


def _place(measure: Measure | AccountMeasure) -> frozenset[str]:
    return _words(measure.place)


def find_age(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> SourceFigure | None:
    """Another person's age, where the sentence tells of that person far more than of those who are so old."""
    aged = [s for s in sources.figures if s.amount.family == "age" and _bearer(s)[:1].isupper()]
    if not _words(figure.measure.condition) & load_words("akin", "people"):
        return None  # a ship is old too
    profiles = {bearer: _profile(bearer, sources) for bearer in sorted({_bearer(s) for s in aged})}
    if len(profiles) < 2:
        return None
    rare = rarity(dict.fromkeys(words, 1.0) for words in profiles.values())
    text = copy.draft.readable
    first, last = copy.bounds(figure.span.start, figure.span.end)
    ours = {word.stem for word in iter_words(text, first, last) if not is_stop_word(word.stem)}
    whole = math.fsum(rare.get(word, 0.0) for word in sorted(ours))
    if not whole:
        return None
    scores = {
        bearer: math.fsum(rare[word] for word in sorted(ours & words)) / whole for bearer, words in profiles.items()
    }
    if any(_is_nobodys(s) and bears_out(amount, s.amount) == "same" for s in sources.figures):
        return None  # somebody whom no source names is so old
    own = [scores[_bearer(s)] for s in aged if bears_out(amount, s.amount) == "same"]
    others = [(scores[_bearer(s)], s) for s in aged if bears_out(amount, s.amount) != "same"]
    best = max(others, key=lambda pair: pair[0], default=None)
    return best[1] if own and best is not None and best[0] >= max(own) + CLEARLY_BETTER else None


def _is_nobodys(source: SourceFigure) -> bool:
    """Whether it is the age of somebody who is not named."""
    return source.amount.family == "age" and not _bearer(source)[:1].isupper()


def _bearer(source: SourceFigure) -> str:
    return source.figure.measure.condition or ""


def _profile(bearer: str, sources: Sources) -> frozenset[str]:
    """The content words of every sentence that has the person's last name."""
    last, words = bearer.split()[-1], set()
    for reading in sources.readings.values():
        for sentence in reading.sentences:
            if sentence.span.part == "text" and any(token.text == last for token in sentence.tokens):
                stems = {stem(token.text) for token in sentence.tokens if not token.is_mark}
                words |= {word for word in stems if not is_stop_word(word)}
    return frozenset(words)


def _alike(figure: Figure, source: SourceFigure) -> bool:
    """Whether the two count one kind of thing in one deed, as far as their words say."""
    ours, theirs = figure.measure, source.figure.measure
    return ours.unit == theirs.unit and (ours.action == theirs.action or not (ours.action and theirs.action))


def _words(phrase: str | None) -> frozenset[str]:
    return frozenset(word.stem for word in iter_words(phrase or "") if not is_stop_word(word.stem))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _finding(figure: Figure, other: SourceFigure, sources: Sources) -> Finding:
    said = sources.have([mention.span for mention in other.value.mentions])
    message = f"“{figure.span.text}”: {said} “{other.span.text}” for {other.figure.label}."
    evidence = tuple(mention.span for mention in other.value.mentions)
    return Finding("F105", "warning", figure.span.start, figure.span.end, message, evidence)


MISPLACED = Rule({"F105": "A right number stands for another place, person or group"}, find_misplaced)
