"""Where things are in the room: the page of every entry, and a report's page with the characters meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Literal, cast

from crossread.model.reports import Report
from crossread.model.spans import Part, Span
from crossread.render.sources import CitedSource

_PLACE = re.compile(r"(text|title)-([0-9]{1,9})-([0-9]{1,9})")

# Kinds of entries of an account, by how the ids of their places on a page begin; those that have a page of their own.
AnchorKind = Literal[
    "difference", "figure", "list", "check", "quote", "person", "organisation", "name", "place", "time", "date",
    "shared", "point", "term", "begins", "agreed", "unknown",
]  # fmt: skip
EntryKind = Literal[
    "difference", "figure", "person", "organisation", "name", "place", "quote", "check", "event", "report"
]  # fmt: skip

# The page that the entries of each kind stand on, by how their ids begin.
PAGES: Mapping[str, str] = MappingProxyType(
    {
        "difference": "/",
        "figure": "/figures",
        "list": "/figures",
        "check": "/figures",
        "quote": "/quotations",
        "person": "/people",
        "organisation": "/people",
        "name": "/people",
        "place": "/places",
        "time": "/events",
        "date": "/events",
        "shared": "/sources",
        "point": "/sources",
        "term": "/sources",
        "begins": "/brief",
        "agreed": "/brief",
        "unknown": "/brief",
    }
)


def report_slug(report: str) -> str:
    """A report in an address: nothing of its id, which may be anything."""
    return sha256(report.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Addresses:
    """The addresses of one account under ``base``: what a template's ``to`` asks."""

    def __init__(self, base: str, sources: Mapping[str, CitedSource], paged: Collection[str] = ()) -> None:
        """``paged`` are the kinds whose entries stand on several pages: each is led to on a page of its own."""
        self.base, self._paged = base, paged
        self._slugs = {source.key: report_slug(report) for report, source in sources.items()}

    def __call__(self, anchor: str) -> str:
        """The address of an entry (``figure-f1``), a place in a text (``B-text-3-9``) or a report (``report-B``)."""
        kind, _, rest = anchor.partition("-")
        if kind == "report":
            return f"{self.base}/reports/{self._slugs.get(rest, '')}"
        if kind in self._slugs:
            return f"{self.base}/reports/{self._slugs[kind]}#{anchor}"
        if kind in self._paged or kind == "event":
            return f"{self.base}/entry/{kind}/{rest}"
        return f"{self.base}{PAGES.get(kind, '/')}#{anchor}"

    def place(self, source: CitedSource, span: Span) -> str:
        """The address of any characters of a report, whether an entry of the account is there or not."""
        at = f"{span.part}-{span.start}-{span.end}"
        return f"{self.base}/reports/{report_slug(span.report)}?at={at}#{source.place(span)}"


def read_place(report: Report, at: str) -> Span | None:
    """The characters that ``text-12-20`` means in a report; None where it has no such."""
    match = _PLACE.fullmatch(at)
    if match is None:
        return None
    span = report.span(int(match[2]), int(match[3]), cast(Part, match[1]))
    return span if span.text and len(span.text) == span.end - span.start else None
