"""What a desk decided in a folder's project, for an account that is composed of the folder without it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from crossread.database.sqlite import SqliteStore
from crossread.errors import ProjectError
from crossread.model.decisions import Decided
from crossread.model.merges import NO_MERGES, Merges
from crossread.project.history import History
from crossread.project.names import DATABASE
from crossread.read.inputs import ReadResult

ASIDE = "set aside by the desk"


def load_decided(folder: Path) -> Decided:
    """What stands of the decisions in the folder's project. Raises ProjectError where it is no project."""
    path = folder / DATABASE
    if not path.is_file():
        raise ProjectError(f"{folder}: nobody has opened it as a project; open it first: crossread open {folder}")
    with closing(SqliteStore(path)) as store:
        return History(store, lambda: datetime.now(UTC)).decided()


def join_merges(one: Merges | None, other: Merges) -> Merges:
    """Two users' words on names as one; of a name that both show otherwise, the first's counts."""
    first = one or NO_MERGES
    shown = {**dict(other.names), **dict(first.names)}
    return Merges((*first.same, *other.same), (*first.different, *other.different), tuple(sorted(shown.items())))


def leave_aside(found: ReadResult, aside: Mapping[str, object]) -> ReadResult:
    """The same without the reports that are set aside; their files say so."""
    return ReadResult(
        tuple(report for report in found.reports if report.id not in aside),
        found.faults,
        found.sources,
        tuple(given.without(aside, ASIDE) for given in found.inputs),
    )
