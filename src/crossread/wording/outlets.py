"""How reports are called in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crossread.model.accounts import Side
from crossread.model.reports import Report
from crossread.text.listing import join_few

# Beyond this many outlets a sentence counts them instead of naming all.
NAMED = 4


class Outlets:
    """The names of the reports of an account, by their ids."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._names: Mapping[str, str] = {report.id: report.name for report in reports}

    def name(self, report: str) -> str:
        """The outlet of one report."""
        return self._names[report]

    def names(self, reports: Iterable[str]) -> list[str]:
        """The outlets of these reports, each once, in the order given."""
        return list(dict.fromkeys(self._names[report] for report in reports))

    def list(self, reports: Iterable[str]) -> str:
        """``A``, ``A and B``, ``A, B, C and 3 others``."""
        return join_few(self.names(reports), NAMED)

    def sorted(self, reports: Iterable[str]) -> str:
        """The same by the alphabet, where no report comes before another."""
        return join_few(sorted(self.names(reports), key=str.casefold), NAMED)

    def beside(self, side: Side, sides: Sequence[Side]) -> str:
        """The outlets of one side, where the others speak too.

        A report of an outlet that is on another side as well is told apart by its id, and a
        headline from its own text.
        """
        others = {report for other in sides if other is not side for report in other.reports}
        namesakes = {self._names[report] for report in others if report not in side.reports}
        names = []
        for report in side.reports:
            name = self._names[report]
            name = f"{name} ({report})" if name in namesakes else name
            names.append(f"{name}’s headline" if report in side.headlines and report in others else name)
        return join_few(names, NAMED)

    def verb(self, reports: Iterable[str], one: str, many: str) -> str:
        """The form of the verb that agrees with the number of outlets named."""
        return one if len(self.names(reports)) == 1 else many
