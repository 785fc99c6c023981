"""Who is who in a newsroom, and who may do what: plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from crossread.project.project import Project

# What somebody may do: read; add, decide and write drafts; share, rename and take in people. Each may also do what
# those before may.
DeskRole = Literal["reader", "editor", "owner"]
ROLES: tuple[DeskRole, ...] = ("reader", "editor", "owner")
# What a token of the interface for programs may do.
Scope = Literal["read", "write"]


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the newsroom. ``role`` is theirs in shared projects; an owner also takes in people."""

    id: int
    name: str
    role: DeskRole
    active: bool = True


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody who has signed in, and the word that their forms carry."""

    member: Member
    form_word: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ProjectHead:
    """A project that somebody may enter, and as what. ``shared`` ones are open to the whole newsroom."""

    id: str
    name: str
    shared: bool
    role: DeskRole
    created: str


@dataclass(frozen=True, slots=True)
class Access:
    """A project as somebody has entered it."""

    head: ProjectHead
    project: Project

    @property
    def may_change(self) -> bool:
        """Whether they may add, decide and write."""
        return self.head.role != "reader"

    @property
    def may_manage(self) -> bool:
        """Whether they may share the project, rename it and say who is in it."""
        return self.head.role == "owner"


@dataclass(frozen=True, slots=True)
class TokenHead:
    """A token of the interface for programs, without its secret."""

    id: int
    name: str
    scopes: tuple[Scope, ...]
    created: str


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log: when, who, what, in which project, and a word more."""

    number: int
    at: str
    who: str
    what: str
    project: str | None
    detail: str
