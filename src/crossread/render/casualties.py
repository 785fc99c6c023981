"""What a casualty record takes from an account: people killed, injured, missing, displaced, statement by statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import ceil, floor

from crossread.meaning.deeds import is_wrongdoer
from crossread.meaning.quantities import claimed, state
from crossread.model.accounts import Account, AccountFigure, FigureMention, FigureValue
from crossread.model.mentions import Quantity
from crossread.render.figures import figure_row
from crossread.render.sources import cite, name_sources
from crossread.text.lexicon import load_lexicon, load_words


@dataclass(frozen=True, slots=True)
class CasualtyRow:
    """One report's words for one count of people, with the least and the most that they can mean.

    ``low`` or ``high`` is None where the words leave that side open: "at least 40" has no highest number.
    """

    heading: str
    figure: AccountFigure
    low: int | None
    high: int | None
    value: FigureValue
    mention: FigureMention
    sentence: str
    note: str


def list_casualties(account: Account) -> Iterator[CasualtyRow]:
    """A row for every statement of such a count: the killed first, then by heading and as the account has them."""
    sources = name_sources(account.reports)
    counted = [(heading, figure) for figure in account.figures if (heading := find_heading(figure))]
    order = list(_headings().values())
    for heading, figure in sorted(counted, key=lambda one: order.index(one[0])):
        note = _note(account, figure)
        for value in figure.values:
            low, high = find_bounds(value)
            for mention in value.mentions:
                sentence = " ".join(item.text for item in cite(sources, [mention.span]))
                told = " ".join(filter(None, (note, tell_decided(figure, value))))
                yield CasualtyRow(heading, figure, low, high, value, mention, sentence, told)


def find_heading(figure: AccountFigure) -> str | None:
    """``killed`` for a count of people who died; None for what a casualty record does not hold."""
    unit = figure.measure.unit or ""
    if figure.kind != "count" or is_wrongdoer(unit) or unit in load_words("casualty_sheet", "nouns.other"):
        return None
    return _headings().get(figure.measure.action or "")


def find_bounds(value: FigureValue) -> tuple[int | None, int | None]:
    """The least and the most whole people that the words can mean.

    12 is 12 to 12; "more than 40" 41 and up; "dozens" 24 to 100; "about 40" 36 to 44.
    """
    stated = state(Quantity(value.value, value.low, value.high, value.approx, "count", None, limit=value.limit))
    if stated is None:
        return None, None
    if value.value is None:
        return _whole(value.low), _whole(value.high)
    if stated.is_number:
        return _whole(value.value), _whole(value.value)
    claim = claimed(stated)
    low, high = floor(claim.low) + 1 if claim.above else ceil(claim.low), ceil(claim.high) - 1 if claim.below else None
    if stated.limit in ("more than", "at least"):
        return low, None
    if stated.limit in ("fewer than", "at most"):
        return None, floor(claim.high) if high is None else high
    return max(low, 0), floor(claim.high) if high is None else high


def tell_decided(figure: AccountFigure, value: FigureValue) -> str | None:
    """What of it is the desk's and no report's: the number itself, or what is counted together here."""
    if value.decided:
        return "The desk put this number in place of the one that was read."
    return "The desk put together what is counted here." if figure.decided else None


def _whole(number: float | int | None) -> int | None:
    return None if number is None else round(number)


def _note(account: Account, figure: AccountFigure) -> str:
    """Where reports dispute the number, what the account says of it; where a later one has another, both."""
    said = [found.summary for found in account.discrepancies if found.figure == figure.id]
    if figure.status == "updated":
        said.append(f"Changed by a later report: {figure_row(figure, {}).big}.")
    if not said and figure.status == "disputed":
        said.append(f"Reports differ: {figure_row(figure, {}).big}.")
    return " ".join(said)


@cache
def _headings() -> dict[str, str]:
    listed: dict[str, list[str]] = load_lexicon("casualty_sheet")["headings"]
    return {deed: heading for heading, deeds in listed.items() for deed in deeds}
