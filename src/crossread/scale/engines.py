"""Who does the pieces: the processes of this machine, or a cluster (``ray_engine``). Both give the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Protocol

from crossread.scale.batches import DoneBatch, FailedBatch, Task, do_batch
from crossread.scale.pieces import InputPiece
from crossread.workers import Lost, run_in_parallel

DIED = "the process that did it ended twice without an answer, perhaps for want of memory"


class Engine(Protocol):
    """Does pieces, and says of each what became of it, in their order."""

    def run(self, task: Task, pieces: Iterable[InputPiece]) -> Iterator[DoneBatch | FailedBatch]:
        """No more pieces are taken than are under way."""


class LocalEngine:
    """So many processes of this machine."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def run(self, task: Task, pieces: Iterable[InputPiece]) -> Iterator[DoneBatch | FailedBatch]:
        """Do each piece; one whose process dies is done again by a process of its own, and then named."""
        for found in run_in_parallel(pieces, partial(do_batch, task), self._jobs):
            yield FailedBatch(found.item, DIED) if isinstance(found, Lost) else found
