"""A205 for statements told again in other words: an end of a pair stands where the sources have the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.check.copies import Copy
from crossread.check.retold.aligned import DraftAlignment, align
from crossread.check.retold.ends import End, read_ends
from crossread.check.retold.keys import KeyedSentence
from crossread.check.retold.likeness import NOTHING, KeyRarity, SharedKeys, compare, numbers_near, read_rarity
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding

# The opposite stands so surely for what the draft tells, and the draft's own word at most so large a part of that.
ALIKE, SHARE, PART = 1.0, 0.25, 0.5
# Where the two sentences share so much that they tell one thing, the opposite need be no more sure than this.
ALIGNED, ALIKE_THERE, SHARE_THERE = 2.5, 0.5, 0.2
# Each side of what stands between two things must share so much.
SIDE = 0.45
# Content words before what is said of one of two things, among which that one is named.
LEAD = 2


def find_reversed(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word that is the opposite of what the sources have for what the draft tells."""
    known = sources.take(read_ends)
    rarity = sources.hold(read_rarity)
    aligned = align(copy, sources)
    told = list(read_ends(copy.reading))
    for ours in told:
        if copy.is_quoted(ours.span.start, ours.span.end) or any(_weighs(ours, other) for other in told):
            continue
        other = _find_opposite(ours, known, rarity, aligned)
        if other is not None:
            message = f"“{ours.span.text}”: {sources.have([other.span])} “{other.span.text}” here, the opposite."
            yield Finding("A205", "warning", ours.span.start, ours.span.end, message, (other.span,))


def _weighs(ours: End, other: End) -> bool:
    """Whether the draft's sentence has both ends: ``some call it more than half; it is less``."""
    return other.place is ours.place and other.axis == ours.axis and other.end != ours.end


def _find_opposite(ours: End, known: Sequence[End], rarity: KeyRarity, aligned: DraftAlignment) -> End | None:
    """The likest opposite, where the draft's own word stands nowhere like that."""
    likes = [(_compare(ours, other, rarity), other) for other in known if other.axis == ours.axis]
    own = max((like for like, other in likes if other.end == ours.end), default=NOTHING)
    best, likest = NOTHING, None
    for like, other in likes:
        if other.end == ours.end or like.amount <= best.amount or own.amount > PART * like.amount:
            continue
        if _is_sure(like, aligned.share(ours.place, other.place)) and _are_of_one(ours, other):
            best, likest = like, other
    return likest


def _is_sure(like: SharedKeys, shared: float) -> bool:
    """Whether the two words surely stand for one thing, by what is around them or by all that their sentences share."""
    if like.amount >= ALIKE and like.part >= SHARE:
        return True
    return shared >= ALIGNED and like.amount >= ALIKE_THERE and like.part >= SHARE_THERE


def _compare(ours: End, other: End, rarity: KeyRarity) -> SharedKeys:
    like = compare(ours.place, ours.near, other.place, other.near, rarity)
    if ours.between:
        for mine, theirs in zip(_sides(ours), _sides(other), strict=True):
            if compare(ours.place, mine, other.place, theirs, rarity).amount < SIDE:
                return NOTHING
    return like


def _are_of_one(ours: End, other: End) -> bool:
    """Whether nothing says that the two are told of different things."""
    if ours.bound is not None and not (other.bound and ours.bound & other.bound):
        return False
    numbers = numbers_near(ours.place, ours.near)
    if numbers and not numbers & other.place.every:
        return False
    return not clash(ours.place, other.place) and _is_said_of_one(ours, other)


def _sides(one: End) -> tuple[Sequence[float], Sequence[float]]:
    """The weights before it alone, and those behind it."""
    count = len(one.near)
    before = [weight if at < one.first else 0.0 for at, weight in enumerate(one.near)]
    return before, [one.near[at] if at >= one.last else 0.0 for at in range(count)]


def clash(ours: KeyedSentence, theirs: KeyedSentence) -> bool:
    """Whether both name somebody or something, and nobody whom the other names."""
    return bool(ours.names and theirs.names and not ours.names & theirs.names)


def _is_said_of_one(ours: End, other: End) -> bool:
    """Whether what the draft says it of is what the source says it of, where its opposite holds of another."""
    if not ours.sided and not other.sided:
        return True
    return ours.passive == other.passive and bool(_lead(ours) & _lead(other))


def _lead(one: End) -> frozenset[str]:
    before = [keys for keys in one.place.keys[: one.first] if keys]
    return frozenset(key for keys in before[-LEAD:] for key in keys)


REVERSED = Rule({"A205": "A word stands for its opposite in the sources"}, find_reversed)
