"""The rooms of a newsroom's projects: each under its own address, for whoever may enter it."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from starlette.exceptions import HTTPException
from starlette.requests import Request

from crossread.errors import StrangerError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.queue import ProjectWorker
from crossread.newsroom.records import Access
from crossread.web.guard import SAFE_METHODS
from crossread.web.newsroom.entering import Entrance, member_of
from crossread.web.room import Room

MOST_ROOMS = 50
# The forms with which files come in.
_GIVING = ("/reports/add", "/reports/paste")


class Rooms:
    """The rooms that this process keeps laid out."""

    def __init__(self, newsroom: Newsroom, entrance: Entrance) -> None:
        self._newsroom, self._entrance = newsroom, entrance
        self._held: OrderedDict[str, Room] = OrderedDict()
        self._lock = Lock()

    def find(self, request: Request) -> Room:
        """The room that an address is of. Raises HTTPException: 401, 403, 404 (also where it is others'), 429."""
        member = self._entrance.demand(request).member
        try:
            access = self._newsroom.projects.enter(member, str(request.path_params["project"]))
        except StrangerError as fault:
            raise HTTPException(404, "There is no such project.") from fault
        request.state.reading_only = not access.may_change
        if request.method not in SAFE_METHODS:
            self._admit_change(request, access)
        return self._hold(access)

    def let_go(self) -> None:
        """Let go of every page that follows."""
        with self._lock:
            for room in self._held.values():
                room.follower.close()

    def _admit_change(self, request: Request, access: Access) -> None:
        """Let a form through, and note it. Readers change nothing; nobody changes things without end."""
        member, head = member_of(request), access.head
        if not access.may_change:
            raise HTTPException(403, "You may read this project; its owner can let you change it.")
        path = request.url.path.removeprefix(f"/p/{head.id}")
        giving = path in _GIVING
        if not self._newsroom.limits.admit(member.id, giving=giving):
            raise HTTPException(429, "Too much at once; wait a while.")
        if not path.endswith("/remarks"):
            self._newsroom.audit.note(member.name, "adds reports" if giving else f"sends {path}", head.id)

    def _hold(self, access: Access) -> Room:
        head = access.head
        with self._lock:
            held = self._held.pop(head.id, None)
            is_kept = held is not None and held.project is access.project
            room = held if held is not None and is_kept else self._make(access)
            self._held[head.id] = room
            while len(self._held) > MOST_ROOMS:
                self._held.popitem(last=False)
        if not is_kept:
            # After a restore, or under another program, the account is made anew.
            room.start()
        return room

    def _make(self, access: Access) -> Room:
        head = access.head
        return Room(access.project, f"/p/{head.id}", ProjectWorker(self._newsroom.queue, head.id))
