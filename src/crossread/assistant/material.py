"""What an assistant's questions are put to: an account, its search, and its check."""

from __future__ import annotations

from typing import Protocol

from crossread.model.accounts import Account
from crossread.model.drafts import CheckedDraft
from crossread.project.records import Hit


class Material(Protocol):
    """A project or an account. Nothing here changes it."""

    def account(self) -> Account | None:
        """The account as it is now; None where there is none yet."""

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Citing that have all these words, the best first."""

    def check_text(self, text: str, name: str = "draft.txt") -> CheckedDraft:
        """A text checked against the reports."""
