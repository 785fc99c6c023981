"""A newsroom in one file, and back: every table as it was at one moment, with a digest of each."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, LiteralString

import msgspec

from crossread.database.postgres import transaction
from crossread.database.postgres_schema import STEPS
from crossread.errors import NewsroomError
from crossread.version import program_version

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg_pool import ConnectionPool

FORM = "crossread.newsroom/1"
# In the order in which they can be filled. Sessions and tries are nobody's loss; what is queued is asked for again.
TABLES: dict[str, tuple[LiteralString, LiteralString]] = {
    name: (
        "COPY " + name + " (" + columns + ") TO STDOUT (FORMAT text)",
        "COPY " + name + " (" + columns + ") FROM STDIN (FORMAT text)",
    )
    for name, columns in (
        ("projects", "id, name, shared, version, created"),
        ("ledger", "project, number, entry"),
        ("shelves", "project, shelf, key, data"),
        ("paragraphs", "project, report, part, first, last, words"),
        ("people", "id, name, folded, role, password, active, created"),
        ("members", "project, person, role"),
        ("tokens", "id, digest, person, name, scopes, created"),
        ("audit", "number, at, who, what, project, detail"),
    )
}
_COUNTED: tuple[LiteralString, ...] = (
    "SELECT setval(pg_get_serial_sequence('people', 'id'), coalesce(max(id), 0) + 1, false) FROM people",
    "SELECT setval(pg_get_serial_sequence('tokens', 'id'), coalesce(max(id), 0) + 1, false) FROM tokens",
    "SELECT setval(pg_get_serial_sequence('audit', 'number'), coalesce(max(number), 0) + 1, false) FROM audit",
)
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupHead:
    """What a backup says of itself: its form, who made it, how many steps its schema has had, what is in it."""

    form: str
    program: str
    steps: int
    digests: dict[str, str]


def back_up(pool: ConnectionPool[Connection[Any]], target: Path) -> None:
    """Write the whole newsroom into a new file. Raises NewsroomError where there is one of this name."""
    if target.exists():
        raise NewsroomError(f"{target}: is there already; choose another name")
    digests: dict[str, str] = {}
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        target.chmod(0o600)
        with transaction(pool) as connection:
            # All tables as of one moment, whoever writes meanwhile.
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            for name, (out, _) in TABLES.items():
                digest = hashlib.sha256()
                with archive.open(name, "w", force_zip64=True) as file, connection.cursor().copy(out) as copy:
                    for data in copy:
                        digest.update(data)
                        file.write(data)
                digests[name] = digest.hexdigest()
        head = BackupHead(FORM, program_version(), len(STEPS), digests)
        archive.writestr("backup.json", msgspec.json.encode(head))


def restore(pool: ConnectionPool[Connection[Any]], source: Path) -> None:
    """Fill an empty newsroom from a backup: all of it, or nothing. Raises NewsroomError, which says why not."""
    try:
        with zipfile.ZipFile(source) as archive, transaction(pool) as connection:
            digests = _read_head(source, archive)
            for name in TABLES:
                row = connection.execute("SELECT count(*) FROM " + name).fetchone()
                if row is not None and row[0]:
                    raise NewsroomError("the newsroom is not empty; restore into a new database")
            for name, (_, into) in TABLES.items():
                _fill(connection, archive, name, into, digests[name])
            for counted in _COUNTED:
                connection.execute(counted)
    except (OSError, zipfile.BadZipFile, KeyError, msgspec.MsgspecError) as fault:
        raise NewsroomError(f"{source}: is no backup of a newsroom, or a broken one") from fault


def _read_head(source: Path, archive: zipfile.ZipFile) -> dict[str, str]:
    head = msgspec.json.decode(archive.read("backup.json"), type=BackupHead)
    if head.form != FORM or head.steps != len(STEPS):
        made = f"Crossread {head.program}"
        raise NewsroomError(f"{source}: was made by {made}, whose database is another; restore it with that")
    return head.digests


def _fill(connection: Connection[Any], archive: zipfile.ZipFile, name: str, into: LiteralString, digest: str) -> None:
    found = hashlib.sha256()
    with archive.open(name) as file, connection.cursor().copy(into) as copy:
        while data := file.read(CHUNK):
            found.update(data)
            copy.write(data)
    if found.hexdigest() != digest:
        raise NewsroomError(f"the backup was changed: {name} is not what was written")
