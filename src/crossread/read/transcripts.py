"""Subtitles to the text of what is said: SRT and WebVTT. The time codes are left out, and kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.errors import ReadError
from crossread.model.reports import LeftOut, TimeCode
from crossread.read.records import Record
from crossread.read.sources import Source

# A pause of so many seconds begins a paragraph; so does another speaker, and a paragraph of so many words that ends.
PAUSE = 4.0
LONGEST_PARAGRAPH = 80

_BREAK = "\n\n"

_TIMING = re.compile(r"(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{3})[ \t]+-->[ \t]+(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{3}).*")
_VOICE = re.compile(r"<v(?:\.[\w.-]{1,50})?[ \t]+([^>\n]{1,100})>")
_TAG = re.compile(r"</?[a-z][^<>\n]{0,100}>|\{\\[^{}\n]{0,50}\}", re.IGNORECASE)
_CHANGE = re.compile(r"^(?:>>+|[-–—])\s*")
_SIGN = re.compile(r"[\[(♪][^\])♪]{1,60}[\])♪]")
_END = re.compile(r"[.!?…][\"”’')\]]*$")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&"))
_DATA = re.compile(r"(?:NOTE|STYLE|REGION)\b")


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    end: float
    speaker: str | None
    words: str
    changes: bool


def is_transcript(text: str) -> bool:
    """Whether a text is subtitles: ``WEBVTT`` at its head, or a numbered cue with its times."""
    lines = text.lstrip("\ufeff").strip()[:2000].split("\n")[:3]
    return lines[0].startswith("WEBVTT") or (
        len(lines) > 1 and lines[0].strip().isdecimal() and _TIMING.fullmatch(lines[1].strip()) is not None
    )


def parse_transcript(source: Source, text: str) -> Iterator[Record | ReadError]:
    """The words in paragraphs, a speaker's name before what he says; when each paragraph begins is left out."""
    paragraphs: list[str] = []
    times: list[LeftOut] = []
    codes: list[TimeCode] = []
    last: _Cue | None = None
    for cue in _iter_cues(text):
        before = sum(map(len, paragraphs)) + len(_BREAK) * (len(paragraphs) - 1)
        if last is None or _begins(cue, last, paragraphs[-1]):
            codes.append(TimeCode(before + len(_BREAK) if paragraphs else 0, _clock(cue.start)))
            paragraphs.append(f"{cue.speaker}: {cue.words}" if cue.speaker else cue.words)
            times.append(LeftOut(f"{_clock(cue.start)} {cue.words[:60]}", "time code"))
        elif cue.words != last.words:
            codes.append(TimeCode(before + 1, _clock(cue.start)))
            paragraphs[-1] += f" {cue.words}"
        last = cue
    if not paragraphs:
        yield ReadError(source.name, "is a transcript without words", "give its text")
        return
    title = re.match(r"\ufeff?WEBVTT[ \t-]+(\S.{2,200})", text)
    yield Record(
        source=source.name,
        stem=source.stem or "transcript",
        title=title[1].strip() if title else None,
        text=_BREAK.join(paragraphs) + "\n",
        left_out=tuple(times),
        time_codes=tuple(codes),
    )


def _iter_cues(text: str) -> Iterator[_Cue]:
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line.strip() for line in block.strip().split("\n")]
        place = next((number for number, line in enumerate(lines[:2]) if _TIMING.fullmatch(line)), None)
        if place is None or _DATA.match(lines[0]):
            continue
        timing = _TIMING.fullmatch(lines[place])
        assert timing is not None
        words = " ".join(lines[place + 1 :])
        voice = _VOICE.search(words)
        plain = _SIGN.sub(" ", _TAG.sub("", _VOICE.sub("", words)))
        for entity, sign in _ENTITIES:
            plain = plain.replace(entity, sign)
        changes = _CHANGE.match(plain.strip()) is not None
        plain = " ".join(_CHANGE.sub("", plain.strip()).split())
        if plain:
            start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
            yield _Cue(start, end, voice[1].strip() if voice else None, plain, changes)


def _begins(cue: _Cue, last: _Cue, paragraph: str) -> bool:
    ended = _END.search(last.words) is not None
    long = len(paragraph.split()) >= LONGEST_PARAGRAPH
    return cue.changes or cue.speaker != last.speaker or cue.start - last.end >= PAUSE or (ended and long)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + rest / 1000


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
