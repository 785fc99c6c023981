"""Every way out of the program, held to what its readers take: JSON that parses, lines that no text can begin."""

from __future__ import annotations

import csv
import io
import json
import random
import re
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import crossread
from benchmarks.fuzz.told import ToldStory
from crossread import Account, Draft
from crossread.check.rules import all_rules, describe_codes
from crossread.cli.mending import list_corrections, mend_file
from crossread.model.spans import iter_spans
from crossread.read.drafts import read_draft
from crossread.render import BINARY, FORMATS, render_file
from crossread.render.csv import FORMULA_STARTS, TABLES
from crossread.render.findings import render_findings

FINDING_FORMS = ("terminal", "matched", "json", "sarif", "rdjson", "github", "html", "matched html")
# The one format that draws maps, and those that take next to no time: most stories are shown in the latter alone.
PAGE = "html"
LIGHT = tuple(form for form in FORMATS if form not in BINARY and form != PAGE)
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_JSON = frozenset({"json", "geojson", "annotations", "sarif", "rdjson"})
_SCRIPT = re.compile(r"<script|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
_ICS_LINE = re.compile(r"(?:[A-Z][A-Z0-9-]*[;:]|[ \t])")
_GITHUB_LINE = re.compile(r"::(?:error|warning|notice) ")


def find_faults_of_outputs(story: ToldStory, _: random.Random) -> Iterator[str]:
    """Yield what is wrong with the account in each light format and table, and when brought back from its file."""
    for form in LIGHT:
        for table in TABLES if form == "csv" else ("figures",):
            yield from _find_faults_of(story.account, form, table)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "account.json"
        story.account.save(path)
        if crossread.load(path).to_json() != story.account.to_json():
            yield "load: an account is another once it is loaded"


def find_faults_of_pages(story: ToldStory, _: random.Random) -> Iterator[str]:
    """Yield what is wrong with the account's page."""
    yield from _find_faults_of(story.account, PAGE)


def find_faults_of_archives(story: ToldStory, _: random.Random) -> Iterator[str]:
    """Yield what is wrong with the account as a Word document and as a dossier."""
    for form in sorted(BINARY):
        yield from _find_faults_of(story.account, form)


def find_faults_of_remarks(story: ToldStory, _: random.Random) -> Iterator[str]:
    """Yield what is wrong with the remarks in each format, and with their places and evidence."""
    rules = describe_codes(all_rules())
    reports = {report.id: report for report in story.reports}
    for form in FINDING_FORMS:
        yield from _find_faults(form, render_findings(story.checked, story.account, form, rules))
    for one in story.checked:
        size = len(one.draft.text)
        for finding in one.findings:
            if not 0 <= finding.start < finding.end <= size:
                yield f"remark {finding.code}: characters {finding.start} to {finding.end} of {size}"
        for span in iter_spans((one.findings, one.facts)):
            if reports[span.report].part(span.part)[span.start : span.end] != span.text:
                yield f"remark: evidence is not {span.text!r}"


def find_faults_of_corrections(story: ToldStory, _: random.Random) -> Iterator[str]:
    """Yield a fault where a draft is not mended, or the mended one has the same corrections again."""
    for one in story.checked:
        corrections = list_corrections(one)
        if not corrections:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "draft.txt"
            path.write_bytes(one.draft.text.encode("utf-8", "replace"))
            read = read_draft(path)
            if read.text != one.draft.text:
                continue
            if not mend_file(replace(one, draft=replace(one.draft, name=str(path))), corrections):
                yield "fix: a draft of plain characters is left as it is"
            mended = path.read_bytes().decode("utf-8", "replace")
        [again] = crossread.check(Draft("draft.txt", mended, mended), story.readings[1:])
        put = {(correction.put, one.draft.text[correction.start : correction.end]) for correction in corrections}
        for left in list_corrections(again):
            if (left.put, mended[left.start : left.end]) in put or (mended[left.start : left.end], left.put) in put:
                yield f"fix: {mended[left.start : left.end]!r} is to be {left.put!r} once more"


def _find_faults_of(account: Account, form: str, table: str = "figures") -> Iterator[str]:
    content, faults = render_file(account, form, table)
    yield from (f"render {form}: {fault.reason}" for fault in faults)
    yield from _find_faults(form, content)


def _find_faults(form: str, content: bytes) -> Iterator[str]:
    if form in BINARY:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if packed.testzip() is not None or any(".." in name or name.startswith("/") for name in packed.namelist()):
                yield f"render {form}: a broken archive"
        return
    text = content.decode("utf-8")
    found = _STEERING.search(text)
    if found:
        yield f"render {form}: {found[0]!r} passes"
    if form in _JSON:
        json.loads(text)
    yield from _find_lines(form, text)


def _find_lines(form: str, text: str) -> Iterator[str]:
    """What a line or a tag of an output must not be."""
    if form.endswith("html") and (bad := _SCRIPT.search(text)):
        yield f"render {form}: {bad[0]!r} passes"
    elif form == "csv":
        cells = (cell for row in csv.reader(io.StringIO(text[1:], newline="")) for cell in row)
        yield from (f"render csv: {cell[:20]!r} is a formula" for cell in cells if _is_formula(cell))
    elif form == "ics":
        lines = text.split("\r\n")[:-1]
        yield from (f"render ics: a line begins {line[:20]!r}" for line in lines if not _ICS_LINE.match(line))
        if "\n" in text.replace("\r\n", ""):
            yield "render ics: a bare line feed"
    elif form == "github":
        lines = text.splitlines()
        yield from (f"render github: a line begins {line[:20]!r}" for line in lines if not _GITHUB_LINE.match(line))


def _is_formula(cell: str) -> bool:
    """Whether a spreadsheet runs a cell; numbers below zero are none."""
    return cell.startswith(FORMULA_STARTS) and not re.fullmatch(r"-\d+(?:\.\d+)?(?:e[+-]?\d+)?", cell)
