"""A line at the head of a text that holds bylines, dates or the outlet's name, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from crossread.meaning.names.given import given_names
from crossread.read.dates import find_clock, find_date
from crossread.read.masthead import names_outlet
from crossread.text.lexicon import load_either, load_lexicon, load_pattern

LONGEST = 150
# ``11:40 PM, `` before a date.
LONGEST_CLOCK = 22

NAME = r"(?:[A-Z][\w.'-]{0,30}|de|la|van|von|der|al|bin|da|di)"
PERSON = rf"[A-Z][\w.'-]{{0,30}}(?: {NAME}){{1,4}}"
_NO_NAME = r"(?!(?:The|An?|This|That|My|Our|Your|Early|Late|Next|Last|[A-Z][a-z]+day)\b)"
_BYLINE = re.compile(
    rf"(?i:by|written by|reported by|story by):? {_NO_NAME}"
    rf"(?P<names>{PERSON}(?:(?:, | and | & |, and ){PERSON}){{0,4}})"
    r"(?P<rest>(?:,? ?[|/•·—–-]|,) ?[^.\d]{0,60})?"
)
_PERSON = re.compile(rf"{_NO_NAME}{PERSON}")
_BY = re.compile(r"(?i)(?:(?:written|reported|posted|words|story) )?by\b:?\s*")
_DATE_WORDS = re.compile(
    r"(?i)\b(?:published|updated|posted|modified|last|first|on|at|am|pm|a\.m\.?|p\.m\.?|[ecmp][sd]?t|gmt|utc|bst|ist|date|created|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
)
_UPDATED = re.compile(r"(?i)\b(?:updated|modified)\b")
_CLOCK = re.compile(r"(?i)\b\d{1,2}(?:[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m?\.?)?|\s?[ap]\.?m\b\.?)")
_PARTS = re.compile(r"\s*[|·•;]\s*|\s+[-–—]\s+|,\s+|\s+(?:and|&)\s+")


@dataclass(frozen=True, slots=True)
class Header:
    """What the page's own lines say of the article."""

    title: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None
    url: str | None = None


def read_date_line(words: str) -> Header | None:
    """The dates, and the byline, of a line that holds nothing else; None where there is more in it."""
    if len(words) > LONGEST:
        return None
    dated = _take_dates(words)
    if dated is None:
        return None
    header, rest = dated
    byline = re.search(rf"(?i:\bby):? {_NO_NAME}(?P<names>{PERSON}(?:(?: and |, ){PERSON}){{0,3}})", rest)
    if byline:
        header = replace(header, byline=split_names(byline["names"]))
        rest = rest[: byline.start()] + rest[byline.end() :]
    rest = _DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest))
    return None if re.search(r"\w", rest) else header


def _take_dates(words: str) -> tuple[Header, str] | None:
    """The dates of a line, and the rest of it with a bar for each; None where it has none."""
    header, rest, found_any = Header(), load_pattern("dates", "ago", re.IGNORECASE).sub(" ", words), False
    while (found := find_date(rest)) is not None and not (header.published and header.updated):
        day, start, end = found
        found_any = True
        following = rest[end : end + 40]
        next_date = find_date(following)
        clock = find_clock(following[: next_date[1]] if next_date else following) if "T" not in day else None
        clock = clock or (find_clock(rest[max(0, start - LONGEST_CLOCK) : start]) if "T" not in day else None)
        moment = f"{day}T{clock}" if clock else day
        if _UPDATED.search(rest[:start]) or (header.published and not header.updated):
            header = replace(header, updated=moment)
        else:
            header = replace(header, published=moment)
        rest = rest[:start] + " | " + _CLOCK.sub(" ", rest[end:], count=1)
    return (header, rest) if found_any else None


def read_head_line(words: str) -> Header | None:
    """``Mina Holt, The Harrow Courier``, ``Jo Lund | 2 May 2031``: authors, outlet and dates; None for anything more.

    A name alone, without ``by``, a date or an outlet beside it, is none.
    """
    if len(words) > LONGEST:
        return None
    header, rest = _take_dates(words) or (Header(), words)
    names: list[str] = []
    by = False
    for part in _iter_parts(rest):
        marked = _BY.match(part)
        by = by or marked is not None
        part = part[marked.end() :] if marked else part
        if names_outlet(part) and not (marked and _begins_with_given_name(part)):
            header = replace(header, outlet=header.outlet or part)
        elif _PERSON.fullmatch(part) and (by or _begins_with_given_name(part)) and not _is_role(part):
            names.append(part)
        elif not (by or names) or not _is_role(part):
            return None
    header = replace(header, byline=tuple(names))
    said = by or header.outlet or header.published or header.updated
    return header if said and (names or header.published or header.updated) else None


def read_author(words: str) -> tuple[str, ...]:
    """The names in a line of nothing but names: ``Mina Holt and Jo Lund``; empty for anything else."""
    parts = [part for part in _iter_parts(words) if not _is_role(part)] if len(words) <= LONGEST else []
    named = all(_PERSON.fullmatch(part) and _begins_with_given_name(part) and not names_outlet(part) for part in parts)
    return tuple(parts) if parts and named else ()


def _iter_parts(rest: str) -> Iterator[str]:
    """What stands between the marks of a line, words of dates and hours aside."""
    for part in _PARTS.split(_CLOCK.sub(" ", rest)):
        plain = part.strip(" ,.:;()|/-–—")
        if plain and not names_outlet(plain):
            plain = " ".join(_DATE_WORDS.sub(" ", plain).split()).strip(" ,.:;()|/-–—")
        if plain:
            yield plain


@cache
def _role() -> re.Pattern[str]:
    roles = "|".join(load_lexicon("furniture")["tail"]["press_roles"])
    return re.compile(rf"(?i)(?:[\w&'-]+ ){{0,4}}(?:{roles})s?|{load_either('furniture', 'words.desks')}")


def _is_role(part: str) -> bool:
    """``Environment correspondent``, ``Staff Writer``: what an author is called."""
    return _role().fullmatch(part) is not None


def _begins_with_given_name(part: str) -> bool:
    return part.split()[0].lower() in given_names()


def split_names(names: str) -> tuple[str, ...]:
    """``A, B and C`` as three names; what an author is called and outlets are none."""
    parts = (name.strip() for name in re.split(r", and | and | & |, ", names))
    return tuple(name for name in parts if name and not _is_role(name) and not _is_outlet(name))


def _is_outlet(name: str) -> bool:
    return names_outlet(name) and not _begins_with_given_name(name)


def read_byline(words: str) -> tuple[str, ...]:
    """The names of a line ``By NAME and NAME, Staff Writer``; empty for any other."""
    found = _BYLINE.fullmatch(words)
    return split_names(found["names"]) if found else ()


def tells_of_article(words: str) -> bool:
    """Whether a line holds a byline, a date or an outlet beside them and nothing else: ``By Mina Holt``."""
    return read_date_line(words) is not None or bool(read_byline(words)) or read_head_line(words) is not None


def same_words(one: str, other: str) -> bool:
    """Whether two lines have the same words, letter case and marks aside."""
    return bare_words(one) == bare_words(other) != ""


def bare_words(line: str) -> str:
    """The words of a line in small letters, without its marks."""
    return " ".join(re.findall(r"\w+", line.lower()))
