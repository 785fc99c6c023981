"""How reports are called in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from crossread.model.accounts import Side
from crossread.model.reports import Report
from crossread.text.listing import join_few

# Beyond this many outlets a sentence counts them instead of naming all.
NAMED = 4


class Outlets:
    """The names of the reports of an account, by their ids.

    An outlet with several reports is named once where all of them are meant; else each of them is
    told apart by its id: ``The Ledger (r2)``.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        self._names: Mapping[str, str] = {report.id: report.name for report in reports}
        self._reports = Counter(self._names.values())

    def name(self, report: str) -> str:
        """What one report is called, told apart from others of its outlet."""
        name = self._names[report]
        return f"{name} ({report})" if self._reports[name] > 1 else name

    def names(self, reports: Iterable[str]) -> list[str]:
        """What these reports are called, each once, in the order given."""
        reports = list(dict.fromkeys(reports))
        meant = Counter(self._names[report] for report in reports)
        whole = {name for name, number in meant.items() if number == self._reports[name]}
        return list(dict.fromkeys(self._names[one] if self._names[one] in whole else self.name(one) for one in reports))

    def list(self, reports: Iterable[str]) -> str:
        """``A``, ``A and B``, ``A, B, C and 3 others``."""
        return join_few(self.names(reports), NAMED)

    def sorted(self, reports: Iterable[str]) -> str:
        """The same by the alphabet, where no report comes before another."""
        return join_few(sorted(self.names(reports), key=str.casefold), NAMED)

    def beside(self, side: Side, sides: Sequence[Side]) -> str:
        """The reports of one side, where the others speak too; a headline is told apart from its own text."""
        others = {report for other in sides if other is not side for report in other.reports}
        heads = [report for report in side.reports if report in side.headlines and report in others]
        texts = [report for report in side.reports if report not in heads]
        return join_few([*self.names(texts), *(f"{self.name(report)}’s headline" for report in heads)], NAMED)

    def verb(self, reports: Iterable[str], one: str, many: str) -> str:
        """The form of the verb that agrees with the number of outlets named."""
        return one if len(self.names(reports)) == 1 else many
