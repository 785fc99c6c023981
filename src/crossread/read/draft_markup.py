"""Markdown and HTML tags in a draft: what is markup, code or struck out is blanked, so that only copy is left.

Blanks are as long as what they stand for, and line ends stay: every offset is one of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from crossread.model.edits import Edit
from crossread.text.lexicon import load_either, load_words

LONGEST_FRONT_MATTER = 100

_FRONT_MATTER = re.compile(
    rf"\A(?:---|\+\+\+)[ \t]*\r?\n(?:(?!---|\+\+\+).*\n){{0,{LONGEST_FRONT_MATTER}}}(?:---|\+\+\+)[ \t]*(?:\r?\n|\Z)"
)
_HEADLINE = re.compile(
    rf"^{load_either('page_meta', 'headline_keys')}[ \t]*[:=][ \t]*(?P<mark>[\"']?)"
    r"(?P<words>[^\s|>&*\[{\"'].{0,500}?)(?P=mark)[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--(?:(?!-->).){0,2000}-->", re.DOTALL)
_FENCE = re.compile(r"[ \t]{0,3}(```|~~~)")
_INLINE = (
    re.compile(r"(?<!`)``(?!`)(?:[^`\n]|`(?!`)){1,500}``|(?<!`)`[^`\n]{1,500}`"),  # code in a line
    re.compile(r"`{1,2}"),
    re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}\[[^\]\n^][^\]\n]{0,100}\]:[ \t]*\S.*$", re.MULTILINE),  # where a link leads
    re.compile(r"\[\^[^\]\s]{1,40}\]:?"),  # the mark of a footnote; its words are copy
    re.compile(r"~~(?=[^\s~])[^~\n]{1,1000}~~"),  # struck out
    re.compile(r"(?<=\))\{[^{}\n]{1,300}\}"),  # attributes of a picture or link
    re.compile(r"!?\[(?=[^\]\n]{1,500}\]\([^)\n]{1,500}\))"),
    re.compile(r"!?\[(?=[^\]\n]{1,500}\]\[[^\]\n]{0,100}\])"),
    re.compile(r"\]\((?:[^()\n]|\([^()\n]{0,200}\)){1,500}\)|\]\[[^\]\n]{0,100}\]"),
    re.compile(
        r"\{[:#.][^{}\n]{0,300}\}|\{\{[^{}\n]{0,500}\}\}|\{%[^\n%]{0,500}%\}"
    ),  # attributes, what a page is built of
    re.compile(r"(?<=[-*+] )\[[ xX]\](?= )"),  # the box of a task
    re.compile(r"^={2,}[ \t]*$", re.MULTILINE),  # the line under a heading
    re.compile(
        r"(?<![\w\\$])\${1,2}(?=[^\s$\d])(?=[^$\n]{0,300}[\\^_{}=])[^$\n]{1,300}(?<![\s\\])\${1,2}(?![\d$])"
    ),  # formulas
    re.compile(r"(?<![\w*\\])\*{1,3}(?=\S)|(?<=[^\s\\])\*{1,3}(?![\w*])"),
    re.compile(r"(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)"),
    re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$", re.MULTILINE),  # the line under a table's head
    re.compile(r"^[ \t]*\|[ \t]*|(?<![ \t])[ \t]*\|[ \t]*$", re.MULTILINE),  # the edges of a table
)
_LABEL = re.compile(r"^[ \t]{0,3}\[([^\]\n^][^\]\n]{0,100})\]:[ \t]*\S", re.MULTILINE)
_SHORT_LINK = re.compile(r"(?<![\]\\])\[([^\[\]\n]{1,100})\](?:\[\])?(?![\[(:])")
_INDENTED = re.compile(
    r"^(?![ \t]*(?:[-*+]|\d+[.)]|\[\^)|    |\t).*\n[ \t]*\r?\n(?P<code>(?:(?:    |\t).*(?:\n|\Z))+)", re.MULTILINE
)
_PROSE = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}|[a-z]{3,}[.!?][”\"’]?[ \t]*\r?$", re.MULTILINE)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})((?:\s[^<>]{0,2000})?)/?>")
_HIDDEN = re.compile(
    r"(?:^|\s)hidden(?=[\s=/]|$)|display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE
)
_WRITTEN = re.compile(r"&(?:[A-Za-z]{2,20}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});|\\[!-/:-@\[-`{-~]|(?<=[^\s|])\|(?=[^\s|])")


def blank_markdown(text: str) -> str:
    """A Markdown draft with nothing but copy in it; every character stands where it stood."""
    text = blank(text, _COMMENT)
    code = [*find_code(text), *find_indented_code(text)]
    text = blank_tags(_blank_spans(blank_front_matter(text), code))
    text = _blank_spans(text, list(_iter_label_marks(text)))
    for pattern in _INLINE:
        text = blank(text, pattern)
    return text


def blank_front_matter(text: str) -> str:
    """The text without front matter; the headline and what stands under it there are copy."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        return text
    headlines = [line.span("words") for line in _HEADLINE.finditer(text, front.start(), front.end())]
    edges = [front.start(), *(place for span in headlines for place in span), front.end()]
    return _blank_spans(text, list(zip(edges[::2], edges[1::2], strict=True)))


def blank_comments(text: str) -> str:
    """The text without HTML comments, in which writers accept findings."""
    return blank(text, _COMMENT)


def iter_written_signs(text: str) -> Iterator[Edit]:
    """Yield what Markdown writes otherwise than it shows: ``&euro;``, ``\\*``, ``|`` without blanks in a table."""
    for match in _WRITTEN.finditer(text):
        words = match[0]
        if words[0] == "&" and (shown := unescape(words)) != words:
            yield Edit(match.start(), match.end(), shown)
        elif words[0] == "\\":
            yield Edit(match.start(), match.end(), words[1])
        elif words[0] == "|":
            yield Edit(match.start(), match.end(), " | ")


def blank_tags(text: str) -> str:
    """The text without HTML tags, and without the words of elements that are struck out or not shown."""
    no_copy, empty = load_words("page_meta", "no_copy_tags"), load_words("page_meta", "empty_tags")
    spans: list[tuple[int, int]] = []
    open_elements: list[tuple[str, int]] = []
    for match in _TAG.finditer(text):
        spans.append(match.span())
        name = match[2].lower()
        if match[1]:
            if open_elements and open_elements[-1][0] == name:
                spans.append((open_elements.pop()[1], match.end()))
        elif name not in empty and (name in no_copy or _HIDDEN.search(match[3])):
            open_elements.append((name, match.start()))
        elif open_elements and open_elements[-1][0] == name:
            open_elements.append((name, match.start()))  # an element of the same name inside it ends first
    return _blank_spans(text, spans)


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """The text with every match turned into blanks of the same length; line ends stay."""
    return pattern.sub(lambda match: _blanks(match[0]), text)


def find_code(text: str) -> list[tuple[int, int]]:
    """The blocks of code, fences included; a fence that nothing closes is one by itself."""
    spans: list[tuple[int, int]] = []
    opened: tuple[str, int, int] | None = None
    place = 0
    for line in text.splitlines(keepends=True):
        fence = _FENCE.match(line)
        end = place + len(line)
        if fence and opened is None:
            opened = fence[1], place, end
        elif fence and opened and opened[0] == fence[1]:
            spans.append((opened[1], end))
            opened = None
        place = end
    return [*spans, opened[1:]] if opened else spans


def find_indented_code(text: str) -> list[tuple[int, int]]:
    """The blocks that are code by standing four blanks in, after a blank line; a line of prose in one makes it copy."""
    return [match.span("code") for match in _INDENTED.finditer(text) if not _PROSE.search(match["code"])]


def _iter_label_marks(text: str) -> Iterator[tuple[int, int]]:
    """The brackets of links that are written by their words alone: ``[the mill]``, where a line says what that is."""
    labels = {_label(match[1]) for match in _LABEL.finditer(text)}
    for match in _SHORT_LINK.finditer(text) if labels else ():
        if _label(match[1]) in labels:
            yield match.start(), match.start() + 1
            yield match.end(1), match.end()


def _label(words: str) -> str:
    return " ".join(words.casefold().split())


def _blank_spans(text: str, spans: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    place = 0
    for start, end in sorted(spans):
        if end <= place:
            continue
        first = max(start, place)
        pieces += [text[place:first], _blanks(text[first:end])]
        place = end
    return "".join([*pieces, text[place:]])


def _blanks(words: str) -> str:
    return re.sub(r"[^\n\r]", " ", words)
