"""A story that is read, composed and checked: what the ways of using it are given."""

from __future__ import annotations

from dataclasses import dataclass

from crossread import Account, Reading, Report
from crossread.model.drafts import CheckedDraft


@dataclass(frozen=True, slots=True)
class ToldStory:
    """Reports with their readings and account, and the first of them checked against the others."""

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    account: Account
    checked: tuple[CheckedDraft, ...]
