"""Places as GeoJSON: parsed back, and held to what RFC 7946 asks."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from geojson_pydantic import FeatureCollection
from tests.render.made import hostile_account, made_account

from crossread.model.accounts import Account, AccountPlace
from crossread.render import render


@pytest.fixture
def placed() -> Account:
    """The account made by hand, with a place that has figures, and one that nothing is known of."""
    account = made_account()
    mentions = account.figures[2].values[0].mentions
    york = AccountPlace(
        "l1", "York", "city", "2633352", 53.958, -1.082, ("England",), tuple(m.span for m in mentions), ("f3", "f99")
    )
    return replace(account, places=(york, AccountPlace("l2", "Tolland Mill", None, None, None, None, (), ())))


def parse(account: Account) -> Any:
    return json.loads(render(account, "geojson"))


def test_a_feature_for_every_place(placed: Account) -> None:
    collection = parse(placed)
    assert collection["type"] == "FeatureCollection"
    york, mill = collection["features"]
    assert {feature["type"] for feature in collection["features"]} == {"Feature"}
    assert york["geometry"] == {"type": "Point", "coordinates": [-1.082, 53.958]}
    assert mill["geometry"] is None and mill["properties"]["gazetteer_id"] is None


@pytest.mark.standard("GeoJSON (RFC 7946), geojson-pydantic")
@pytest.mark.parametrize("make", [made_account, hostile_account])
def test_another_program_takes_it(make: Callable[[], Account], placed: Account) -> None:
    for account in (make(), placed):
        FeatureCollection.model_validate_json(render(account, "geojson"))


def test_figures_with_their_values_and_reports(placed: Account) -> None:
    properties = parse(placed)["features"][0]["properties"]
    assert properties["reports"] == ["The Harrow Gazette", "Valley Echo"]
    [figure] = properties["figures"]
    assert (figure["label"], figure["status"]) == ("people hurt: York", "agreed")
    assert figure["values"] == [
        {"value": 5, "low": None, "high": None, "approx": "exact", "reports": ["The Harrow Gazette", "Valley Echo"]}
    ]


def test_hostile_text_is_still_json() -> None:
    [feature] = parse(hostile_account())["features"]
    assert "\u202e" not in feature["properties"]["name"]


def test_the_same_account_gives_the_same_bytes(placed: Account) -> None:
    assert render(placed, "geojson") == render(placed, "geojson")
