"""Place names reduced to one spelling, so that ``St. Louis`` finds ``Saint Louis`` and ``Sao Paulo`` ``São Paulo``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[.,'’‘`ʻʼ]")
_SPACES = re.compile(r"[\s\-–_/]+")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The name in lower case, without accents, full stops, commas, apostrophes and hyphens; ``saint`` is ``st``."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(character for character in decomposed if not unicodedata.combining(character))
    words = _SPACES.sub(" ", _DROPPED.sub("", name)).strip().casefold().split(" ")
    return " ".join(_SHORT.get(word, word) for word in words)
