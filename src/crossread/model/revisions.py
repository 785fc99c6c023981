"""What one version of a report has that an earlier one had not, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Span

# What was done to a sentence; ``moved``: it stands elsewhere with the same words.
RevisedHow = Literal["added", "cut", "changed", "moved"]
# What it touches: what the report says happened, the words that it quotes, or how it puts it.
RevisedWhat = Literal["fact", "quotation", "wording"]
# ``correction``: the later version says that it corrects the earlier.
RevisionNature = Literal["correction", "update", "rewording"]


@dataclass(frozen=True, slots=True)
class RevisedSentence:
    """One sentence that differs: its span in the earlier version and in the later; None where it has none.

    ``words`` are the words that were changed, the earlier's and the later's, each as it stands.
    """

    how: RevisedHow
    what: RevisedWhat
    before: Span | None
    after: Span | None
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of a report from one version to the next; ``sentences`` in the order of the later version."""

    report: str
    nature: RevisionNature
    sentences: tuple[RevisedSentence, ...]
