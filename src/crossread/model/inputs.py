"""What was given, file by file: what each is, what it gave, and why what gave nothing did not."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Literal

from crossread.model.constraints import Count, Moment, Words

# "opened": an archive, whose files have entries of their own. "no article": left aside for what it is.
InputOutcome = Literal["read", "opened", "same text", "no article", "unread"]


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file that was given, or found in a folder or an archive that was.

    ``path`` is as it was given; a file of an archive follows its archive's path (``desk.zip/a.html``).
    ``outcome`` is ``read`` where it gave a report of its own, ``same text`` where the report that it gave
    stands in another file too, ``opened`` for an archive, ``no article`` for what is none by its nature (a
    style sheet), ``unread`` where an article may have been lost. ``reports`` are the ids of what it gave.
    """

    path: Words
    """As it was given; a file of an archive follows the path of its archive."""
    kind: Words
    """What it is: `web page`, `mail`, `ZIP archive`, `style sheet`."""
    outcome: InputOutcome
    """What became of it."""
    size: Count | None = None
    """Bytes; null for folders and for what could not be opened."""
    sha256: str | None = None
    """Of its bytes, as 64 hexadecimal digits."""
    reports: tuple[str, ...] = ()
    """Ids of the reports that it gave."""
    captured: Moment | None = None
    """When the page was saved, captured or fetched, where that is known."""
    reason: str | None = None
    """Why it gave nothing, or not all."""

    def without(self, reports: Container[str], reason: str) -> InputFile:
        """The file without these of its reports, and why; as it is where it gave none of them."""
        kept = tuple(report for report in self.reports if report not in reports)
        if kept == self.reports:
            return self
        return replace(self, reports=kept, reason="; ".join(filter(None, (self.reason, reason))))
