"""What stands before the first paragraph: title, menus and breadcrumbs, bylines and date lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from crossread.read.head_line import (
    Header,
    read_author,
    read_byline,
    read_date_line,
    read_head_line,
    same_words,
    tells_of_article,
)
from crossread.read.masthead import find_outlet_line, names_outlet
from crossread.read.page_text import PageLine
from crossread.read.window_titles import split_title
from crossread.text.lexicon import load_lexicon

LONGEST_TITLE = 200
FEWEST_WORDS = 3
# Lines looked at before the first paragraph; a page's head is no longer.
LONGEST_HEAD = 12
# A line of so many words is a paragraph, whatever it ends with.
PARAGRAPH_WORDS = 25
# A line of so many characters below the lines of the head is the first of a wrapped paragraph.
SHORTEST_PARAGRAPH = 45

# What captions, datelines and players say, and headlines do not.
_NO_TITLE = re.compile(
    r"(?i)\((?:photo|source|image|picture|credit|video|file|ap|afp|reuters|upi|cnn)\b|"
    r"\b(?:caption|transcript|copyright|autoplay|slideshow|courtesy of)\b|^photos?\b|^story highlights\b|"
    r"\S ?/ ?(?:[A-Z][\w-]+ ?){1,4}$|^\d{1,2}:\d\d\b|^(?:update|published|posted)\w*:|[_—–-]$"
)
_SEPARATED = re.compile(r" ?[,|·•–—] ?| - ")


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
    if first is not None:
        named, outlet = _split_outlet(lines[first].raw)
        if _is_title(lines, first, reasons) and (not title or same_words(named, title)):
            header = replace(header, title=named, outlet=header.outlet or outlet)
    for number in head:
        if number in reasons or (number == first and header.title):
            continue
        if _repeats_title(lines[number], header.title or title, lines[:number], reasons):
            reasons[number] = "repeated title"
        else:
            header = _read_data(lines[number].words, number, header, reasons, masthead)
    return _read_lone_author(lines, head, header, reasons)


def _read_data(words: str, number: int, header: Header, reasons: dict[int, str], masthead: int | None) -> Header:
    """The header with what a line says of the article; the line is added to ``reasons`` where it says names."""
    dated, named = read_date_line(words), _read_outlet_and_date(words)
    if dated is not None:
        if masthead is not None or dated.byline:
            reasons[number] = "date line"
        return _merge(header, dated)
    if named is not None and header.title:
        reasons[number] = "outlet line"
        return _merge(header, named)
    if byline := read_byline(words):
        reasons[number] = "byline"
        return _merge(header, read_head_line(words) or Header(byline=byline))
    if (mixed := read_head_line(words)) is not None:
        reasons[number] = "byline" if mixed.byline else "outlet line"
        return _merge(header, mixed)
    return header


def _read_lone_author(
    lines: Sequence[PageLine], head: Sequence[int], header: Header, reasons: dict[int, str]
) -> Header:
    """A name by itself right above or below a date line, the outlet or the headline, where no line says ``by``."""
    if header.byline or not (header.published or header.outlet):
        return header
    for number in head:
        names = read_author(lines[number].words) if number not in reasons else ()
        beside = [lines[other].words for other in (number - 1, number + 1) if other in head]
        if names and any(tells_of_article(words) or names_outlet(words) for words in beside):
            reasons[number] = "byline"
            return replace(header, byline=names)
    return header


def _split_outlet(raw: str) -> tuple[str, str | None]:
    """``Ferry strikes pier | The Echo``, as a window's title is copied: the headline and the outlet."""
    words = " ".join(raw.split())
    for title, outlet in split_title(words):
        if names_outlet(outlet) and title.count(" ") >= FEWEST_WORDS - 1:
            return title, outlet
    return words, None


def _find_first(lines: Sequence[PageLine], head: Sequence[int], reasons: dict[int, str]) -> int | None:
    """The line that may be the headline: the first that is no furniture, date or byline, nor a name beside one."""
    data = {number for number in head if tells_of_article(lines[number].words)}
    for number in head:
        beside_data = number - 1 in data or number + 1 in data
        if number not in reasons and number not in data and not (beside_data and read_author(lines[number].words)):
            return number
    return None


def _read_masthead(
    lines: Sequence[PageLine], head: Sequence[int], reasons: dict[int, str], title: str | None
) -> int | None:
    """The line that names the outlet. Not the one that would be the headline, where there is no other."""
    left = [line for line in head if line not in reasons]
    number = find_outlet_line(lines, left, lambda line: tells_of_article(line.words))
    if number is None and left and names_outlet(lines[left[0]].words):
        # At the very top, with the headline between it and the date.
        number = left[0] if any(tells_of_article(lines[line].words) for line in left[1:]) else None
    if number is None or number != _find_first(lines, head, reasons):
        return number
    after = _find_first(lines, head, {**reasons, number: ""})
    headed = after is not None and _is_title(lines, after, {**reasons, number: ""})
    return number if headed or (title and not same_words(lines[number].words, title)) else None


def _read_outlet_and_date(words: str) -> Header | None:
    """``The Harrow Courier, 15 April 2031``: an outlet and its date in one line; None where there is more in it."""
    outlet, _, rest = _SEPARATED.sub("\n", words, count=1).partition("\n")
    dated = read_date_line(rest)
    return replace(dated, outlet=outlet) if dated is not None and names_outlet(outlet) else None


def _merge(header: Header, found: Header) -> Header:
    return replace(
        header,
        published=header.published or found.published,
        updated=header.updated or found.updated,
        byline=header.byline or found.byline,
        outlet=header.outlet or found.outlet,
    )


def _find_head(lines: Sequence[PageLine], reasons: dict[int, str]) -> range:
    """The lines before the first paragraph."""
    for number, line in enumerate(lines[:LONGEST_HEAD]):
        count = len(line.words.split())
        if number not in reasons and (count >= PARAGRAPH_WORDS or (count >= 12 and line.ends_sentence)):
            return range(number)
    return range(min(len(lines), LONGEST_HEAD))


def _is_title(lines: Sequence[PageLine], number: int, reasons: dict[int, str]) -> bool:
    """A short line that ends no sentence and stands apart from the longer text after it."""
    line = lines[number]
    following = [other for other in range(number + 1, len(lines)) if other not in reasons]
    words = line.words
    if not following or not len(words.split()) >= FEWEST_WORDS or len(words) > LONGEST_TITLE:
        return False
    if words.endswith((".", ",", ":", ";")) and not re.search(r"\b[A-Z]\.[A-Z]\.$", words):
        return False
    if (
        words.startswith(("- ", "> ", "• ", "* "))
        or " | " in _split_outlet(words)[0]
        or (not words[0].isalnum() and words[0] not in "\"'$£€#")
    ):
        return False
    below = lines[following[0]].words
    if _NO_TITLE.search(words) or (not line.alone and below[0].islower() and not tells_of_article(below)):
        return False
    # Above a byline any longer line will do; above other lines a headline is much shorter than what follows.
    share = 1.0 if tells_of_article(below) else 1.2
    longer = any(len(lines[other].words) > share * len(words) for other in following)
    return longer and (
        line.alone or not any(lines[other].alone for other in following[:-1]) or _heads_data(lines, following)
    )


def _heads_data(lines: Sequence[PageLine], following: Sequence[int]) -> bool:
    """Whether bylines and date lines stand right below, with nothing between, and then a blank line or a paragraph."""
    for place, number in enumerate(following[:-1]):
        if not tells_of_article(lines[number].words) and not read_author(lines[number].words):
            return place > 0 and len(lines[number].words) >= SHORTEST_PARAGRAPH
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
        below = [lines[other] for other in head[place + 1 :] if not tells_of_article(lines[other].words)]
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
