from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.fetch.web import Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    """A web of the test's own."""
    with serve() as served:
        yield served
