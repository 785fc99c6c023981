"""Files that hold an address and no article: shortcuts of Windows, macOS and Linux, lists of links."""

from __future__ import annotations

import plistlib
import re

from crossread.errors import ReadError
from crossread.read.sources import Source

_SHORTCUT = re.compile(r"\s*\[(?:InternetShortcut|Desktop Entry)\]", re.IGNORECASE)
_URL = re.compile(r"(?mi)^URL(?:\[\w+\])?\s*=\s*(\S{4,2000})")
_LINK = re.compile(r"(?:[-*•]|\d{1,3}[.)])?\s*<?(https?://\S{3,2000}?)>?")
_ADVICE = "--fetch fetches it; or open it, save the page and give that"


def refuse_address(source: Source, text: str) -> None:
    """Raise ReadError where a file holds an address, or a list of them, and nothing else."""
    found = find_addresses(source, text)
    if found:
        what = f"an address, not an article ({found[0][:200]})"
        if len(found) > 1:
            what = f"a list of {len(found)} addresses, not an article"
        raise ReadError(source.name, f"is {what}", _ADVICE)


def find_addresses(source: Source, text: str) -> list[str]:
    """The addresses of a file that holds nothing else; none for every other."""
    if _SHORTCUT.match(text[:200]):
        return [match[1] for match in _URL.finditer(text[:10_000])][:1] or ["none given"]
    if source.suffix == ".webloc" or source.data.startswith(b"bplist00"):
        return [_read_plist(source.data)]
    addresses: list[str] = []
    for line in filter(None, map(str.strip, text[:100_000].splitlines())):
        link = _LINK.fullmatch(line)
        if link is None:
            return []
        addresses.append(link[1])
    return addresses


def _read_plist(data: bytes) -> str:
    if b"<!ENTITY" in data:
        return "none given"
    try:
        held = plistlib.loads(data[:100_000])
    except Exception:  # plistlib raises what its parsers raise
        return "none given"
    return str(held.get("URL", "none given")) if isinstance(held, dict) else "none given"
