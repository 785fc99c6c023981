"""What every store does, whatever it is kept in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg import Connection
from psycopg_pool import ConnectionPool

from crossread.database.memory import MemoryStore
from crossread.database.postgres import PostgresStore, open_pool
from crossread.database.postgres_schema import migrate
from crossread.database.sqlite import SqliteStore
from crossread.database.store import Indexed, Store


@pytest.fixture(scope="module")
def pool(make_database: Callable[[], str]) -> Iterator[ConnectionPool[Connection[Any]]]:
    with open_pool(make_database()) as opened:
        migrate(opened)
        yield opened


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = _open(request, tmp_path)
    yield opened
    opened.close()
    opened.close()


def _open(request: pytest.FixtureRequest, folder: Path) -> Store:
    if request.param == "memory":
        return MemoryStore()
    if request.param == "sqlite":
        return SqliteStore(folder / "crossread.sqlite")
    held: ConnectionPool[Connection[Any]] = request.getfixturevalue("pool")
    with held.connection() as connection:
        connection.execute("INSERT INTO projects (id, name, shared) VALUES (%s, 'Fire', false)", (folder.name,))
    return PostgresStore(held, folder.name)


def test_the_ledger_is_only_added_to_at_its_end(store: Store) -> None:
    assert store.append(b"one", 0) and store.append(b"two", 1)
    assert not store.append(b"late", 1) and not store.append(b"early", 3)
    assert list(store.entries()) == [(1, b"one"), (2, b"two")] and list(store.entries(1)) == [(2, b"two")]


def test_blobs_are_kept_by_shelf_and_key(store: Store) -> None:
    store.put("draft", {"a.md": b"A", "b.md": b""})
    store.put("file", {"a.md": b"file"})
    store.put("draft", {"a.md": b"\x00B"})
    assert store.get("draft", "a.md") == b"\x00B" and store.get("draft", "b.md") == b""
    assert store.get("note", "a.md") is None and list(store.keys("draft")) == ["a.md", "b.md"]
    store.drop("draft", ["a.md", "nothing"])
    assert list(store.keys("draft")) == ["b.md"] and store.get("file", "a.md") == b"file"
    assert list(store.sizes("file")) == [("a.md", 4)]


def test_every_change_counts(store: Store) -> None:
    versions = [store.version()]
    for change in (lambda: store.append(b"one", 0), lambda: store.put("note", {"a": b""}), store.touch):
        change()
        versions.append(store.version())
    assert versions == sorted(set(versions))
    assert not store.append(b"late", 0) and store.version() == versions[-1]


def test_paragraphs_are_found_by_the_beginnings_of_their_words(store: Store) -> None:
    held = [
        Indexed("courier", "text", 0, 20, "the ferry was held at the harbour"),
        Indexed("courier", "text", 21, 40, "harbour office calls"),
        Indexed("echo", "title", 0, 12, "o neil s ferry"),
    ]
    store.index(held)
    assert {one.report for one in store.search(["ferr"], 10)} == {"courier", "echo"}
    assert list(store.search(["harb", "office"], 10)) == [held[1]]
    assert len(store.search(["harbour"], 1)) == 1
    assert list(store.search(["nothing"], 10)) == list(store.search([], 10)) == []
    store.index(held[2:])
    assert list(store.search(["ferry"], 10)) == [held[2]] and list(store.search(["office"], 10)) == []


WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=4)


@settings(max_examples=100)
@given(WORDS)
def test_no_words_are_wrong_to_search_for(store: Store, words: list[str]) -> None:
    store.index([Indexed("courier", "text", 0, 20, "the ferry was held at the harbour")])
    store.search(words, 10)


def test_of_many_who_append_at_once_one_is_first(store: Store) -> None:
    won: list[int] = []

    def write(number: int) -> None:
        for _ in range(20):
            after = len(store.entries())
            if store.append(f"{number}".encode(), after):
                won.append(after + 1)

    threads = [Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == list(range(1, len(won) + 1)) == [number for number, _ in store.entries()]
