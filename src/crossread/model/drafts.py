"""What a check of a draft finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Span

FindingSeverity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: a rule's code, a place in the draft's text, one sentence, and its evidence in the reports."""

    code: str
    severity: FindingSeverity
    span: Span
    message: str
    evidence: tuple[Span, ...] = ()
