"""What is still unknown: sentences that say so, by whom, when last, and what a later report fills in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.meaning.words.patterns import find_pattern
from crossread.meaning.words.stems import stem
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.model.summaries import OpenKind, OpenQuestion
from crossread.reconcile.summary.answers import find_answers
from crossread.reconcile.summary.tables import UnknownRule, find_askable, listed, load_idle

# Two sentences of two reports that share so many of the fewer content words ask one question.
SAME = 0.55
# How many words behind the cue may say until when it held.
SINCE = 3
_ORDER: tuple[OpenKind, ...] = ("unclear", "motive", "unconfirmed", "withheld", "investigated", "declined")


@dataclass(frozen=True, slots=True)
class _Asked:
    reading: Reading
    span: Span
    cue: Span
    kind: OpenKind
    words: frozenset[str]


def find_unknowns(readings: Sequence[Reading]) -> tuple[OpenQuestion, ...]:
    """What reports say is not known; what several say is one question."""
    groups: list[list[_Asked]] = []
    for asked in _iter_asked(readings):
        group = next((group for group in groups if any(_asks_the_same(asked, other) for other in group)), None)
        if group is None:
            groups.append([asked])
        else:
            group.append(asked)
    order = {reading.report.id: number for number, reading in enumerate(readings)}
    found = [_question(group, order, readings) for group in groups]
    return tuple(sorted(found, key=lambda one: (-len(one.reports), _ORDER.index(one.kind), _place(one.span, order))))


def find_cue(sentence: Sentence) -> tuple[UnknownRule, Span] | None:
    """The first rule that the sentence answers to, with the words that do."""
    words = [token.lower for token in sentence.tokens]
    for rule, pattern in find_askable(words):
        run = find_pattern(words, pattern)
        if run and not set(words[max(0, run[0] - 2) : run[0] + 1]) & listed("owning"):
            return rule, sentence.cut(sentence.tokens[_widen(sentence, run[0])], sentence.tokens[run[1] - 1])
    return None


def _widen(sentence: Sentence, start: int) -> int:
    """The start with what touches it: ``n't`` is no word of its own."""
    touches = start > 0 and sentence.tokens[start - 1].end == sentence.tokens[start].start
    return start - 1 if touches and not sentence.tokens[start - 1].is_mark else start


def _iter_asked(readings: Sequence[Reading]) -> Iterator[_Asked]:
    for reading in readings:
        for sentence in reading.sentences:
            found = find_cue(sentence) if sentence.block != "title" and sentence.finite else None
            if found and not _is_plight(sentence) and not _is_idle(sentence, *found, reading):
                words = frozenset(stem(lemma) for lemma in sentence.lemmas)
                yield _Asked(reading, sentence.span, found[1], found[0].kind, words)


def _is_plight(sentence: Sentence) -> bool:
    """Whether people in it do not know what to do or what will become of them."""
    words = [token.lower for token in sentence.tokens]
    return any(find_pattern(words, pattern) for pattern in load_idle())


def _is_idle(sentence: Sentence, rule: UnknownRule, cue: Span, reading: Reading) -> bool:
    """Whether nobody need ask: who only stood by said nothing, or the words themselves name who was not named."""
    if rule.kind == "declined" and _is_of_bystander(sentence, cue):
        return True
    if rule.kind == "withheld" and _is_known_since(sentence, cue):
        return True
    return _is_of_source(sentence, cue, reading) or (rule.kind == "withheld" and _names_whom(sentence, cue, reading))


def _is_of_bystander(sentence: Sentence, cue: Span) -> bool:
    """Whether who says nothing only stood by: ``Two men, who declined to comment``."""
    before = [token.lower for token in sentence.tokens_before(cue) if not token.is_mark]
    while before and before[-1] in listed("links"):
        before.pop()
    return bool(before) and before[-1] in listed("bystanders")


def _is_known_since(sentence: Sentence, cue: Span) -> bool:
    """Whether it is known by now: ``has not been disclosed before``, ``was not released until Friday``."""
    behind = [token.lower for token in sentence.tokens_after(cue)[:SINCE]] + [""]
    earlier = any(word in listed("earlier") and not other.isalpha() for word, other in pairwise(behind))
    over = not listed("over").isdisjoint(cue.text.lower().split())
    return earlier or (over and behind[0] in listed("until"))


def _names_whom(sentence: Sentence, cue: Span, reading: Reading) -> bool:
    """Whether the words behind a verb of naming are a person's name: ``he did not name Holt``."""
    if cue.text.split()[-1].lower() not in listed("naming_verbs"):
        return False
    behind = sentence.tokens_after(cue)[:1]
    people = [name.span for name in reading.names if name.kind == "person" and name.span.part == sentence.span.part]
    return any(span.start <= token.start < span.end for token in behind for span in people)


def _is_of_source(sentence: Sentence, cue: Span, reading: Reading) -> bool:
    """Whether it only keeps the name of whoever speaks: ``said a diplomat who was not identified``."""
    before = [token.lower for token in sentence.tokens_before(cue) if not token.is_mark][-2:]
    kept = len(before) == 2 and before[1] == "who" and before[0] in listed("sources")
    return kept and any(sentence.span.overlaps(span) for quotation in reading.quotations for span in quotation.content)


def _asks_the_same(one: _Asked, other: _Asked) -> bool:
    fewer = min(len(one.words), len(other.words))
    return one.kind == other.kind and fewer > 0 and len(one.words & other.words) >= SAME * fewer


def _question(group: Sequence[_Asked], order: dict[str, int], readings: Sequence[Reading]) -> OpenQuestion:
    """One question; the shortest sentence stands for all."""
    shown = min(group, key=lambda asked: (len(asked.span.text), _place(asked.span, order)))
    reports = sorted({asked.span.report for asked in group}, key=order.__getitem__)
    said = [asked.reading.report.published for asked in group if asked.reading.report.published]
    return OpenQuestion(
        shown.span,
        shown.kind,
        shown.cue,
        tuple(reports),
        max(said, default=None),
        tuple(asked.span for asked in group if asked is not shown),
        find_answers(shown.reading, shown.span, max(said, default=None), readings),
    )


def _place(span: Span, order: dict[str, int]) -> tuple[int, int]:
    return order[span.report], span.start
