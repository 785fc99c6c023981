"""Two words that exclude each other in one place of two reports: ``fled in a van``, ``fled in a truck``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.events.kinds import Kind, find_kind
from crossread.reconcile.sentences import FEW, SentenceIndex
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_lexicon, load_words

# How alike two sentences must be where nouns depend on one word in one way, where adjectives do, where nouns do not.
SAME_PLACE, SAME_NOUN, ALIKE = 0.2, 0.3, 0.55
# Of a word so many mentions are compared with those of another: those of a large story say no more.
MENTIONS = 12
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
_TELLING = frozenset({"amod", "compound", "nmod"})
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
    """One discrepancy at most for a class of words, of the most like sentences of two reports."""
    told = [list(_read(reading)) for reading in readings]
    if sum(map(bool, told)) < 2:
        return
    index = SentenceIndex(readings, FEW)
    held = {
        reading.report.id: frozenset(word.kind for word in words) for reading, words in zip(readings, told, strict=True)
    }
    pairs = [
        (like, one, other)
        for one, other in _iter_pairs([word for words in told for word in words], held)
        if (like := _likeness(index, one, other)) >= _least(one, other)
    ]
    done: set[str] = set()
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], _place(pair[1]), _place(pair[2]))):
        families = one.kind.families & other.kind.families
        if not families & done and _are_of_one(one, other):
            done |= families
            yield _compose(one, other)


def _iter_pairs(
    told: Iterable[WordedKind], held: Mapping[str, frozenset[Kind]]
) -> Iterator[tuple[WordedKind, WordedKind]]:
    """Words of one class in two reports that exclude each other, where neither report has the other's word as well."""
    by_family: dict[tuple[str, bool], dict[Kind, list[WordedKind]]] = {}
    for word in sorted(told, key=_place):
        for family in word.kind.families:
            by_family.setdefault((family, word.plural), {}).setdefault(word.kind, []).append(word)
    for _, words in sorted(by_family.items()):
        for one, other in combinations(words, 2):
            if one.excludes(other):
                yield from (
                    (a, b)
                    for a, b in product(words[one][:MENTIONS], words[other][:MENTIONS])
                    if a.reading is not b.reading and not _has(held, a, b) and not _has(held, b, a)
                )


def _place(word: WordedKind) -> tuple[Sequence[str], str, int, int]:
    """The order in which words are compared: by what they say, whatever the order of the reports."""
    return word.sentence.words, word.reading.report.id, word.number, word.span.start


def _least(one: WordedKind, other: WordedKind) -> float:
    """How alike the sentences must be at least."""
    if one.kind.sort != "nouns":
        return SAME_NOUN if one.governor == other.governor else ALIKE if one.kind.sort == "adjectives" else 1.0
    return SAME_PLACE if one.governor == other.governor else ALIKE


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
                governor = (_told_of if kind.sort == "opposites" else _governor)(tokens, at + size - 1)
                plural = kind.sort == "nouns" and last.lower != kind.word.split()[-1]
                if governor is not None:
                    yield WordedKind(reading, number, kind, span, governor, plural)
            at += size


def _is_plain(tokens: Sequence[Token], at: int, size: int, kind: Kind) -> bool:
    """Whether the word names the thing itself: no ``truck driver``, no ``car park``; an ordinal tells which quarter."""
    follows = tokens[at + size] if at + size < len(tokens) else None
    if kind.sort == "opposites":
        return not any(token.lower in _denials() for token in tokens)
    if kind.sort == "adjectives":
        family = min(kind.families)
        return follows is not None and follows.lemma.lower() in load_words("kinds", f"counted.{family}")
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


def _told_of(tokens: Sequence[Token], at: int) -> tuple[str, str] | None:
    """The noun that an adjective tells more of, before it or as its subject."""
    token = tokens[at]
    head = tokens[token.head]
    if token.relation in _TELLING and head.tag in ("NOUN", "PROPN"):
        return "told of", head.lemma.lower()
    subjects = (this for this in tokens if this.relation in _SUBJECTS and this.head == token.head and this is not token)
    subject = next(subjects, None) if token.relation == "acomp" else None
    return ("told of", subject.lemma.lower()) if subject is not None and subject.tag in ("NOUN", "PROPN") else None


def _has(held: Mapping[str, frozenset[Kind]], word: WordedKind, rival: WordedKind) -> bool:
    """Whether the report of the rival has the word too, or one for a sort of it, and not only one for both."""
    kinds = held[rival.reading.report.id]
    return any(kind.may_be(word.kind) and not kind.may_be(rival.kind) for kind in kinds)


def _likeness(index: SentenceIndex, one: WordedKind, other: WordedKind) -> float:
    return index.likeness((one.reading.report.id, one.number), (other.reading.report.id, other.number))


def _are_of_one(one: WordedKind, other: WordedKind) -> bool:
    """Whether nothing in the sentences tells of two: other names, ``another``, a second word of the class."""
    if _others(one) or _others(other):
        return False
    if _several(one, other) or _several(other, one):
        return False
    ours, theirs = _people(one), _people(other)
    return not ours or not theirs or bool(ours & theirs)


def _others(word: WordedKind) -> frozenset[str]:
    """Words around it that tell of another, or of several."""
    around = (token for token in word.sentence.tokens if token.start != word.span.start)
    return frozenset(token.lower for token in around) & _other_words()


@cache
def _denials() -> frozenset[str]:
    return load_words("revisions", "negations")


@cache
def _other_words() -> frozenset[str]:
    return frozenset(load_lexicon("kinds")["others"]["words"])


def _several(word: WordedKind, other: WordedKind) -> bool:
    """Whether its sentence has another word of the class, which the other's has not."""
    theirs = _kinds(other.sentence)
    return any(
        kind.excludes(word.kind) and not any(kind.may_be(this) for this in theirs) for kind in _kinds(word.sentence)
    )


def _kinds(sentence: Sentence) -> list[Kind]:
    tokens = sentence.tokens
    return [found[0] for at in range(len(tokens)) if (found := find_kind(tokens, at))]


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
        about=min(one.kind.families & other.kind.families),
    )
