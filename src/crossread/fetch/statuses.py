"""What the statuses of HTTP mean to somebody who wants to read a page."""

from __future__ import annotations

REDIRECTS = (301, 302, 303, 307, 308)

_SAVE = "open it in a browser, save the page and give that"
_LATER = f"try again later, or {_SAVE}"
_CHECK = "check the address"
_REASONS = {
    401: ("asks for a name and a password", _SAVE),
    402: ("asks for a payment", _SAVE),
    403: ("is closed to programs, or to everybody", _SAVE),
    404: ("is not there (any more)", _CHECK),
    410: ("was taken down", _CHECK),
    429: ("has been asked too often", _LATER),
    451: ("is closed for reasons of law", _SAVE),
}


def explain_status(status: int) -> tuple[str, str] | None:
    """Why there is no page, and what to do, for a status of an answer; None where there is one."""
    if status == 200:
        return None
    known = _REASONS.get(status)
    if known is not None:
        return f"{known[0]} (status {status})", known[1]
    if status in REDIRECTS:
        return "leads on and does not say where", _SAVE
    if status >= 500:
        return f"could not be fetched: its server fails (status {status})", _LATER
    return f"gives no page (status {status})", _SAVE
