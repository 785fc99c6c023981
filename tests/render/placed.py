"""The account made by hand, with places on the map."""

from __future__ import annotations

from dataclasses import replace

from tests.render.made import made_account, spot

from crossread.model.accounts import Account, AccountPlace, Breakdown

UK = ("England", "United Kingdom")
SPANS = (spot("gazette", "York"), spot("echo", "York"))


def place(name: str, at: tuple[float, float] | None, figures: tuple[str, ...] = (), kind: str = "city") -> AccountPlace:
    """A place in England at this latitude and longitude, or one that the gazetteer has not."""
    latitude, longitude = at or (None, None)
    within = UK if at else ()
    return AccountPlace(f"l-{name}", name, kind, name, latitude, longitude, within, SPANS, figures)


def placed(*places: AccountPlace) -> Account:
    """The account with these places, and a list that counts people in Leeds, which is disputed, and York."""
    listed = Breakdown("b1", "gazette", "place", "f1", ("f2", "f3"), ())
    return replace(made_account(), places=places, breakdowns=(listed,))


LEEDS = place("Leeds", (53.8, -1.55), ("f2",))
YORK = place("York", (53.96, -1.08), ("f3",))
HULL = place("Hull", (53.74, -0.33))
