"""What became of the characters that an account cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Span

# "moved": the same words between the same words, elsewhere in the report. Everything else is lost.
SpanStanding = Literal["stands", "moved", "lost"]
# Why it is lost.
LossReason = Literal["no report", "changed", "ambiguous"]

# Parts of an account whose entries cite places.
CitingPart = Literal[
    "discrepancies", "figures", "breakdowns", "checks", "quotes", "people", "cards", "organisations", "names", "places",
    "times", "timeline", "reuse", "coverage", "terms",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerifiedSpan:
    """One span of the account, with the entries that cite it and where its characters stand now.

    ``now`` is its place in the report that was given; None where it is lost. ``entries`` are such as ``figure
    fc734m4j`` or ``timeline 3``, in the account's order.
    """

    span: Span
    entries: tuple[str, ...]
    standing: SpanStanding
    now: Span | None = None
    reason: LossReason | None = None


@dataclass(frozen=True, slots=True)
class VerifiedReport:
    """One report of the account: the id of the report that was given for it, and what became of its spans.

    ``given`` is None where none was given. ``same``: headline and text are character for character what they were.
    """

    report: str
    given: str | None
    same: bool
    spans: tuple[VerifiedSpan, ...]

    def count(self, standing: SpanStanding) -> int:
        """How many of its spans stand so."""
        return sum(span.standing == standing for span in self.spans)


@dataclass(frozen=True, slots=True)
class Verification:
    """Every report of an account, in the account's order, and the ids of given reports that are none of it."""

    reports: tuple[VerifiedReport, ...]
    others: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every character that the account cites stands where it says."""
        return all(span.standing == "stands" for report in self.reports for span in report.spans)
