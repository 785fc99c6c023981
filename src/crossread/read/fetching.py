"""Addresses that were given, to sources: what is fetched is asked of whoever can, and is then read like a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crossread.documents.http_bodies import BodyError, decode_body
from crossread.documents.unpacking import GZIP
from crossread.errors import ReadError
from crossread.model.fetched import Fetched
from crossread.read.addresses import find_addresses
from crossread.read.budgets import Opened
from crossread.read.decoding import decode
from crossread.read.evidence import note_opened
from crossread.read.links import LinkList, find_listing
from crossread.read.sources import LARGEST_FILE, Source
from crossread.text.lexicon import load_lexicon

MOST_ADDRESSES = 200

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
_OFFLINE = "nothing is fetched here: open it, save the page and give that; or keep it: crossread account ADDRESS --keep"


@dataclass(slots=True)
class Fetching:
    """How addresses are fetched: by ``get``, entries of feeds from the day ``since`` on.

    ``lists`` says whether the addresses in files (``.url``, lists of links) are fetched too.
    """

    get: Callable[[str], Fetched | ReadError]
    since: str | None = None
    lists: bool = False
    seen: set[str] = field(default_factory=set)


def is_address(given: str | Path) -> bool:
    """Whether an input is an address of the web and no path: ``https://courier.example/ferry``."""
    return isinstance(given, str) and _ADDRESS.match(given) is not None


def open_address(address: str, fetching: Fetching | None) -> Iterator[Opened]:
    """The page at an address; of a feed or a sitemap the pages that it lists; a fault where there is none."""
    if fetching is None:
        yield ReadError(address, "is an address", _OFFLINE)
        return
    found = _get(address, fetching)
    listing = find_listing(found, fetching.since) if isinstance(found, Source) else None
    if isinstance(found, Source) and listing is not None:
        yield from _open_listing(found, listing, fetching)
    elif found is not None:
        yield found


def open_list(source: Source, fetching: Fetching | None) -> Iterator[Opened] | None:
    """The pages at the addresses that a file holds; None for a file with something else in it, or not to be asked."""
    if fetching is None or not fetching.lists:
        return None
    try:
        found = find_addresses(source, decode(source.name, source.data[:200_000]))
    except ReadError:
        return None
    return _open_all(source, found, fetching) if found else None


def _open_all(source: Source, found: list[str], fetching: Fetching) -> Iterator[Opened]:
    yield note_opened(source, "list of addresses")
    addresses = list(dict.fromkeys(found))
    for address in addresses[:MOST_ADDRESSES]:
        if is_address(address):
            yield from open_address(address, fetching)
        else:
            yield ReadError(source.name, "is a shortcut without an address", "check it")
    if len(addresses) > MOST_ADDRESSES:
        reason = f"holds {len(addresses):,} addresses; the limit is {MOST_ADDRESSES}"
        yield ReadError(source.name, reason, "split it")


def _open_listing(source: Source, listing: LinkList, fetching: Fetching) -> Iterator[Opened]:
    yield note_opened(source, listing.kind, listing.left)
    if not listing.entries and not listing.nested:
        since = f" since {fetching.since}" if fetching.since else ""
        yield ReadError(source.name, f"is a {listing.kind} without entries{since}", "give the articles' addresses")
    for address in listing.entries:
        found = _get(address, fetching)
        if found is not None:
            yield found
    for address in listing.nested:
        nested = _get(address, fetching)
        inner = find_listing(nested, fetching.since) if isinstance(nested, Source) else None
        if isinstance(nested, Source) and inner is not None and not inner.nested:
            yield from _open_listing(nested, inner, fetching)
        elif nested is not None:
            yield nested if isinstance(nested, ReadError) else ReadError(address, "is no sitemap", "check the address")


def _get(address: str, fetching: Fetching) -> Source | ReadError | None:
    """What stands at an address; None where it was fetched before."""
    if address in fetching.seen:
        return None
    fetching.seen.add(address)
    found = fetching.get(address)
    if isinstance(found, ReadError):
        return found
    try:
        # Large sitemaps are kept packed, whatever the server says of it.
        data = decode_body(found.data, "gzip", most=LARGEST_FILE) if found.data.startswith(GZIP) else found.data
    except BodyError as fault:
        return ReadError(address, str(fault), "check the address")
    ending = load_lexicon("file_kinds")["media"].get(found.media, "xml")
    return Source(address, None, data, found.address, found.moment, f".{ending}")
