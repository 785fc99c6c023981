"""UTF-8 that was once read as Windows-1252 and saved so: ``â€œ`` back to ``“``."""

from __future__ import annotations

import re

# So many damaged characters show that the text was misread; one alone may be what somebody wrote.
FEWEST = 2

_CONTINUATION = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x81\x8d\x8f\x90\x9d"
_LATER = f"[{re.escape(_CONTINUATION)}]"
# What English news has beside plain letters: marks (â…), accented letters (Ã…), signs (Â…), pictures (ð…). Other leads
# would take "CAFÉ”" for damage.
_DAMAGED = re.compile(f"[ÂÃ]{_LATER}|â{_LATER}{{2}}|ð{_LATER}{{3}}|â€(?!{_LATER})")


def mend_mojibake(text: str) -> str:
    """The text with its damaged characters mended; as it is where there are too few to be sure.

    A closing quotation mark has lost its last byte where a control character was dropped: ``â€`` alone.
    """
    if len(_DAMAGED.findall(text)) < FEWEST:
        return text
    return _DAMAGED.sub(_mend, text)


def _mend(match: re.Match[str]) -> str:
    if match[0] == "â€":
        return "”"
    try:
        return b"".join(_byte(char) for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _byte(char: str) -> bytes:
    return bytes([ord(char)]) if ord(char) < 0x100 else char.encode("cp1252")
