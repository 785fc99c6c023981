"""Bytes to a string, by what they say of themselves and by what they can be."""

from __future__ import annotations

import codecs
import re

from crossread.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?([A-Za-z0-9_\-]{3,30})""")
_ADVICE = "save it again as UTF-8"
# Ways to write programs and addresses, which Python lists among encodings.
_NO_LETTERS = ("", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "utf_7", "undefined")

# One broken character in two hundred: a reader stumbles over one a paragraph, and spans stop being words.
MOST_BROKEN = 0.005


def decode(name: str, data: bytes) -> str:
    """The text of these bytes: by byte order mark, as UTF-8, as declared inside, or as Windows-1252.

    Raises ReadError where too many characters come out broken.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _accept(name, data[len(mark) :].decode(encoding, "replace"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _accept(name, _decode_other(data))
    if "\0" in text[:2000]:
        wide = _decode_wide(data)
        return text if wide is None else wide
    return text


def _decode_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of English is zero."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) > 0.8 * len(zeros):
            return data.decode(encoding, "replace")
    return None


def _decode_other(data: bytes) -> str:
    wide = _decode_wide(data)
    if wide is not None:
        return wide
    candidates = [data.decode("utf-8", "replace")]
    declared = _DECLARED.search(data[:4000])
    named = declared[1].decode("ascii") if declared else ""
    for encoding in ["cp1252"] if named.lower().replace("-", "_") in _NO_LETTERS else [named, "cp1252"]:
        try:
            candidates.append(data.decode(encoding, "replace"))
        except (LookupError, ValueError):
            continue
    # The first of the fewest: UTF-8 with a few broken characters, then what the page declares.
    return min(candidates, key=lambda text: text.count("\ufffd") + _count_controls(text))


def _count_controls(text: str) -> int:
    return len(re.findall(r"[\x80-\x9f]", text))


def _accept(name: str, text: str) -> str:
    broken = text.count("\ufffd")
    if broken > 3 and broken > MOST_BROKEN * len(text):
        raise ReadError(name, f"{broken} characters could not be decoded", _ADVICE)
    return text
