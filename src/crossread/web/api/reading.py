"""Answers that change nothing: projects, the account and its parts, reports, search, checks, exports."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from crossread.decisions.writing import entry_to_plain
from crossread.model.accounts import Account
from crossread.model.codec import to_plain
from crossread.render import FORMATS, render_file
from crossread.render.csv import TABLES
from crossread.render.json import render_json
from crossread.web.api.calls import JSON, Call, answer, answer_page
from crossread.web.api.door import Door
from crossread.web.api.problems import ApiProblem
from crossread.web.pages.away import dossier_files, media_type

# Lists of the account that have an address of their own.
PARTS = (
    *("figures", "breakdowns", "checks", "discrepancies", "quotes", "people", "organisations"),
    *("names", "places", "times", "timeline", "coverage", "reuse", "inputs"),
)


def projects(door: Door, call: Call) -> Response:
    """The projects that you may enter."""
    seen = door.list_projects(call.caller)
    return answer_page(call, [{"id": one.id, "name": one.name, "role": one.role} for one in seen])


def project(_: Door, call: Call) -> Response:
    """The project: its name, its version, and what the work on its account is at."""
    here = call.here
    account = here.project.account()
    told = {
        "id": here.id,
        "name": here.project.name,
        "version": here.project.version(),
        "stale": here.project.is_stale(),
        "may_change": here.may_change,
        "reports": len(account.reports) if account else 0,
        "discrepancies": len(account.discrepancies) if account else 0,
        "work": work_to_plain(call),
    }
    return answer(told)


def account(_: Door, call: Call) -> Response:
    """The whole account."""
    return Response(render_json(find_account(call)), media_type=JSON)


def part(_: Door, call: Call) -> Response:
    """One list of the account, page by page."""
    name = call.path["part"]
    if name not in PARTS:
        raise ApiProblem(404, f"the lists of an account are {', '.join(PARTS)}")
    return answer_page(call, getattr(find_account(call), name))


def reports(_: Door, call: Call) -> Response:
    """The reports without their texts."""
    listed = []
    for one in find_account(call).reports:
        kept = {name: value for name, value in to_plain(one).items() if name not in ("text", "left_out")}
        listed.append({**kept, "characters": len(one.text)})
    return answer_page(call, listed)


def report(_: Door, call: Call) -> Response:
    """One report with its text."""
    for one in find_account(call).reports:
        if one.id == call.path["report"]:
            return answer(one)
    raise ApiProblem(404, "there is no such report")


def search(_: Door, call: Call) -> Response:
    """Places in the reports that have all these words, the best first."""
    find_account(call)
    hits = call.here.project.search(call.words("q", 1), call.limit)
    found = [{"span": to_plain(hit.span), "before": hit.before, "after": hit.after} for hit in hits]
    return answer({"items": found})


def decisions(_: Door, call: Call) -> Response:
    """Everything that was decided, undone and redone."""
    return answer_page(call, [entry_to_plain(entry) for entry in call.here.project.history()])


def work_state(_: Door, call: Call) -> Response:
    """What the work on the account is at."""
    return answer(work_to_plain(call))


def check(_: Door, call: Call) -> Response:
    """A text checked against the reports; nothing of it is kept."""
    plain = call.read_json()
    text = plain.get("text")
    if not isinstance(text, str) or not text.strip() or set(plain) - {"text"}:
        raise ApiProblem(422, 'the body is {"text": "..."}, with some words in it')
    find_account(call)
    checked = call.here.project.check_text(text)
    findings = [to_plain(finding) for finding in checked.findings]
    facts = [{**to_plain(fact), "words": checked.quote(fact)} for fact in checked.facts]
    return answer({"findings": findings, "facts": facts, "faults": [to_plain(fault) for fault in checked.faults]})


def export(_: Door, call: Call) -> Response:
    """The account in one of its formats."""
    form, table = call.path["form"], call.query.get("table", "figures")
    if form not in FORMATS:
        raise ApiProblem(404, f"the formats are {', '.join(FORMATS)}")
    if table not in TABLES:
        raise ApiProblem(400, f"the tables are {', '.join(TABLES)}")
    record = find_account(call)
    given, more = dossier_files(call.here.project, record) if form == "dossier" else ({}, {})
    data = render_file(record, form, table, given=given, more=more)[0]
    name = f"{table if form == 'csv' else 'account'}{FORMATS[form][0]}"
    kept = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, headers=kept, media_type=media_type(form))


def find_account(call: Call) -> Account:
    """The account of the project. Raises ApiProblem where there is none yet."""
    found = call.here.project.account()
    if found is None:
        raise ApiProblem(404, "there is no account yet; add reports, and have them read")
    return found


def work_to_plain(call: Call) -> dict[str, Any]:
    """What the work is at."""
    state = call.here.state()
    progress = state.progress
    return {
        "busy": state.busy,
        "stage": progress.stage,
        "done": progress.done,
        "total": progress.total,
        "report": progress.report,
        "fault": state.fault,
    }
