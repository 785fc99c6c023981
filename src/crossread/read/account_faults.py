"""What the shape of an account does not show: whether what it says of its reports is in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import chain
from operator import attrgetter, eq, getitem
from typing import Any, get_args

from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.model.spans import Part, Span

_HOLDS_NOTHING = frozenset({str, int, float, bool, type(None)})


def find_account_faults(account: Account) -> Iterator[str]:
    """Ids that two entries have or none has, and mentions that are not the characters of their report."""
    reports: dict[str, Report] = {}
    for number, report in enumerate(account.reports):
        if reports.setdefault(report.id, report) is not report:
            yield f"reports[{number}].id: {report.id!r} is the id of another report too"
    for path, named in _iter_report_ids(account):
        if named not in reports:
            yield f"{path}: there is no report {named!r}"
    yield from _find_dangling(account)
    telling = [field.name for field in fields(account) if field.name not in ("reports", "readings")]
    if _are_placed([getattr(account, name) for name in telling], reports):
        return
    for name in telling:
        for path, span in _iter_spans(getattr(account, name), name):
            yield from _find_misplaced(path, span, reports)


def _iter_report_ids(account: Account) -> Iterator[tuple[str, str]]:
    """Every id of a report that stands apart from a mention, with its path."""
    for number, given in enumerate(account.inputs):
        yield from ((f"inputs[{number}].reports", report) for report in given.reports)
    for number, breakdown in enumerate(account.breakdowns):
        yield f"breakdowns[{number}].report", breakdown.report
    for number, voice in enumerate(account.voices):
        yield f"voices[{number}].report", voice.report
    for number, reuse in enumerate(account.reuse):
        yield f"reuse[{number}].earlier", reuse.earlier
        yield f"reuse[{number}].later", reuse.later
    for number, point in enumerate(account.coverage):
        yield from ((f"coverage[{number}].reports", report) for report in point.reports)
    for number, agreed in enumerate(account.summary.agreed):
        yield from ((f"summary.agreed[{number}].reports", report) for report in agreed.reports)
    for number, asked in enumerate(account.summary.unknown):
        yield from ((f"summary.unknown[{number}].reports", report) for report in asked.reports)


def _find_dangling(account: Account) -> Iterator[str]:
    """Ids of entries that are not there."""
    figures = {figure.id for figure in account.figures}
    people = {entity.id for entity in account.people}
    named = people | {entity.id for entity in (*account.organisations, *account.names)}
    for number, breakdown in enumerate(account.breakdowns):
        yield from _find_unknown(f"breakdowns[{number}]", (breakdown.whole, *breakdown.parts), figures, "figure")
    for number, place in enumerate(account.places):
        yield from _find_unknown(f"places[{number}].figures", place.figures, figures, "figure")
    for number, quote in enumerate(account.quotes):
        person = quote.speaker.person if quote.speaker else None
        yield from _find_unknown(f"quotes[{number}].speaker.person", (person,), people, "person")
    for number, voice in enumerate(account.voices):
        yield from _find_unknown(f"voices[{number}].entity", (voice.entity,), named, "name")
    for number, card in enumerate(account.cards):
        yield from _find_unknown(f"cards[{number}].person", (card.person,), people, "person")
    for number, ladder in enumerate(account.summary.ladders):
        yield from _find_unknown(f"summary.ladders[{number}].figure", (ladder.figure,), figures, "figure")
        yield from _find_unknown(f"summary.ladders[{number}].person", (ladder.person,), people, "person")


def _find_unknown(path: str, ids: Collection[str | None], known: Collection[str], what: str) -> Iterator[str]:
    yield from (f"{path}: there is no {what} {one!r}" for one in ids if one is not None and one not in known)


def _are_placed(values: Sequence[Any], reports: Mapping[str, Report]) -> bool:
    """Whether every mention in the values is the characters of its report: of a hundred thousand, in no time."""
    texts = {(part, id): report.part(part) for part in get_args(Part) for id, report in reports.items()}
    for spans in _iter_columns(values):
        try:
            theirs = map(texts.__getitem__, map(attrgetter("part", "report"), spans))
            places = map(slice, map(attrgetter("start"), spans), map(attrgetter("end"), spans))
            if not all(map(eq, map(getitem, theirs, places), map(attrgetter("text"), spans))):
                return False
        except KeyError:
            return False
    return True


def _iter_columns(values: Sequence[Any]) -> Iterator[Sequence[Span]]:
    """All mentions in the values, those that stand in one place of records of one kind together."""
    kinds = set(map(type, values))
    for kind in kinds - _HOLDS_NOTHING:
        alike: Sequence[Any] = values if len(kinds) == 1 else [one for one in values if type(one) is kind]
        if kind is Span:
            yield alike
        elif kind is tuple:
            yield from _iter_columns(list(chain.from_iterable(alike)))
        elif kind is dict:
            yield from _iter_columns(list(chain.from_iterable(map(dict.values, alike))))
        elif is_dataclass(kind):
            for field in fields(kind):
                yield from _iter_columns(list(map(attrgetter(field.name), alike)))


def _iter_spans(value: Any, path: str) -> Iterator[tuple[str, Span]]:
    """Every mention in a value, with its path."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _iter_spans(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _iter_spans(item, f"{path}[{key!r}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            if not isinstance(inner, (str, int, float, type(None))):
                yield from _iter_spans(inner, path if field.name == "span" else f"{path}.{field.name}")


def _find_misplaced(path: str, span: Span, reports: dict[str, Report]) -> Iterator[str]:
    report = reports.get(span.report)
    if report is None:
        yield f"{path}: there is no report {span.report!r}"
        return
    found = report.part(span.part)[span.start : span.end]
    if found != span.text:
        place = f"characters {span.start} to {span.end} of the {span.part} of report {span.report!r}"
        yield f"{path}: {place} are {_cut(found)}, not {_cut(span.text)}"


def _cut(words: str) -> str:
    return repr(words if len(words) <= 40 else f"{words[:39]}…")
