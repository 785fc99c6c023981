"""What was decided about an account, as the account tells it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from crossread.meaning.anchors import fold
from crossread.model.accounts import Account
from crossread.model.decisions import (
    WORDS_OF_DECISIONS,
    AcceptRemark,
    DeskDecision,
    DifferentNames,
    LedgerEntry,
    SameName,
    ShowName,
    targets_of,
)
from crossread.model.spans import Span


def tell_entry(entry: LedgerEntry, account: Account, found: bool) -> DeskDecision | None:
    """What an entry decides; None for a remark on a draft, which is no matter of the account's."""
    decision: Any = entry.decision
    if decision is None or isinstance(decision, AcceptRemark):
        return None
    mention: Span | None = getattr(decision, "mention", None)
    placed = mention is not None and _is_placed(mention, account)
    words = [getattr(decision, name, "") for name in ("text", "note", "shown")]
    said = next(filter(None, words), mention.text if mention is not None and not placed else "")
    names = getattr(decision, "names", ())
    return DeskDecision(
        number=entry.number,
        when=entry.when,
        by=entry.by,
        decision=WORDS_OF_DECISIONS[type(decision)],
        found=found,
        targets=targets_of(decision),
        names=(decision.name,) if isinstance(decision, ShowName) else tuple(names),
        report=getattr(decision, "report", None),
        verdict=getattr(decision, "verdict", None),
        mention=mention if placed else None,
        value=getattr(decision, "value", None),
        text=said,
    )


def known_names(account: Account) -> frozenset[str]:
    """Every form of every name in the account, whatever its capitals."""
    entities = (*account.people, *account.organisations, *account.names)
    return frozenset(fold(form) for entity in entities for form in (entity.name, *entity.forms))


def has_names(decision: SameName | DifferentNames | ShowName, known: Collection[str]) -> bool:
    """Whether the names that a decision is about stand in the account."""
    if isinstance(decision, ShowName):
        return fold(decision.name) in known or fold(decision.shown) in known
    return all(fold(name) in known for name in decision.names)


def _is_placed(mention: Span, account: Account) -> bool:
    report = next((report for report in account.reports if report.id == mention.report), None)
    return report is not None and report.part(mention.part)[mention.start : mention.end] == mention.text
