"""Who is asking: a token in the first address becomes a cookie, and every form carries a word that only we know."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from threading import Lock

# Browsers let in at once; the oldest gives way.
MOST_SESSIONS = 64


@dataclass(slots=True)
class Visitor:
    """Somebody who was let in: their name in the history, and the word that their forms carry.

    ``kept`` is the number of the decision that their last form made, until the next page has told of it; ``said`` is
    what else that page is to say.
    """

    name: str
    form_word: str = field(repr=False)
    kept: int | None = None
    said: str = ""

    def tell(self, said: str) -> None:
        """Have the next page say this."""
        self.kept, self.said = None, said

    def take_kept(self) -> tuple[int | None, str]:
        """What the next page tells, once."""
        told, self.kept, self.said = (self.kept, self.said), None, ""
        return told


@dataclass
class Sessions:
    """Who was let in by ``token``. Its own secret makes cookies and words that no other server knows.

    ``cookie`` is the cookie's name: cookies of one machine are sent to all of its ports, so the name has the port.
    """

    token: str = field(repr=False)
    cookie: str
    name: str
    _secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    _known: dict[str, Visitor] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def enter(self, token: str) -> str | None:
        """A new cookie's value for whoever has the token; None for anybody else."""
        if not hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode()):
            return None
        value = secrets.token_urlsafe(32)
        with self._lock:
            self._known[value] = Visitor(self.name, self._form_word(value))
            for oldest in list(self._known)[:-MOST_SESSIONS]:
                del self._known[oldest]
        return value

    def find(self, cookie: str | None) -> Visitor | None:
        """The visitor who has this cookie."""
        return self._known.get(cookie) if cookie else None

    def _form_word(self, cookie: str) -> str:
        return hmac.new(self._secret, cookie.encode(), hashlib.sha256).hexdigest()


def carries_word(visitor: Visitor, word: object) -> bool:
    """Whether a form carries the visitor's own word."""
    return isinstance(word, str) and hmac.compare_digest(word.encode("utf-8", "replace"), visitor.form_word.encode())
