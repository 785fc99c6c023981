"""A Ray cluster as an engine: the only module that knows of Ray."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import ray

from crossread.errors import SettingsError
from crossread.faults import give_reason
from crossread.scale.batches import DoneBatch, FailedBatch, Task, do_batch
from crossread.scale.engines import DIED
from crossread.scale.pieces import InputPiece
from crossread.workers import WAITING

# The address that stands for a cluster of this machine's own, made for the run.
HERE = "local"


class RayEngine:
    """The cores of a cluster: ``local`` for one on this machine, ``auto``, or an address such as ``ray://desk:10001``."""

    def __init__(self, address: str, cores: int | None = None) -> None:
        """``cores`` are those of a cluster on this machine. Raises SettingsError where there is no cluster."""
        here = {"num_cpus": cores, "include_dashboard": False} if address == HERE else {}
        try:
            ray.init(address=address, log_to_driver=False, logging_level="ERROR", ignore_reinit_error=True, **here)
        except (ConnectionError, ValueError, RuntimeError, OSError) as fault:
            raise SettingsError(f"no Ray cluster at {address}: {fault}; start one, or leave --ray out") from fault

    def run(self, task: Task, pieces: Iterable[InputPiece]) -> Iterator[DoneBatch | FailedBatch]:
        """Do each piece as a task; one whose worker dies is done again once by another, and then named."""
        do = ray.remote(max_retries=1)(do_batch)
        many = max(1, int(ray.cluster_resources().get("CPU", 1))) * WAITING
        asked, source = ray.put(task), iter(pieces)
        waiting: deque[tuple[InputPiece, Any]] = deque()
        while True:
            waiting.extend((piece, do.remote(asked, piece)) for piece in islice(source, many - len(waiting)))
            if not waiting:
                return
            piece, answer = waiting.popleft()
            try:
                yield ray.get(answer)
            except ray.exceptions.RayTaskError as fault:  # such as a machine without the program
                yield FailedBatch(piece, give_reason(fault.cause or fault))
            except ray.exceptions.RayError:
                yield FailedBatch(piece, DIED)

    def close(self) -> None:
        """Let go of the cluster; one of this machine's own ends."""
        ray.shutdown()
