"""The interface held to its own description by a tool that makes up calls; passed over where it is not installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from starlette.applications import Starlette
from starlette.routing import Mount

from crossread.project.project import Project
from crossread.web.api.door import RoomDoor
from crossread.web.api.operations import OPERATIONS, ApiOperation
from crossread.web.api.serving import create_api
from crossread.web.room import Room

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
TOKEN = "the-token-of-this-interface"


@pytest.fixture(scope="module")
def served(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("contract") / "ferry"
    shutil.copytree(made, folder)
    project = Project.open(folder)
    room = Room(project)
    app = Starlette(routes=[Mount("/api/v1", create_api(RoomDoor(room, TOKEN, "Ada")))])
    yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)
    room.worker.close()
    project.close()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_call_is_answered_as_described(served: Any, operation: ApiOperation) -> None:
    # What makes a decision whole is more than a schema can say.
    beyond = [schemathesis.checks.CHECKS.get_one("positive_data_acceptance")] if operation.name == "decide" else []

    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=served[operation.path][operation.method].as_strategy())
    def answer(case: Any) -> None:
        if "project" in case.path_parameters:
            case.path_parameters["project"] = "project"
        case.call_and_validate(headers={"Authorization": f"Bearer {TOKEN}"}, excluded_checks=beyond)

    answer()
