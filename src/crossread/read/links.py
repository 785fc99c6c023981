"""Feeds and sitemaps that were fetched: the addresses of their entries, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.errors import ReadError
from crossread.read.dates import parse_date
from crossread.read.sources import Source
from crossread.read.xml_trees import child_text, find_all, find_link, is_web_address, local, parse_xml
from crossread.text.lexicon import load_words

if TYPE_CHECKING:
    from lxml.etree import _Element

# A front page has some thirty entries; fetched politely, these take a minute.
MOST_ENTRIES = 50
MOST_SITEMAPS = 5

_START = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<[?!a-zA-Z]")


@dataclass(frozen=True, slots=True)
class LinkList:
    """What a feed or a sitemap lists: ``kind`` in words, the entries, and why others are not among them.

    ``nested`` are the sitemaps that a list of sitemaps names.
    """

    kind: str
    entries: tuple[str, ...] = ()
    nested: tuple[str, ...] = ()
    left: str | None = None


def find_listing(source: Source, since: str | None) -> LinkList | None:
    """What a feed or a sitemap lists, of the day ``since`` or later; None for what is neither."""
    if not _START.match(source.data[:200]) or b"<html" in source.data[:2000].lower():
        return None
    try:
        root = parse_xml(source.name, source.data)
    except ReadError:
        return None
    kinds = {"feed": "xml.feeds", "sitemap": "xml.sitemaps", "list of sitemaps": "xml.sitemap_lists"}
    kind = next((kind for kind, roots in kinds.items() if local(root) in load_words("file_kinds", roots)), None)
    if kind is None:
        return None
    every = list(_iter_entries(root) if kind == "feed" else _iter_locations(root))
    found = {address: moment for address, moment in every if address is not None}
    kept, left = _choose(found, since, MOST_SITEMAPS if kind == "list of sitemaps" else MOST_ENTRIES)
    without = sum(address is None for address, _ in every)
    left = "; ".join(filter(None, (left, f"entries without an address: {without}" if without else None))) or None
    return LinkList(kind, (), kept, left) if kind == "list of sitemaps" else LinkList(kind, kept, (), left)


def _choose(found: dict[str, str | None], since: str | None, most: int) -> tuple[tuple[str, ...], str | None]:
    """The newest addresses, and what is said of the others."""
    dated = [(moment, address) for address, moment in found.items() if moment]
    undated = [address for address, moment in found.items() if not moment]
    # A stable sort keeps the list's own order among entries of one moment.
    dated.sort(key=lambda one: one[0], reverse=True)
    recent = [address for moment, address in dated if since is None or moment[:10] >= since]
    wanted = recent if since is not None else recent + undated
    reasons = []
    if len(dated) > len(recent):
        reasons.append(f"entries from before {since}: {len(dated) - len(recent)}")
    if since is not None and undated:
        reasons.append(f"entries without a date: {len(undated)}")
    if len(wanted) > most:
        reasons.append(f"entries beyond the {most} newest: {len(wanted) - most}")
    return tuple(wanted[:most]), "; ".join(reasons) or None


def _iter_entries(root: _Element) -> Iterator[tuple[str | None, str | None]]:
    for entry in find_all(root, "item", "entry"):
        yield find_link(entry), parse_date(child_text(entry, "pubdate", "published", "date", "issued", "updated"))


def _iter_locations(root: _Element) -> Iterator[tuple[str | None, str | None]]:
    for place in find_all(root, "url", "sitemap"):
        address = child_text(place, "loc") or ""
        dates = [parse_date(child_text(one, "publication_date")) for one in place if local(one) == "news"]
        moment = next(filter(None, dates), None) or parse_date(child_text(place, "lastmod"))
        yield (address if is_web_address(address) else None), moment
