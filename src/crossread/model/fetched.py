"""What stood at an address when it was fetched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as a server sent it, unpacked.

    ``given`` is the address that was asked for, ``address`` the one that it led to, ``moment`` when (ISO 8601, UTC),
    ``media`` the type that the server named, such as ``text/html``.
    """

    given: str
    address: str
    moment: str
    media: str
    data: bytes
