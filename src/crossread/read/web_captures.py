"""Web archives (WARC, WACZ) to the pages in them, each under its address, with the moment of its capture."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from crossread.documents.http_bodies import BodyError, decode_body
from crossread.documents.warc import WebAnswer, iter_answers
from crossread.errors import ReadError
from crossread.model.inputs import InputFile
from crossread.read.budgets import Budget, Opened
from crossread.read.links import find_listing
from crossread.read.sources import LARGEST_ARCHIVE, LARGEST_FILE, Source
from crossread.text.lexicon import load_lexicon

_WEB = re.compile(r"https?://", re.IGNORECASE)
_CAPTURE = "capture the page again"
# A list of pages has some hundred characters for each.
_LARGEST_LIST = 2_000_000


def iter_warc(source: Source, budget: Budget) -> Iterator[Opened]:
    """The pages of a WARC file; what else was captured with them is counted."""
    yield from _iter_pages(source, budget, frozenset())


def is_wacz(data: bytes) -> bool:
    """Whether a ZIP file is a web archive: WARC files in ``archive/``, and a list of what it holds."""
    if b"datapackage.json" not in data:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return "datapackage.json" in names and any(_is_capture(name) for name in names)


def iter_wacz(source: Source, budget: Budget) -> Iterator[Opened]:
    """The pages of all WARC files in a WACZ file, each held against the digest in the list of its contents."""
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        digests = _load_digests(archive)
        pages = _load_pages(archive)
        for part in sorted(archive.infolist(), key=lambda part: part.filename):
            if not _is_capture(part.filename) or ".." in part.filename:
                continue
            name = f"{source.name}/{part.filename}"
            with archive.open(part) as stream:
                data = stream.read(LARGEST_ARCHIVE + 1)
            budget.spend(source.name, 0)
            if len(data) > LARGEST_ARCHIVE:
                yield ReadError(name, f"is larger than {LARGEST_ARCHIVE // 1_000_000} MB", "give its pages one by one")
                continue
            digest = digests.get(part.filename)
            if digest is not None and digest != hashlib.sha256(data).hexdigest():
                yield _tampered(name)
                continue
            yield from _iter_pages(Source(name, None, data), budget, pages, source.name)


def _iter_pages(source: Source, budget: Budget, pages: frozenset[str], name: str | None = None) -> Iterator[Opened]:
    others: Counter[str] = Counter()
    seen: set[tuple[str | None, str, bytes]] = set()
    name = name or source.name
    for answer in iter_answers(source.name, source.data):
        if isinstance(answer, ReadError):
            yield answer
            continue
        certain = answer.given is not None or answer.address in pages
        ending = _find_ending(answer, certain)
        if not certain and (answer.media.startswith("text/plain") or not _WEB.match(answer.address)):
            ending = None  # answers to scripts, and notes of whoever made the archive
        if 300 <= answer.status < 400:  # what it leads to stands for itself
            continue
        capture = (answer.given, answer.address, hashlib.sha256(answer.body).digest())
        if ending is None or answer.status != 200 or not answer.body.strip() or capture in seen:
            others[_name_part(answer, ending)] += 1
            continue
        seen.add(capture)
        budget.spend(name, len(answer.body))
        yield _open_page(name, answer, ending, certain)
    if others:
        kinds = ", ".join(
            f"{kind} ({count})" for kind, count in sorted(others.items(), key=lambda one: (-one[1], one[0]))
        )
        reason = f"belong to the pages and are no articles: {kinds}"
        yield InputFile(f"{source.name}, other records", "parts of captured pages", "no article", reason=reason)


def _find_ending(answer: WebAnswer, certain: bool) -> str | None:
    """The suffix that the kind of an answer stands for; None for what is no page."""
    if answer.body.startswith(b"%PDF-"):
        return "pdf"
    ending: str | None = load_lexicon("file_kinds")["media"].get(answer.media)
    if ending is None and certain and answer.media.endswith("xml"):
        # A news item. Feeds and sitemaps were only the way to their pages, which are kept too.
        page = Source(answer.address, None, answer.body)
        return "xml" if find_listing(page, None) is None else None
    return ending


def _open_page(name: str, answer: WebAnswer, ending: str, certain: bool) -> Source | ReadError:
    path = f"{name}/{answer.given or answer.address}"
    if answer.intact is False:
        return _tampered(path)
    try:
        data = decode_body(answer.body, answer.headers.get("content-encoding", ""), most=LARGEST_FILE)
    except BodyError as fault:
        return ReadError(path, str(fault), _CAPTURE)
    return Source(path, None, data, answer.address, answer.moment, f".{ending}", certain)


def _name_part(answer: WebAnswer, ending: str | None) -> str:
    if ending is not None:
        return "pages that were kept before" if answer.status == 200 else "answers without a page"
    parts: dict[str, str] = load_lexicon("file_kinds")["parts"]
    return parts.get(answer.media) or parts.get(answer.media.partition("/")[0]) or "other files"


def _tampered(name: str) -> ReadError:
    return ReadError(name, "does not match the digest taken at its capture: it was changed or damaged since", _CAPTURE)


def _is_capture(name: str) -> bool:
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


def _load_digests(archive: zipfile.ZipFile) -> dict[str, str]:
    """The SHA-256 digests that ``datapackage.json`` gives for the files of the archive."""
    try:
        with archive.open("datapackage.json") as stream:
            held = json.loads(stream.read(_LARGEST_LIST))
        resources = [(one["path"], str(one.get("hash", ""))) for one in held["resources"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    return {str(path): digest[7:].lower() for path, digest in resources if digest.startswith("sha256:")}


def _load_pages(archive: zipfile.ZipFile) -> frozenset[str]:
    """The addresses of the pages that whoever made the archive went to."""
    found: set[str] = set()
    for name in archive.namelist():
        if name == "pages/pages.jsonl":
            with archive.open(name) as stream:
                lines = stream.read(_LARGEST_LIST).splitlines()
            found.update(address for line in lines if (address := _find_address(line)))
    return frozenset(found)


def _find_address(line: bytes) -> str | None:
    try:
        held = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return str(held["url"]) if isinstance(held, dict) and "url" in held else None
