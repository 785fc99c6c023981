"""Passwords, kept as argon2id hashes."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from crossread.errors import SignInError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 500


def hash_password(password: str) -> str:
    """The hash of a new password. Raises SignInError for one that is too short to keep anybody out."""
    plain = _plain(password)
    if not SHORTEST <= len(plain) <= LONGEST:
        raise SignInError(f"a password has {SHORTEST} characters or more; four words do")
    return _hasher().hash(plain)


def is_password(kept: str | None, password: str) -> bool:
    """Whether this is the password that the hash was made of; it takes as long where there is no hash."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        found = _hasher().verify(kept or _decoy(), _plain(password[: 2 * LONGEST]))
    except (VerificationError, InvalidHashError):
        return False
    return found and kept is not None


def _plain(password: str) -> str:
    """The password whichever way its accents were typed."""
    return unicodedata.normalize("NFC", password)


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _decoy() -> str:
    return _hasher().hash("nobody has this password")
