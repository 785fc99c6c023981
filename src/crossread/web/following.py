"""Pages that follow along: what has changed is sent to them as it changes, as server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict, dataclass
from time import monotonic

from starlette.concurrency import run_in_threadpool

from crossread.errors import CrossreadError

# Seconds between two looks, however many pages follow; and after which a silent connection says that it is there.
LOOK, PING = 0.2, 15.0


@dataclass(frozen=True, slots=True)
class Pulse:
    """What pages follow: the project's version, and what the work is at."""

    version: int
    busy: bool
    said: str
    done: int
    total: int
    has_account: bool
    fault: str


class Follower:
    """Looks for changes on behalf of all pages."""

    def __init__(self, look: Callable[[], Pulse]) -> None:
        self._look = look
        self._seen: tuple[float, Pulse] | None = None
        self._turn = asyncio.Lock()
        self._closed = False

    def close(self) -> None:
        """Let every page that follows go."""
        self._closed = True

    async def follow(self) -> AsyncIterator[str]:
        """Every change from now on, in the form of the protocol; the state as it is comes first."""
        last: Pulse | None = None
        said = monotonic()
        while not self._closed:
            try:
                pulse = await self._peek()
            except CrossreadError:
                return  # the project is gone, or its store: the page asks anew
            if pulse != last:
                yield f"data: {json.dumps(asdict(pulse))}\n\n"
                last, said = pulse, monotonic()
            elif monotonic() - said > PING:
                yield ": still here\n\n"
                said = monotonic()
            await asyncio.sleep(LOOK)

    async def _peek(self) -> Pulse:
        async with self._turn:
            if self._seen is None or monotonic() - self._seen[0] > LOOK / 2:
                self._seen = monotonic(), await run_in_threadpool(self._look)
            return self._seen[1]
