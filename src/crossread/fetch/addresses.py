"""Addresses as users write them, to addresses that may be fetched."""

from __future__ import annotations

import httpx

from crossread.errors import ReadError

LONGEST = 4_000
# Ports of the web; above 1023 anything may be a web server, below stand mail, shells and files.
WEB_PORTS = (80, 443)
FIRST_FREE_PORT = 1_024

_SAVE = "open it in a browser, save the page and give that"


def parse_address(given: str) -> httpx.URL:
    """The address to be fetched. Raises ReadError for what is no address of a web page, with the reason."""
    shown = given[:200]
    if len(given) > LONGEST:
        raise ReadError(shown, f"is an address of more than {LONGEST:,} characters", "check it")
    if any(char <= " " or char == "\x7f" for char in given):
        raise ReadError(shown, "is an address with a blank or a control character in it", "check it")
    try:
        url = httpx.URL(given)
        host, port = url.raw_host, url.port
    except (httpx.InvalidURL, UnicodeError, ValueError) as fault:
        raise ReadError(shown, "is no address that can be understood", "check it") from fault
    if url.scheme not in ("http", "https"):
        raise ReadError(shown, f"is an address of a kind that is not fetched ({url.scheme[:20]})", _SAVE)
    if not host:
        raise ReadError(shown, "is an address without a host", "check it")
    if url.userinfo:
        raise ReadError(shown, "is an address with a name or a password in it", _SAVE)
    if port is not None and port not in WEB_PORTS and not FIRST_FREE_PORT <= port <= 65_535:
        raise ReadError(shown, f"is an address of a port ({port}) that is not of the web", _SAVE)
    return url.copy_with(fragment=None)
