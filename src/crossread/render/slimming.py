"""The markup of a page of very many reports, as short as HTML allows: the same page to whoever reads it.

Attributes of one word stand without quotation marks, and what a browser adds itself is left out. Templates escape
quotation marks and angle brackets in all that reports say, so nothing that they say is taken for markup; the head
of the page, up to its first section, stays as it is.
"""

from __future__ import annotations

import re

# Letters and marks by which text may run from right to left.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SPAN_FOR_DIRECTION = re.compile(r'<span dir="auto">([^<]*)</span>')
_MARK_IN_TEXT = re.compile("&#34;(?=[^<>]*<)")
_ATTRIBUTE_OF_ONE_WORD = re.compile(r'="([\w#.-]+)"(?=[ >])')
# What HTML says in fewer characters: ends of list items and paragraphs that the next tag implies, and the like.
_SHORTER = (
    (" </sup>", "</sup>"),
    ("</li>\n", "\n"),
    ("</p></div>", "</div>"),
    ("&#39;", "'"),
)


def slim_page(page: str) -> str:
    """The page in fewer characters: ``<p class="says" dir="auto">`` becomes ``<p class=says>``."""
    head, section, body = page.partition("<section ")
    if _RIGHT_TO_LEFT.search(page) is None:  # then there is no direction to be found out
        body = _SPAN_FOR_DIRECTION.sub(r"\1", body).replace(' dir="auto"', "")
    for long, short in _SHORTER:
        body = body.replace(long, short)
    body = _ATTRIBUTE_OF_ONE_WORD.sub(r"=\1", body)  # before what reports say has quotation marks
    return head + section + _MARK_IN_TEXT.sub('"', body)
