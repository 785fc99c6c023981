"""A specimen made: what a fault rests on, cut out and disguised as far as the fault still shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import fields
from typing import Any

from crossread.errors import SpecimenError
from crossread.model.accounts import Account
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.model.spans import Span, iter_spans
from crossread.model.specimens import Specimen
from crossread.specimens.disguise import Disguise, own_words
from crossread.specimens.shortening import find_words, shorten

Extracting = Callable[[Sequence[Report]], Sequence[Reading]]
Reconciling = Callable[[Sequence[Reading]], Account]


def make_specimen(
    account: Account,
    about: str | None,
    words: Sequence[str],
    said: str,
    extract: Extracting,
    reconcile: Reconciling,
) -> Specimen:
    """What shows the fault, with every word replaced without which it still shows.

    ``about`` is an entry of the account, by id or by number as pages have it (``d3``); ``words`` are words of the
    reports that belong to it. Of what is missing nothing can be told but these: they stay, and all others are replaced.
    Raises SpecimenError where there is no such entry and no such words.
    """
    entry = _find(account, about) if about else None
    spans = [*iter_spans(entry), *(span for one in words for span in _stated(account.reports, one))]
    if not spans:
        raise SpecimenError("say what is wrong: --about an entry of the account (d3), or --words of the reports")
    cut = shorten(account.reports, spans)
    readings = extract(cut)
    own, stated = own_words(readings), {part.lower() for one in words for part in one.split()}

    def shows(stay: Set[str]) -> bool:
        return _is_in(entry, reconcile(extract(Disguise(stay).put_on(readings))))

    stay = stated if entry is None or not _is_in(entry, reconcile(readings)) else find_needed(own, shows)
    dressed = Disguise(stay).put_on(readings)
    found = reconcile(extract(dressed))
    return Specimen(
        said=said,
        fault=" ".join(_likeness(entry)[:2]).strip() if entry is not None else "missing",
        shows=_is_in(entry, found),
        kept=tuple(word for word in own if word in stay),
        replaced=sum(word not in stay for word in own),
        generator=account.generator,
        reports=tuple(dressed),
        found=tuple(one.summary for one in found.discrepancies),
    )


def find_needed(words: Sequence[str], shows: Callable[[Set[str]], bool]) -> set[str]:
    """The words that must stay so that the fault shows; all others may be replaced at once.

    Halves are tried before their halves (delta debugging, Zeller and Hildebrandt 2002), so that few tries are needed
    where few words matter. No word of the result can be replaced by itself, but for those tried before it.
    """
    stay = set(words)
    waiting = [list(words)]
    while waiting:
        part = waiting.pop()
        if shows(stay - set(part)):
            stay -= set(part)
        elif len(part) > 1:
            middle = len(part) // 2
            waiting += [part[middle:], part[:middle]]
    return stay


def _find(account: Account, about: str) -> Any:
    """The entry of an id, or of a difference's number as pages have it."""
    numbered = {f"d{number}": entry for number, entry in enumerate(account.discrepancies, 1)}
    named = {entry.id: entry for entry in _entries(account)}
    if about not in numbered | named:
        raise SpecimenError(f"the account has no entry {about!r}; on pages the gravest difference is d1")
    return (numbered | named)[about]


def _entries(account: Account) -> list[Any]:
    """Everything in the account that has an id, but its reports."""
    lists = (getattr(account, field.name) for field in fields(account) if field.name not in ("reports", "readings"))
    return [entry for held in lists if isinstance(held, tuple) for entry in held if getattr(entry, "id", "")]


def _likeness(entry: Any) -> tuple[str, str, int]:
    """What makes a disguised entry the same fault: its sort, its kind, and in how many places it stands."""
    return type(entry).__name__, str(getattr(entry, "kind", "")), len(list(iter_spans(entry)))


def _stated(reports: Sequence[Report], words: str) -> list[Span]:
    found = find_words(reports, words)
    if not found:
        raise SpecimenError(f"the words {words!r} stand in none of the reports")
    return found


def _is_in(entry: Any, account: Account) -> bool:
    return entry is not None and _likeness(entry) in [_likeness(one) for one in _entries(account)]
