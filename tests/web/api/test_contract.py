"""The interface held to its own description by a tool that makes up calls."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from starlette.applications import Starlette
from starlette.routing import Mount

from crossread.newsroom.newsroom import Newsroom
from crossread.project.project import Project
from crossread.project.records import Given
from crossread.web.api.door import Door, RoomDoor
from crossread.web.api.operations import OPERATIONS, ApiOperation
from crossread.web.api.serving import create_api
from crossread.web.newsroom.programs import NewsroomDoor
from crossread.web.room import Room

TOKEN = "the-token-of-this-interface"


@dataclass
class Served:
    """A description of the interface, a token for it, and the id of a project."""

    described: Any
    token: str
    project: str


@pytest.fixture(scope="module", params=["window", "newsroom"])
def served(request: pytest.FixtureRequest, made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    if request.param == "newsroom":
        make_database: Callable[[], str] = request.getfixturevalue("make_database")
        with closing(Newsroom.open(make_database())) as newsroom:
            yield serve_newsroom(newsroom, made)
        return
    folder = tmp_path_factory.mktemp("contract") / "ferry"
    shutil.copytree(made, folder)
    with closing(Project.open(folder)) as project:
        room = Room(project)
        yield Served(describe(RoomDoor(room, TOKEN, "Ada")), TOKEN, "project")
        room.worker.close()


def serve_newsroom(newsroom: Newsroom, made: Path) -> Served:
    ada = newsroom.people.add("Ada Lind", "owner", "correct horse battery")
    head = newsroom.projects.create(ada, "Ferry", shared=True)
    project = newsroom.projects.enter(ada, head.id).project
    given = [Given(path.name, path.read_bytes()) for path in sorted(made.iterdir()) if path.suffix != ".sqlite"]
    project.add(given, ada.name)
    project.work()
    token = newsroom.signing.make_token(ada, "contract", ["read", "write"])
    return Served(describe(NewsroomDoor(newsroom)), token, head.id)


def describe(door: Door) -> Any:
    app = Starlette(routes=[Mount("/api/v1", create_api(door))])
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


@pytest.mark.standard("OpenAPI: every call is answered as described, schemathesis")
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_call_is_answered_as_described(served: Served, operation: ApiOperation) -> None:
    # What makes a decision whole is more than a schema can say.
    beyond = [schemathesis.checks.CHECKS.get_one("positive_data_acceptance")] if operation.name == "decide" else []

    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    @given(case=served.described[operation.path][operation.method].as_strategy())
    def answer(case: Any) -> None:
        if "project" in case.path_parameters:
            case.path_parameters["project"] = served.project
        case.call_and_validate(headers={"Authorization": f"Bearer {served.token}"}, excluded_checks=beyond)

    answer()
