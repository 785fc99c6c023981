"""A gazetteer from a GeoNames file, to take the place of the one that ships with Crossread."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from crossread.errors import ReadError
from crossread.read.gazetteer_names import fold_name
from crossread.read.gazetteer_table import PlaceRecord, pack_table

# GeoNames' feature classes and codes, by the kind that a Place has. Classes not named here are left out.
_CODES = {
    "CONT": "continent",
    "PCLI": "country",
    "PCLD": "country",
    "PCLF": "country",
    "PCLS": "country",
    "PCLIX": "country",
    "TERR": "country",
    "ADM1": "state",
    "ADM2": "county",
}
_CLASSES = {"P": "city", "H": "water", "T": "mountain", "L": "region", "S": "building"}
_FIELDS = 15
_SOURCE = "Places from GeoNames (geonames.org), CC BY 4.0"


def build_gazetteer(source: Path, *, least_population: int = 0) -> tuple[bytes, int]:
    """The table of a GeoNames dump (``allCountries.txt``, ``US.txt``) as it is written, and how many places it has.

    ``source`` has GeoNames' tab-separated columns; cities with fewer than ``least_population``
    people are left out. Names are the main and the ASCII one; other Latin names count only
    where no place bears them as its own. Oceans, parts of the world and the names that news has for
    places (``D.C.``) come from the list that ships with Crossread. Raises ReadError where the
    file cannot be read, or a line has fewer columns than GeoNames gives.
    """
    records: dict[str, PlaceRecord] = {}
    codes: dict[str, str] = {}
    own: dict[str, set[str]] = defaultdict(set)
    other: dict[str, set[str]] = defaultdict(set)
    rows = list(_read_rows(source, least_population))
    for row in rows:
        if row[7] in _CODES and row[7] not in ("CONT", "ADM2"):
            codes[row[8] if row[7] != "ADM1" else f"{row[8]}.{row[10]}"] = row[0]
        elif row[7] == "ADM2":
            codes[f"{row[8]}.{row[10]}.{row[11]}"] = row[0]
    for row in rows:
        record = _read_record(row, codes)
        records[record.id] = record
        for name in (row[1], row[2]):
            own[fold_name(name)].add(record.id)
        for name in row[3].split(","):
            if name.isascii() and len(name) > 3 and name[0].isupper():
                other[fold_name(name)].add(record.id)
    names = {**other, **own}
    names.pop("", None)
    ranked = {name: _rank(owners, records) for name, owners in names.items()}
    _add_features(records, ranked)
    return pack_table(list(records.values()), ranked, _SOURCE), len(records)


def _read_rows(source: Path, least_population: int) -> Iterator[list[str]]:
    try:
        if source.exists() and not source.is_file():
            raise ReadError(str(source), "is no file", "name a GeoNames text file")
        with source.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                row = line.rstrip("\n").split("\t")
                if len(row) < _FIELDS:
                    reason = f"line {number} has {len(row)} columns; a GeoNames file has 19"
                    raise ReadError(str(source), reason, "download one from download.geonames.org/export/dump")
                wanted = row[7] in _CODES or row[6] in _CLASSES
                if wanted and not (row[6] == "P" and _number(row[14]) < least_population):
                    yield row
    except (OSError, UnicodeDecodeError) as fault:
        raise ReadError(str(source), str(fault), "name a GeoNames text file") from fault


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _read_record(row: list[str], codes: dict[str, str]) -> PlaceRecord:
    country, first, second = row[8], f"{row[8]}.{row[10]}", f"{row[8]}.{row[10]}.{row[11]}"
    parents = [codes[code] for code in (second, first, country) if code in codes and codes[code] != row[0]]
    kind = _CODES.get(row[7]) or _CLASSES[row[6]]
    if kind == "country":
        parents = []
    elif kind == "state":
        parents = [codes[country]] if country in codes else []
    return PlaceRecord(row[0], row[1], kind, float(row[4]), float(row[5]), country, _number(row[14]), tuple(parents))


def _rank(owners: set[str], records: dict[str, PlaceRecord]) -> list[str]:
    return sorted(owners, key=lambda identifier: (-records[identifier].population, identifier))[:60]


def _add_features(records: dict[str, PlaceRecord], names: dict[str, list[str]]) -> None:
    text = resources.files("crossread").joinpath("read", "data", "features.toml").read_text("utf-8")
    data = tomllib.loads(text)
    for name, (kind, latitude, longitude, others) in data["features"].items():
        identifier = f"crossread:{fold_name(name).replace(' ', '-')}"
        records[identifier] = PlaceRecord(identifier, name, kind, latitude, longitude, "", 0)
        for form in (name, *others):
            names.setdefault(fold_name(form), []).append(identifier)
    for name, identifiers in data["aliases"].items():
        known = [identifier for identifier in identifiers if identifier in records]
        names[name] = known + [identifier for identifier in names.get(name, []) if identifier not in known]
