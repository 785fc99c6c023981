"""The account's places as GeoJSON (RFC 7946), with the figures that reports give for them."""

from __future__ import annotations

from typing import Any

from crossread.model.accounts import Account, AccountFigure, AccountPlace, FigureValue
from crossread.render.json import dump
from crossread.render.visible import one_line


def render_geojson(account: Account) -> str:
    """A FeatureCollection with a feature for every place, in the account's order.

    A place that no gazetteer entry was found for is a feature without geometry, as the format has it.
    """
    return dump(geojson(account), indent=1) + "\n"


def geojson(account: Account) -> dict[str, Any]:
    """The collection as plain data; positions are longitude, latitude."""
    figures = {figure.id: figure for figure in account.figures}
    names = {report.id: one_line(report.name) for report in account.reports}
    return {
        "type": "FeatureCollection",
        "features": [_feature(place, figures, names) for place in account.places],
    }


def _feature(place: AccountPlace, figures: dict[str, AccountFigure], names: dict[str, str]) -> dict[str, Any]:
    known = [figures[identifier] for identifier in place.figures if identifier in figures]
    told = {span.report for span in place.mentions}
    return {
        "type": "Feature",
        "id": one_line(place.id),
        "geometry": _geometry(place),
        "properties": {
            "name": one_line(place.name),
            "kind": one_line(place.kind) if place.kind else None,
            "gazetteer_id": one_line(place.gazetteer_id) if place.gazetteer_id else None,
            "within": [one_line(name) for name in place.within],
            "reports": [name for report, name in names.items() if report in told],
            "mentions": len(place.mentions),
            "figures": [_figure(figure, names) for figure in known],
        },
    }


def _geometry(place: AccountPlace) -> dict[str, Any] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def _figure(figure: AccountFigure, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": one_line(figure.id),
        "label": one_line(figure.label),
        "kind": figure.kind,
        "status": figure.status,
        "values": [_value(value, names) for value in figure.values],
    }


def _value(value: FigureValue, names: dict[str, str]) -> dict[str, Any]:
    told = {mention.span.report for mention in value.mentions}
    return {
        "value": value.value,
        "low": value.low,
        "high": value.high,
        "approx": value.approx,
        "reports": [name for report, name in names.items() if report in told],
    }
