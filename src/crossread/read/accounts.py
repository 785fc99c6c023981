"""Accounts that were made before, back from their files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crossread.errors import AccountError
from crossread.model.accounts import SCHEMA, Account
from crossread.model.codec import from_plain

# Ten long reports make an account of a few megabytes.
LARGEST_FILE = 200_000_000


def find_account(path: Path) -> Account | None:
    """The account in a JSON file; None where the file holds something else.

    Raises AccountError for an account of an unknown version, or one that was changed by hand and broken.
    """
    if path.suffix.lower() != ".json" or not path.is_file() or path.stat().st_size > LARGEST_FILE:
        return None
    try:
        plain: Any = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None
    schema = plain.get("schema") if isinstance(plain, dict) else None
    if not isinstance(schema, str) or not schema.startswith("crossread.account/"):
        return None
    if schema != SCHEMA:
        raise AccountError(f"{path}: an account of version {schema!r}; this program reads {SCHEMA!r}; make it anew")
    try:
        return from_plain(Account, plain)
    except (ValueError, TypeError) as fault:
        raise AccountError(f"{path}: not a whole account ({fault}); make it anew") from fault
