"""Answers that change something: files added, work asked for, decisions made and taken back."""

from __future__ import annotations

from starlette.responses import Response

from crossread.decisions.writing import decision_from_plain, entry_to_plain
from crossread.model.decisions import LedgerEntry
from crossread.project.records import Given
from crossread.web.api.calls import Call, answer
from crossread.web.api.door import Door
from crossread.web.api.problems import ApiProblem
from crossread.web.api.reading import work_to_plain


def add_file(_: Door, call: Call) -> Response:
    """Take a file among the reports, under its name or one like it, and have it read."""
    name = call.words("name", 1)
    if not call.body:
        raise ApiProblem(422, "the body is the file, and it is empty")
    here = call.here
    added = here.project.add([Given(name, call.body)], call.caller.name)
    if not added.files:
        raise ApiProblem(422, "; ".join(fault.reason for fault in added.faults) or "the file was not taken")
    here.ask()
    return answer({"files": list(added.files), "already": list(added.already), "work": work_to_plain(call)}, 202)


def ask_work(_: Door, call: Call) -> Response:
    """Have the account brought up to date."""
    call.here.ask()
    return answer(work_to_plain(call), 202)


def decide(_: Door, call: Call) -> Response:
    """Add a decision to the history."""
    entry = call.here.project.decide(decision_from_plain(call.read_json()), call.caller.name)
    return answer(entry_to_plain(entry), 201)


def undo(_: Door, call: Call) -> Response:
    """Take back the decision of a number, or your own last one."""
    return _moved(call.here.project.undo(call.caller.name, _number(call)), "taken back")


def redo(_: Door, call: Call) -> Response:
    """Put back the decision of a number, or what you took back last."""
    return _moved(call.here.project.redo(call.caller.name, _number(call)), "put back")


def _moved(entry: LedgerEntry | None, what: str) -> Response:
    if entry is None:
        raise ApiProblem(409, f"there is nothing to be {what}")
    return answer(entry_to_plain(entry), 201)


def _number(call: Call) -> int | None:
    plain = call.read_json()
    number = plain.get("number")
    if isinstance(number, float) and number.is_integer():  # in JSON, 3.0 is an integer too
        number = int(number)
    if set(plain) - {"number"} or isinstance(number, bool) or not (number is None or isinstance(number, int)):
        raise ApiProblem(422, 'the body is {"number": 3}, or {} for your last one')
    if number is not None and not 1 <= number < 2**31:
        raise ApiProblem(422, "number is that of a line of the history")
    return number
