"""A store in memory: the model of what the others do, and enough for a project that is not to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from threading import RLock

from crossread.database.store import Indexed, Shelf


class MemoryStore:
    """Everything in dictionaries; gone when it is closed."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._version = 0
        self._ledger: list[bytes] = []
        self._shelves: dict[tuple[Shelf, str], bytes] = {}
        self._paragraphs: list[Indexed] = []

    def version(self) -> int:
        """How many changes there were."""
        return self._version

    def touch(self) -> int:
        """Count one change more."""
        with self._lock:
            self._version += 1
            return self._version

    def append(self, entry: bytes, after: int) -> bool:
        """Add an entry where the ledger ends at ``after``."""
        with self._lock:
            if len(self._ledger) != after:
                return False
            self._ledger.append(entry)
            self._version += 1
            return True

    def entries(self, after: int = 0) -> Sequence[tuple[int, bytes]]:
        """The entries from ``after`` on."""
        with self._lock:
            return [(number, entry) for number, entry in enumerate(self._ledger, 1) if number > after]

    def put(self, shelf: Shelf, blobs: Mapping[str, bytes]) -> None:
        """Keep these bytes."""
        with self._lock:
            self._shelves.update({(shelf, key): bytes(data) for key, data in blobs.items()})
            self._version += 1

    def get(self, shelf: Shelf, key: str) -> bytes | None:
        """The bytes under this key."""
        return self._shelves.get((shelf, key))

    def keys(self, shelf: Shelf) -> Sequence[str]:
        """The keys of a shelf."""
        with self._lock:
            return sorted(key for held, key in self._shelves if held == shelf)

    def sizes(self, shelf: Shelf) -> Sequence[tuple[str, int]]:
        """The keys of a shelf with their sizes."""
        with self._lock:
            return sorted((key, len(data)) for (held, key), data in self._shelves.items() if held == shelf)

    def drop(self, shelf: Shelf, keys: Iterable[str]) -> None:
        """Forget these."""
        with self._lock:
            for key in keys:
                self._shelves.pop((shelf, key), None)
            self._version += 1

    def index(self, paragraphs: Iterable[Indexed]) -> None:
        """Replace what is searched."""
        with self._lock:
            self._paragraphs = list(paragraphs)

    def search(self, words: Sequence[str], limit: int) -> Sequence[Indexed]:
        """The paragraphs that have all words, those with the most of them first."""
        if not words:
            return []
        with self._lock:
            scored = [(_score(one.words.split(), words), one) for one in self._paragraphs]
        found = sorted((item for item in scored if item[0]), key=lambda item: -item[0])
        return [one for _, one in found[:limit]]

    def close(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._ledger, self._shelves, self._paragraphs = [], {}, []


def _score(held: Sequence[str], words: Sequence[str]) -> float:
    """How large a share of a paragraph's words are the ones looked for; 0 where one of them is not there."""
    counts = [sum(one.startswith(word) for one in held) for word in words]
    return sum(counts) / (10 + len(held)) if all(counts) else 0
