"""Whatever words a report has, no way out of the program has more than those words.

An output is taken apart by a reader of its form; what it is made of (elements, members, lines, cells, files) must be
what it is made of where every text is plain words.
"""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import tomllib
import zipfile
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree
from markdown_it import MarkdownIt
from tests.render.made import hostile_account

from crossread.model.account_changes import AccountChange
from crossread.model.accounts import Account
from crossread.model.drafts import CheckedDraft, CheckedFact, Draft, Finding, Tally
from crossread.model.verification import Verification
from crossread.notebook import account_to_html
from crossread.render import render_file
from crossread.render.changes import render_changes
from crossread.render.csv import FORMULA_STARTS, TABLES
from crossread.render.findings import render_findings
from crossread.render.verification import render_verification

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/injections.toml").read_text("utf-8"))["case"]
# Plain words of several shapes: where they differ, so do the marks that show it.
PLAIN = ("plain words", "plain; and (so) on: two-fold, 7 of 9 & 10.", "a\n\nb", "a word/other '\"$ words")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
LEADING = ("href", "xlink:href", "src", "action", "formaction", "data")
RUNS = re.compile(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)


def make(words: str) -> Account:
    """An account all of whose texts begin and end with the words."""
    return hostile_account(f"{words} Nine people {words}")


def check(words: str) -> list[CheckedDraft]:
    """A draft of that name and text, with a remark and a fact that say the words."""
    text = f"{words} Nine people {words}"
    start = text.index("Nine")
    span = make(words).reports[0].span(start, start + 4)
    remark = Finding("F102", "warning", start, start + 4, f"“{words}”: {words}", (span,))
    fact = CheckedFact("figure", "differs", start, start + 4, (span,), ("F102",))
    return [CheckedDraft(Draft(f"{words}.md", text, text), (remark,), Tally(1, 0, 0, 0, 0), facts=(fact,))]


class Structure(HTMLParser):
    """The elements and attributes of a page; addresses are judged at once."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(f"{tag} {name}" for name, _ in attrs)}
        self.found |= {f"{value}" for name, value in attrs if name in LEADING and RUNS.match(value or "")}

    def handle_comment(self, data: str) -> None:
        self.found.add(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.found.add(decl)

    def handle_pi(self, data: str) -> None:
        self.found.add(f"instruction {data}")


def take_elements(text: str) -> set[str]:
    parser = Structure()
    parser.feed(text)
    parser.close()
    return parser.found


def take_page(content: bytes) -> set[str]:
    text = content.decode()
    assert not STEERING.search(text)
    return take_elements(text)


def take_frame(content: bytes) -> set[str]:
    text = content.decode()
    before, _, rest = text.partition("data:text/html;base64,")
    page, _, after = rest.partition('"')
    return {*take_elements(f'{before}"{after}'), *take_page(base64.b64decode(page))}


def take_markdown(content: bytes) -> list[str]:
    text = content.decode()
    assert not STEERING.search(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inside = {child.type for token in tokens for child in token.children or ()}
    return [
        *(token.type for token in tokens if token.type != "inline"),
        *sorted(inside - {"text_special", "softbreak"}),
    ]


def take_lines(content: bytes) -> bool:
    return STEERING.search(content.decode()) is None


def take_members(plain: Any) -> set[str]:
    if isinstance(plain, dict):
        return {*plain, *(one for value in plain.values() for one in take_members(value))}
    return {one for value in plain for one in take_members(value)} if isinstance(plain, list) else set()


def take_json(content: bytes) -> set[str]:
    text = content.decode()
    assert not STEERING.search(text)
    return {one if len(one) < 30 else "a text" for one in take_members(json.loads(text))}


def take_table(content: bytes) -> list[int]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row if not re.fullmatch(r"-?\d+(?:\.\d+)?", cell)]
    assert not [cell for cell in cells if cell.startswith(FORMULA_STARTS)]
    return [len(row) for row in rows]


def take_calendar(content: bytes) -> list[list[str]]:
    assert b"\n" not in content.replace(b"\r\n", b"")
    return [[part.name or "", *sorted(part)] for part in Calendar.from_ical(content).walk()]


def take_document(content: bytes) -> list[object]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = sorted(packed.namelist())
        roots = [etree.fromstring(packed.read(name)) for name in names if name.endswith((".xml", ".rels"))]
    return [names, sorted({str(part.tag) for root in roots for part in root.iter()})]


def take_dossier(content: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
    assert all(re.fullmatch(r"(?:reports/)?[A-Za-z0-9-]{1,90}(?:\.[a-z]{2,5})?", name) for name in names)
    return len(names)


def take_commands(content: bytes) -> list[str]:
    text = content.decode()
    assert not STEERING.search(text)
    lines = text.splitlines()
    return [re.sub(r"=[^,:]*", "", line.partition("::")[2].partition("::")[0]) for line in lines]


def changes(words: str) -> bytes:
    told = AccountChange("value added", "f1", f"{words} Nine people {words}")
    return render_changes(words, [("2031-05-02T08:00:00+00:00", told)]).encode()


def verification(words: str) -> bytes:
    return render_verification(make(words), Verification((), (f"{words} Nine",))).encode("utf-8", "replace")


def account_form(form: str, table: str = "figures") -> Callable[[str], bytes]:
    return lambda words: render_file(make(words), form, table)[0]


def findings_form(form: str) -> Callable[[str], bytes]:
    return lambda words: render_findings(check(words), make(words), form, {"F102": "A figure differs"})


# Each output: what writes it, and what takes it apart.
OUTPUTS: dict[str, tuple[Callable[[str], bytes], Callable[[bytes], Any]]] = {
    "account.html": (account_form("html"), take_page),
    "notebook": (lambda words: account_to_html(make(words)).encode(), take_frame),
    "account.md": (account_form("markdown"), take_markdown),
    "changes.md": (changes, take_markdown),
    "account.txt": (account_form("terminal"), take_lines),
    "account.json": (account_form("json"), take_json),
    "account.geojson": (account_form("geojson"), take_json),
    "account.jsonld": (account_form("annotations"), take_json),
    "account.ics": (account_form("ics"), take_calendar),
    "account.docx": (account_form("docx"), take_document),
    "dossier.zip": (account_form("dossier"), take_dossier),
    **{f"{table}.csv": (account_form("csv", table), take_table) for table in TABLES},
    "checked.html": (findings_form("html"), take_page),
    "checked.txt": (findings_form("matched"), take_lines),
    "checked.json": (findings_form("json"), take_json),
    "checked.sarif": (findings_form("sarif"), take_json),
    "checked for reviewdog": (findings_form("rdjson"), take_json),
    "checked for GitHub": (findings_form("github"), take_commands),
    "verified": (verification, take_lines),
}


@cache
def plain_structures(name: str) -> list[Any]:
    write, take = OUTPUTS[name]
    return [take(write(words)) for words in PLAIN]


def test_there_are_two_hundred_and_more() -> None:
    assert len(CASES) * len(OUTPUTS) >= 800


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_words_stay_words(case: dict[str, str], name: str) -> None:
    write, take = OUTPUTS[name]
    found, plain = take(write(case["words"])), plain_structures(name)
    if isinstance(found, set):
        assert found - set().union(*plain) == set()
    else:
        assert found in plain
