"""The markup of a page of very many reports, as short as HTML allows: the same page to whoever reads it.

Attributes of one word stand without quotation marks, and what a browser adds itself is left out. Templates escape
quotation marks and angle brackets in all that reports say, so nothing that they say is taken for markup; the head
of the page, up to its first section, stays as it is.
"""

from __future__ import annotations

from string import ascii_letters, digits
from unicodedata import bidirectional

# The classes of characters by which text may run from right to left (Unicode Standard Annex 9).
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"})
# What an attribute may hold that needs no quotation marks here.
_PLAIN = ascii_letters + digits + "#.-_"
_SPAN_FOR_DIRECTION = '<span dir="auto">'
# What HTML says in fewer characters: ends of list items, paragraphs and cells that the next tag implies, and the like.
_SHORTER = (
    (" </sup>", "</sup>"),
    ("</li>\n", "\n"),
    ("</li><li", "<li"),
    ("</li></ul>", "</ul>"),
    ("</p></div>", "</div>"),
    ("</p><p", "<p"),
    ("</p>\n<p", "\n<p"),
    ("</p>\n<h", "\n<h"),
    ("</p>\n<ul", "\n<ul"),
    ("</p>\n</", "\n</"),
    ("</dt><dd", "<dd"),
    ("</dd></div>", "</div>"),
    ("</th><t", "<t"),
    ("</td><t", "<t"),
    ("</td></tr>", "</tr>"),
    ("</td>\n", "\n"),
    ("</tr>\n", "\n"),
    (">\n<div", "><div"),
    (">\n\n<", ">\n<"),
    ("&#39;", "'"),
)


def slim_page(page: str) -> str:
    """The page in fewer characters: ``<p class="says" dir="auto">`` becomes ``<p class=says>``."""
    head, section, body = page.partition("<section ")
    if not section:
        return page
    if _RIGHT_TO_LEFT.isdisjoint(map(bidirectional, set(page))):  # then there is no direction to be found out
        first, *spans = body.split(_SPAN_FOR_DIRECTION)
        body = "".join([first, *map(_without_span, spans)]).replace(' dir="auto"', "")
    for long, short in _SHORTER:
        body = body.replace(long, short)
    return head + section + "<".join(map(_slim_tag, body.split("<")))


def _without_span(part: str) -> str:
    """What follows the opening of such a span, without its end; with both where it holds more than words."""
    words, _, rest = part.partition("</span>")
    return _SPAN_FOR_DIRECTION + part if "<" in words else words + rest


def _slim_tag(part: str) -> str:
    """A tag that stands without its opening bracket, and the text behind it."""
    tag, end, text = part.partition(">")
    if '"' in tag:
        held = tag.split('"')
        # Every second piece is what an attribute holds; what comes right behind one must not be taken for part of it.
        for at in range(1, len(held) - 1, 2):
            bare = held[at] and not held[at].strip(_PLAIN) and not held[at + 1].startswith("/")
            held[at] = held[at] if bare else f'"{held[at]}"'
        tag = "".join(held)
    return tag + end + text.replace("&#34;", '"')
