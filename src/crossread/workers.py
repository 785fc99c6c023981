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
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Generic, NamedTuple, Protocol, TypeVar

from crossread.model.faults import Fault
from crossread.model.mentions import Reading
from crossread.model.reports import Report

# Reports that a worker takes at a time, and batches a worker that are under way or wait to be handed on: what is held
# in memory does not grow with the number of reports.
BATCH, WAITING = 6, 2
# Of fewer reports the models would take longer to load than the reports to read.
FEWEST = 36

Item = TypeVar("Item")
Result = TypeVar("Result")

DIED = "the process that read it ended twice without an answer, perhaps for want of memory"


class Read(Protocol):
    """Reads a batch of reports; a function of a module, so that another process finds it."""

    def __call__(self, reports: Sequence[Report], /) -> list[Reading]:
        """One reading a report, in their order."""


class Lost(NamedTuple, Generic[Item]):
    """An item whose process died, and died again by itself."""

    item: Item


class _Waiting(NamedTuple, Generic[Item, Result]):
    item: Item
    future: Future[Result]


def count_jobs(asked: int | None, reports: int) -> int:
    """How many processes to read with: as many as asked for, else the cores of this machine; 1 for few reports."""
    if asked is not None:
        return max(1, asked)
    return count_cores() if reports >= FEWEST else 1


def read_in_parallel(reports: Iterable[Report], read: Read, jobs: int) -> Iterator[Reading]:
    """Readings in the order of the reports, by so many processes."""
    source = iter(reports)
    batches = iter(lambda: list(islice(source, BATCH)), [])
    for found in run_in_parallel(batches, read, jobs):
        if isinstance(found, Lost):
            for report in found.item:  # so that only the one to blame goes
                yield from _alone_or_named(report, read)
        else:
            yield from found


def run_in_parallel(items: Iterable[Item], do: Callable[[Item], Result], jobs: int) -> Iterator[Result | Lost[Item]]:
    """What ``do`` gives for each item, in their order, by so many processes; what it raises is raised.

    Items whose processes die are each done again by a process of their own, once.
    """
    source = iter(items)
    waiting: deque[_Waiting[Item, Result]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            waiting.extend(_submit(pool, do, item) for item in islice(source, jobs * WAITING - len(waiting)))
            if not waiting:
                return
            first = waiting.popleft()
            try:
                yield first.future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                for lost in (first, *waiting):
                    yield _again(lost.item, do)
                waiting.clear()
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, do: Callable[[Item], Result], item: Item) -> _Waiting[Item, Result]:
    """The item under way; one that comes after a worker has died is met with the others that died with it."""
    try:
        return _Waiting(item, pool.submit(do, item))
    except BrokenProcessPool as died:
        lost: Future[Result] = Future()
        lost.set_exception(died)
        return _Waiting(item, lost)


def _again(item: Item, do: Callable[[Item], Result]) -> Result | Lost[Item]:
    try:
        return _alone(item, do)
    except BrokenProcessPool:
        return Lost(item)


def _alone_or_named(report: Report, read: Read) -> list[Reading]:
    try:
        return _alone([report], read)
    except BrokenProcessPool:
        return [Reading(report, faults=(Fault(report.id, "parse", "text", DIED),))]


def _alone(item: Item, do: Callable[[Item], Result]) -> Result:
    with _pool(1) as pool:
        return pool.submit(do, item).result()


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Have this process end where the one that began it is killed: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_wait_for, args=(parent,), daemon=True).start()


def _wait_for(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def count_cores() -> int:
    """The cores that this process may use."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1
