"""A206 for statements told again in other words: the draft denies what the sources have as so, or the other way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.retold.keys import Keys
from crossread.check.retold.likeness import (
    NOTHING,
    KeyRarity,
    compare_keys,
    numbers_near,
    rarest,
    read_rarity,
    weigh,
    weigh_keys,
)
from crossread.check.retold.reversed import clash
from crossread.check.retold.signs import SignedWord, read_signed
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading


@dataclass(frozen=True, slots=True)
class DenialBar:
    """How sure it must be that a source denies the draft's word.

    What stands around the word is alike by ``around``, with the word itself by ``alike``; that is at least a ``share``
    of what the draft has there, and the word with the draft's own sign stands at most so large a ``part`` as like it.
    """

    around: float
    alike: float
    share: float
    part: float


# Much that is shared, or nearly all of a short clause where the draft's own sign stands nowhere like it.
BARS = (DenialBar(0.7, 1.3, 0.3, 0.5), DenialBar(0.5, 1.2, 0.6, 0.2))
# A thing that so many reports deny, and none has, is denied whatever else they say of it.
FEWEST_REPORTS = 2


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """A word of the sources with what stands around it: the keys there by weight, and the numbers close by."""

    word: SignedWord
    keys: Mapping[str, float]
    numbers: Keys


class SaidWords:
    """The words of the sources that may be denied, by their keys; ``denied`` are the keys of those that are."""

    def __init__(self, sources: Sources) -> None:
        self.denied: set[str] = set()
        self._by_key: dict[str, list[WeighedWord]] = {}
        for one in sources.take(read_weighed):
            keys = one.word.place.keys[one.word.at]
            self.denied |= keys if one.word.denied else set()
            for key in keys:
                self._by_key.setdefault(key, []).append(one)

    def find(self, keys: Keys) -> list[WeighedWord]:
        """Every word that has one of the keys."""
        return list({id(one): one for key in sorted(keys) for one in self._by_key.get(key, ())}.values())


def read_weighed(reading: Reading) -> Iterator[WeighedWord]:
    """The words of a reading that may be denied, with what stands around each."""
    for word in read_signed(reading):
        near = weigh(word.place, word.at, word.at + 1)
        yield WeighedWord(word, weigh_keys(word.place, near), numbers_near(word.place, near))


def find_negated(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word of the draft that is denied where no source denies it, or is not where they do."""
    known, rarity = sources.hold(SaidWords), sources.hold(read_rarity)
    told: set[int] = set()
    for ours in read_signed(copy.reading):
        keys = ours.place.keys[ours.at]
        if copy.is_quoted(ours.span.start, ours.span.end) or not (ours.denied or keys & known.denied):
            continue
        there = known.find(keys)
        other = _find_contrary(ours, there, rarity) or _find_denial_of_all(ours, there)
        if other is not None and ours.place.sentence.span.start not in told:
            told.add(ours.place.sentence.span.start)
            so = "says that it is not so" if other.denied else "has it without the denial"
            message = f"“{ours.span.text}”: {sources.outlets([other.span])} {so}."
            yield Finding("A206", "warning", ours.span.start, ours.span.end, message, (other.span,))


def _find_contrary(ours: SignedWord, known: Sequence[WeighedWord], rarity: KeyRarity) -> SignedWord | None:
    best, likest = NOTHING, None
    near = weigh(ours.place, ours.at, ours.at + 1)
    numbers = numbers_near(ours.place, near)
    for one in known:
        if one.word.denied == ours.denied or clash(ours.place, one.word.place):
            continue
        like = compare_keys(ours.place, near, one.keys, rarity)
        other_numbers = numbers and one.numbers and not numbers & one.word.place.every
        if like.amount > best.amount and not other_numbers:
            best, likest = like, one.word
    if likest is None:
        return None
    bars = [bar for bar in BARS if best.amount >= bar.around and best.part >= bar.share]
    if not bars:
        return None
    with_word = best.amount + rarest(likest.place.keys[likest.at] & ours.place.keys[ours.at], rarity)
    same = (one for one in known if one.word.denied == ours.denied)
    own = max((compare_keys(ours.place, near, one.keys, rarity).amount for one in same), default=0.0)
    is_sure = any(with_word >= bar.alike and own <= bar.part * best.amount for bar in bars)
    return likest if is_sure else None


def _find_denial_of_all(ours: SignedWord, known: Sequence[WeighedWord]) -> SignedWord | None:
    """A denial of a thing that the draft says is there, where more than one report denies it and none has it."""
    if ours.denied or not _is_said_to_be(ours):
        return None
    lemma = ours.place.tokens[ours.at].lemma.lower()
    same = ((one.word, one.word.place.tokens[one.word.at]) for one in known)
    there = [word for word, token in same if token.lemma.lower() == lemma and token.tag == "NOUN"]
    reports = {one.span.report for one in there}
    return there[0] if len(reports) >= FEWEST_REPORTS and all(one.denied for one in there) else None


def _is_said_to_be(ours: SignedWord) -> bool:
    """Whether the sentence says no more of a thing than that it is there, or that somebody has it."""
    tokens = ours.place.tokens
    holder = tokens[tokens[ours.at].head]
    if holder.relation == "prep":
        holder = tokens[holder.head]
    return tokens[ours.at].tag == "NOUN" and (holder.tag == "AUX" or holder.lemma.lower() == "have")


NEGATED = Rule({"A206": "The sources deny what the draft says, or do not"}, find_negated)
