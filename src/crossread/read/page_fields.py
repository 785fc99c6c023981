"""What a page says of itself: title, outlet, authors, dates, address, language.

Linked data (schema.org) first, since it is written for machines and precise; then meta elements; then what
trafilatura and htmldate make of the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from crossread.read.dates import parse_date
from crossread.read.head_line import same_words
from crossread.read.page_byline import find_byline
from crossread.read.page_dates import find_local_date, find_printed_date
from crossread.read.window_titles import find_outlet
from crossread.text.lexicon import load_lexicon

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# htmldate by default takes no date after today; the answer must not change with the day it is asked on.
LATEST = "2100-01-01"
_DEEPEST_DATA = 6


@dataclass(frozen=True, slots=True)
class PageFields:
    """Dates are ISO 8601; what the page does not say is None."""

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None


def find_page_fields(tree: HtmlElement, markup: str) -> PageFields:
    """The fields of a parsed page. ``markup`` is what it was parsed from."""
    article = _find_article_data(tree)
    meta = _collect_meta(tree)
    names = load_lexicon("page_meta")
    document = _Guesses(tree)
    address = _address(tree, meta, names["url"])
    published = _date(article, "datePublished", meta, names["published"])
    title = _text(article.get("headline")) or _first(meta, names["title"]) or document.get("title")
    outlet = _first(meta, names["outlet"]) or _name(article.get("publisher")) or _name_site(document.get("sitename"))
    outlet = outlet or _find_window_outlet(tree, title)
    return PageFields(
        title=title,
        outlet=outlet,
        byline=_drop_outlet(_authors(article.get("author")), outlet)
        or find_byline(tree)
        or _drop_outlet(_split_authors(document.get("author")), outlet),
        published=find_local_date(tree, published) or find_printed_date(tree, address) or _search_date(markup),
        updated=_date(article, "dateModified", meta, names["updated"]),
        url=address,
        language=(tree.get("lang") or "").strip()[:20] or None,
    )


def _find_window_outlet(tree: HtmlElement, title: str | None) -> str | None:
    """The outlet behind the headline in the window's title."""
    window = next((_text(element.text) for element in tree.iter("title")), None)
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    return find_outlet([*headings, *([title] if title else [])], window)


def _date(article: Mapping[str, Any], field: str, meta: Mapping[str, str], names: list[str]) -> str | None:
    found = parse_date(article.get(field))
    if found:
        return found
    return next((date for name in names if (date := parse_date(meta.get(name)))), None)


def _search_date(markup: str) -> str | None:
    from htmldate import find_date

    try:
        found: str | None = find_date(markup, original_date=True, extensive_search=True, max_date=LATEST)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    return found


class _Guesses:
    """What trafilatura makes of the page, each field asked only where the page does not say it: asking takes a while.

    As its ``extract_metadata``, without the dates, tags and licences that take it most of its time.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree

    def get(self, name: Literal["title", "author", "sitename"]) -> str | None:
        """The value of a field, or None."""
        from trafilatura import metadata

        seek = {"title": metadata.extract_title, "author": metadata.extract_author, "sitename": self._find_site}[name]
        try:
            value = getattr(self._known, name) or seek(self._page)
        except (ValueError, TypeError, AttributeError, IndexError, RecursionError):
            return None
        return _text(value)

    @cached_property
    def _page(self) -> HtmlElement:
        from copy import deepcopy

        return deepcopy(self._tree)

    @cached_property
    def _known(self) -> Document:
        """What meta elements and linked data say, as trafilatura reads them."""
        from trafilatura import metadata

        known = metadata.examine_meta(self._page)
        if known.author and " " not in known.author:
            known.author = None
        return metadata.extract_meta_json(self._page, known)

    def _find_site(self, page: HtmlElement) -> str | None:
        from trafilatura import metadata

        return metadata.extract_sitename(page) or _find_host(self._known.url or metadata.extract_url(page, None))


def _name_site(name: str | None) -> str | None:
    """The outlet's name without the sign of an account, with capitals where it is written in small letters."""
    plain = (name or "").lstrip("@")
    return plain.title() if plain and "." not in plain and not plain[0].isupper() else plain or None


def _find_host(address: str | None) -> str | None:
    """``echo.example`` of an address on ``www.echo.example``."""
    found = re.match(r"https?://(?:www\.|w[0-9]+\.)?([^/?#:]{1,200})", address or "")
    return found[1] if found else None


def _collect_meta(tree: HtmlElement) -> dict[str, str]:
    """Meta elements by lower-case name, the first of each; times marked up in the page by ``itemprop``."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta", "time"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        value = element.get("content") or element.get("datetime")
        if name and value and value.strip():
            meta.setdefault(name.strip().lower(), " ".join(value.split()))
    return meta


def _find_article_data(tree: HtmlElement) -> Mapping[str, Any]:
    kinds = frozenset(load_lexicon("page_meta")["article_types"])
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _iter_objects(data):
            declared = item.get("@type")
            types = declared if isinstance(declared, list) else [declared]
            if any(kind in kinds for kind in types if isinstance(kind, str)):
                return item
    return {}


def _iter_objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST_DATA:
        return
    if isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _iter_objects(data.get(name), depth + 1)
    elif isinstance(data, list):
        for item in data[:100]:
            yield from _iter_objects(item, depth + 1)


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    from html import unescape

    return " ".join(unescape(value).split()) or None


def _name(value: Any) -> str | None:
    first = value[0] if isinstance(value, list) and value else value
    return _text(first.get("name") if isinstance(first, dict) else first)


def _authors(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    names = (_name(item) for item in items[:20])
    return tuple(name for name in names if name and "://" not in name)


def _drop_outlet(names: tuple[str, ...], outlet: str | None) -> tuple[str, ...]:
    """The authors without the outlet, which some pages name as one."""
    return tuple(name for name in names if not (outlet and same_words(name, outlet)))


def _split_authors(names: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (names or "").split(";") if name.strip())


def _first(meta: Mapping[str, str], names: list[str]) -> str | None:
    return next((text for name in names if (text := _text(meta.get(name)))), None)


def _address(tree: HtmlElement, meta: Mapping[str, str], names: list[str]) -> str | None:
    urls: list[str | None] = [
        link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    urls += [meta.get(name) for name in names]
    return next((url.strip() for url in urls if url and url.strip().lower().startswith(("http://", "https://"))), None)
