"""How mail and saved pages are taken apart: as Python's own parser does it, with an end to what it looks at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy

# A subject is a line or two, an address list a page; Python's parser takes time that grows with the square.
LONGEST_HEADER = 4_000
# The parts of a page that is saved whole; parsing takes half a millisecond for each.
MOST_PARTS = 1_000

_PART = re.compile(rb"(?mi)^content-type:")


class BoundedPolicy(EmailPolicy):
    """The default policy, for which no header field is longer than a bound: what is beyond it is not looked at."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """The name and the value of a field, as they stand in the message."""
        name, value = super().header_source_parse(list(sourcelines))
        return name[:100], value[:LONGEST_HEADER]


def parse_message(data: bytes) -> EmailMessage:
    """A mail or a saved page with its first thousand parts.

    Raises what Python's parser raises on what no program writes: ValueError, LookupError, AttributeError, TypeError.
    """
    for number, part in enumerate(_PART.finditer(data)):
        if number == MOST_PARTS:
            data = data[: part.start()]
            break
    message = message_from_bytes(data, policy=_BOUNDED)
    assert isinstance(message, EmailMessage)
    return message


_BOUNDED = BoundedPolicy()
