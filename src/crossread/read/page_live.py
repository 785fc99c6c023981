"""Live blogs: entries with a time of their own, in the order of the page, each under its time and its heading.

Extractors take such entries for comments or keep one of them, and drop the times.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crossread.read.dates import parse_date
from crossread.read.page_boxes import iter_outermost, split_class
from crossread.text.lexicon import load_lexicon, load_listed, load_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST_ENTRIES = 2
MOST_ENTRIES = 500
LONGEST_TIME = 60

_CLOCK = re.compile(r"(?i)\b\d{1,2}(?:[:.h]\d\d|(?::\d\d)?\s?[ap]\.?m\b)")
_LIVE_TYPE = re.compile(r'"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"LiveBlogPosting"')


def rewrite_live_blog(tree: HtmlElement, published: str | None) -> bool:
    """Make each entry of a live blog its time, its heading and its paragraphs; return whether the page is one."""
    if not _is_live(tree):
        return False
    entries = _find_entries(tree)
    if len(entries) < FEWEST_ENTRIES:
        return False
    for box, time in entries:
        _flatten(box, time, published)
    return True


def _is_live(tree: HtmlElement) -> bool:
    """Whether the page says that it is a live blog: in its linked data, or in the classes of its boxes."""
    if any(_LIVE_TYPE.search(script.text or "") for script in tree.iter("script")):
        return True
    named = load_words("page_meta", "live_boxes")
    for box in tree.iter("article", "div", "section", "li", "main", "body"):
        called = f"{box.get('class') or ''} {box.get('id') or ''}"[:400]
        if "live" in called.lower() and not named.isdisjoint(split_class(called)):
            return True
    return False


def _find_entries(tree: HtmlElement) -> list[tuple[HtmlElement, HtmlElement]]:
    """Boxes of one kind, each with the first time in it; the kind of which there are most."""
    kinds: dict[tuple[str, str, HtmlElement], dict[HtmlElement, HtmlElement]] = {}
    for time in tree.iter("time", "span", "div", "p", "h2", "h3", "strong"):
        if not _is_time(time):
            continue
        box = _find_box(time)
        if box is not None:
            kind = str(box.tag), (box.get("class") or "").split(" ")[0], box.getparent()
            kinds.setdefault(kind, {}).setdefault(box, time)
    return list(max(kinds.values(), key=len, default={}).items())[:MOST_ENTRIES]


def _is_time(element: HtmlElement) -> bool:
    words = _visible(element) if len(element) < 5 else ""
    if not 0 < len(words) <= LONGEST_TIME:
        return element.tag == "time" and bool(element.get("datetime"))
    if element.tag == "time":
        return True
    clock = _CLOCK.search(words)
    return clock is not None and len(words) <= LONGEST_TIME // 2 and element.find(".//time") is None


def _find_box(time: HtmlElement) -> HtmlElement | None:
    """The innermost box around a time that has paragraphs too, its siblings of its kind beside it."""
    for outer in time.iterancestors():
        if outer.tag in ("body", "html", "main"):
            return None
        if any(len(block.text_content().split()) >= 5 for block in outer.iter("p", "li")):
            return outer
    return None


def _flatten(box: HtmlElement, time: HtmlElement, published: str | None) -> None:
    from lxml.html import builder

    lines = [builder.P(_write_time(time, published))]
    # The paragraphs, headings and quotations of the entry, none of them within another.
    blocks = (block for block in box.iter(*load_listed("page_meta", "entry_tags")) if block.text_content().strip())
    for block in list(iter_outermost(blocks)):
        if block is time or any(outer is time for outer in block.iterancestors()):
            continue
        if block.tag == "p" and _visible(block) == _visible(time):
            continue
        block.tail = None
        lines.append(block)
    fresh = builder.DIV(*lines)
    fresh.tail = box.tail
    box.getparent().replace(box, fresh)


def _write_time(time: HtmlElement, published: str | None) -> str:
    """``2:05 p.m.`` as the page shows it; with its day where that is another than the page's."""
    shown = _visible(time)
    moment = parse_date(time.get("datetime"))
    if moment is None:
        return shown
    if not shown or not _CLOCK.search(shown):
        shown = moment[11:16] or shown
    if published and published[:10] != moment[:10] and moment[:4] not in shown:
        return f"{_say_day(moment[:10])}, {shown}"
    return shown


def _say_day(day: str) -> str:
    names: dict[str, int] = load_lexicon("dates")["months"]
    month = max((name for name, number in names.items() if number == int(day[5:7])), key=len)
    return f"{int(day[8:])} {month.title()} {day[:4]}"


def _visible(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
