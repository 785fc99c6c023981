"""A dossier: everything that an account rests on in one archive, with a list of digests to check it by."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import get_args

from crossread.documents.packing import pack_files
from crossread.model.accounts import Account
from crossread.model.exports import ExportTable
from crossread.model.faults import Fault
from crossread.render.csv import render_csv
from crossread.render.docx import render_docx
from crossread.render.html import render_page
from crossread.render.json import render_json
from crossread.render.sources import CitedSource, name_sources
from crossread.render.visible import one_line
from crossread.render.wording import count_words, moment_words

DIGESTS = "SHA256SUMS"
# Longer names of files trouble some systems.
LONGEST_NAME = 60

_OTHER = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"\.[a-z0-9]{1,8}\Z")


def render_dossier(
    account: Account, given: Mapping[str, bytes], more: Mapping[str, bytes]
) -> tuple[bytes, tuple[Fault, ...]]:
    """The archive's bytes, and what could not be drawn on its page; the same account and files, the same bytes.

    ``given`` are the files that the account was made of, by the path of ``account.inputs``; ``more`` are files by
    their names in the archive, such as ``decisions.json``.
    """
    page, faults = render_page(account)
    files = {
        "account.html": page.encode("utf-8"),
        "account.json": render_json(account).encode("utf-8"),
        "account.docx": render_docx(account),
        **{f"{table}.csv": render_csv(account, table).encode("utf-8") for table in get_args(ExportTable)},
        **more,
    }
    sources = list(name_sources(account.reports).values())
    named = dict(_name_given(account, given))
    files |= {_report_name(one): one.report.text.encode("utf-8", "surrogatepass") for one in sources}
    files |= {name: given[path] for path, name in named.items()}
    files["README.txt"] = "".join(f"{line}\n" for line in _explain(account, sources, named)).encode("utf-8")
    files[DIGESTS] = list_digests(files)
    return pack_files(dict(sorted(files.items()))), faults


def list_digests(files: Mapping[str, bytes]) -> bytes:
    """A line for every file as ``sha256sum -c`` reads it."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode("utf-8")


def _name_given(account: Account, given: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    paths = [one.path for one in account.inputs if one.path in given]
    for number, path in enumerate(dict.fromkeys(paths), 1):
        yield path, f"given/{number:0{len(str(len(paths)))}}-{_safe(path)}"


def _report_name(source: CitedSource) -> str:
    return f"reports/{source.key}-{_slug(source.report.id)}.txt"


def _safe(path: str) -> str:
    """The last part of a path as a plain name: ``Tōkyō report.HTML`` is ``t-ky-report.html``."""
    last = PurePosixPath(path.replace("\\", "/")).name.lower()
    ending = _ENDING.search(last)
    return _slug(last.removesuffix(ending[0])) + ending[0] if ending else _slug(last)


def _slug(words: str) -> str:
    return _OTHER.sub("-", words.lower()).strip("-")[:LONGEST_NAME].strip("-") or "unnamed"


def _explain(account: Account, sources: list[CitedSource], named: Mapping[str, str]) -> Iterator[str]:
    """What is in the archive, in words."""
    yield one_line(account.story.title or "Untitled story")
    yield ""
    yield f"An account of {count_words(len(sources), 'report')}, made by {_maker(account)}."
    yield "account.html is for reading, account.docx for printing, account.json for programs; the tables are CSV."
    yield f"To see that nothing was changed since: sha256sum -c {DIGESTS}"
    yield ""
    yield "The reports as they were read; offsets in the account count the characters of these files:"
    for source in sources:
        told = ", ".join(filter(None, [source.name, moment_words(source.report.published), source.url]))
        yield f"  {_report_name(source)}: {one_line(told)}"
    yield ""
    if account.inputs:
        yield "The files that were given:"
    for one in account.inputs:
        where = named.get(one.path) or "not in this archive"
        digest = f" (SHA-256 {one.sha256})" if one.sha256 else ""
        yield f"  {one_line(one.path)}: {where}{digest}"


def _maker(account: Account) -> str:
    made = account.generator
    return f"{one_line(made.name)} {one_line(made.version)} with {one_line(made.parser)}"
