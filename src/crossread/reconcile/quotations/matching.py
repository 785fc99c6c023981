"""Whether two quoted runs are one utterance, by the words that they share and by who is said to speak."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from crossread.reconcile.quotations.aligning import SMALL, SharedWords, align, align_within
from crossread.reconcile.quotations.utterances import Utterance
from crossread.text.dialects import spelled_out

# Whether the speakers of two runs are known to be one, known to be two, or not known.
Relation = Literal["same", "other", "open"]
# How much longer a version may be than another whose words it changes.
_MUCH_LONGER = 1.6
# The share of words, between the first shared and the last, that must be shared.
_DENSE = 0.6
# Letters of a word that somebody is quoted for by itself.
LONG_WORD = 8
# Of one speaker's words: so many shared, so many of them in one run (more where one version is much longer), and such a
# share of the shorter version.
_OWN_SHARED, _OWN_RUN, _OWN_LONG_RUN, _OWN_SHARE = 6, 3, 5, 0.4


def relate(one: str | None, other: str | None) -> Relation:
    """Whether two keys of speakers are one; not known where a key is missing."""
    if one is None or other is None:
        return "open"
    return "same" if one == other else "other"


def match(left: Utterance, right: Utterance, relation: Relation) -> SharedWords | None:
    """How the words of the two lie where they are one utterance; None where they are not."""
    alignment = align(left, right)
    if not alignment.runs:
        return None
    found = _match_whole(left, right, alignment, relation) or _match_altered(left, right, alignment, relation)
    if found is None and relation == "same" and _much_longer(left, right):
        inside = align_within(left, right)
        return inside if inside is not None and _match_altered(left, right, inside, relation) is not None else None
    return found


def _match_whole(left: Utterance, right: Utterance, alignment: SharedWords, relation: Relation) -> SharedWords | None:
    """Where the shorter one stands in the longer one, whole or but for a small word at its edge."""
    shared, shorter = alignment.shared, min(len(left.words), len(right.words))
    whole = shared == shorter or (shared > 3 and _is_whole_but_small(left, right, alignment))
    if not whole or len(alignment.runs) > 1:
        return None
    if shared < 4:
        telling = shared > 1 or len(left.words) == len(right.words) or (relation == "same" and _tells(left, alignment))
        return alignment if relation != "other" and telling else None
    return alignment


def _tells(left: Utterance, alignment: SharedWords) -> bool:
    """Whether the one shared word is long enough to be what somebody is quoted for: ``"outrageous"``."""
    return len(left.words[alignment.left_range()[0]]) >= LONG_WORD


def _match_altered(left: Utterance, right: Utterance, alignment: SharedWords, relation: Relation) -> SharedWords | None:
    """Where enough of the words, in runs long enough, stand close enough together."""
    shared, shorter = alignment.shared, min(len(left.words), len(right.words))
    if len(alignment.runs) == 1 and shared == shorter:
        return None  # too few words, of two people
    share, longest = shared / shorter, max(run.size for run in alignment.runs)
    if shared < _DENSE * _reach(left, right, alignment):
        return None
    longer = _much_longer(left, right)
    own = relation == "same" and shared >= _OWN_SHARED
    if own and share >= _OWN_SHARE and longest >= (_OWN_LONG_RUN if longer else _OWN_RUN):
        return alignment
    if longer:
        # Words scattered over a longer quotation are easily another statement that begins alike.
        return alignment if shared >= 6 and share >= 0.8 and longest >= 3 else None
    if shared >= 3 and share >= 0.6 and relation != "other" and longest >= 2:
        return alignment
    return alignment if shared >= 5 and share >= 0.75 and longest >= 3 else None


def _much_longer(left: Utterance, right: Utterance) -> bool:
    return max(len(left.words), len(right.words)) > _MUCH_LONGER * min(len(left.words), len(right.words))


def _reach(left: Utterance, right: Utterance, alignment: SharedWords) -> int:
    """Words from the first shared one to the last, in whichever has more, less what an ellipsis stands for."""
    marked = [
        (after.left - before.left - before.size, after.right - before.right - before.size)
        for before, after in pairwise(alignment.runs)
        if left.is_marked(before.left + before.size, after.left)
        or right.is_marked(before.right + before.size, after.right)
    ]
    (first, last), (start, end) = alignment.left_range(), alignment.right_range()
    return max(last - first - sum(ours for ours, _ in marked), end - start - sum(theirs for _, theirs in marked))


def _is_whole_but_small(left: Utterance, right: Utterance, alignment: SharedWords) -> bool:
    """Whether the shorter utterance has nothing beside the one shared block but small words, or the same contracted."""
    short, long, block = left.words, right.words, alignment.left_range()
    other = alignment.right_range()
    if len(long) < len(short):
        short, long, block, other = long, short, other, block
    before, after = short[: block[0]], short[block[1] :]
    if len(before) + len(after) > 2:
        return False
    if SMALL.issuperset((*before, *after)):
        return True
    spelled = spelled_out(before)
    said = any(words == long[max(0, other[0] - len(words)) : other[0]] for words in spelled) if before else True
    return said and SMALL.issuperset(after)
