"""Fixtures that several rooms share."""

from __future__ import annotations

import pytest

from crossread.extract.parser import Parser, load_parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The default language model, loaded once."""
    return load_parser()
