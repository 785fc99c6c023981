"""The interface for programs: what it gives, what it takes, and what it says where something is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from tests.render.plain import load_schema
from tests.web.api.caller import PROJECT, ApiCaller
from tests.web.window import ORIGIN, Window

from crossread.render import FORMATS
from crossread.web.api.document import describe
from crossread.web.api.operations import OPERATIONS
from crossread.web.api.reading import PARTS

GETS = [
    *("", "account", "reports", "reports/orrin-courier", "decisions", "work", "search?q=lookout"),
    *(f"account/{part}" for part in PARTS),
]


def is_problem(answer: Any, status: int, words: str = "") -> bool:
    plain = answer.json()
    return (
        answer.status_code == status
        and answer.headers["content-type"] == "application/problem+json"
        and plain["status"] == status
        and plain.keys() == {"type", "title", "status", "detail"}
        and words in plain["detail"]
    )


def check_schema(answer: Any, path: str, method: str = "get") -> None:
    """Hold an answer to what the description says of it."""
    document = describe()
    told = document["paths"][path][method]["responses"][str(answer.status_code)]
    schema = {**told["content"]["application/json"]["schema"], "components": document["components"]}
    assert [fault.message[:200] for fault in Draft202012Validator(schema).iter_errors(answer.json())] == []


def test_the_account_is_the_account(api: ApiCaller) -> None:
    answer = api.get("account")
    assert list(Draft202012Validator(load_schema()).iter_errors(answer.json())) == []
    account = api.project.account()
    assert account and answer.json() == json.loads(account.to_json())
    check_schema(answer, "/projects/{project}/account")


def test_projects_and_the_project(api: ApiCaller) -> None:
    answer = api.get("/api/v1/projects")
    assert answer.json() == {"items": [{"id": "project", "name": "ferry", "role": "owner"}], "total": 1, "next": None}
    check_schema(answer, "/projects")
    answer = api.get("")
    assert (answer.json()["reports"], answer.json()["discrepancies"]) == (5, 11)
    check_schema(answer, "/projects/{project}")


def test_reports(api: ApiCaller) -> None:
    answer = api.get("reports")
    check_schema(answer, "/projects/{project}/reports")
    assert "text" not in answer.json()["items"][0]
    answer = api.get("reports/orrin-courier")
    check_schema(answer, "/projects/{project}/reports/{report}")
    assert answer.json()["text"].startswith("Two dead and 64 hurt")
    assert is_problem(api.get("reports/none"), 404, "no such report")


def test_search(api: ApiCaller) -> None:
    answer = api.get("search?q=second lookout&limit=2")
    check_schema(answer, "/projects/{project}/search")
    assert [hit["span"]["text"] for hit in answer.json()["items"]] == ["second lookout"] * 2
    assert is_problem(api.get("search"), 400, "q has")


def test_lists_come_page_by_page(api: ApiCaller) -> None:
    seen, address = [], "account/figures?limit=7"
    while address:
        answer = api.get(address)
        assert len(answer.json()["items"]) <= 7
        seen += answer.json()["items"]
        address = answer.headers.get("link", "").partition(">")[0].removeprefix("<")
    assert seen == api.get("account").json()["figures"]


def test_a_cursor_is_of_one_version(api: ApiCaller) -> None:
    cursor = api.get("account/figures?limit=2").json()["next"]
    assert api.get(f"account/figures?limit=2&cursor={cursor}").status_code == 200
    api.post("decisions", {"decision": "note", "target": "d1", "text": "Ask again."})
    assert is_problem(api.get(f"account/figures?limit=2&cursor={cursor}"), 409, "begin anew")
    assert is_problem(api.get("account/figures?cursor=%C3%A9"), 409, "cursor")


@pytest.mark.parametrize("limit", ["0", "201", "-1", "x", "1e3", "", "٣"])
def test_a_limit_is_a_number(api: ApiCaller, limit: str) -> None:
    assert is_problem(api.get(f"reports?limit={limit}"), 400, "limit")


@pytest.mark.parametrize("path", GETS)
def test_what_has_not_changed_is_not_sent_again(api: ApiCaller, path: str) -> None:
    answer = api.get(path)
    assert answer.status_code == 200 and answer.headers["cache-control"] == "private, no-cache"
    again = api.get(path, **{"If-None-Match": f'"x", W/{answer.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", answer.headers["etag"])
    api.post("decisions", {"decision": "note", "target": "d1", "text": "Ask again."})
    assert api.get(path, **{"If-None-Match": answer.headers["etag"]}).status_code == 200


def test_a_decision_is_made_taken_back_and_put_back(api: ApiCaller) -> None:
    found = api.get("account/discrepancies").json()["items"][0]["id"]
    made = api.post("decisions", {"decision": "settle", "target": found, "verdict": "asked", "note": "the harbour"})
    check_schema(made, "/projects/{project}/decisions", "post")
    assert (made.status_code, made.json()["by"]) == (201, "Ada")
    assert api.project.decided().settled[found].number == made.json()["number"]
    assert api.post("undo", {}).json()["about"] == made.json()["number"]
    assert found not in api.project.decided().settled
    assert api.post("redo", {"number": made.json()["number"]}).status_code == 201
    assert is_problem(api.post("redo", {}), 409, "nothing to be put back")
    assert [entry["deed"] for entry in api.get("decisions").json()["items"]] == ["decide", "undo", "redo"]


@pytest.mark.parametrize(
    "plain", [{}, {"decision": "burn"}, {"decision": "settle"}, {"decision": "note", "target": "d1", "text": 5}]
)
def test_what_is_no_decision_is_told(api: ApiCaller, plain: Any) -> None:
    assert is_problem(api.post("decisions", plain), 422)
    assert api.project.history() == ()


def test_a_change_may_be_tied_to_what_was_read(api: ApiCaller) -> None:
    tag = api.get("").headers["etag"]
    note = {"decision": "note", "target": "d1", "text": "Ask again."}
    assert api.post("decisions", note, **{"If-Match": tag}).status_code == 201
    assert is_problem(api.post("decisions", note, **{"If-Match": tag}), 412, "changed since")


def test_a_file_is_added_and_read(bare: ApiCaller) -> None:
    assert is_problem(bare.get("account"), 404, "no account yet")
    answer = bare.client.post(
        f"{PROJECT}/files?name=../one.txt", content=b"Nine people fell ill in York on Monday.\n", headers=bare.headers
    )
    check_schema(answer, "/projects/{project}/files", "post")
    assert (answer.status_code, answer.json()["files"]) == (202, ["one.txt"])
    assert bare.wait()["fault"] == ""
    assert [report["id"] for report in bare.get("reports").json()["items"]] == ["one"]
    assert is_problem(bare.client.post(f"{PROJECT}/files?name=a.txt", headers=bare.headers), 422, "empty")
    assert bare.post("work").status_code == 202


def test_a_text_is_checked(api: ApiCaller) -> None:
    answer = api.post("check", {"text": "Sixty-four people were hurt when the ferry hit a barge."})
    check_schema(answer, "/projects/{project}/check", "post")
    assert [finding["code"] for finding in answer.json()["findings"]] == ["F107"]
    for wrong in ({}, {"text": " "}, {"text": 5}, {"text": "a", "more": 1}):
        assert is_problem(api.post("check", wrong), 422)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_given(api: ApiCaller, form: str) -> None:
    answer = api.get(f"exports/{form}")
    assert answer.status_code == 200 and answer.content
    assert answer.headers["content-disposition"].startswith('attachment; filename="')


def test_what_is_asked_wrongly_is_told(api: ApiCaller) -> None:
    assert is_problem(api.get("exports/pdf"), 404, "the formats are")
    assert is_problem(api.get("exports/csv?table=people"), 400, "the tables are")
    assert is_problem(api.get("account/weather"), 404, "the lists of an account are")
    assert is_problem(api.get("/api/v1/nothing"), 404, "no such address")
    assert is_problem(api.get("/api/v1/projects/other"), 404, "no such project")
    wrong = api.client.delete(f"{PROJECT}/account", headers=api.headers)
    assert is_problem(wrong, 405) and wrong.headers["allow"] == "GET, HEAD"
    words = {**api.headers, "Content-Type": "text/plain"}
    assert is_problem(api.client.post(f"{PROJECT}/check", content=b"{}", headers=words), 415)
    words["Content-Type"] = "application/json"
    for body in (b"{", b"[" * 100_000, b"\xff"):
        assert is_problem(api.client.post(f"{PROJECT}/check", content=body, headers=words), 400)
    assert is_problem(api.client.post(f"{PROJECT}/check", content=b"[]", headers=words), 422)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
@pytest.mark.parametrize("authorization", ["", "Bearer wrong", "Basic dGhl", "Bearer \u00e9"])
def test_strangers_are_told_nothing(window: Window, operation: Any, authorization: str) -> None:
    api = ApiCaller(window)
    path = operation.path.format(project="project", part="figures", report="orrin-courier", form="json")
    headers = [(b"authorization", authorization.encode("latin-1"))] if authorization else []
    if operation.method == "POST" and not authorization.startswith("Bearer"):
        headers.append((b"origin", ORIGIN.encode()))
    answer = api.client.request(operation.method, f"/api/v1{path}", headers=headers)
    assert is_problem(answer, 401) and answer.headers["www-authenticate"].startswith("Bearer")


def test_a_page_of_a_stranger_changes_nothing(api: ApiCaller) -> None:
    for header in ({"Origin": "https://stranger.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Host": "evil.example"}):
        assert api.post("work", None, **header).status_code in (403, 421)


@pytest.mark.standard("OpenAPI 3.1: the description is one, openapi-spec-validator")
def test_the_description_says_what_is_served(api: ApiCaller) -> None:
    document = api.client.get("/api/v1/openapi.json").json()
    validate(document)
    assert document["openapi"] == "3.1.0"
    ids = [told["operationId"] for path in document["paths"].values() for told in path.values()]
    assert sorted(ids) == sorted(operation.name for operation in OPERATIONS)
    named = json.dumps(document)
    for reference in {part.partition('"')[0] for part in named.split('"$ref": "#/components/schemas/')[1:]}:
        assert reference in document["components"]["schemas"]
