"""What a project keeps between two days: readings by what they were taken from, and the account with its grounds."""

from __future__ import annotations

import gc
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from crossread.database.store import Store
from crossread.errors import ReportError
from crossread.model.accounts import Account
from crossread.model.inputs import InputFile
from crossread.model.mentions import Reading
from crossread.model.merges import Merges
from crossread.model.reports import Report
from crossread.project.files import FileStamp

Record = TypeVar("Record")

_SOURCE = Path(__file__).parents[1]
# An account of some hundred reports; a file that came by mail may unpack to anything.
LARGEST_RECORD = 300_000_000
# What a reading or an account is made by: code, word lists, weights.
_ENDINGS = frozenset({".py", ".toml", ".json"})


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an account was composed from, and so when it is out of date.

    ``digests`` are of the files, by name; ``reports`` are the ids of all reports that were read, also of those that
    are set aside; ``readings`` the keys of the readings in it. ``whole`` is False while the work goes on. ``number``
    tells two accounts apart that were composed from the same.
    """

    number: int
    program: str
    stamps: tuple[FileStamp, ...]
    digests: dict[str, str]
    merges: Merges
    aside: tuple[str, ...]
    reports: tuple[str, ...]
    readings: tuple[str, ...]
    inputs: tuple[InputFile, ...]
    whole: bool = True


@cache
def program_digest() -> str:
    """What tells this program from every other that may have made what is kept: its code and its word lists."""
    found = sha256()
    for path in sorted(path for path in _SOURCE.rglob("*") if path.suffix in _ENDINGS):
        found.update(path.relative_to(_SOURCE).as_posix().encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def reading_key(report: Report, parser: str) -> str:
    """The key of a report's reading: other words, another model or another program, another key."""
    return sha256(msgspec.json.encode([program_digest(), parser, report])).hexdigest()


def keep_readings(store: Store, readings: Mapping[str, Reading]) -> None:
    """Keep these readings under their keys."""
    store.put("reading", {key: _pack(reading) for key, reading in readings.items()})


def find_reading(store: Store, key: str) -> Reading | None:
    """The reading under this key; None where there is none, or none that this program can read."""
    data = store.get("reading", key)
    return None if data is None else _unpack(data, Reading)


def forget_readings(store: Store, needed: Iterable[str]) -> None:
    """Let go of the readings that no report has any more."""
    stale = set(store.keys("reading")) - set(needed)
    if stale:
        store.drop("reading", sorted(stale))


def keep_account(store: Store, account: Account, grounds: Grounds) -> None:
    """Keep the account and what it was composed from, both at once."""
    store.put("account", {"account": _pack(account.without_readings()), "grounds": _pack(grounds)})


def keep_grounds(store: Store, grounds: Grounds) -> None:
    """Keep what was read where there is no account: no account is kept then."""
    store.drop("account", ["account"])
    store.put("account", {"grounds": _pack(grounds)})


def find_kept_grounds(store: Store) -> bytes:
    """What the kept account was composed from, as it is kept; nothing before the first work."""
    return store.get("account", "grounds") or b""


def read_grounds(kept: bytes) -> Grounds | None:
    """What is kept so; None where there is nothing, or nothing that this program can read."""
    return _unpack(kept, Grounds)


def find_kept_account(store: Store) -> Account | None:
    """The account that is kept, without its readings; None where there is none that this program can read."""
    data = store.get("account", "account")
    return None if data is None else _unpack(data, Account)


def _pack(value: object) -> bytes:
    """The record, packed: a reading is fifty times as long as its report."""
    return zlib.compress(msgspec.msgpack.encode(value), 1)


def _unpack(data: bytes, kind: type[Record]) -> Record | None:
    """The record in these bytes; None where another program kept it in another shape: it is made anew."""
    try:
        plain = zlib.decompressobj().decompress(data, LARGEST_RECORD)
        with _collecting_later():
            return msgspec.msgpack.decode(plain, type=kind)
    except (zlib.error, msgspec.MsgspecError, ReportError, UnicodeDecodeError, RecursionError):
        return None


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Look for no garbage meanwhile: of a million records that are just made none is any, and looking costs more."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Both together count what there is as old, at once: else the next look goes through all of it.
        gc.freeze()
        gc.unfreeze()
        if collects:
            gc.enable()
