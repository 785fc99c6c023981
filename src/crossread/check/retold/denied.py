"""A206 for statements told again in other words: the draft denies what the sources have as so, or the other way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.check.copies import Copy, covers
from crossread.check.retold.keys import read_keyed
from crossread.check.retold.likeness import NOTHING, KeyRarity, SharedKeys, compare, numbers_near, rarest, weigh
from crossread.check.retold.reversed import clash
from crossread.check.retold.signs import SignedWord, read_signed
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding


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


def find_negated(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word of the draft that is denied where no source denies it, or is not where they do."""
    known = sources.take(read_signed)
    by_key = _by_key(known)
    denied = {key for word in known if word.denied for key in word.place.keys[word.at]}
    rarity = KeyRarity(sources.take(read_keyed))
    told: set[int] = set()
    for ours in read_signed(copy.reading):
        keys = ours.place.keys[ours.at]
        if covers(copy.quoted, ours.span.start, ours.span.end) or not (ours.denied or keys & denied):
            continue
        met = {id(word): word for key in sorted(keys) for word in by_key.get(key, ())}
        other = _find_contrary(ours, list(met.values()), rarity)
        if other is not None and ours.place.sentence.span.start not in told:
            told.add(ours.place.sentence.span.start)
            so = "says that it is not so" if other.denied else "has it without the denial"
            message = f"“{ours.span.text}”: {sources.outlets([other.span])} {so}."
            yield Finding("A206", "warning", ours.span.start, ours.span.end, message, (other.span,))


def _by_key(words: Sequence[SignedWord]) -> Mapping[str, list[SignedWord]]:
    found: dict[str, list[SignedWord]] = {}
    for word in words:
        for key in word.place.keys[word.at]:
            found.setdefault(key, []).append(word)
    return found


def _find_contrary(ours: SignedWord, known: Sequence[SignedWord], rarity: KeyRarity) -> SignedWord | None:
    own, best, likest = NOTHING, NOTHING, None
    near = weigh(ours.place, ours.at, ours.at + 1)
    numbers = numbers_near(ours.place, near)
    for other in known:
        there = weigh(other.place, other.at, other.at + 1)
        like = compare(ours.place, near, other.place, there, rarity)
        if other.denied == ours.denied:
            own = max(own, like, key=_amount)
        elif like.amount > best.amount and not clash(ours.place, other.place):
            theirs = numbers_near(other.place, there)
            if numbers and theirs and not numbers & other.place.every:
                continue
            best, likest = like, other
    shared = likest.place.keys[likest.at] & ours.place.keys[ours.at] if likest is not None else frozenset()
    with_word = best.amount + rarest(shared, rarity)
    is_sure = any(
        best.amount >= bar.around
        and with_word >= bar.alike
        and best.part >= bar.share
        and own.amount <= bar.part * best.amount
        for bar in BARS
    )
    return likest if is_sure else None


def _amount(like: SharedKeys) -> float:
    return like.amount


NEGATED = Rule({"A206": "The sources deny what the draft says, or do not"}, find_negated)
