"""The account in sentences: what reports there are, where they differ, and what stands behind one entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.assistant.quoting import NOT_FOUND, Citing, quote
from crossread.model.accounts import Account, AccountFigure, Discrepancy
from crossread.model.spans import Span
from crossread.render.desk import desk_lines
from crossread.render.figures import figure_row, headline_rows, value_words
from crossread.render.wording import DISCREPANCY_KINDS, NO_DIFFERENCE, STATUSES, count_words, moment_words

# So many differences are told in one answer.
MOST_DIFFERENCES = 20


def tell_account(account: Account) -> str:
    """What reports these are, what their main figures say, and how many differences there are."""
    places = Citing(account)
    told = [f"The account {quote(account.story.title or 'Untitled story')} is made of {_reports(account)}."]
    for source in places.sources.values():
        when = moment_words(source.report.published) or "no date"
        title = f", headline {quote(source.report.title)}" if source.report.title else ""
        told.append(f"{places.name(source.report.id)}, {when}{title}.")
    rows = headline_rows(account, [figure_row(figure, places.sources) for figure in account.figures])
    told += [
        f"Figure {quote(row.figure.id)}, {quote(row.figure.label)}: {quote(row.big)}, {row.status}; "
        f"{row.carried} of {_reports(account)} state it{row.standing}."
        for row in rows
    ]
    count = len(account.discrepancies)
    told.append(f"The reports differ in {count_words(count, 'place')}." if count else NO_DIFFERENCE)
    told += [
        f"The desk, not a report, says: {quote(line.said)} ({quote(line.by)}, {line.when}).{_reason(line.reason)}"
        for line in desk_lines(account)
    ]
    told += [f"Missing from the account: {quote(f'{fault.place}: {fault.reason}')}." for fault in account.faults]
    return "\n".join(told)


def _reason(words: str) -> str:
    return f" Its reason: {quote(words)}." if words else ""


def tell_differences(account: Account, kind: str = "") -> str:
    """Every difference with what each side says and where; of one kind, if one is named."""
    found = [one for one in account.discrepancies if not kind or one.kind == kind]
    if kind and kind not in DISCREPANCY_KINDS:
        return f"There is no such kind of difference; the kinds are {', '.join(DISCREPANCY_KINDS)}."
    if not found:
        return f"A difference of the kind {kind} is {NOT_FOUND}." if kind else NO_DIFFERENCE
    places = Citing(account)
    told = [line for one in found[:MOST_DIFFERENCES] for line in _difference(one, places)]
    left = len(found) - MOST_DIFFERENCES
    return "\n".join([*told, f"There are {left} more; ask for one kind."] if left > 0 else told)


def _difference(found: Discrepancy, places: Citing) -> Iterator[str]:
    kind = DISCREPANCY_KINDS.get(found.kind, found.kind)
    sure = f"{kind}, {found.severity}, {found.confidence:.0%} sure"
    yield f"Difference {quote(found.id)} ({sure}): {quote(found.summary)}."
    if found.explanation:
        yield f"What may explain it: {quote(found.explanation)}."
    for side in found.sides:
        yield f"One side says {quote(side.says)}:"
        yield from places.say_all(side.mentions)


def tell_evidence(account: Account, entry: str) -> str:
    """Every place that bears out the entry of this id: a figure, difference, check, quotation, person or place."""
    places = Citing(account)
    for what, spans in _entries(account, entry.strip()):
        return "\n".join([f"{what}:", *places.say_all(spans)])
    return f"An entry with the id {quote(entry)} is {NOT_FOUND}."


def _entries(account: Account, entry: str) -> Iterator[tuple[str, Sequence[Span]]]:
    for figure in account.figures:
        yield from _if(figure.id == entry, _say_figure(figure), _figure_spans(figure))
    for found in account.discrepancies:
        spans = [span for side in found.sides for span in side.mentions]
        yield from _if(found.id == entry, f"Difference {quote(entry)}: {quote(found.summary)}", spans)
    for check in account.checks:
        verdict = "holds" if check.holds else "does not hold"
        yield from _if(check.id == entry, f"Check {quote(entry)}, {quote(check.statement)}, {verdict}", check.mentions)
    for said in account.quotes:
        by = quote(said.speaker.name) if said.speaker else "a speaker who is not named"
        yield from _if(said.id == entry, f"Quotation {quote(entry)} by {by}", [one.span for one in said.versions])
    for one in (*account.people, *account.organisations, *account.names):
        yield from _if(one.id == entry, f"Entry {quote(entry)}, {quote(one.name)}", one.mentions)
    for place in account.places:
        yield from _if(place.id == entry, f"Place {quote(entry)}, {quote(place.name)}", place.mentions)


def _if(is_it: bool, what: str, spans: Sequence[Span]) -> Iterator[tuple[str, Sequence[Span]]]:
    if is_it:
        yield what, spans


def _figure_spans(figure: AccountFigure) -> list[Span]:
    return [mention.span for value in figure.values for mention in value.mentions]


def _say_figure(figure: AccountFigure) -> str:
    """``Figure f1, ⟦people hurt⟧ (disputed), is ⟦12⟧ or ⟦21⟧``."""
    values = " or ".join(
        f"{quote(value_words(figure, value))}{' (the number of the desk, not of a report)' if value.decided else ''}"
        for value in figure.values
    )
    return f"Figure {quote(figure.id)}, {quote(figure.label)} ({STATUSES[figure.status]}), is {values}"


def _reports(account: Account) -> str:
    return count_words(len(account.reports), "report")
