"""The version, asked of the distribution whose name the index has free."""

from __future__ import annotations

import crossread
from crossread.version import DISTRIBUTION, program_version


def test_the_version_is_that_of_what_is_installed() -> None:
    assert DISTRIBUTION == "crossread-news"
    assert crossread.__version__ == program_version()
