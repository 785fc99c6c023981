"""Programs of a newsroom: let in by tokens of its people, to the projects that these may enter."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.errors import StrangerError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.queue import ProjectWorker
from crossread.newsroom.records import Member
from crossread.web.api.door import Caller, Entered, Listed
from crossread.web.api.problems import ApiProblem


class NewsroomDoor:
    """``NewsroomDoor(newsroom).find_caller("crossread_…")``; a token may do no more than its person."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom

    def find_caller(self, token: str) -> Caller | None:
        """Whose token this is."""
        found = self._newsroom.signing.find_token(token)
        return Caller(found[0].name, found[1], found[0]) if found else None

    def list_projects(self, caller: Caller) -> Sequence[Listed]:
        """The projects that its person may enter, the newest first."""
        return [Listed(head.id, head.name, head.role) for head in self._newsroom.projects.seen_by(_member(caller))]

    def enter(self, caller: Caller, project: str) -> Entered | None:
        """One of them; None for others' projects and for those that are not there alike."""
        member = _member(caller)
        try:
            access = self._newsroom.projects.enter(member, project)
        except StrangerError:
            return None
        worker = ProjectWorker(self._newsroom.queue, access.head.id)

        def admit(what: str) -> None:
            if not self._newsroom.limits.admit(member.id, giving=what == "addFile"):
                raise ApiProblem(429, "too much at once; wait a while", {"Retry-After": "60"})
            if what != "checkText":
                self._newsroom.audit.note(member.name, f"calls {what}", access.head.id)

        return Entered(access.head.id, access.project, access.may_change, worker.ask, lambda: worker.state, admit)


def _member(caller: Caller) -> Member:
    assert isinstance(caller.member, Member)
    return caller.member
