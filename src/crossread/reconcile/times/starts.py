"""Under way already, and yet to begin: ``is now testifying`` in one report, ``will begin testifying`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.meaning.words.stems import is_stop_word, stem
from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.dating import find_day
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Words before a verb among which its auxiliaries stand, and behind it among which its object does.
_REACH = 4
# Letters that two forms of one word share: investigate, investigation.
_STEM = 6
# Other content words that two sentences must share.
_SHARED = 2


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Something that is under way, or, with a ``day``, that begins then."""

    reading: Reading
    span: Span
    deed: str
    words: frozenset[str]
    day: str | None = None


def find_start_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each thing that one report has begin on a day before which another has it going."""
    begun = [course for reading in readings for course in _courses(reading)]
    for later in (course for course in begun if course.day is not None):
        going = [course for course in begun if _is_before(course, later)]
        if going:
            yield _compose(going, later)


def _is_before(course: Undertaking, later: Undertaking) -> bool:
    """Whether a course of another report is under way before the other begins."""
    published = find_day(course.reading)
    if course.day is not None or course.reading is later.reading or published is None or later.day is None:
        return False
    one_deed = course.deed[:_STEM] == later.deed[:_STEM]
    return published.isoformat() < later.day and one_deed and len(course.words & later.words) >= _SHARED


def _courses(reading: Reading) -> Iterator[Undertaking]:
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            if token.tag != "VERB":
                continue
            if token.lemma.lower() in load_words("hours", "starts.begins"):
                yield from _beginning(reading, sentence, at)
            elif _is_going(sentence.tokens, at):
                yield _course(reading, sentence, at, token)


def _beginning(reading: Reading, sentence: Sentence, at: int) -> Iterator[Undertaking]:
    """What ``will begin`` or ``is to begin`` has for its object, with the day behind it."""
    before = sentence.tokens[max(0, at - _REACH) : at]
    ahead = any(token.lower in load_words("hours", "starts.ahead") for token in before)
    behind = sentence.tokens[at + 1 : at + 1 + _REACH]
    deed = next((token for token in behind if token.tag in ("VERB", "NOUN")), None)
    after = sentence.tokens[at].end
    times = [time for time in reading.times if sentence.span.contains(time.span) and time.span.start > after]
    day = next((time for time in times if time.first and time.first == time.last), None)
    other = any(token.lower in load_words("hours", "roles.elsewhere") for token in sentence.tokens)
    if ahead and not other and deed is not None and day is not None:
        yield _course(reading, sentence, at, deed, day.first, day.span)


def _is_going(tokens: Sequence[Token], at: int) -> bool:
    """``is currently testifying``, ``continue to investigate``."""
    before = [token.lower for token in tokens[max(0, at - _REACH) : at]]
    marked = any(word in load_words("hours", "starts.going") for word in before)
    return marked and (tokens[at].lower.endswith("ing") or before[-1:] == ["to"])


def _course(
    reading: Reading, sentence: Sentence, at: int, deed: Token, day: str | None = None, until: Span | None = None
) -> Undertaking:
    tokens = sentence.tokens
    last = sentence.tokens_in(until)[-1] if until is not None else tokens[at]
    first = at
    while first > 0 and tokens[first - 1].tag in ("AUX", "ADV", "PART"):
        first -= 1
    span = sentence.cut(tokens[first], last)
    words = frozenset(stem(lemma) for lemma in sentence.lemmas if not is_stop_word(stem(lemma)))
    own = {stem(deed.lemma.lower())}
    return Undertaking(reading, span, deed.lemma.lower(), words - own, day)


def _compose(going: Sequence[Undertaking], later: Undertaking) -> Discrepancy:
    sides = (_side(going), _side([later]))
    return compose_discrepancy("date", "low", 0.6, sides, case="opposites", about=later.deed)


def _side(courses: Sequence[Undertaking]) -> Side:
    return compose_side((course.span for course in courses), courses[0].span.text)
