"""The copy in a rich text file (RTF): no fonts, pictures or comments; notes last.

Format: Rich Text Format Specification, version 1.9.1. The file is walked once, letter by letter of its markup.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from crossread.errors import ReadError
from crossread.model.drafts import TextVersion
from crossread.text.lexicon import load_lexicon, load_words

DEEPEST = 500
LONGEST_NUMBER = 10
_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|(?P<stray>\\)",
    re.DOTALL,
)
_ESCAPED = {b"~": "\u00a0", b"_": "-", b"-": "", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_HIDING = {"strike": "struck", "striked": "struck", "v": "struck"}
_CHANGES = ("deleted", "revised")


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group of braces."""

    skipped: bool = False
    note: bool = False
    struck: bool = False
    deleted: bool = False
    revised: bool = False
    after_unicode: int = 1
    starred: bool = False


def read_rtf_text(name: str, data: bytes, version: TextVersion = "accepted") -> str:
    """Give the file's copy, a line a paragraph or row. Raises ReadError where it is no rich text."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError(name, "not a rich text file", "save the draft as .rtf, .docx or text")
    reader = _Reader(version)
    place = 0
    while (token := _TOKEN.match(data, place)) is not None:
        reader.take(token)
        place = token.end() + (int(token["number"] or 0) if token["word"] == b"bin" else 0)
    return reader.text()


class _Reader:
    """One walk through a file: the state of every open group, and the words so far."""

    def __init__(self, version: TextVersion) -> None:
        self.version = version
        self.states = [_State()]
        self.codec = "cp1252"
        self.body: list[str] = []
        self.notes: list[str] = []
        self.bytes = bytearray()
        self.to_skip = 0  # characters that stand in for a letter in Unicode, for programs that know none

    def text(self) -> str:
        """The copy, its rows without an empty last cell, notes after it."""
        self._flush()
        written = "".join(self.body).rstrip("\n") + "".join(self.notes)
        joined = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return "\n".join(line.removesuffix(" | ").strip() for line in joined.split("\n")).strip("\n")

    def take(self, token: re.Match[bytes]) -> None:
        """Take the next piece of the file."""
        if token["text"] is not None:
            self._put_bytes(token["text"])
        elif token["byte"] is not None:
            self._put_bytes(bytes.fromhex(token["byte"].decode()))
        elif token["brace"] is not None:
            self._turn(token["brace"])
        elif token["word"] is not None:
            self._obey(token["word"].decode(), token["number"])
        elif token["sign"] == b"*":
            self.states[-1] = replace(self.states[-1], starred=True)
        elif token["sign"] is not None:
            self._put(_ESCAPED.get(token["sign"], ""))

    def _turn(self, brace: bytes) -> None:
        self._flush()
        self.to_skip = 0
        if brace == b"{":
            # Deeper groups than anybody nests are read as one.
            self.states.append(replace(self.states[-1], starred=False))
            if len(self.states) > DEEPEST:
                del self.states[1]
        elif len(self.states) > 1:
            self.states.pop()

    def _obey(self, word: str, given: bytes | None) -> None:
        number = int(given) if given else None
        state = self.states[-1]
        kept = word in load_words("rich_text", "kept")
        if state.starred:
            state = self.states[-1] = replace(state, starred=False, skipped=not kept)
        if word in load_words("rich_text", "no_copy"):
            self.states[-1] = replace(state, skipped=True)
        elif word in ("footnote", "endnote"):
            self._flush()
            self.states[-1] = replace(state, note=True)
            self._put("\n")
        elif word in _HIDING or word in _CHANGES:
            self._flush()
            self.states[-1] = replace(state, **{_HIDING.get(word, word): number != 0})
        elif (sign := load_lexicon("rich_text")["signs"].get(word)) is not None:
            self._put_sign(sign)
        else:
            self._set(word, number)

    def _set(self, word: str, number: int | None) -> None:
        if word == "plain":
            self._flush()
            self.states[-1] = replace(self.states[-1], struck=False, deleted=False, revised=False)
        elif word == "uc":
            self.states[-1] = replace(self.states[-1], after_unicode=max(0, min(number or 0, LONGEST_NUMBER)))
        elif word == "u" and number is not None:
            self._put_unicode(number)
        elif word == "ansicpg" and number is not None:
            self._flush()
            self.codec = _codec(number)

    def _put_sign(self, sign: str) -> None:
        if self.to_skip > 0:
            self.to_skip -= 1
        else:
            self._put(sign)

    def _put_unicode(self, number: int) -> None:
        self._flush()
        code = number % 65536
        # Halves of a pair come one after the other, and are joined when all is read.
        self._put(chr(code))
        self.to_skip = self.states[-1].after_unicode

    def _put_bytes(self, data: bytes) -> None:
        skipped = min(self.to_skip, len(data))
        self.to_skip -= skipped
        self.bytes += data[skipped:]

    def _put(self, words: str) -> None:
        self._flush()
        self._write(words)

    def _flush(self) -> None:
        if self.bytes:
            self._write(bytes(self.bytes).decode(self.codec, "replace"))
            self.bytes.clear()

    def _write(self, words: str) -> None:
        state = self.states[-1]
        gone = state.deleted if self.version == "accepted" else state.revised
        if words and not (state.skipped or state.struck or gone):
            (self.notes if state.note else self.body).append(words)


def _codec(number: int) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"
