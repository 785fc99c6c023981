"""Pages of very many reports: no column for each, few sentences quoted in full, and letters that lead to all others.

What is not shown in words stands in the texts of the reports, to which the letters lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crossread.model.accounts import Account, AccountReuse
from crossread.model.spans import Span
from crossread.render.figures import FigureRow
from crossread.render.sources import CitedSource, Evidence, Piece, cite, in_order

# More reports than there are letters have no columns of their own.
MOST_COLUMNS = 26


class Limits(NamedTuple):
    """How much of one entry a wide page shows; it says how much more there is.

    So many sentences of a side are quoted, so many wordings of a quotation, changes of its words and reasons of a join
    are told, so many entries of one kind (of differences more) stand beside a paragraph, and so many reports beside one
    that has their words.
    So many differences are told with what the reports say, the others in a line each; so many letters lead to a text;
    so many passages are shown of each report that has words of others.
    """

    sentences: int = 3
    wordings: int = 6
    changes: int = 12
    reasons: int = 4
    notes: int = 1
    differing: int = 2
    sources: int = 12
    differences: int = 40
    links: int = 4
    passages: int = 4


LIMITS = Limits()


def is_wide(account: Account) -> bool:
    """Whether there are too many reports for tables with a column for each."""
    return len(account.reports) > MOST_COLUMNS


@dataclass(frozen=True, slots=True)
class Shown:
    """The first sentences that differ, and the mentions in all others."""

    sentences: tuple[Evidence, ...]
    others: tuple[Span, ...]


def cite_few(sources: dict[str, CitedSource], mentions: Iterable[Span]) -> Shown:
    """The first few different sentences of the mentions, in the order of the reports."""
    ranked = in_order(sources, mentions)
    shown: dict[str, Evidence] = {}
    quoted: set[Span] = set()
    for span in ranked:
        if len(shown) == LIMITS.sentences:
            break
        led = sources[span.report].leads_to(span)
        for item in cite(sources, [span]):
            if shown.setdefault(item.text, item) is item:
                quoted.add(span)
            elif not led:
                sources[span.report].forget(span)
    return Shown(tuple(shown.values()), tuple(span for span in ranked if span not in quoted))


@dataclass(frozen=True, slots=True)
class GatheredValue:
    """One way in which a figure is stated, and where: a letter for each report, with an anchor for the first ones."""

    text: str
    differs: bool
    places: tuple[tuple[str, str], ...]
    attributed_to: tuple[str, ...]


def gather_values(row: FigureRow, sources: Sequence[CitedSource]) -> list[GatheredValue]:
    """The ways in which a figure is stated, those of most reports first."""
    found: dict[tuple[str, bool], list[tuple[CitedSource, str, tuple[str, ...]]]] = {}
    for source, cell in zip(sources, row.cells, strict=True):
        for said in cell:
            told = found.setdefault((said.text.casefold(), said.differs), [])
            told.append((source, said.anchors[0], said.attributed_to))
    values = [
        GatheredValue(
            text,
            differs,
            tuple(
                (source.key, source.lead_to(anchor) if number < LIMITS.links else "")
                for number, (source, anchor, _) in enumerate(told)
            ),
            tuple(dict.fromkeys(name for *_, names in told for name in names)),
        )
        for (text, differs), told in found.items()
    ]
    return sorted(values, key=lambda value: -len(value.places))


@dataclass(frozen=True, slots=True)
class Copied:
    """A report whose words stand in others: the one that it shares most with, and the rest by letter and share."""

    later: CitedSource
    closest: AccountReuse
    earlier: CitedSource
    others: tuple[tuple[str, float], ...]


def gather_copies(account: Account, sources: dict[str, CitedSource]) -> list[Copied]:
    """One entry for each report that has words of another, the most copied first."""
    found: dict[str, list[AccountReuse]] = {}
    for reuse in account.reuse:
        found.setdefault(reuse.later, []).append(reuse)
    return [
        Copied(
            sources[later],
            links[0],
            sources[links[0].earlier],
            tuple((sources[link.earlier].key, link.share) for link in links[1:]),
        )
        for later, links in found.items()
    ]


Version = tuple[CitedSource, Span, tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a quotation and where it stands."""

    pieces: tuple[Piece, ...]
    spans: tuple[Span, ...]


def gather_wordings(versions: Iterable[Version]) -> list[Wording]:
    """The wordings of a quotation, those of most reports first."""
    found: dict[tuple[Piece, ...], list[Span]] = {}
    for _, span, pieces in versions:
        found.setdefault(pieces, []).append(span)
    wordings = [Wording(pieces, tuple(spans)) for pieces, spans in found.items()]
    return sorted(wordings, key=lambda wording: -len(wording.spans))
