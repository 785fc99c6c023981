"""Links between utterances that are one."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.reconcile.quotations.aligning import SharedWords


@dataclass(frozen=True, slots=True)
class Link:
    """Two utterances (by index, the earlier first) that are one, and how their words lie."""

    left: int
    right: int
    alignment: SharedWords

    @property
    def ends(self) -> tuple[int, int]:
        """The two utterances, the earlier first."""
        return self.left, self.right

    def across(self, index: int) -> int:
        """The end of the link that ``index`` is not."""
        return self.right if index == self.left else self.left
