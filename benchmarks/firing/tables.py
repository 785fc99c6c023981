"""The tables of rules, each with how to watch its rules at work and how to switch one off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any, Literal

from crossread.extract.figures import comparisons, screening
from crossread.reconcile.figures import conflicts
from crossread.reconcile.figures.likeness import bonds, limits
from crossread.reconcile.figures.likeness import pairs as likeness

Stage = Literal["extract", "reconcile"]
Note = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Table:
    """A tuple of rules that a module holds under a name; ``field`` is what a rule calls its function."""

    room: str
    stage: Stage
    module: ModuleType
    name: str
    field: str

    def rules(self) -> tuple[Any, ...]:
        """The rules in their order."""
        held = getattr(self.module, self.name)
        return tuple(held() if callable(held) else held)

    @contextmanager
    def using(self, rules: Sequence[Any]) -> Iterator[None]:
        """The module with other rules in its table."""
        held = getattr(self.module, self.name)
        setattr(self.module, self.name, (lambda: tuple(rules)) if callable(held) else tuple(rules))
        try:
            yield
        finally:
            setattr(self.module, self.name, held)

    def without(self, name: str) -> Any:
        """The module without one rule."""
        return self.using([rule for rule in self.rules() if rule.name != name])

    def watched(self, note: Note) -> Any:
        """The module with rules that tell ``note`` their name whenever they say something."""
        return self.using([_watch(rule, self.field, note) for rule in self.rules()])


def _watch(rule: Any, field: str, note: Note) -> Any:
    function = getattr(rule, field)

    def watching(*given: Any) -> Any:
        said = function(*given)
        if said:
            note(rule.name)
        return said

    return replace(rule, **{field: watching})


TABLES = (
    Table("extract/figures/screening", "extract", screening, "SCREENS", "applies"),
    Table("extract/figures/comparisons", "extract", comparisons, "comparison_rules", "search"),
    Table("reconcile/figures/conflicts", "reconcile", conflicts, "CONFLICTS", "applies"),
    Table("reconcile/figures/likeness", "reconcile", likeness, "LIKENESS", "compare"),
    Table("reconcile/figures/agreement", "reconcile", likeness, "AGREEMENT", "compare"),
    Table("reconcile/figures/likeness/bonds", "reconcile", bonds, "BONDS", "applies"),
    Table("reconcile/figures/likeness/limits", "reconcile", limits, "LIMITS", "applies"),
)
