"""Who calls and what they may enter: what a server of one project, or of a newsroom, gives to the interface."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from crossread.project.project import Project
from crossread.web.room import Room
from crossread.web.working import WorkProgressing

# What a token may do.
ApiScope = Literal["read", "write"]
# The id of the only project of a server that has but one.
ONLY = "project"


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever has a token: their name in the history, and what the token may do. ``member`` is the door's own."""

    name: str
    scopes: frozenset[ApiScope]
    member: object = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A project as a list shows it."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Entered:
    """A project that a caller has entered. ``ask`` has its account brought up to date; ``state`` tells of that.

    ``admit`` is told the name of every operation that changes or costs something, and raises ApiProblem for too many.
    """

    id: str
    project: Project
    may_change: bool
    ask: Callable[[], None] = field(repr=False)
    state: Callable[[], WorkProgressing] = field(repr=False)
    admit: Callable[[str], None] = field(repr=False)


class Door(Protocol):
    """Lets callers in. For whoever may not enter a project, it is not there."""

    def find_caller(self, token: str) -> Caller | None:
        """Whose token this is."""

    def list_projects(self, caller: Caller) -> Sequence[Listed]:
        """The projects that the caller may enter, in an order that stays."""

    def enter(self, caller: Caller, project: str) -> Entered | None:
        """The project of this id; None where it is not there for them."""


class RoomDoor:
    """The door of a window: one project, one token, which may do everything."""

    def __init__(self, room: Room, token: str, by: str) -> None:
        self._room, self._token, self._by = room, token, by

    def find_caller(self, token: str) -> Caller | None:
        """Whoever has the token is who opened the window."""
        if not hmac.compare_digest(token.encode("utf-8", "replace"), self._token.encode()):
            return None
        return Caller(self._by, frozenset({"read", "write"}))

    def list_projects(self, caller: Caller) -> Sequence[Listed]:  # noqa: ARG002
        """The one project."""
        return [Listed(ONLY, self._room.project.name, "owner")]

    def enter(self, caller: Caller, project: str) -> Entered | None:  # noqa: ARG002
        """The one project, under its id."""
        room = self._room
        if project != ONLY:
            return None
        return Entered(ONLY, room.project, True, room.worker.ask, lambda: room.worker.state, _admit_all)


def _admit_all(_: str) -> None:
    """One person on their own machine may do as much as they like."""
