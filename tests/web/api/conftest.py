"""The interface of a window's project, called with its token and nothing else."""

from __future__ import annotations

import pytest
from tests.web.api.caller import ApiCaller
from tests.web.window import Window


@pytest.fixture
def api(window: Window) -> ApiCaller:
    return ApiCaller(window)


@pytest.fixture
def bare(empty: Window) -> ApiCaller:
    """That of a project without reports."""
    return ApiCaller(empty)
