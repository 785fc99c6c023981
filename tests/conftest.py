"""Fixtures that several rooms share."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings
from tests.hanging import end_hangs
from tests.servers import MISSING, find_programs, run_postgres

from crossread.extract.parser import Parser, load_parser

# No test asserts a time, and every run tries the same examples: a busy machine or a draw of luck breaks none.
settings.register_profile(
    "same",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("same")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None]:
    """End a fixture that hangs."""
    with end_hangs():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None]:
    """End a test that hangs; none asserts how long it takes."""
    with end_hangs():
        yield


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The default language model, loaded once."""
    return load_parser()


@pytest.fixture(scope="session")
def make_database() -> Iterator[Callable[[], str]]:
    """Makes an empty PostgreSQL database and gives its address."""
    programs = find_programs()
    if programs is None:
        pytest.skip(MISSING)
    import psycopg

    with run_postgres(programs) as address:
        made: list[str] = []

        def make() -> str:
            made.append(f"desk{len(made)}")
            with psycopg.connect(address % "postgres", autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {made[-1]}")
            return address % made[-1]

        yield make
