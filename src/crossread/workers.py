"""Readings by several processes of this machine: the same readings, in the same order, as one process gives.

Every worker loads the language model once. A worker that dies (the system ends what takes too much memory) takes the
batches of all with it: each is done again by a process of its own, once, and what dies again is named as a fault.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import NamedTuple, Protocol

from crossread.model.faults import Fault
from crossread.model.mentions import Reading
from crossread.model.reports import Report

# Reports that a worker takes at a time, and batches a worker that are under way or wait to be handed on: what is held
# in memory does not grow with the number of reports.
BATCH, WAITING = 6, 2
# Of fewer reports the models would take longer to load than the reports to read.
FEWEST = 36

DIED = "the process that read it ended twice without an answer, perhaps for want of memory"


class Read(Protocol):
    """Reads a batch of reports; a function of a module, so that another process finds it."""

    def __call__(self, reports: Sequence[Report], /) -> list[Reading]:
        """One reading a report, in their order."""


class _Batch(NamedTuple):
    reports: Sequence[Report]
    future: Future[list[Reading]]


def count_jobs(asked: int | None, reports: int) -> int:
    """How many processes to read with: as many as asked for, else the cores of this machine; 1 for few reports."""
    if asked is not None:
        return max(1, asked)
    return _cores() if reports >= FEWEST else 1


def read_in_parallel(reports: Iterable[Report], read: Read, jobs: int) -> Iterator[Reading]:
    """Readings in the order of the reports, by so many processes."""
    source = iter(reports)
    waiting: deque[_Batch] = deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(waiting) < jobs * WAITING and (batch := list(islice(source, BATCH))):
                waiting.append(_submit(pool, read, batch))
            if not waiting:
                return
            first = waiting.popleft()
            try:
                yield from first.future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                for lost in (first, *waiting):
                    yield from _again(lost.reports, read)
                waiting.clear()
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, read: Read, reports: Sequence[Report]) -> _Batch:
    """The batch under way; one that comes after a worker has died is met with the others that died with it."""
    try:
        return _Batch(reports, pool.submit(read, reports))
    except BrokenProcessPool as died:
        lost: Future[list[Reading]] = Future()
        lost.set_exception(died)
        return _Batch(reports, lost)


def _again(reports: Sequence[Report], read: Read) -> Iterator[Reading]:
    """The batch by a process of its own; report by report where that dies too, so that only the one to blame goes."""
    try:
        yield from _alone(reports, read)
    except BrokenProcessPool:
        for report in reports:
            yield from _alone_or_named(report, read)


def _alone_or_named(report: Report, read: Read) -> list[Reading]:
    try:
        return _alone([report], read)
    except BrokenProcessPool:
        return [Reading(report, faults=(Fault(report.id, "parse", "text", DIED),))]


def _alone(reports: Sequence[Report], read: Read) -> list[Reading]:
    with _pool(1) as pool:
        return pool.submit(read, reports).result()


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def _cores() -> int:
    """The cores that this process may use."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
