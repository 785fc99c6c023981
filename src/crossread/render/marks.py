"""What the account says of each stretch of a report: the links from the texts back to its entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from crossread.model.accounts import Account, Entity
from crossread.model.spans import Span
from crossread.render.alone import shown_points
from crossread.render.summaries import find_beginning
from crossread.render.wide import is_wide

# Inline marks are the words themselves, made a link. Those of the margin cover clauses or sentences.
InlineKind = Literal["figure", "person", "organisation", "name", "place", "date"]
MarginKind = Literal[
    "difference", "agreed", "unknown", "fact", "check", "quote", "list", "time", "shared", "point", "term", "found"
]  # fmt: skip
INLINE: tuple[InlineKind, ...] = ("figure", "person", "organisation", "name", "place", "date")
MARGIN: tuple[MarginKind, ...] = (
    "difference", "agreed", "unknown", "fact", "check", "quote", "list", "time", "shared", "point", "term",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention, the entry that it belongs to (the id of an element of the page), and the entry's short label.

    The label is a name, or a letter and the entry's number in the order of the page.
    """

    span: Span
    kind: InlineKind | MarginKind
    entry: str
    label: str

    @property
    def inline(self) -> bool:
        """Whether the mention's own words are to be the link."""
        return self.kind in INLINE


def collect_marks(account: Account) -> dict[str, list[Mark]]:
    """All marks of every report, by report id, in the order of the text, longer ones first."""
    marks: dict[str, list[Mark]] = {report.id: [] for report in account.reports}
    for mark in dict.fromkeys([*_inline(account), *_margin(account)]):
        if mark.span.report in marks:
            marks[mark.span.report].append(mark)
    for listed in marks.values():
        listed.sort(key=by_place)
    return marks


def by_place(mark: Mark) -> tuple[int, int]:
    """The order of the text, longer ones first."""
    return mark.span.start, -mark.span.end


def _inline(account: Account) -> Iterator[Mark]:
    for number, figure in enumerate(account.figures, 1):
        for value in figure.values:
            yield from (Mark(said.span, "figure", f"figure-{figure.id}", f"f{number}") for said in value.mentions)
    yield from _entities(account.people, "person")
    yield from _entities(account.organisations, "organisation")
    yield from _entities(account.names, "name")
    for place in account.places:
        yield from (Mark(span, "place", f"place-{place.id}", place.name) for span in place.mentions)
    yield from _dates(account)


def _dates(account: Account) -> Iterator[Mark]:
    for number, time in enumerate(account.times, 1):
        yield from (Mark(span, "date", f"date-{number}", f"n{number}") for span in time.mentions)


def _entities(entities: Iterable[Entity], kind: InlineKind) -> Iterator[Mark]:
    for entity in entities:
        titles = (span for title in entity.titles for span in title.mentions)
        yield from (Mark(span, kind, f"{kind}-{entity.id}", entity.name) for span in (*entity.mentions, *titles))


def _margin(account: Account) -> Iterator[Mark]:
    for number, found in enumerate(account.discrepancies, 1):
        spans = [span for side in found.sides for span in side.mentions]
        yield from (Mark(span, "difference", f"difference-{found.id}", f"d{number}") for span in spans)
    for number, check in enumerate(account.checks, 1):
        yield from (Mark(span, "check", f"check-{check.id}", f"c{number}") for span in check.mentions)
    for number, quote in enumerate(account.quotes, 1):
        spans = [version.span for version in quote.versions]
        spans += [span for difference in quote.differences for span in difference.mentions]
        yield from (Mark(span, "quote", f"quote-{quote.id}", f"q{number}") for span in spans)
    for number, listed in enumerate(account.breakdowns, 1):
        yield from (Mark(span, "list", f"list-{listed.id}", f"b{number}") for span in listed.mentions)
    yield from _facts(account)
    yield from _numbered(account)


def _facts(account: Account) -> Iterator[Mark]:
    """Marks of what is said of people, which lead to their entries."""
    names = {person.id: person.name for person in account.people}
    for card in account.cards:
        for fact in card.facts:
            yield from (
                Mark(mention.span, "fact", f"person-{card.person}", names[card.person]) for mention in fact.mentions
            )


def _numbered(account: Account) -> Iterator[Mark]:
    """Marks of the entries that have no id of their own: their number in the account serves."""
    for number, agreed in enumerate(account.summary.agreed, 1):
        yield from (Mark(span, "agreed", f"agreed-{number}", f"a{number}") for span in (agreed.span, *agreed.mentions))
    beginning = find_beginning(account)
    if beginning is not None:
        yield Mark(beginning, "point", "begins-1", "b1")
    for number, asked in enumerate(account.summary.unknown, 1):
        spans = [asked.span, *asked.mentions, *asked.answers]
        yield from (Mark(span, "unknown", f"unknown-{number}", f"u{number}") for span in spans)
    for number, entry in enumerate(account.timeline, 1):
        yield from (Mark(span, "time", f"time-{number}", f"t{number}") for span in entry.mentions)
    yield from _gathered_copies(account) if is_wide(account) else _copies(account)
    for number, point in shown_points(account):
        spans = [span for mentions in point.reports.values() for span in mentions]
        yield from (Mark(span, "point", f"point-{number}", f"p{number}") for span in spans)
    for number, term in enumerate(account.terms, 1):
        spans = [span for form in term.forms for span in form.mentions]
        yield from (Mark(span, "term", f"term-{number}", f"w{number}") for span in spans)


def _copies(account: Account) -> Iterator[Mark]:
    for number, reuse in enumerate(account.reuse, 1):
        spans = [span for passage in reuse.passages for span in (passage.earlier, passage.later)]
        yield from (Mark(span, "shared", f"shared-{number}", f"s{number}") for span in spans)


def _gathered_copies(account: Account) -> Iterator[Mark]:
    """Marks of what each report shares with the one that it shares most with; they lead to the report's one entry."""
    numbers: dict[str, int] = {}
    for reuse in account.reuse:
        if reuse.later not in numbers:
            number = numbers[reuse.later] = len(numbers) + 1
            spans = [span for passage in reuse.passages for span in (passage.earlier, passage.later)]
            yield from (Mark(span, "shared", f"shared-{number}", f"s{number}") for span in spans)
