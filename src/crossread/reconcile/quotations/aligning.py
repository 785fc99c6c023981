"""Two utterances laid side by side: which words they share, in order."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from crossread.reconcile.quotations.utterances import Utterance
from crossread.text.lexicon import load_words

# A shared word this far from the rest of what is shared is chance.
_STRAY_WORDS = 2
_STRAY_GAP = 5
# So are small words at the start or end of what is shared, where one version goes on at least this far beyond them.
_BEYOND = 3
SMALL = load_words("matching", "aligning.small")


@dataclass(frozen=True, slots=True)
class Block:
    """``size`` equal words from ``left`` in the one and from ``right`` in the other."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Blocks of equal words in order; ``shared`` counts their words."""

    blocks: tuple[Block, ...]
    shared: int

    def left_range(self) -> tuple[int, int]:
        """The words of the left utterance from its first shared one to its last."""
        return self.blocks[0].left, self.blocks[-1].left + self.blocks[-1].size

    def right_range(self) -> tuple[int, int]:
        """The same on the right."""
        return self.blocks[0].right, self.blocks[-1].right + self.blocks[-1].size


def align(left: Utterance, right: Utterance) -> Alignment:
    """The longest shared runs of words, without strays far off the rest."""
    matcher = SequenceMatcher(None, left.words, right.words, autojunk=False)
    blocks = [Block(*match) for match in matcher.get_matching_blocks() if match.size]
    while len(blocks) > 1 and (
        _is_stray(blocks[0], blocks[0], blocks[1]) or _is_chance(left, blocks[0], max(blocks[0].left, blocks[0].right))
    ):
        blocks.pop(0)
    while len(blocks) > 1 and (
        _is_stray(blocks[-1], blocks[-2], blocks[-1]) or _is_chance(left, blocks[-1], _beyond(left, right, blocks[-1]))
    ):
        blocks.pop()
    return Alignment(tuple(blocks), sum(block.size for block in blocks))


def _is_stray(block: Block, first: Block, second: Block) -> bool:
    gap = max(second.left - first.left - first.size, second.right - first.right - first.size)
    return block.size <= _STRAY_WORDS and gap > _STRAY_GAP


def _is_chance(left: Utterance, block: Block, beyond: int) -> bool:
    return beyond >= _BEYOND and SMALL.issuperset(left.words[block.left : block.left + block.size])


def _beyond(left: Utterance, right: Utterance, block: Block) -> int:
    """How many words either goes on for behind the block."""
    return max(len(left.words) - block.left, len(right.words) - block.right) - block.size
