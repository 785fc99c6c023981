from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool

from crossread.database.postgres import PostgresStore, open_pool, transaction
from crossread.database.postgres_schema import BEGIN, STEPS, migrate
from crossread.database.store import Indexed
from crossread.errors import ProjectError


@pytest.fixture
def pool(make_database: Callable[[], str]) -> Iterator[ConnectionPool[Connection[Any]]]:
    with open_pool(make_database()) as opened:
        yield opened


@pytest.fixture
def stores(pool: ConnectionPool[Connection[Any]]) -> tuple[PostgresStore, PostgresStore]:
    migrate(pool)
    with pool.connection() as connection:
        connection.execute(
            "INSERT INTO projects (id, name, shared) VALUES ('one', 'Fire', true), ('two', 'Ferry', false)"
        )
    return PostgresStore(pool, "one"), PostgresStore(pool, "two")


def test_projects_see_nothing_of_one_another(stores: tuple[PostgresStore, PostgresStore]) -> None:
    one, two = stores
    one.append(b"one", 0)
    one.put("file", {"a.txt": b"text"})
    one.index([Indexed("courier", "text", 0, 5, "ferry")])
    assert not two.entries() and not two.keys("file") and not two.search(["ferry"], 5) and two.version() == 0
    assert two.append(b"two", 0) and two.get("file", "a.txt") is None
    two.drop("file", ["a.txt"])
    two.index([])
    assert one.get("file", "a.txt") == b"text" and one.search(["ferry"], 5)


def test_the_history_is_only_added_to(stores: tuple[PostgresStore, PostgresStore]) -> None:
    stores[0].append(b"one", 0)
    with pytest.raises(psycopg.Error, match="only added to"), stores[0].pool.connection() as connection:
        connection.execute("UPDATE ledger SET entry = 'other'")
    with pytest.raises(psycopg.Error, match="only added to"), stores[0].pool.connection() as connection:
        connection.execute("INSERT INTO audit (who, what) VALUES ('Ada', 'tries')")
        connection.execute("DELETE FROM audit")


def test_a_step_is_done_whole_or_not_at_all(pool: ConnectionPool[Connection[Any]]) -> None:
    with pytest.raises(psycopg.Error):
        migrate(pool, [BEGIN, ("half", ("CREATE TABLE half (a text)", "CREATE TABLE half (a text)"))])
    with pool.connection() as connection:
        assert connection.execute("SELECT to_regclass('half'), to_regclass('projects')").fetchone() == (None, None)
    migrate(pool)
    migrate(pool)
    with pool.connection() as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY number")]
    assert names == [name for name, _ in STEPS]


def test_a_newer_and_a_foreign_database_are_left_alone(pool: ConnectionPool[Connection[Any]]) -> None:
    with pool.connection() as connection:
        connection.execute("CREATE TABLE people (name text)")
    with pytest.raises(ProjectError, match="another program"):
        migrate(pool)
    with pool.connection() as connection:
        connection.execute("DROP TABLE people")
    migrate(pool)
    with pytest.raises(ProjectError, match="newer Crossread"):
        migrate(pool, STEPS[:1])


def test_what_the_database_cannot_do_is_said(stores: tuple[PostgresStore, PostgresStore]) -> None:
    with pytest.raises(ProjectError, match="no address"):
        open_pool("http://desk.example")
    with pytest.raises(ProjectError, match="characters that are none"):
        stores[0].put("draft", {"a\0b": b""})
    with pytest.raises(ProjectError, match="no such project"):
        PostgresStore(stores[0].pool, "gone").version()
    with pytest.raises(ProjectError, match="does not answer"), transaction(stores[0].pool) as connection:
        connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    assert stores[0].version() == 0


def test_a_database_that_is_not_there_is_said() -> None:
    with pytest.raises(ProjectError, match="does not answer"):
        open_pool("postgresql:///nowhere?host=/nowhere")
