"""What a desk decides about an account: plain records, kept for ever, each with who and when.

A decision points at entries of the account by their ids, which are made of content and anchor: they stay when
reports are added. A decision whose entry is no longer there is kept and told; it never moves to a look-alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from crossread.model.constraints import CountFromOne, Some, Words
from crossread.model.merges import NO_MERGES, Merges
from crossread.model.spans import Span

# What a desk says of a difference: there is none; one report is right; somebody was asked; somebody must ask.
Settlement = Literal["not a conflict", "right", "asked", "to check"]
# The word that each kind of decision goes by in files and in answers of the server.
DecisionWord = Literal[
    "settle",
    "note",
    "same name",
    "different names",
    "show name",
    "merge figures",
    "split figure",
    "merge events",
    "split event",
    "correct figure",
    "set aside",
    "accept remark",
]
# What an entry of the ledger does: it decides, it takes an earlier entry back, or it puts one back in force.
LedgerDeed = Literal["decide", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Settle:
    """A difference is settled: ``right`` names the report that has it right."""

    target: Words
    verdict: Settlement
    report: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note on any entry of the account, a report among them."""

    target: Words
    text: Words


@dataclass(frozen=True, slots=True)
class SameName:
    """These names are one person or body."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DifferentNames:
    """These names are never one person or body."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowName:
    """What to call whoever has this name."""

    name: Words
    shown: Words


@dataclass(frozen=True, slots=True)
class MergeFigures:
    """These figures measure one thing."""

    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitFigure:
    """This mention is of another thing than the rest of the figure."""

    target: Words
    mention: Span


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """These entries of the timeline are one event."""

    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """This mention is of another event than the rest of the entry."""

    target: Words
    mention: Span


@dataclass(frozen=True, slots=True)
class CorrectFigure:
    """The number that these words give is another than was read."""

    target: Words
    mention: Span
    value: float | int


@dataclass(frozen=True, slots=True)
class SetAside:
    """A report takes no part in the account; its file stays where it is."""

    report: Words


@dataclass(frozen=True, slots=True)
class AcceptRemark:
    """A remark on a draft is accepted. ``key`` is a rule's code and the words it is about: ``F101 27 people``."""

    draft: Words
    key: Words
    reason: str = ""


Decision = (
    Settle
    | Note
    | SameName
    | DifferentNames
    | ShowName
    | MergeFigures
    | SplitFigure
    | MergeEvents
    | SplitEvent
    | CorrectFigure
    | SetAside
    | AcceptRemark
)

DECISIONS: Mapping[DecisionWord, type[Decision]] = MappingProxyType(
    {
        "settle": Settle,
        "note": Note,
        "same name": SameName,
        "different names": DifferentNames,
        "show name": ShowName,
        "merge figures": MergeFigures,
        "split figure": SplitFigure,
        "merge events": MergeEvents,
        "split event": SplitEvent,
        "correct figure": CorrectFigure,
        "set aside": SetAside,
        "accept remark": AcceptRemark,
    }
)
WORDS_OF_DECISIONS: Mapping[type, DecisionWord] = MappingProxyType({kind: word for word, kind in DECISIONS.items()})


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One entry of the ledger, which is only ever added to.

    ``when`` is an ISO 8601 moment in UTC. An entry that decides has a ``decision``; one that undoes or redoes has
    the ``number`` of the entry that it is about.
    """

    number: int
    when: str
    by: str
    deed: LedgerDeed
    decision: Decision | None = None
    about: int | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What stands now of all that was decided.

    ``entries`` are the standing ones in their order. ``settled`` has the last settlement of each difference,
    ``notes`` all notes of an entry, ``aside`` the reports set aside, ``accepted`` the remarks accepted of each
    draft. ``lost`` are the numbers of standing entries whose target is no longer in the account.
    """

    entries: tuple[LedgerEntry, ...] = ()
    settled: Mapping[str, LedgerEntry] = field(default_factory=dict)
    notes: Mapping[str, tuple[LedgerEntry, ...]] = field(default_factory=dict)
    aside: Mapping[str, LedgerEntry] = field(default_factory=dict)
    accepted: Mapping[str, tuple[LedgerEntry, ...]] = field(default_factory=dict)
    merges: Merges = NO_MERGES
    lost: frozenset[int] = frozenset()

    def on(self, target: str) -> tuple[LedgerEntry, ...]:
        """Every standing decision about this id."""
        return tuple(entry for entry in self.entries if target in targets_of(entry.decision))


def targets_of(decision: Decision | None) -> tuple[str, ...]:
    """The ids of the account that a decision is about; none for names and drafts, which are no ids."""
    if isinstance(decision, (MergeFigures, MergeEvents)):
        return decision.targets
    if isinstance(decision, SetAside):
        return (decision.report,)
    if isinstance(decision, (Settle, Note, SplitFigure, SplitEvent, CorrectFigure)):
        return (decision.target,)
    return ()


@dataclass(frozen=True, slots=True)
class DeskDecision:
    """What the desk decided, as the account tells it: nothing of it is what a report says.

    ``decision`` says of what kind it is; the other members are those that this kind has.
    """

    number: CountFromOne
    """Its place in the project's history."""
    when: Words
    """ISO 8601 moment."""
    by: Words
    """Who decided it."""
    decision: DecisionWord
    """Of what kind it is."""
    found: bool = True
    """Whether all that it is about is in this account; else it is kept and has no effect."""
    targets: tuple[str, ...] = ()
    """Ids of the entries that it is about."""
    names: tuple[str, ...] = ()
    """The names that it is about."""
    report: str | None = None
    """Id of the report that it is about, or that is right."""
    verdict: Settlement | None = None
    """How a difference was settled."""
    mention: Span | None = None
    """The mention that it is about."""
    value: float | int | None = None
    """The number that the desk put."""
    text: str = ""
    """The desk's own words: a note, a reason, the name to show."""


# A number that a desk puts is smaller: no file holds numbers without end, nor what is no number.
LARGEST_VALUE = 1e15


def check_decision(decision: Decision) -> str | None:
    """Why a decision cannot be kept as it is, in a clause; None where it can."""
    for name in ("names", "targets"):
        listed: Some[str] | None = getattr(decision, name, None)
        if listed is not None and len(set(listed)) < 2:
            return f"{WORDS_OF_DECISIONS[type(decision)]} needs two or more different {name}"
    if isinstance(decision, Settle) and decision.verdict == "right" and not decision.report:
        return "settle as right needs the report that is right"
    if isinstance(decision, CorrectFigure) and not abs(decision.value) < LARGEST_VALUE:
        return "correct figure needs a number below a thousand billion"
    if isinstance(decision, (CorrectFigure, SplitFigure, SplitEvent)) and not _is_place(decision.mention):
        return f"{WORDS_OF_DECISIONS[type(decision)]} needs the characters of a report"
    return None


def _is_place(span: Span) -> bool:
    return 0 <= span.start < span.end < 2**31
