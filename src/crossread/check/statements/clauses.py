"""Clauses as the check compares them: what is said to have been done, of whom and what, and whether it is denied.

Of a verb and its noun either will do, ``nominated`` and ``nominee``. A denial may stand in the verb ("never won"),
before its complement ("found not guilty", "a non-smoker") or in the verb above it ("declined to go").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.check.contexts import name_word
from crossread.meaning.words.stems import stem
from crossread.model.frames import Frame
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words of more letters than this are compared by so many: "nominated" and "nominee".
ROOT = 5
# Verbs above its own in which a clause may be denied: "declined an offer to go".
ABOVE = 2


@dataclass(frozen=True, slots=True)
class SureClause:
    """A frame with the roots of its deed, the stems of what it names beside that, and whether it is denied."""

    frame: Frame
    deed: frozenset[str]
    words: frozenset[str]
    negative: bool


def read_clauses(reading: Reading) -> Iterator[SureClause]:
    """The clauses that are plainly so or not so: what somebody denies, or not all of, may be so after all."""
    narrowing = load_words("checking", "denials.narrowing")
    for frame in reading.frames:
        narrowed = frame.negative and any(token.lower in narrowing for token in reading.tokens_in(frame.span))
        bare = frame.negative and frame.tense == "none"  # "stops them to keep": no denial of its own
        if frame.polarity != "denied" and not narrowed and not bare:
            tokens = reading.sentences[frame.sentence].tokens
            negative = frame.negative or _denies_complement(frame, tokens)
            yield SureClause(frame, _deed(frame), _words(frame), negative != _is_refused(frame, tokens))


def _deed(frame: Frame) -> frozenset[str]:
    """The deed as it stands, and the roots of its words that tell something."""
    light = load_words("checking", "denials.light")
    return frozenset([frame.deed, *(_root(word) for word in frame.deed.split() if word not in light)])


def _root(word: str) -> str:
    plain = stem(word)
    return plain[:ROOT] if len(plain) > ROOT else plain


def _words(frame: Frame) -> frozenset[str]:
    """The stems of what the clause names beside its deed."""
    parties = [party.noun for party in (*frame.doers, *frame.undergoers)]
    deed = set(frame.deed.split())
    pronouns = load_words("opposites_of_events", "pronouns")
    return frozenset(stem(word) for word in (*frame.terms, *parties) if word not in deed and word not in pronouns)


def _denies_complement(frame: Frame, tokens: Sequence[Token]) -> bool:
    """Whether a word of the deed behind its verb is denied by itself: ``found not guilty``, ``is a non-smoker``."""
    complement = frame.deed.split()[1:]
    inside = [at for at, token in enumerate(tokens) if frame.span.start <= token.start < frame.span.end]
    for at in inside:
        if tokens[at].lemma.lower() in complement:
            before = [token.lower for token in tokens[max(0, at - 2) : at] if token.text != "-"]
            if before[-1:] in (["not"], ["non"]):
                return True
    return False


def _is_refused(frame: Frame, tokens: Sequence[Token]) -> bool:
    """Whether the clause hangs on a verb that says that it was not done: ``refused to``, ``failed to``."""
    verb = frame.deed.split()[:1]
    inside = [i for i, token in enumerate(tokens) if frame.verb.start <= token.start < frame.verb.end]
    at = next((i for i in inside if [tokens[i].lemma.lower()] == verb), None)
    for _ in range(ABOVE):
        if at is None or tokens[at].relation not in ("xcomp", "acl", "ccomp", "dobj", "prep", "pcomp"):
            return False
        at = tokens[at].head
        if tokens[at].lemma.lower() in load_words("checking", "denials.refusals"):
            return True
    return False


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """What the clause of a word names: its numbers, all its words, and of its verb who takes part and who does it."""

    parties: frozenset[str]
    doers: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]


def read_clause_words(reading: Reading, span: Span) -> ClauseWords | None:
    """What the smallest clause around a word names beside it and beside pronouns; None where it stands in none."""
    around = [frame for frame in reading.frames if frame.span.overlaps(span)]
    frame = min(around, key=lambda one: one.span.end - one.span.start, default=None)
    if frame is None:
        return None
    pronouns = load_words("opposites_of_events", "pronouns")
    parties = [party.noun for party in (*frame.doers, *frame.undergoers) if party.noun not in pronouns]
    own_verb = frame.verb.overlaps(span)
    doers = [party.noun for party in frame.doers if own_verb and party.noun not in pronouns]
    inside = [n for n in reading.numerals_in(frame.span) if n.shape not in ("part", "ordinal")]
    numbers = [f"#{numeral.value:g}" for numeral in inside]
    own = {stem(token.text) for token in reading.tokens_in(span)}
    terms = [name_word(word) for word in (*frame.terms, *parties) if not word[:1].isdecimal()]
    words = frozenset([*terms, *numbers]) - own
    taking_part = frozenset(map(stem, parties)) if own_verb else frozenset()
    return ClauseWords(taking_part, frozenset(map(stem, doers)), frozenset(numbers), words)
