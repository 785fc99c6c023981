"""XML that strangers made, parsed with suspicion: no entities of its own, nothing fetched, names without prefixes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossread.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

_ADVICE = "save the article as text or HTML"
_ADDRESS = re.compile(r"https?://\S{3,2000}", re.IGNORECASE)


def parse_xml(name: str, data: bytes) -> _Element:
    """The root of an XML document. Raises ReadError for what is none, and where it declares entities."""
    from lxml import etree

    if b"<!ENTITY" in data or b"<!ENTITY" in data.replace(b"\0", b""):
        raise ReadError(name, "declares XML entities, as no feed or news item does", _ADVICE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root: _Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise ReadError(name, "is XML that cannot be read", _ADVICE) from fault
    if root is None:
        raise ReadError(name, "is XML that cannot be read", _ADVICE)
    return root


def local(element: _Element) -> str:
    """The name of an element without its namespace, in lower case."""
    return element.tag.rsplit("}", 1)[-1].lower() if isinstance(element.tag, str) else ""


def find_all(element: _Element, *names: str) -> Iterator[_Element]:
    """The elements below that have one of these names, in their order."""
    return (below for below in element.iter() if local(below) in names and below is not element)


def child_text(element: _Element, *names: str) -> str | None:
    """The words of the first child with one of these names, the earlier names first; None where there are none."""
    for name in names:
        for child in element:
            if local(child) == name and (words := " ".join("".join(child.itertext()).split())):
                return words
    return None


def find_link(entry: _Element) -> str | None:
    """The address of the page that an entry of a feed stands for."""
    for child in entry:
        if local(child) in ("link", "origlink", "guid") and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            if is_web_address(address):
                return address
    return None


def is_web_address(words: str) -> bool:
    """Whether words are one address of the web and nothing else."""
    return _ADDRESS.fullmatch(words) is not None


def inner_markup(element: _Element) -> str:
    """What stands in an element, as markup: its text where that is markup written as text."""
    from lxml import etree

    if not len(element):
        return element.text or ""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return (element.text or "") + inner
