"""Files that somebody hands in, damaged: each is read, or refused with an error of the program's own."""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import crossread
from benchmarks.fuzz.damage import load_pieces
from benchmarks.fuzz.outputs import LIGHT
from crossread.decisions.writing import read_entry
from crossread.errors import CrossreadError
from crossread.faults import give_reason
from crossread.read.accounts import find_account
from crossread.read.baseline import load_baseline
from crossread.read.merges import load_merges
from crossread.read.settings import load_check_settings
from crossread.render import render_file

# Seconds of CPU for one small file.
MOST_SECONDS = 5.0

SETTINGS = """select = ["F", "N1"]
ignore = ["F102"]
against = ["sources", "account.json"]

[[accept]]
code = "F101"
words = "27 people"

[tool.crossread]
select = ["N"]
"""
NAMES = """same = [["Ada Lund", "A. Lund"], ["Marlow Police", "the police of Marlow"]]
different = [["Ada Lund", "Eda Lund"]]

[name]
"A. Lund" = "Ada Lund"
"""
BASELINE = (
    '{"schema": "crossread.baseline/1", "findings": [{"code": "F101", "words": "27"}, {"code": "N1", "words": "a"}]}'
)
SPAN = {"report": "r0", "part": "text", "start": 0, "end": 4, "text": "Nine"}
DECISION = {"decision": "correct figure", "target": "f1", "mention": SPAN, "value": 9}
ENTRY = {"when": "2021-03-01T00:00:00+00:00", "by": "Ada", "deed": "decide", "decision": DECISION}
REPORT = {
    "id": "one",
    "text": "Nine people died in Marlow on Monday, police said.",
    "outlet": "Marlow Times",
    "title": "Nine die",
    "published": "2021-02-28",
}
PAGE = (
    '<!doctype html><html lang="en"><head><title>Nine die</title><meta property="og:site_name" content="Times">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Nine die", "datePublished": '
    '"2021-02-28"}</script></head><body><article><h1>Nine die</h1><p>Nine people died in Marlow on Monday, police '
    "said. Some 40 people were hurt and taken to hospital, the mayor said.</p><table><tr><td>Dead</td><td>9</td></tr>"
    "</table></article></body></html>"
)
MAIL = (
    "From: Desk <desk@times.example>\nTo: a@b.example\nSubject: Nine die\nDate: Mon, 1 Mar 2021 09:00:00 +0000\n"
    "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nNine people died in Marlow on Monday, police said.\n"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Times</title><item><title>Nine die</title>'
    "<description>Nine people died in Marlow on Monday, police said.</description><pubDate>Mon, 01 Mar 2021 09:00:00 "
    "GMT</pubDate></item></channel></rss>"
)
SUBTITLES = (
    "1\n00:00:01,000 --> 00:00:04,000\nNine people died in Marlow.\n\n2\n00:00:04,000 --> 00:00:09,000\nSo police.\n"
)
FRONT = (
    "---\ntitle: Nine die\noutlet: Times\ndate: 2021-02-28\n---\nNine people died in Marlow on Monday, police said.\n"
)
LONG, HALF, HUGE = "x" * 3000, "\u202e\ud800", 10**400
NO_NUMBERS = (float("nan"), float("inf"))
VALUES: Sequence[Any] = (None, True, 0, -1, 2**70, HUGE, 1.5, *NO_NUMBERS, "", LONG, HALF, [], {}, [[]], {"a": 1})


@cache
def make_account() -> dict[str, Any]:
    """The account of two small reports, as plain data."""
    texts = (
        "Nine people died in Marlow on Monday, the mayor, Ada Lund, said.",
        "Ten died in Marlow. “It is over,” she said.",
    )
    return crossread.account([crossread.Report(f"r{at}", text) for at, text in enumerate(texts)]).to_dict()


def damage_bytes(data: bytes, chance: random.Random) -> bytes:
    """Bytes cut, doubled, turned over, or with odd ones set in."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        at, size = chance.randrange(len(changed) + 1), chance.randrange(1, 30)
        way = chance.randrange(5)
        if way == 0:
            del changed[at : at + size]
        elif way == 1:
            changed[at:at] = changed[at : at + size] * chance.randrange(1, 20)
        elif way == 2 and at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
        elif way == 3:
            changed[at:at] = chance.choice(load_pieces()).encode("utf-8", "replace")
        else:
            changed[at:at] = chance.choice(
                (b"\0", b"\xff\xfe", b'"', b"}", b"[", b"\r", b"<![CDATA[", b"&#0;", b"=?utf-8?q?")
            )
    return bytes(changed)


def damage_plain(plain: Any, chance: random.Random) -> Any:
    """Plain data with some of its members of another kind, missing, or twice there."""
    copied = json.loads(json.dumps(plain))
    for _ in range(chance.randrange(1, 4)):
        places = list(_iter_places(copied))
        holder, key = chance.choice(places)
        way = chance.randrange(4)
        if way == 0:
            del holder[key]
        elif way == 1 and isinstance(holder, list):
            holder.append(holder[key])
        elif way == 2 and isinstance(holder[key], (int, str)) and not isinstance(holder[key], bool):
            holder[key] = holder[key] + (chance.randrange(-3, 4) if isinstance(holder[key], int) else "x")
        else:
            holder[key] = deepcopy(chance.choice(VALUES))
        if not any(True for _ in _iter_places(copied)):
            return copied
    return copied


def _iter_places(plain: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(plain) if isinstance(plain, dict) else range(len(plain)):
        yield plain, key
        if isinstance(plain[key], (dict, list)):
            yield from _iter_places(plain[key])


def _damaged_json(plain: Any, chance: random.Random) -> bytes:
    written = json.dumps(damage_plain(plain, chance)).encode()
    return damage_bytes(written, chance) if chance.randrange(5) == 0 else written


def _read_account(path: Path) -> None:
    account = find_account(path)
    if account is not None:
        for form in LIGHT:
            render_file(account, form)


def _read_entry(path: Path) -> None:
    read_entry(1, path.read_bytes())


def _read_settings(path: Path) -> None:
    load_check_settings(path, path.parent)


def _read_report(path: Path) -> None:
    for report in crossread.read([path]).reports:
        if any("\ud800" <= letter <= "\udfff" for letter in report.text):
            raise ValueError("half a surrogate pair in a report's text")


@cache
def _own_page() -> bytes:
    """A page of the program's own."""
    return crossread.account([crossread.Report("one", REPORT["text"])]).to_html().encode()


Reading = Callable[[Path], object]
Making = Callable[[random.Random], bytes]

# Names of the files, what reads them, and what makes their bytes.
FILES: Mapping[str, tuple[Reading, Making]] = MappingProxyType(
    {
        "account.json": (_read_account, lambda chance: _damaged_json(make_account(), chance)),
        "entry": (_read_entry, lambda chance: _damaged_json(ENTRY, chance)),
        "crossread.toml": (_read_settings, lambda chance: damage_bytes(SETTINGS.encode(), chance)),
        "pyproject.toml": (_read_settings, lambda chance: damage_bytes(SETTINGS.encode(), chance)),
        "names.toml": (load_merges, lambda chance: damage_bytes(NAMES.encode(), chance)),
        "baseline.json": (load_baseline, lambda chance: damage_bytes(BASELINE.encode(), chance)),
        "report.json": (_read_report, lambda chance: _damaged_json(REPORT, chance)),
        "reports.jsonl": (_read_report, lambda chance: damage_bytes((json.dumps(REPORT) + "\n").encode() * 3, chance)),
        "page.html": (_read_report, lambda chance: damage_bytes(PAGE.encode(), chance)),
        "mail.eml": (_read_report, lambda chance: damage_bytes(MAIL.encode(), chance)),
        "feed.rss": (_read_report, lambda chance: damage_bytes(FEED.encode(), chance)),
        "said.srt": (_read_report, lambda chance: damage_bytes(SUBTITLES.encode(), chance)),
        "front.md": (_read_report, lambda chance: damage_bytes(FRONT.encode(), chance)),
        "own.html": (_read_report, lambda chance: damage_bytes(_own_page(), chance)),
    }
)


def try_file(name: str, data: bytes) -> tuple[str, ...]:
    """Read one file, and say what went wrong: what was raised that is not the program's own, or time."""
    reading, _ = FILES[name]
    start = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            reading(path)
        except CrossreadError:
            pass
        except Exception as raised:
            return (f"{name} raised: {give_reason(raised)}",)
    seconds = time.process_time() - start
    return (f"{name}: {seconds:.0f} s",) if seconds > MOST_SECONDS else ()
