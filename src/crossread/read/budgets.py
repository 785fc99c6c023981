"""What may be unpacked of one input, over all the archives within it."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.errors import ReadError
from crossread.model.inputs import InputFile
from crossread.read.sources import Source

# A desk's archive of a story holds some dozens of files; a saved page may bring a hundred more.
MOST_FILES = 1_000
MOST_UNPACKED = 100_000_000
# Text shrinks to a tenth, tables of one word to a fiftieth; what shrinks more than this was made to burst.
HIGHEST_RATIO = 250
SMALL = 1_000_000

ADVICE = "unpack it and give the articles in it"

Opened = Source | InputFile | ReadError


@dataclass(slots=True)
class Budget:
    """What may still be unpacked of one input, over all the archives within it."""

    files: int = MOST_FILES
    size: int = MOST_UNPACKED

    def spend(self, name: str, size: int) -> None:
        self.files -= 1
        self.size -= size
        if self.files < 0:
            raise ReadError(name, f"holds more than {MOST_FILES:,} files", ADVICE)
        if self.size < 0:
            raise ReadError(name, f"unpacks to more than {MOST_UNPACKED // 1_000_000} MB", ADVICE)
