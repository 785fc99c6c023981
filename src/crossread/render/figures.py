"""Figures as an editor reads them: a row for each, a column for each report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.accounts import Account, AccountFigure, FigureMention, FigureValue
from crossread.render.sources import CitedSource
from crossread.render.visible import one_line
from crossread.render.wording import STATUSES, number_words

HEADLINES = 6
# A heading names so many values; of more it gives the lowest and the highest.
NAMED_VALUES = 3


@dataclass(frozen=True, slots=True)
class FigureStatement:
    """One report's words for a figure. ``differs``: reports dispute the value, and this is not the most carried one."""

    text: str
    anchors: tuple[str, ...]
    attributed_to: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with what each source states, in the order of the sources.

    ``carried`` reports state its number, or one of its disputed ones; ``loose`` others give only a bound or "about".
    """

    figure: AccountFigure
    big: str
    status: str
    carried: int
    loose: int
    cells: tuple[tuple[FigureStatement, ...], ...]

    @property
    def alone(self) -> bool:
        """Whether one report only has it, exactly or loosely."""
        return self.carried + self.loose == 1

    @property
    def standing(self) -> str:
        """What is to be said beside the number of reports: who repeats another's words, who gives it loosely."""
        own = self.figure.independent
        notes = [f"{own} independent"] if own is not None and own < self.carried else []
        notes += [f"{self.loose} more less exactly"] if self.loose else []
        return f" ({', '.join(notes)})" if notes else ""


@dataclass(frozen=True, slots=True)
class _Said:
    """A mention with its words, behind which the desk's number stands where it has put one."""

    mention: FigureMention
    words: str
    odd: bool


def figure_row(figure: AccountFigure, sources: dict[str, CitedSource]) -> FigureRow:
    """The row of one figure."""
    told, every = _reports(figure.stated_values), _reports(figure.values)
    said = _say(figure)
    cells = tuple(_cell(said.get(report, ()), source) for report, source in sources.items())
    return FigureRow(figure, _big(figure), STATUSES[figure.status], len(told), len(every - told), cells)


def _reports(values: Sequence[FigureValue]) -> set[str]:
    return {mention.span.report for value in values for mention in value.mentions}


def headline_rows(account: Account, rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The figures that most reports carry, those of headlines and openings first; contested ones before single ones.

    What counts without saying what happened (``a father of two``) comes after what does.
    """
    order = {report.id: number for number, report in enumerate(account.reports)}

    def weight(row: FigureRow) -> tuple[bool, float, float, int, int]:
        spans = [mention.span for value in row.figure.values for mention in value.mentions]
        titles = len({span.report for span in spans if span.part == "title"})
        early = sum(1 / (1 + span.start / 200) for span in spans if span.part == "text")
        first = min(((order.get(span.report, 0), span.start) for span in spans), default=(0, 0))
        untold = row.figure.kind == "count" and row.figure.measure.action is None
        return (untold, -(row.carried + row.loose + titles), -early, *first)

    told = [row for row in rows if _can_lead(row.figure) and (row.carried + row.loose > 1 or len(account.reports) == 1)]
    return sorted(told, key=weight)[:HEADLINES]


def _can_lead(figure: AccountFigure) -> bool:
    """Lengths, durations, what stands only inside quotations and what has no name of its own make no headline.

    Nor does a count that only a sentence names, with the number marked in it: it says what somebody did, not how many.
    """
    mentions = [mention for value in figure.values for mention in value.mentions]
    return (
        figure.named
        and not (figure.kind == "count" and (figure.measure.unit is None or figure.mark is not None))
        and figure.kind in ("count", "money", "percent", "change")
        and any(not mention.quoted for mention in mentions)
    )


def value_words(figure: AccountFigure, value: FigureValue) -> str:
    """A value in digits where the account knows it exactly, else in the words of the first report that gives it.

    A number that the desk has put is in digits: no report has words for it.
    """
    if value.decided:
        return number_words(value.value) + (" percent" if figure.kind == "percent" else "")
    if figure.kind in ("count", "ratio") and value.approx == "exact" and value.value is not None:
        return number_words(value.value)
    if value.mentions:
        return one_line(value.mentions[0].span.text)
    low, high = number_words(value.low), number_words(value.high)
    return number_words(value.value) or "–".join(end for end in (low, high) if end)


def _big(figure: AccountFigure) -> str:
    if figure.status in ("agreed", "single"):
        return value_words(figure, figure.values[0]) if figure.values else ""
    values = [value for value in figure.stated_values if value.value is not None]
    words = list(dict.fromkeys(_in_lower_case(value_words(figure, value)) for value in figure.stated_values))
    if len(words) > NAMED_VALUES and len(values) > 1:
        low, high = min(values, key=_number), max(values, key=_number)
        return f"{value_words(figure, low)} to {value_words(figure, high)}"
    return (" → " if figure.status == "updated" else " or ").join(words)


def _number(value: FigureValue) -> float:
    return value.value or 0.0


def _in_lower_case(words: str) -> str:
    """Words from a headline or a sentence's beginning as they stand inside one; capitals that mean something stay."""
    return " ".join(word.lower() if word.istitle() and word.isalpha() else word for word in words.split(" "))


def _say(figure: AccountFigure) -> dict[str, list[_Said]]:
    """What each report says, and whether that is not what most say."""
    most = max((_carried(value) for value in figure.values), default=0)
    found: dict[str, list[_Said]] = {}
    for value in figure.values:
        odd = figure.status == "disputed" and _carried(value) < most
        for mention in value.mentions:
            words = one_line(mention.span.text)
            if value.decided:
                words = f"{words} (the desk: {value_words(figure, value)})"
            found.setdefault(mention.span.report, []).append(_Said(mention, words, odd))
    return found


def _cell(said: Sequence[_Said], source: CitedSource) -> tuple[FigureStatement, ...]:
    found: dict[tuple[str, bool], list[_Said]] = {}
    for one in said:
        found.setdefault((one.words.casefold(), one.odd), []).append(one)
    return tuple(_statement(source, same) for same in found.values())


def _statement(source: CitedSource, said: list[_Said]) -> FigureStatement:
    anchors = tuple(source.place(one.mention.span) for one in said)
    names = dict.fromkeys(one_line(one.mention.attributed_to) for one in said if one.mention.attributed_to)
    return FigureStatement(said[0].words, anchors, tuple(names), said[0].odd)


def _carried(value: FigureValue) -> int:
    return len({mention.span.report for mention in value.mentions})
