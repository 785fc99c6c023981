"""The pages of the room, in the order in which they are listed beside every page."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.web.room import Laid, Room


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page in the list: its path, its title, and how many things are on it (None where that says nothing)."""

    path: str
    title: str
    size: int | None = None
    begins_group: bool = False


def list_contents(room: Room, laid: Laid | None) -> list[PageLink]:
    """The pages that have something to show."""
    if laid is None:
        return []
    account = laid.account
    names = len(account.people) + len(account.organisations) + len(account.names)
    open_ones = sum(found.id not in laid.decided.settled for found in account.discrepancies)
    return [
        PageLink("/", "Differences", open_ones),
        PageLink("/brief", "In brief"),
        PageLink("/figures", "Figures", len(account.figures)),
        PageLink("/quotations", "Quotations", len(account.quotes)),
        PageLink("/people", "People", names),
        PageLink("/events", "Events", len(account.timeline)),
        PageLink("/places", "Places", len(account.places)),
        PageLink("/sources", "Who has what"),
        PageLink("/reports", "Reports", len(account.reports)),
        PageLink("/drafts", "Drafts", len(room.project.draft_names()) or None, begins_group=True),
        PageLink("/history", "History", len(room.project.history()) or None),
        PageLink("/take-away", "Take away"),
    ]
