"""What every store of a project gives, whatever it is kept in: memory, one SQLite file, PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from crossread.model.spans import Part

# The shelves of a store: everything on one is of one kind, by its key.
Shelf = Literal["reading", "account", "draft", "file", "note"]


@dataclass(frozen=True, slots=True)
class Indexed:
    """A paragraph that can be searched: where it stands in its report, and its words made comparable."""

    report: str
    part: Part
    start: int
    end: int
    words: str


class Store(Protocol):
    """One project's store. Every method is a whole transaction; several threads may share one store."""

    def version(self) -> int:
        """A number that grows with every change, whoever made it."""

    def touch(self) -> int:
        """Count a change that the store has not seen, such as a new file beside it; the new version."""

    def append(self, entry: bytes, after: int) -> bool:
        """Add the entry with number ``after + 1`` to the ledger; False, and nothing added, where there is one."""

    def entries(self, after: int = 0) -> Sequence[tuple[int, bytes]]:
        """The ledger's entries with numbers above ``after``, in their order."""

    def put(self, shelf: Shelf, blobs: Mapping[str, bytes]) -> None:
        """Keep these bytes under their keys, in place of what was there: all of them or none."""

    def get(self, shelf: Shelf, key: str) -> bytes | None:
        """The bytes under this key; None where there are none."""

    def keys(self, shelf: Shelf) -> Sequence[str]:
        """The keys of a shelf, sorted."""

    def sizes(self, shelf: Shelf) -> Sequence[tuple[str, int]]:
        """The keys of a shelf, sorted, each with how many bytes it has."""

    def drop(self, shelf: Shelf, keys: Iterable[str]) -> None:
        """Forget what is kept under these keys."""

    def index(self, paragraphs: Iterable[Indexed]) -> None:
        """Make these paragraphs, and only these, what ``search`` looks in."""

    def search(self, words: Sequence[str], limit: int) -> Sequence[Indexed]:
        """The paragraphs that have a word beginning with each of these, the best first; no words find nothing."""

    def close(self) -> None:
        """Let go of everything; a store that is closed twice stays closed."""
