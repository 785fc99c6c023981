"""One entry of the account by itself: its evidence, what the desk says of it, and everything it can decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from crossread.model.accounts import Account
from crossread.model.spans import Span
from crossread.web.addresses import EntryKind
from crossread.web.answers import show
from crossread.web.room import Laid, Room

# Kinds of entries, by the word in addresses, with where the account has them.
KINDS: Mapping[EntryKind | str, str] = MappingProxyType(
    {
        "difference": "discrepancies",
        "figure": "figures",
        "person": "people",
        "organisation": "organisations",
        "name": "names",
        "place": "places",
        "quote": "quotes",
        "check": "checks",
        "event": "timeline",
        "report": "reports",
    }
)
NAMED = frozenset({"person", "organisation", "name"})
# Choices in one list, and sentences of evidence.
MOST_CHOICES, MOST_SENTENCES = 600, 12


def entry(request: Request, room: Room) -> Response:
    """The page of an entry."""
    kind, id = str(request.path_params["kind"]), str(request.path_params["id"])
    laid = room.lay_out()
    found = _find(laid, kind, id) if laid else None
    if laid is None or found is None:
        what = "This is no longer in the account. What was decided about it is kept; History has it."
        return show(request, room, "gone.html.j2", "No longer found", 404, what=what)
    mentions = list_mentions(kind, found)
    return show(
        request,
        room,
        "entry.html.j2",
        laid.name(id),
        kind=kind,
        found=found,
        id=id,
        mentions=mentions[:MOST_SENTENCES],
        more=len(mentions) - MOST_SENTENCES,
        choices=[(_choice(mention), laid.view.by_id[mention.report], mention) for mention in mentions],
        others=_others(laid, kind, id),
    )


def list_mentions(kind: str, found: Any) -> list[Span]:
    """Where the reports have an entry."""
    if kind == "figure":
        return [mention.span for value in found.values for mention in value.mentions]
    if kind == "difference":
        return [mention for side in found.sides for mention in side.mentions]
    if kind == "quote":
        return [version.span for version in found.versions]
    return list(getattr(found, "mentions", ()))


def _find(laid: Laid, kind: str, id: str) -> Any:
    listed: Sequence[Any] = getattr(laid.account, KINDS[kind]) if kind in KINDS else ()
    return next((each for each in listed if getattr(each, "id", None) == id), None)


def _choice(mention: Span) -> str:
    return f"{mention.report} {mention.part} {mention.start} {mention.end}"


def _others(laid: Laid, kind: str, id: str) -> list[tuple[str, str]]:
    """What the entry may be one with: the other entries of its kind, names of all kinds for a name."""
    account: Account = laid.account
    if kind in NAMED:
        named = (*account.people, *account.organisations, *account.names)
        return [(each.name, each.name) for each in named if each.id != id][:MOST_CHOICES]
    if kind == "figure":
        rows = [row for row in laid.view.rows if row.figure.id != id and row.figure.kind == laid.by_id[id].kind]
        return [(row.figure.id, f"{row.big}: {row.figure.label}"[:140]) for row in rows][:MOST_CHOICES]
    if kind == "event":
        return [(each.id, each.what[:140]) for each in account.timeline if each.id != id][:MOST_CHOICES]
    return []
