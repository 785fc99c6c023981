"""What Crossread wrote itself: an account beside its reports says the same as they do, and bears nothing out."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from crossread.read.sources import Source
from crossread.text.lexicon import load_lexicon

# So much of a file is looked at; the signs stand at its beginning, those of a text somewhat further on.
_LOOKED_AT = 60_000
_DIGESTS = re.compile(rb"\A(?:[0-9a-f]{64} [ *][^\n]{1,500}\n)+\Z")
# The head of an account on the terminal: its title, how many reports and of which days, then who they are.
_TERMINAL = re.compile(rb"\A(?:[^\n]{1,200}\n){1,9}\d{1,4} reports?\b[^\n]{0,80}\n\nA  [^\n]{1,200}\n(?:[B-Z ] |\n)")
_WORD = rb'"(?:[^"\\\n]|\\.)*"'
# How the JSON begins that commands write: accounts, findings and baselines; remarks for other programs; what was
# verified; the stories of a flow. (A specimen is made to be read.)
_JSON = tuple(
    re.compile(rb"\A\s*\{\s*" + form)
    for form in (
        rb'"schema":\s*"crossread\.(?:account|findings|baseline)/',
        rb'"source":\s*\{\s*"name":\s*"crossread"',
        rb'"\$schema":\s*' + _WORD + rb',\s*"version":\s*"[\d.]+",\s*"runs":\s*\[\s*\{\s*"tool":\s*\{\s*"driver":\s*\{'
        rb'\s*"name":\s*"crossread"',
        rb'"reports":\s*\[\s*\{\s*"report":\s*' + _WORD + rb',\s*"given":',
        rb'"id":\s*' + _WORD + rb',\s*"story":\s*"[^"\s]+"\}',
    )
)
# The first line of a check: a remark for a terminal or for GitHub, a fact, or how much was looked at.
_CHECK = (
    re.compile(rb"\A::(?:error|warning|notice) file="),
    re.compile(rb"\A[^\n]{1,1000}?:\d{1,9}:\d{1,9}: [A-Z]{1,2}\d{1,4} (?:error|warning|note): "),
    re.compile(
        rb"\A[^\n]{1,1000}?:\d{1,9}:\d{1,9}: (?:figure|quotation|name|title|date|place) "
        rb"(?:[\"']|\xe2\x80[\x98\x9c\x9e]|\xc2\xab)"
    ),
    re.compile(rb"\A[^\n]{1,1000}?: checked \d{1,9} figures?, \d{1,9} quotations?, "),
)
_LIST = re.compile(rb"\A# [^\n]{0,500}\n\n## \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00\n\n- ")
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, KeyError, EOFError)


def is_own_writing(source: Source) -> bool:
    """Whether this is an account or a check in any form, a list of changes, or what lies in a dossier."""
    signs = load_lexicon("file_kinds")["own_writing"]
    head = source.data[:_LOOKED_AT].replace(b"\r\n", b"\n")
    if head.startswith(b"PK\x03\x04"):
        return signs["word"].encode() in _read_properties(source.data)
    return any(form.match(head) for form in (_DIGESTS, _LIST, _TERMINAL, *_JSON, *_CHECK)) or any(
        sign.encode() in head for sign in signs["texts"]
    )


def _read_properties(data: bytes) -> bytes:
    """The beginning of what a Word document says of itself; nothing where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("docProps/core.xml") as part:
            return part.read(_LOOKED_AT)
    except _BROKEN:
        return b""
