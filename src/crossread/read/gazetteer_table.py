"""A gazetteer in one compressed file: records, and names that point at them, found by bisection.

After one line that names the format and its source comes a zlib stream of four parts, each
behind its length (four bytes, little-endian): the names, where each begins, the records, where
each begins. Names are sorted; a name's line is ``name TAB record,record``; a record's line is
``id TAB name TAB kind TAB latitude TAB longitude TAB country TAB population TAB parent,parent``
with parents nearest first, as numbers of records. Nothing is unpacked into objects until it is
looked up, so that a table of 150,000 places is ready in a tenth of a second.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from crossread.errors import ReadError
from crossread.model.places import Place
from crossread.read.gazetteer_names import fold_name

FORMAT = b"crossread.gazetteer/1"
_ADVICE = "build it again from a GeoNames file"


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place as a builder hands it over; ``parents`` are identifiers of records, nearest first."""

    id: str
    name: str
    kind: str
    latitude: float | None
    longitude: float | None
    country: str
    population: int
    parents: tuple[str, ...] = ()


def pack_table(records: Sequence[PlaceRecord], names: Mapping[str, Iterable[str]], source: str) -> bytes:
    """The file's bytes. ``names`` maps folded names to identifiers, the likeliest place first."""
    index = {record.id: number for number, record in enumerate(records)}
    lines = [_pack_record(record, index) for record in records]
    keys = [
        f"{name}\t{','.join(str(index[identifier]) for identifier in names[name] if identifier in index)}".encode()
        for name in sorted(names, key=lambda name: name.encode())
    ]
    parts: list[bytes] = []
    for section in (keys, [line.encode() for line in lines]):
        offsets, position = array("I"), 0
        for line in section:
            offsets.append(position)
            position += len(line) + 1
        if sys.byteorder == "big":
            offsets.byteswap()
        parts += [b"\n".join(section) + b"\n", offsets.tobytes()]
    body = b"".join(len(part).to_bytes(4, "little") + part for part in parts)
    return FORMAT + b" " + source.encode() + b"\n" + zlib.compress(body, 9)


def _pack_record(record: PlaceRecord, index: Mapping[str, int]) -> str:
    parents = ",".join(str(index[parent]) for parent in record.parents if parent in index)
    coordinates = ["" if value is None else f"{value:g}" for value in (record.latitude, record.longitude)]
    fields = [record.id, record.name, record.kind, *coordinates, record.country, str(record.population), parents]
    return "\t".join(field.replace("\t", " ").replace("\n", " ") for field in fields)


class TableGazetteer:
    """A Gazetteer over a packed table."""

    def __init__(self, data: bytes, path: str = "gazetteer") -> None:
        """Raises ReadError, naming ``path``, where the bytes are not such a table."""
        head, _, body = data.partition(b"\n")
        if not head.startswith(FORMAT):
            raise ReadError(path, f"not a gazetteer table: begins with {head[:40]!r}, not {FORMAT.decode()!r}", _ADVICE)
        try:
            parts = _split_parts(zlib.decompress(body))
        except (zlib.error, IndexError, ValueError) as fault:
            raise ReadError(path, f"the gazetteer table is damaged ({fault})", _ADVICE) from fault
        self.source = head[len(FORMAT) :].decode().strip()
        self._names, self._name_starts, self._records, self._record_starts = parts
        self._found: dict[str, tuple[Place, ...]] = {}
        self._places: dict[int, Place] = {}

    def find_places(self, name: str) -> tuple[Place, ...]:
        """All places that bear this name, the likeliest first, or an empty tuple."""
        folded = fold_name(name)
        found = self._found.get(folded)
        if found is None:
            found = tuple(self._place(number) for number in self._find(folded.encode()))
            if len(self._found) < _REMEMBERED:
                self._found[folded] = found
        return found

    def _find(self, name: bytes) -> list[int]:
        low, high = 0, len(self._name_starts)
        wanted = name + b"\t"
        while low < high:
            middle = (low + high) // 2
            start = self._name_starts[middle]
            if self._names[start : start + len(wanted)] < wanted:
                low = middle + 1
            else:
                high = middle
        if low == len(self._name_starts):
            return []
        line = _line(self._names, self._name_starts[low])
        key, _, numbers = line.partition(b"\t")
        return [int(number) for number in numbers.split(b",") if number] if key == name else []

    def _place(self, number: int) -> Place:
        place = self._places.get(number)
        if place is not None:
            return place
        fields = _line(self._records, self._record_starts[number]).decode().split("\t")
        parents = [self._place(int(parent)) for parent in fields[7].split(",") if parent]
        place = Place(
            id=fields[0],
            name=fields[1],
            kind=fields[2],
            latitude=float(fields[3]) if fields[3] else None,
            longitude=float(fields[4]) if fields[4] else None,
            country=fields[5] or None,
            population=int(fields[6]),
            within=tuple(parent.name for parent in parents),
            within_ids=tuple(parent.id for parent in parents),
        )
        if len(self._places) < _REMEMBERED:
            self._places[number] = place
        return place


# Names looked up are kept, since a story's reports speak of the same places; bounded for long runs.
_REMEMBERED = 20_000
# All twelve million names of GeoNames make a table of some 600 MB.
_LARGEST_FILE = 1_000_000_000


def load_table(path: Path) -> TableGazetteer:
    """The gazetteer in a file; raises ReadError where it cannot be read or is no table."""
    try:
        if path.exists() and not (path.is_file() and path.stat().st_size <= _LARGEST_FILE):
            raise ReadError(str(path), "is no file, or larger than a gazetteer is", _ADVICE)
        data = path.read_bytes()
    except OSError as fault:
        raise ReadError(str(path), fault.strerror or str(fault), _ADVICE) from fault
    return TableGazetteer(data, str(path))


def _split_parts(body: bytes) -> tuple[bytes, array[int], bytes, array[int]]:
    parts: list[bytes] = []
    position = 0
    for _ in range(4):
        length = int.from_bytes(body[position : position + 4], "little")
        parts.append(body[position + 4 : position + 4 + length])
        position += 4 + length
    return parts[0], _offsets(parts[1]), parts[2], _offsets(parts[3])


def _offsets(data: bytes) -> array[int]:
    offsets = array("I")
    offsets.frombytes(data)
    if sys.byteorder == "big":
        offsets.byteswap()
    return offsets


def _line(data: bytes, start: int) -> bytes:
    return data[start : data.index(b"\n", start)]
