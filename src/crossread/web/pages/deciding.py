"""What the desk decides: every decision made, undone and redone, and the history of all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import cast

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from crossread.errors import DecisionError
from crossread.model.decisions import (
    CorrectFigure,
    Decision,
    DifferentNames,
    MergeEvents,
    MergeFigures,
    Note,
    SameName,
    SetAside,
    Settle,
    Settlement,
    ShowName,
    SplitEvent,
    SplitFigure,
)
from crossread.model.spans import Span
from crossread.web.addresses import read_place
from crossread.web.answers import lead_to, show
from crossread.web.desk import VERDICTS
from crossread.web.fields import next_page, text_field
from crossread.web.paging import page_of
from crossread.web.room import Laid, Room

LONGEST_NOTE = 4_000
LONGEST_NAME = 300
ENTRIES_A_PAGE = 100


def decide(request: Request, room: Room, form: FormData) -> Response:
    """Keep a decision, and show the page that it was made on. Raises DecisionError where it is incomplete."""
    laid, kind = room.lay_out(), text_field(form, "decision", 40)
    make = MAKERS.get(kind)
    if laid is None or make is None:
        raise DecisionError("there is nothing here that this could be decided about; load the page again")
    entry = room.project.decide(make(form, laid), request.state.visitor.name)
    request.state.visitor.kept = entry.number
    return _after(room, form)


def undo(request: Request, room: Room, form: FormData) -> Response:
    """Take a decision back: the one of ``number``, or the visitor's last."""
    entry = room.project.undo(request.state.visitor.name, _number(form))
    request.state.visitor.tell("Taken back." if entry else "There is nothing to take back.")
    return _after(room, form)


def redo(request: Request, room: Room, form: FormData) -> Response:
    """Put a decision back: the one of ``number``, or what the visitor took back last."""
    entry = room.project.redo(request.state.visitor.name, _number(form))
    request.state.visitor.tell("Put back." if entry else "There is nothing to put back.")
    return _after(room, form)


def history(request: Request, room: Room) -> Response:
    """Everything that was decided, the latest first, with who and when."""
    entries = room.project.history()
    by_number = {entry.number: entry for entry in entries}
    standing = {entry.number for entry in room.project.decided().entries}
    listed = [(entry, by_number.get(entry.about or 0), entry.number in standing) for entry in reversed(entries)]
    page = page_of(request, listed, ENTRIES_A_PAGE)
    return show(request, room, "history.html.j2", "History", listed=page.listed, paging=page.links)


def _after(room: Room, form: FormData) -> Response:
    """The next page; names and reports set aside make the account anew."""
    if room.project.is_stale():
        room.worker.ask()
    return lead_to(room, next_page(form, room))


def _number(form: FormData) -> int | None:
    number = text_field(form, "number", 12)
    return int(number) if number.isascii() and number.isdecimal() else None


def _target(form: FormData, laid: Laid) -> str:
    """The entry that a decision is about. Raises DecisionError where the account has none of this id."""
    target = text_field(form, "target", LONGEST_NAME)
    if target not in laid.by_id:
        raise DecisionError("what this is about is no longer in the account; load the page again")
    return target


def _targets(form: FormData, laid: Laid) -> tuple[str, ...]:
    return (_target(form, laid), *_listed(form, "other"))


def _listed(form: FormData, name: str) -> tuple[str, ...]:
    values = (value for value in form.getlist(name) if isinstance(value, str))
    return tuple(dict.fromkeys(value.strip()[:LONGEST_NAME] for value in values if value.strip()))


def _mention(form: FormData, laid: Laid) -> Span:
    """The mention that a form names, as ``REPORT part start end``: the characters are the report's own."""
    report, *place = text_field(form, "mention", 600).rsplit(" ", 3)
    source = laid.view.by_id.get(report)
    span = read_place(source.report, "-".join(place)) if source and len(place) == 3 else None
    if span is None:
        raise DecisionError("choose the mention that this is about")
    return span


def _settle(form: FormData, laid: Laid) -> Settle:
    verdict = text_field(form, "verdict", 40)
    if verdict not in VERDICTS:
        raise DecisionError("choose how the difference is settled")
    report = text_field(form, "report", LONGEST_NAME)
    right = report if verdict == "right" and report in laid.view.by_id else None
    return Settle(_target(form, laid), cast(Settlement, verdict), right, _words(form, "note"))


def _words(form: FormData, name: str, longest: int = LONGEST_NOTE) -> str:
    return text_field(form, name, longest).strip()


def _note(form: FormData, laid: Laid) -> Note:
    words = _words(form, "note")
    if not words:
        raise DecisionError("write the note first")
    return Note(_target(form, laid), words)


def _show_name(form: FormData, _: Laid) -> ShowName:
    known, shown = _words(form, "known", LONGEST_NAME), _words(form, "shown", LONGEST_NAME)
    if not (known and shown):
        raise DecisionError("write the name to show")
    return ShowName(known, shown)


def _set_aside(form: FormData, laid: Laid) -> SetAside:
    return SetAside(_target(form, laid))


def _correct(form: FormData, laid: Laid) -> CorrectFigure:
    written = _words(form, "value", 40).replace(",", "").replace(" ", "")
    try:
        value = float(written)
    except ValueError as fault:
        raise DecisionError("write the number in digits") from fault
    if not abs(value) < 1e15:
        raise DecisionError("write a number below a thousand billion")
    return CorrectFigure(_target(form, laid), _mention(form, laid), int(value) if value.is_integer() else value)


# A decision of each kind, out of the fields of its form.
MAKERS: Mapping[str, Callable[[FormData, Laid], Decision]] = MappingProxyType(
    {
        "settle": _settle,
        "note": _note,
        "same name": lambda form, _: SameName(_listed(form, "name")),
        "different names": lambda form, _: DifferentNames(_listed(form, "name")),
        "show name": _show_name,
        "merge figures": lambda form, laid: MergeFigures(_targets(form, laid)),
        "split figure": lambda form, laid: SplitFigure(_target(form, laid), _mention(form, laid)),
        "merge events": lambda form, laid: MergeEvents(_targets(form, laid)),
        "split event": lambda form, laid: SplitEvent(_target(form, laid), _mention(form, laid)),
        "correct figure": _correct,
        "set aside": _set_aside,
    }
)
