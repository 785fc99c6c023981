"""What stands after the last paragraph: biographies, readers' comments, headlines of other articles.

The tail is read from the end backwards, and the first line that may be reporting ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from crossread.read.dates import find_date
from crossread.read.head_line import PERSON, Header, same_words
from crossread.read.page_text import PageLine
from crossread.text.lexicon import load_lexicon

# The share of an article's words that must stand before a tail: menus at the head look like one.
LEAST_BEFORE = 0.4
LONGEST_BIOGRAPHY = 1500

_PERSON_LINE = re.compile(rf"(?:[•·*-] ?)?(?:(?:by|about) )?(?P<name>{PERSON})", re.IGNORECASE)
_PERSON = re.compile(PERSON)
_BULLET = re.compile(r"[•·*]")
_QUOTATION = re.compile(r'"[^"]{3,}"')


def read_tail(lines: Sequence[PageLine], reasons: dict[int, str], header: Header) -> Header:
    """Add the furniture after the last paragraph to ``reasons``; it may name title, date and author."""
    floor = _find_floor(lines, reasons)
    _cut_at_heading(lines, reasons, floor)
    names: list[str] = list(header.byline)
    number = len(lines) - 1
    while number >= floor:
        if number in reasons:
            number -= 1
            continue
        taken = _take_biography(lines, reasons, number, names) or _take_comment(lines, reasons, number)
        if taken:
            number -= taken
            continue
        found = _read_page_line(lines[number], names, header)
        if found is None:
            break
        header = found
        reasons[number] = "date line"
        number -= 1
    return header


def _find_floor(lines: Sequence[PageLine], reasons: dict[int, str]) -> int:
    """The first line that enough of the article stands before."""
    sizes = [0 if number in reasons else len(line.raw) for number, line in enumerate(lines)]
    total, before = sum(sizes), 0
    for number, size in enumerate(sizes):
        if before >= LEAST_BEFORE * total and before > 0:
            return number
        before += size
    return len(lines)


@cache
def _heading(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load_lexicon("furniture")["tail"][name]), re.IGNORECASE)


def _cut_at_heading(lines: Sequence[PageLine], reasons: dict[int, str], floor: int) -> None:
    """Leave out what follows a heading over readers' comments; over other headlines, the short lines after it."""
    for number in range(floor, len(lines)):
        words = lines[number].words
        if len(words) > 200:
            continue
        if _heading("comment_headings").fullmatch(words):
            for other in range(number, len(lines)):
                reasons.setdefault(other, "readers' comments")
            return
        if _heading("headline_headings").fullmatch(words):
            following = range(number + 1, len(lines))
            if all(other in reasons or _is_headline(lines[other]) for other in following):
                reasons.setdefault(number, "related story")
                for other in following:
                    reasons.setdefault(other, "related story")
                return


def _is_headline(line: PageLine) -> bool:
    return len(line.words) <= 150 and not line.ends_sentence


def _take_biography(lines: Sequence[PageLine], reasons: dict[int, str], number: int, names: list[str]) -> int:
    """How many lines from ``number`` back are an author's biography; none where it may be about someone else."""
    words = lines[number].words
    if len(words) > LONGEST_BIOGRAPHY:
        return 0
    above = number - 1
    named = _PERSON_LINE.fullmatch(lines[above].words) if above >= 0 and above not in reasons else None
    if named and words.lower().startswith(named["name"].lower()) and _tells_of_press_work(words[len(named["name"]) :]):
        reasons[number] = reasons[above] = "author biography"
        names.insert(0, _capitalised(named["name"], words))
        return 2
    subject = _PERSON.match(words)
    if subject and _is_sole_biography(lines, reasons, number, subject[0], names):
        reasons[number] = "author biography"
        return 1
    return 0


def _capitalised(name: str, words: str) -> str:
    return words[: len(name)]


def _tells_of_press_work(rest: str) -> bool:
    """Whether what follows a name is what biographies of authors say: ``covers courts``, ``is a reporter``."""
    lexicon = load_lexicon("furniture")["tail"]
    start = re.match(r",? (?:\w+, )?(\w+)", rest)
    if not start or start[1].lower() not in lexicon["press_verbs"]:
        return False
    return start[1].lower() in lexicon["sure_press_verbs"] or bool(
        re.search(rf"\b(?:{'|'.join(lexicon['press_roles'])})s?\b", rest)
    )


def _is_sole_biography(
    lines: Sequence[PageLine], reasons: dict[int, str], number: int, subject: str, names: Sequence[str]
) -> bool:
    """``NAME is a reporter for …``, without a heading: of the byline's author, or of one the article never names."""
    words = lines[number].words
    roles = "|".join(load_lexicon("furniture")["tail"]["press_roles"])
    rest = words[len(subject) :]
    if _QUOTATION.search(words) or not re.match(
        rf",? (?:is|was|covers|reports|writes)\b(?: [\w'’-]+){{0,8}}? ?(?:{roles}|for|about|on)\b", rest
    ):
        return False
    if any(same_words(subject, name) for name in names):
        return True
    surname = subject.split()[-1]
    body = (lines[other].words for other in range(number) if other not in reasons)
    return not any(re.search(rf"\b{re.escape(surname)}\b", line) for line in body) and bool(
        re.search(
            rf"^,? is an? (?:[\w'’-]+ ){{0,4}}(?:{roles})\b[^.]{{0,20}} (?:for|at|with|of|based|covering|who)\b", rest
        )
    )


def _take_comment(lines: Sequence[PageLine], reasons: dict[int, str], number: int) -> int:
    """A reader's comment: a bullet with nothing but a name, and an indented paragraph under it."""
    above = number - 1
    if above < 0 or above in reasons or not lines[number].raw.startswith((" ", "\t")):
        return 0
    heading = lines[above].words
    if not _BULLET.match(heading) or not _PERSON_LINE.fullmatch(heading):
        return 0
    reasons[number] = reasons[above] = "readers' comments"
    return 2


def _read_page_line(line: PageLine, names: Sequence[str], header: Header) -> Header | None:
    """A line that repeats the page's own data, ``TITLE DATE AUTHOR``, with the author known by now."""
    date = find_date(line.words)
    if date is None or len(line.words) > 250:
        return None
    day, start, end = date
    title, author = line.words[:start].strip(" |-–—"), line.words[end:].strip(" |-–—,")
    if not title or not any(same_words(author, name) for name in names):
        return None
    known = header.title or " ".join(line.raw.split())[: len(title)]
    return replace(header, title=known, byline=header.byline or (author,), published=header.published or day)
