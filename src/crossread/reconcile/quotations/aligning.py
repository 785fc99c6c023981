"""Two utterances laid side by side: which words they share, in order."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from crossread.reconcile.quotations.utterances import Utterance

# A shared word this far from the rest of what is shared is chance.
_STRAY_WORDS = 2
_STRAY_GAP = 5


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
    while len(blocks) > 1 and _is_stray(blocks[0], blocks[0], blocks[1]):
        blocks.pop(0)
    while len(blocks) > 1 and _is_stray(blocks[-1], blocks[-2], blocks[-1]):
        blocks.pop()
    return Alignment(tuple(blocks), sum(block.size for block in blocks))


def _is_stray(block: Block, first: Block, second: Block) -> bool:
    gap = max(second.left - first.left - first.size, second.right - first.right - first.size)
    return block.size <= _STRAY_WORDS and gap > _STRAY_GAP
