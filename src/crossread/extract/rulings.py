"""Ordered tables of rules that decide a case: the first that says something has the last word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Case = TypeVar("Case")
Verdict = TypeVar("Verdict")


@dataclass(frozen=True, slots=True)
class Ruling(Generic[Case, Verdict]):
    """A rule for cases of one kind; ``says`` gives its verdict, None where it leaves the case to the next.

    In ``example`` it decides a case, in ``counter``, which is much like it, it decides none.
    """

    name: str
    says: Callable[[Case], Verdict | None]
    example: str
    counter: str


def decide(rulings: Iterable[Ruling[Case, Verdict]], case: Case) -> Verdict | None:
    """The verdict of the first rule that has one; None where none has."""
    for ruling in rulings:
        verdict = ruling.says(case)
        if verdict is not None:
            return verdict
    return None
