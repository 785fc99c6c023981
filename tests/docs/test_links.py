"""Every link of the README, the documentation and the list of changes leads somewhere, and none is in the open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.rglob("docs/**/*.md"), *ROOT.rglob("benchmarks/**/*.md")])
# ``[words](target)``, ``![picture](target "title")`` and ``[words]: target``, but what stands in code.
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(<?([^)>\s]+)>?(?: \"[^\"]*\")?\)|^\[[^\]]+\]: (\S+)", re.MULTILINE)
ADDRESS = re.compile(r"\bhttps?://[^\s)>\]\"'`|]+")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
# Addresses of this machine, and of nobody: they are examples, not links.
NOBODY = re.compile(r"^https?://(?:…|\.\.\.|(?:127\.0\.0\.1|localhost|[\w.-]+\.(?:example|invalid|test))\b)")


def page_ids() -> list[str]:
    return [page.relative_to(ROOT).as_posix() for page in PAGES]


def links_of(page: Path) -> Iterator[str]:
    for match in LINK.finditer(CODE.sub("", page.read_text("utf-8"))):
        yield match[1] or match[2]


def anchors_of(page: Path) -> set[str]:
    """The anchors of a page's headings, as the site and the usual viewers of Markdown make them."""
    found: Counter[str] = Counter()
    anchors = set()
    for heading in HEADING.findall(re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)):
        words = re.sub(r"[^\w\s-]", "", re.sub(r"\]\([^)]*\)", "", heading)).strip().lower()
        anchor = re.sub(r"\s", "-", words)
        anchors |= {anchor, re.sub(r"-+", "-", anchor)} if not found[anchor] else {f"{anchor}-{found[anchor]}"}
        found[anchor] += 1
    return anchors


@pytest.mark.parametrize("page", PAGES, ids=page_ids())
def test_a_link_into_the_project_leads_somewhere(page: Path) -> None:
    for link in links_of(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / unquote(path)).resolve() if path else page
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        if anchor and target.suffix == ".md":
            assert anchor in anchors_of(target), link


@pytest.mark.parametrize("page", PAGES, ids=page_ids())
def test_a_link_out_of_it_is_no_open_one_and_stands_once(page: Path) -> None:
    outside = [link for link in ADDRESS.findall(page.read_text("utf-8")) if not NOBODY.match(link)]
    assert [link for link in outside if not link.startswith("https://")] == []
    if page.name == "licences.md":  # a row a package: two may be made in one place
        return
    linked = Counter(link.rstrip("/") for link in links_of(page) if link.startswith("https://"))
    assert {link for link, times in linked.items() if times > 1} == set()


def test_links_are_found_and_anchors_made(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One `two`, three\n[a](b.md#c) `[d](e)`\n[f]: https://g.example\n## One two three\n", "utf-8")
    assert list(links_of(page)) == ["b.md#c", "https://g.example"]
    assert {"one-two-three", "one-two-three-1"} <= anchors_of(page)
