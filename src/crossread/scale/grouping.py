"""Tables of readings to stories, in one stream: a day's reports are in memory, and the stories that are open."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from crossread.group.flow.columns import TraitColumns
from crossread.group.flow.stream import OPEN_DAYS, StoryStream
from crossread.model.flows import FoundStory
from crossread.project.keeping import program_digest
from crossread.scale.batches import FOLDER, NAME
from crossread.scale.seen import SeenReports
from crossread.scale.spool import DaySpool
from crossread.scale.storage import Folder
from crossread.scale.tables import NEEDED, STORIES, read_columns, story_rows

FILE = "stories.parquet"
# What the table of stories says of itself beside its rows.
_SAID = (b"made of", b"stories", b"repeated", b"clashes")
# Stories that wait before they are written.
_WAITING = 5_000
# Reports of a day whose traits are numbered at a time.
_AT_A_TIME = 4_000


@dataclass(frozen=True, slots=True)
class GroupedStories:
    """How many reports are in how many stories; reports that came again, and ids that came again with other words."""

    reports: int
    stories: int
    repeated: int
    clashes: tuple[str, ...]


def group_readings(
    target: Folder,
    batches: Sequence[str],
    open_days: int = OPEN_DAYS,
    each: Callable[[int], object] = lambda _: None,
) -> GroupedStories:
    """Put the reports of these tables into stories, and write them; nothing is done where they are there.

    A report whose id came before is left out. ``each`` is called with the number of reports that are in stories:
    before the first day, and after every day.
    """
    made_of = sha256("\n".join([program_digest(), str(open_days), *batches]).encode()).hexdigest()[:NAME]
    if target.holds(FILE):
        with target.open(FILE) as stream:
            held = parquet.read_metadata(stream)
        if (held.metadata or {}).get(_SAID[0]) == made_of.encode():
            return _found(held.num_rows, held.metadata)
    with DaySpool() as spool, tempfile.TemporaryDirectory() as folder:
        for name in batches:
            with target.open(f"{FOLDER}/{name}.parquet") as stream:
                spool.add(_with_reports(parquet.read_table(stream, columns=NEEDED)))
        path = Path(folder) / FILE
        found = _write(path, spool, open_days, made_of, each)
        target.place(FILE, path)
    return found


def _with_reports(table: pa.Table) -> pa.Table:
    return table.filter(table["report"].is_valid()) if table["report"].null_count else table


def _write(path: Path, spool: DaySpool, open_days: int, made_of: str, each: Callable[[int], object]) -> GroupedStories:
    with parquet.ParquetWriter(path, STORIES, compression="zstd") as target:
        stories, taken = _Stories(target), _Taken()
        stream = StoryStream(open_days, stories.add)
        each(0)
        for tables in spool.days():
            stream.add_columns(taken.iter_new(tables))
            taken.seen.end_day()
            each(taken.reports)
        stream.close_all()
        stories.flush()
        found = GroupedStories(taken.reports, stories.count, taken.repeated, tuple(sorted(taken.clashes)))
        said = (made_of, str(found.stories), str(found.repeated), "\n".join(found.clashes))
        target.add_key_value_metadata(dict(zip(_SAID, said, strict=True)))
    return found


class _Stories:
    """Writes stories as they are closed, some thousand at a time."""

    def __init__(self, target: parquet.ParquetWriter) -> None:
        self._target = target
        self._waiting: list[FoundStory] = []
        self.count = 0

    def add(self, story: FoundStory) -> None:
        self._waiting.append(story)
        if len(self._waiting) >= _WAITING:
            self.flush()

    def flush(self) -> None:
        if self._waiting:
            self._target.write_table(story_rows(self._waiting))
        self.count += len(self._waiting)
        self._waiting.clear()


class _Taken:
    """Takes each report once, and counts what comes again: with the same words, or as a clash with others."""

    def __init__(self) -> None:
        self.seen = SeenReports()
        self.reports = self.repeated = 0
        self.clashes: set[str] = set()

    def iter_new(self, tables: Iterable[pa.Table]) -> Iterator[TraitColumns]:
        for table in tables:
            for start in range(0, len(table), _AT_A_TIME):
                part = table.slice(start, _AT_A_TIME)
                new = self._meet(part)
                yield read_columns(part if all(new) else part.filter(pa.array(new, pa.bool_())))

    def _meet(self, table: pa.Table) -> list[bool]:
        """Which of the reports of a table are new."""
        new = []
        for report, digest in zip(table["report"].to_pylist(), table["digest"].to_pylist(), strict=True):
            met = self.seen.meet(report, digest)
            new.append(met == "new")
            self.repeated += met == "same"
            if met == "other":
                self.clashes.add(report)
        self.reports += sum(new)
        return new


def _found(reports: int, said: Mapping[bytes, bytes]) -> GroupedStories:
    _, stories, repeated, clashes = (said[key].decode("utf-8") for key in _SAID)
    return GroupedStories(reports, int(stories), int(repeated), tuple(clashes.splitlines()))
