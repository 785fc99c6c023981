"""What a desk decided, in a sentence: for its history, beside what it is about, and on the account's page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crossread.model.decisions import (
    AcceptRemark,
    CorrectFigure,
    Decision,
    DecisionWord,
    DeskDecision,
    DifferentNames,
    MergeEvents,
    MergeFigures,
    Note,
    SameName,
    SetAside,
    Settle,
    ShowName,
    SplitEvent,
    SplitFigure,
)
from crossread.model.spans import Span
from crossread.text.listing import join_words

_SETTLED = {"not a conflict": "Not a conflict", "asked": "Asked", "to check": "To check"}

Naming = Callable[[str], str]


def say_decision(decision: Decision, name: Naming) -> str:
    """``The Courier is right``, ``“Ada Lund” and “Mayor Lund” are one``; ``name`` gives the words for an id."""
    return _say_settlement(decision, name) or _say_names(decision) or _say_entries(decision, name)


def say_reason(decision: Decision) -> str:
    """The desk's own words for it: the note of a settlement, the reason of an acceptance; nothing for others."""
    match decision:
        case Settle(note=words) | AcceptRemark(reason=words):
            return words
    return ""


def say_desk(desk: DeskDecision, name: Naming) -> tuple[str, str]:
    """What an account tells of a decision, in a sentence, and the desk's own words for it."""
    decision = _undo_telling(desk)
    return say_decision(decision, name), say_reason(decision)


def _undo_telling(desk: DeskDecision) -> Decision:
    """The decision that an account tells of."""
    target, mention = (*desk.targets, "")[0], desk.mention or Span(desk.report or "", "text", 0, 0, desk.text)
    made: dict[DecisionWord, Callable[[], Decision]] = {
        "settle": lambda: Settle(target, desk.verdict or "to check", desk.report, desk.text),
        "note": lambda: Note(target, desk.text),
        "same name": lambda: SameName(desk.names),
        "different names": lambda: DifferentNames(desk.names),
        "show name": lambda: ShowName("".join(desk.names[:1]), desk.text),
        "merge figures": lambda: MergeFigures(desk.targets),
        "split figure": lambda: SplitFigure(target, mention),
        "merge events": lambda: MergeEvents(desk.targets),
        "split event": lambda: SplitEvent(target, mention),
        "correct figure": lambda: CorrectFigure(target, mention, desk.value or 0),
        "set aside": lambda: SetAside(desk.report or target),
        "accept remark": lambda: AcceptRemark(target, "".join(desk.names[:1]), desk.text),
    }
    return made[desk.decision]()


def _say_settlement(decision: Decision, name: Naming) -> str:
    match decision:
        case Settle(verdict="right", report=report):
            return f"{name(report or '')} is right"
        case Settle(verdict=verdict):
            return _SETTLED[verdict]
        case Note(text=text):
            return text
        case SetAside(report=report):
            return f"{name(report)} is set aside"
        case AcceptRemark(draft=draft, key=key):
            code, _, words = key.partition(" ")
            return f"{code} on “{words}” in {draft} is accepted"
    return ""


def _say_names(decision: Decision) -> str:
    match decision:
        case SameName(names=names):
            return f"{_list(names)} are one"
        case DifferentNames(names=names):
            return f"{_list(names)} are not one"
        case ShowName(name=known, shown=shown):
            return f"“{known}” is called “{shown}”"
    return ""


def _say_entries(decision: Decision, name: Naming) -> str:
    match decision:
        case MergeFigures(targets=targets):
            return f"{_list(map(name, targets))} are one figure"
        case MergeEvents(targets=targets):
            return f"{_list(map(name, targets))} are one event"
        case SplitFigure(mention=mention) | SplitEvent(mention=mention):
            return f"“{mention.text}” in {name(mention.report)} is of something else"
        case CorrectFigure(mention=mention, value=value):
            return f"“{mention.text}” in {name(mention.report)} is {value:,}"
    return ""


def _list(names: Iterable[str]) -> str:
    return join_words([f"“{name}”" for name in names])
