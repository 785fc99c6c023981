"""The first lines of an account, ready to be laid out: each line with who says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.model.accounts import Account
from crossread.model.spans import Span
from crossread.model.summaries import OpenQuestion, SharedSentence
from crossread.render.sources import CitedSource
from crossread.render.wording import moment_words
from crossread.wording.summaries import say_compared, say_differences, say_open

# A page folds what is beyond; a terminal leaves it out and says how many.
OPEN_SHOWN = 5


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of a report, with the letters of the reports that say so and what is to be said beside them."""

    span: Span
    text: str
    keys: tuple[str, ...]
    note: str
    mentions: tuple[Span, ...]
    answers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The first lines, in the order in which they are read."""

    about: str
    agreed: tuple[SummaryLine, ...]
    differences: str
    unknown: tuple[SummaryLine, ...]
    compared: str

    @property
    def shown(self) -> tuple[SummaryLine, ...]:
        """What is not known, as far as it is shown at once."""
        return self.unknown[:OPEN_SHOWN]

    @property
    def folded(self) -> tuple[SummaryLine, ...]:
        """The rest of it."""
        return self.unknown[OPEN_SHOWN:]


def summary_view(account: Account, sources: dict[str, CitedSource]) -> SummaryView | None:
    """The first lines; None where there is one report or an account that has none."""
    summary = account.summary
    if summary.reports.count < 2:
        return None
    return SummaryView(
        summary.reports.said,
        tuple(_agreed(one, sources) for one in summary.agreed),
        say_differences(summary.differences),
        tuple(_unknown(one, sources) for one in summary.unknown),
        say_compared(summary.compared),
    )


def _agreed(one: SharedSentence, sources: dict[str, CitedSource]) -> SummaryLine:
    own = one.independent if one.independent < len(one.reports) else None
    note = "" if own is None else f"{own} in words of {'its' if own == 1 else 'their'} own"
    return SummaryLine(one.span, one.span.text, _keys(one.reports, sources), note, (one.span, *one.mentions))


def _unknown(one: OpenQuestion, sources: dict[str, CitedSource]) -> SummaryLine:
    when = moment_words((one.last_said or "")[:10])
    note = ", ".join(filter(None, [say_open(one.kind), when]))
    mentions = (one.span, *one.mentions)
    return SummaryLine(one.span, one.span.text, _keys(one.reports, sources), note, mentions, one.answers)


def _keys(reports: Iterable[str], sources: dict[str, CitedSource]) -> tuple[str, ...]:
    told = set(reports)
    return tuple(source.key for report, source in sources.items() if report in told)
