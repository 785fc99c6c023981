"""What a rule of the check is: its codes, and the function that finds its offences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.model.drafts import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for: one line for lists, and the function that finds its offences.

    ``find`` is pure; it may yield findings of several codes where one look decides between them.
    """

    codes: dict[str, str]
    find: Callable[[Copy, Sources], Iterator[Finding]]
