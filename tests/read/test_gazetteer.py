"""The table of places."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.errors import ReadError
from crossread.read.gazetteer import load_gazetteer
from crossread.read.gazetteer_build import build_gazetteer
from crossread.read.gazetteer_names import fold_name
from crossread.read.gazetteer_table import PlaceRecord, TableGazetteer, load_table, pack_table

RECORDS = [
    PlaceRecord("1", "Northland", "country", 60.0, 10.0, "NN", 5_000_000),
    PlaceRecord("2", "Alder County", "county", 60.1, 10.1, "NN", 40_000, ("1",)),
    PlaceRecord("3", "Saint Élan", "city", 60.2, 10.2, "NN", 9_000, ("2", "1")),
]
NAMES = {"northland": ["1"], "alder county": ["2"], "st elan": ["3"], "alder": []}


def test_a_table_gives_back_what_was_packed() -> None:
    table = TableGazetteer(pack_table(RECORDS, NAMES, "invented"))
    (place,) = table.find_places("St. Elan")
    assert (place.name, place.latitude, place.population) == ("Saint Élan", 60.2, 9_000)
    assert place.within == ("Alder County", "Northland")
    assert place.within_ids == ("2", "1")
    assert table.source == "invented"
    assert table.find_places("Alder") == table.find_places("Ald") == table.find_places("zzz") == ()


@pytest.mark.parametrize("data", [b"", b"other\nx", b"crossread.gazetteer/1 x\nnot zlib"])
def test_what_is_no_table_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "places.bin"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=r"places\.bin"):
        load_table(path)
    with pytest.raises(ReadError):
        load_table(tmp_path / "absent.bin")


def test_the_embedded_table_knows_part_and_whole() -> None:
    gazetteer = load_gazetteer()
    county = next(place for place in gazetteer.find_places("Los Angeles County"))
    city = next(place for place in gazetteer.find_places("Los Angeles"))
    assert county.kind == "county"
    assert city.kind == "city"
    assert county.id in city.within_ids
    assert {place.kind for place in gazetteer.find_places("New York")} >= {"city", "state"}
    assert gazetteer.find_places("D.C.")[0].name == "Washington"


@given(name=st.text(max_size=40))
def test_any_name_can_be_asked_for(name: str) -> None:
    assert isinstance(load_gazetteer().find_places(name), tuple)
    assert fold_name(fold_name(name)) == fold_name(name)


def geonames_line(identifier: str, name: str, kind: str, codes: str, people: int) -> str:
    """A line of a GeoNames dump for an invented place."""
    first, second = kind.split(".")
    country, one, two = codes.split(".")
    fields = [identifier, name, name, "", "60.5", "10.5", first, second, country, "", one, two, "", "", str(people)]
    return "\t".join([*fields, "", "", "Etc/UTC", "2020-01-01"])


def test_a_geonames_file_takes_the_place_of_the_table(tmp_path: Path) -> None:
    source, target = tmp_path / "NN.txt", tmp_path / "own.bin"
    lines = [
        geonames_line("1", "Northland", "A.PCLI", "NN..", 5_000_000),
        geonames_line("2", "Middle", "A.ADM1", "NN.07.", 900_000),
        geonames_line("3", "Beechton", "P.PPL", "NN.07.", 30_000),
        geonames_line("4", "Hamlet", "P.PPL", "NN.07.", 12),
    ]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    table, count = build_gazetteer(source, least_population=100)
    target.write_bytes(table)
    assert count > 3
    gazetteer = load_gazetteer(target)
    (place,) = gazetteer.find_places("Beechton")
    assert place.within == ("Middle", "Northland")
    assert gazetteer.find_places("Hamlet") == ()
    assert gazetteer.find_places("Atlantic Ocean")


def test_a_file_that_is_not_of_geonames_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "list.txt"
    source.write_text("Beechton\n", encoding="utf-8")
    with pytest.raises(ReadError, match="line 1 has 1 columns"):
        build_gazetteer(source)


def test_the_embedded_table_is_held_against_its_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(resources.files("crossread").joinpath("read", "data", "gazetteer.bin").read_bytes())
    data[len(data) // 2] ^= 1
    monkeypatch.setattr(type(resources.files("crossread")), "read_bytes", lambda _: bytes(data))
    with pytest.raises(ReadError, match="is not the gazetteer that was built"):
        load_gazetteer.__wrapped__()
