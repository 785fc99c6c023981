"""The client against a server that listens on this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.listening import listen

from crossread import pipeline
from crossread.client import Client
from crossread.errors import AnswerError, ArgumentError
from crossread.model.decisions import Note
from crossread.project.project import Project
from crossread.web.app import create_app

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
TOKEN = "the-token-of-this-window"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served") / "ferry"
    shutil.copytree(EXAMPLE, folder)
    with closing(Project.open(folder)) as project:
        project.work()
        with listen(lambda port: create_app(project, TOKEN, port, "Ada")) as found:
            yield found


@pytest.fixture
def client(address: str) -> Iterator[Client]:
    with Client(address, TOKEN) as opened:
        yield opened


def test_what_the_account_holds_comes_as_its_own_types(client: Client) -> None:
    account = client.account()
    expected = pipeline.account(pipeline.read([EXAMPLE]))
    assert account.figures == expected.figures and account.reports == expected.reports
    assert client.account() is account  # it is not sent again
    assert tuple(client.figures()) == account.figures
    assert tuple(client.discrepancies()) == account.discrepancies
    assert tuple(client.quotes()) == account.quotes
    assert tuple(client.people()) == account.people and tuple(client.places()) == account.places
    assert client.report("coast-radio") in account.reports
    assert [one.name for one in client.projects()] == ["ferry"]


def test_search_check_and_export(client: Client) -> None:
    [hit, *_] = client.search("second lookout")
    assert hit.span.text == "second lookout" and hit.span.part == "text"
    remarks = client.check("Sixty-four people were hurt when the ferry hit a barge.")
    assert [finding.code for finding in remarks.findings] == ["F107"]
    assert remarks.facts[0].standing == "borne_out" and remarks.findings[0].evidence
    assert client.export("docx").startswith(b"PK")
    assert client.export("csv", "casualties").startswith(b"\xef\xbb\xbfheading")


def test_decisions_files_and_work(client: Client) -> None:
    number = client.decide(Note(client.account().figures[0].id, "Ask again."))
    assert client.undo() == number + 1 and client.redo(number) == number + 2
    text = (EXAMPLE / "orrin-courier.txt").read_text("utf-8").replace("Orrin Courier", "Orrin Post").replace("27", "26")
    assert client.add_file("new.txt", text.encode()) == ["new.txt"]
    assert "new" in {report.id for report in client.work().reports}


def test_what_goes_wrong_is_raised_with_its_reason(client: Client, address: str) -> None:
    with pytest.raises(AnswerError, match="404: there is no such report"):
        client.report("none")
    with pytest.raises(AnswerError, match="the formats are"):
        client.export("pdf")
    with Client(address, "wrong") as stranger, pytest.raises(AnswerError, match="nobody has this token") as raised:
        stranger.account()
    assert raised.value.status == 401
    with Client("http://127.0.0.1:1", TOKEN) as nobody, pytest.raises(AnswerError, match="no answer from 127"):
        nobody.account()


@pytest.mark.parametrize("address", ["http://desk.example", "ftp://127.0.0.1", "desk.example", "http://127.0.0.1.evil"])
def test_a_token_goes_nowhere_in_the_open(address: str) -> None:
    with pytest.raises(ArgumentError, match="for all to read"):
        Client(address, TOKEN)
