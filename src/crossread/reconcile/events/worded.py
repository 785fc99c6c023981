"""Two words that exclude each other in one place of two reports: ``fled in a van``, ``fled in a truck``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.events.kinds import Kind, find_kind
from crossread.reconcile.sentences import FEW, SentenceIndex
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_lexicon, load_words

# How alike two sentences must be where the words depend on one word in one way, and where they do not.
LIKE, ALIKE = 0.3, 0.55
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
_MEASURES = frozenset({"compound", "nmod", "npadvmod"})


@dataclass(frozen=True, slots=True, eq=False)
class WordedKind:
    """A word of a class in a sentence of a report, with what it depends on: ``in`` and ``flee``."""

    reading: Reading
    number: int
    kind: Kind
    span: Span
    governor: tuple[str, str]
    plural: bool

    @property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        return self.reading.sentences[self.number]


def find_differing_words(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy at most for two reports and a class of words, of their most like sentences."""
    told = {reading.report.id: list(_read(reading)) for reading in readings}
    if sum(map(bool, told.values())) < 2:
        return
    index = SentenceIndex(readings, FEW)
    done: set[str] = set()
    for one, other in combinations(readings, 2):
        common = {word.kind.family for word in told[one.report.id]} - done
        common &= {word.kind.family for word in told[other.report.id]}
        if not common:
            continue
        ours, theirs = (
            [word for word in told[reading.report.id] if word.kind.family in common] for reading in (one, other)
        )
        own, others = ([word for word in a if not _has(b, word)] for a, b in ((ours, theirs), (theirs, ours)))
        pairs = [
            (_likeness(index, a, b), a, b)
            for a in own
            for b in others
            if a.kind.excludes(b.kind) and a.plural == b.plural
        ]
        pairs = [pair for pair in pairs if pair[0] >= (LIKE if pair[1].governor == pair[2].governor else ALIKE)]
        for _, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1].number, pair[2].number)):
            if a.kind.family not in done and _are_of_one(a, b):
                done.add(a.kind.family)
                yield _compose(a, b)


def _read(reading: Reading) -> Iterator[WordedKind]:
    quoted = [span for quotation in reading.quotations for span in quotation.quoted]
    for number, sentence in enumerate(reading.sentences):
        tokens, at = sentence.tokens, 0
        while at < len(tokens):
            found = find_kind(tokens, at) if tokens[at].text.islower() or at == 0 else None
            if found is None:
                at += 1
                continue
            kind, size = found
            last = tokens[at + size - 1]
            span = sentence.cut(tokens[at], last)
            if _is_plain(tokens, at, size, kind) and not any(quote.overlaps(span) for quote in quoted):
                governor = _governor(tokens, at + size - 1)
                yield WordedKind(reading, number, kind, span, governor, last.lower != last.lemma.lower())
            at += size


def _is_plain(tokens: Sequence[Token], at: int, size: int, kind: Kind) -> bool:
    """Whether the word names the thing itself: no ``truck driver``, no ``car park``; an ordinal tells which quarter."""
    follows = tokens[at + size] if at + size < len(tokens) else None
    if kind.sort == "adjectives":
        return follows is not None and follows.lemma.lower() in load_words("kinds", f"counted.{kind.family}")
    before = tokens[at - 1] if at else None
    joined = follows is not None and (follows.tag in ("NOUN", "PROPN") or follows.text in ("-", "'s", "’s"))
    hyphened = before is not None and before.text == "-"
    return not joined and not hyphened and tokens[at + size - 1].relation not in _MEASURES


def _governor(tokens: Sequence[Token], at: int) -> tuple[str, str]:
    """The preposition before it, or how it depends, and the lemma of what it depends on."""
    token = tokens[at]
    head = tokens[token.head]
    if head.tag == "ADP" and token.head != at:
        return head.lower, tokens[head.head].lemma.lower()
    relation = "subject" if token.relation in _SUBJECTS else token.relation
    return relation, head.lemma.lower()


def _has(told: Sequence[WordedKind], word: WordedKind) -> bool:
    """Whether a report has the word too, or one for a sort of it."""
    return any(other.kind.may_be(word.kind) for other in told)


def _likeness(index: SentenceIndex, one: WordedKind, other: WordedKind) -> float:
    return index.likeness((one.reading.report.id, one.number), (other.reading.report.id, other.number))


def _are_of_one(one: WordedKind, other: WordedKind) -> bool:
    """Whether nothing in the sentences tells of two: other names, ``another``, a second word of the class."""
    if _others(one) or _others(other):
        return False
    if _several(one) or _several(other):
        return False
    ours, theirs = _people(one), _people(other)
    return not ours or not theirs or bool(ours & theirs)


def _others(word: WordedKind) -> frozenset[str]:
    """Words around it that tell of another, or of several."""
    around = (token for token in word.sentence.tokens if token.start != word.span.start)
    return frozenset(token.lower for token in around) & _other_words()


@cache
def _other_words() -> frozenset[str]:
    return frozenset(load_lexicon("kinds")["others"]["words"])


def _several(word: WordedKind) -> bool:
    """Whether its sentence has another word of the class."""
    tokens = word.sentence.tokens
    kinds = [found[0] for at in range(len(tokens)) if (found := find_kind(tokens, at))]
    return any(kind.excludes(word.kind) for kind in kinds)


def _people(word: WordedKind) -> frozenset[str]:
    return frozenset(
        name.name.split()[-1].lower()
        for name in word.reading.names
        if name.kind == "person" and word.sentence.span.contains(name.span)
    )


def _compose(one: WordedKind, other: WordedKind) -> Discrepancy:
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=0.6,
        sides=tuple(compose_side([side.span], " ".join(side.sentence.words)) for side in (one, other)),
        case="opposites",
        about=one.kind.family,
    )
