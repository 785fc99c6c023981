"""What the room needs beside the program itself."""

from __future__ import annotations

import pytest

EXTRA = 'pip install "crossread-news[scale]"'


@pytest.fixture(autouse=True)
def needs_extra() -> None:
    """Leave the tests out where the extra is not installed."""
    pytest.importorskip("pyarrow", reason=EXTRA)
    pytest.importorskip("fsspec", reason=EXTRA)
