"""The account as JSON: the stable contract."""

from __future__ import annotations

import json
import re
from typing import Any

from crossread.model.accounts import Account
from crossread.model.codec import to_plain
from crossread.model.reports import Report

# What UTF-8 cannot hold, half a surrogate pair, and what steers a terminal or turns a line round (controls, embeddings,
# overrides and isolates of the bidirectional algorithm): JSON has an escape for each, and reads it as the character.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render_json(account: Account) -> str:
    """The account as an indented JSON document that ends in a line feed; the same account, the same bytes."""
    return dump(account.to_dict(), indent=1) + "\n"


def report_to_json(report: Report) -> str:
    """A report as JSON that ``crossread.read`` reads back as it is."""
    return dump(to_plain(report), indent=1) + "\n"


def dump(plain: Any, *, indent: int | None = None) -> str:
    """Plain data as JSON with letters as they are; what no file can hold or no screen should show is escaped."""
    written = json.dumps(plain, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
