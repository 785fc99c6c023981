"""What stands before the first paragraph: title, menus and breadcrumbs, bylines and date lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from crossread.read.dates import find_clock, find_date
from crossread.read.masthead import find_outlet_line, names_outlet
from crossread.read.page_text import PageLine
from crossread.text.lexicon import load_lexicon

LONGEST_TITLE = 200
# Lines looked at before the first paragraph; a page's head is no longer.
LONGEST_HEAD = 12
# A line of so many words is a paragraph, whatever it ends with.
PARAGRAPH_WORDS = 25

NAME = r"(?:[A-Z][\w.'-]{0,30}|de|la|van|von|der|al|bin|da|di)"
PERSON = rf"[A-Z][\w.'-]{{0,30}}(?: {NAME}){{1,4}}"
_NO_NAME = r"(?!(?:The|An?|This|That|My|Our|Your|Early|Late|Next|Last|[A-Z][a-z]+day)\b)"
_BYLINE = re.compile(
    rf"(?i:by|written by|reported by|story by):? {_NO_NAME}"
    rf"(?P<names>{PERSON}(?:(?:, | and | & |, and ){PERSON}){{0,4}})"
    r"(?P<rest>(?:,? ?[|/•·—–-]|,) ?[^.\d]{0,60})?"
)
_DATE_WORDS = re.compile(
    r"(?i)\b(?:published|updated|posted|modified|last|first|on|at|am|pm|a\.m\.?|p\.m\.?|[ecmp][sd]?t|gmt|utc|bst|ist|date|created|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
)
# What captions, datelines and players say, and headlines do not.
_NO_TITLE = re.compile(
    r"(?i)\((?:photo|source|image|picture|credit|video|file|ap|afp|reuters|upi|cnn)\b|"
    r"\b(?:caption|transcript|copyright|autoplay|slideshow|courtesy of)\b|^photos?\b|^story highlights\b|"
    r"\S ?/ ?(?:[A-Z][\w-]+ ?){1,4}$|^\d{1,2}:\d\d\b|^(?:update|published|posted)\w*:|[_—–-]$"
)
_SEPARATED = re.compile(r" ?[,|·•–—] ?| - ")
_UPDATED = re.compile(r"(?i)\b(?:updated|modified)\b")
_CLOCK = re.compile(r"(?i)\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m?\.?)?")


@dataclass(frozen=True, slots=True)
class Header:
    """What the page's own lines say of the article."""

    title: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None


def read_header(lines: Sequence[PageLine], reasons: dict[int, str], title: str | None) -> Header:
    """Find the title, authors and dates at the head; add to ``reasons`` the lines there that are furniture.

    A line with a date stays, as a reader may need to see where it says when, but for one in a masthead,
    which gives the outlet as well.
    """
    head = [number for number in _find_head(lines, reasons) if number not in reasons]
    _add_breadcrumbs(lines, head, reasons, title)
    header = Header()
    masthead = _read_masthead(lines, head, reasons, title)
    if masthead is not None:
        header = Header(outlet=lines[masthead].words)
        reasons[masthead] = "outlet line"
    first = _find_first(lines, head, reasons)
    if first is not None and _is_title(lines, first, reasons) and (not title or same_words(lines[first].words, title)):
        header = replace(header, title=" ".join(lines[first].raw.split()))
    for number in head:
        line = lines[number]
        if number in reasons or (number == first and header.title):
            continue
        if _repeats_title(line, header.title or title, lines[:number], reasons):
            reasons[number] = "repeated title"
        elif (found := read_date_line(line.words)) is not None:
            header = _merge(header, found)
            if masthead is not None:
                reasons[number] = "date line"
        elif (named := _read_outlet_and_date(line.words)) is not None and header.title:
            header = replace(_merge(header, named), outlet=header.outlet or named.outlet)
            reasons[number] = "outlet line"
        elif byline := _BYLINE.fullmatch(line.words):
            header = replace(header, byline=header.byline or split_names(byline["names"]))
            reasons[number] = "byline"
    return header


def _find_first(lines: Sequence[PageLine], head: Sequence[int], reasons: dict[int, str]) -> int | None:
    """The line that may be the headline: the first that is no furniture, date or byline."""
    return next((number for number in head if number not in reasons and not _is_date_or_byline(lines[number])), None)


def _read_masthead(
    lines: Sequence[PageLine], head: Sequence[int], reasons: dict[int, str], title: str | None
) -> int | None:
    """The line that names the outlet. Not the one that would be the headline, where there is no other."""
    number = find_outlet_line(lines, [line for line in head if line not in reasons], _is_date_or_byline)
    if number is None or number != _find_first(lines, head, reasons):
        return number
    after = _find_first(lines, head, {**reasons, number: ""})
    headed = after is not None and _is_title(lines, after, {**reasons, number: ""})
    return number if headed or (title and not same_words(lines[number].words, title)) else None


def read_date_line(words: str) -> Header | None:
    """The dates, and the byline, of a line that holds nothing else; None where there is more in it."""
    if len(words) > 150:
        return None
    header, rest, found_any = Header(), words, False
    while (found := find_date(rest)) is not None and not (header.published and header.updated):
        day, start, end = found
        found_any = True
        following = rest[end : end + 40]
        next_date = find_date(following)
        clock = find_clock(following[: next_date[1]] if next_date else following) if "T" not in day else None
        moment = f"{day}T{clock}" if clock else day
        if _UPDATED.search(rest[:start]) or (header.published and not header.updated):
            header = replace(header, updated=moment)
        else:
            header = replace(header, published=moment)
        rest = rest[:start] + " " + _CLOCK.sub(" ", rest[end:], count=1)
    if not found_any:
        return None
    byline = re.search(rf"(?i:\bby):? {_NO_NAME}(?P<names>{PERSON}(?:(?: and |, ){PERSON}){{0,3}})", rest)
    if byline:
        header = replace(header, byline=split_names(byline["names"]))
        rest = rest[: byline.start()] + rest[byline.end() :]
    rest = _DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest))
    return None if re.search(r"\w", rest) else header


def _read_outlet_and_date(words: str) -> Header | None:
    """``The Harrow Courier, 15 April 2031``: an outlet and its date in one line; None where there is more in it."""
    outlet, _, rest = _SEPARATED.sub("\n", words, count=1).partition("\n")
    dated = read_date_line(rest)
    return replace(dated, outlet=outlet) if dated is not None and names_outlet(outlet) else None


def split_names(names: str) -> tuple[str, ...]:
    """``A, B and C`` as three names."""
    return tuple(name.strip() for name in re.split(r", and | and | & |, ", names) if name.strip())


def same_words(one: str, other: str) -> bool:
    """Whether two lines have the same words, letter case and marks aside."""
    return _bare(one) == _bare(other) != ""


def _bare(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _merge(header: Header, found: Header) -> Header:
    return replace(
        header,
        published=header.published or found.published,
        updated=header.updated or found.updated,
        byline=header.byline or found.byline,
    )


def _find_head(lines: Sequence[PageLine], reasons: dict[int, str]) -> range:
    """The lines before the first paragraph."""
    for number, line in enumerate(lines[:LONGEST_HEAD]):
        count = len(line.words.split())
        if number not in reasons and (count >= PARAGRAPH_WORDS or (count >= 12 and line.ends_sentence)):
            return range(number)
    return range(min(len(lines), LONGEST_HEAD))


def _is_date_or_byline(line: PageLine) -> bool:
    return tells_of_article(line.words)


def tells_of_article(words: str) -> bool:
    """Whether a line holds a byline or a date and nothing else: ``By Mina Holt``, ``Updated May 2, 2031``."""
    return read_date_line(words) is not None or _BYLINE.fullmatch(words) is not None


def _is_title(lines: Sequence[PageLine], number: int, reasons: dict[int, str]) -> bool:
    """A short line that ends no sentence and stands apart from the longer text after it."""
    line = lines[number]
    following = [other for other in range(number + 1, len(lines)) if other not in reasons]
    words = line.words
    if not following or not len(words.split()) >= 3 or len(words) > LONGEST_TITLE:
        return False
    if words.endswith((".", ",", ":", ";")) and not re.search(r"\b[A-Z]\.[A-Z]\.$", words):
        return False
    if (
        words.startswith(("- ", "> ", "• ", "* "))
        or " | " in words
        or (not words[0].isalnum() and words[0] not in "\"'$£€#")
    ):
        return False
    if _NO_TITLE.search(words) or (not line.alone and lines[following[0]].words[0].islower()):
        return False
    longer = any(len(lines[other].words) > 1.2 * len(words) for other in following)
    return longer and (
        line.alone or not any(lines[other].alone for other in following[:-1]) or _heads_data(lines, following)
    )


def _heads_data(lines: Sequence[PageLine], following: Sequence[int]) -> bool:
    """Whether bylines and date lines stand right below, with nothing between, and then a blank line."""
    for number in following[:-1]:
        if not _is_date_or_byline(lines[number]):
            return False
        if lines[number].alone:
            return True
    return False


def _repeats_title(line: PageLine, title: str | None, before: Sequence[PageLine], reasons: dict[int, str]) -> bool:
    """Whether the headline, which stands above already, stands here again."""
    if not title or not same_words(line.words, title):
        return False
    return any(same_words(title, other.words) for number, other in enumerate(before) if number not in reasons)


@cache
def _sections() -> frozenset[str]:
    return frozenset(load_lexicon("furniture")["words"]["sections"])


def _add_breadcrumbs(
    lines: Sequence[PageLine], head: Sequence[int], reasons: dict[int, str], title: str | None
) -> None:
    """Section names before the title, alone (``News``) or with the title after them (``Home News TITLE``)."""
    for place, number in enumerate(head):
        words = lines[number].words
        parts = words.lower().split()
        below = [lines[other] for other in head[place + 1 :] if not _is_date_or_byline(lines[other])]
        # With no headline under it, such a line may be the headline itself: ``Politics and Money``.
        if below and len(parts) <= 6 and all(part.strip(",") in _sections() for part in parts):
            reasons[number] = "navigation"
            continue
        later = [line.words for line in below] + ([title] if title else [])
        for other in later:
            lead = words[: -len(other)].lower().split() if words.endswith(other) and len(words) > len(other) else []
            if lead and len(lead) <= 8 and all(part in _sections() for part in lead):
                reasons[number] = "navigation"
                break
