"""A run: every input's pieces by an engine, their reports to stories, and a result that names what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from crossread.files import HALF
from crossread.group.flow.stream import OPEN_DAYS
from crossread.scale.batches import FOLDER, DoneBatch, FailedBatch, Task
from crossread.scale.engines import Engine
from crossread.scale.grouping import GroupedStories, group_readings
from crossread.scale.pieces import iter_pieces
from crossread.scale.storage import Folder

RESULT, FORM = "result.json", "crossread scale 1"
# Reports of a batch; where they are parsed, which takes some hundred times as long, fewer.
BATCH, BATCH_PARSED = 2000, 100


class DonePlace(msgspec.Struct, rename={"place": "from"}):
    """A batch in the result: its table, where its rows are from, how many they are, and how many are no reports."""

    name: str
    place: str
    rows: int
    faults: int


class FailedPlace(msgspec.Struct, rename={"place": "from"}):
    """What failed twice, and why."""

    place: str
    reason: str


class ResultFile(msgspec.Struct):
    """``result.json``."""

    format: str
    reports: int
    stories: int
    repeated: int
    faults: int
    clashes: Sequence[str]
    failed: Sequence[FailedPlace]
    batches: Sequence[DonePlace]


@dataclass(frozen=True, slots=True)
class ScaleResult:
    """What became of a run: ``batches`` are done, ``failed`` are not; ``grouped`` is of the reports of those done."""

    batches: tuple[DoneBatch, ...]
    failed: tuple[FailedBatch, ...]
    grouped: GroupedStories

    @property
    def faults(self) -> int:
        """Rows that hold no report."""
        return sum(batch.faults for batch in self.batches)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return not (self.failed or self.faults or self.grouped.clashes)


def run_scale(
    inputs: Sequence[str],
    task: Task,
    engine: Engine,
    *,
    batch: int | None = None,
    open_days: int = OPEN_DAYS,
    each: Callable[[DoneBatch | FailedBatch], object] = lambda _: None,
) -> ScaleResult:
    """Read the inputs' reports into tables, put them into stories, and write what came of it.

    A run that was ended goes on where it was; what lies in the folder then is what one run would have made. ``each``
    is called with every batch as it is done. Raises ReadError for an input that cannot be opened.
    """
    pieces = iter_pieces(inputs, batch or (BATCH_PARSED if task.mentions else BATCH))
    done: dict[str, DoneBatch] = {}
    failed: list[FailedBatch] = []
    for found in engine.run(task, pieces):
        each(found)
        if isinstance(found, FailedBatch):
            failed.append(found)
        elif found.name:
            done.setdefault(found.name, found)
    target = Folder(task.target)
    grouped = group_readings(target, list(done), open_days)
    result = ScaleResult(tuple(done.values()), tuple(failed), grouped)
    _tidy(target, done)
    target.write(RESULT, _pack(result))
    return result


def _tidy(target: Folder, done: Iterable[str]) -> None:
    """Take away tables of batches that the inputs do not hold any more, and what a kill has left half-written."""
    kept = {f"{name}.parquet" for name in done}
    for name in target.names(FOLDER):
        if name not in kept and name.endswith(".parquet") | name.startswith(HALF):
            target.remove(f"{FOLDER}/{name}")
    for name in target.names(""):
        if name.startswith(HALF):
            target.remove(name)


def _pack(result: ScaleResult) -> bytes:
    """The result as JSON: the same for the same inputs, whatever had to be done anew."""
    grouped = result.grouped
    plain = ResultFile(
        FORM,
        grouped.reports,
        grouped.stories,
        grouped.repeated,
        result.faults,
        grouped.clashes,
        [FailedPlace(one.piece.place, one.reason) for one in result.failed],
        [DonePlace(one.name, one.piece.place, one.rows, one.faults) for one in result.batches],
    )
    return msgspec.json.format(msgspec.json.encode(plain), indent=1) + b"\n"
