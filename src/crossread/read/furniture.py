"""Takes the page's furniture out of a text, by kinds, and never a line that may be reporting.

First goes what stands in the midst of lines (``page_runs``). Three passes follow, each by its own evidence: lines that
say outright what they are (``lexicon/en/furniture.toml``), what stands before the first paragraph (``header``), and
what stands after the last one (``tail``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.model.reports import LeftOut
from crossread.read.head_line import Header
from crossread.read.header import read_header
from crossread.read.page_runs import drop_runs
from crossread.read.page_text import PageLine, leave_out, split_lines
from crossread.read.tail import read_tail
from crossread.text.lexicon import load_lexicon

LONGEST_CREDIT = 8
_LEADING_MARKS = re.compile(r"^[•·»>*▶►■-]{1,3}\s+")

_SENTENCE_ENDS = re.compile(r"(?<=[a-z\d][.!?]) (?=[A-Z@])")
# A paragraph of more sentences than that is no prompt.
_MOST_SENTENCES = 6

_NAME_PAIR = re.compile(r"\b[A-Z][\w'-]+ [A-Z][\w'-]+(?! ?/)")


@dataclass(frozen=True, slots=True)
class CleanText:
    """The reporting, what was left out, and what the page's own lines said of the article."""

    text: str
    left_out: tuple[LeftOut, ...]
    header: Header


def clean_text(text: str, title: str | None = None) -> CleanText:
    """Leave the furniture of a page out. ``title`` is the headline where it is known from elsewhere.

    A text without furniture comes back as it is, character for character.
    """
    text, runs = drop_runs(text)
    lines = split_lines(text)
    reasons = {number: reason for number, line in enumerate(lines) if (reason := find_reason(line))}
    _add_notices(lines, reasons)
    _spare_named_credits(lines, reasons)
    header = read_header(lines, reasons, title)
    header = read_tail(lines, reasons, header)
    cleaned, left_out = leave_out(text, lines, reasons)
    return CleanText(cleaned, (*runs, *left_out), header)


def find_reason(line: PageLine) -> str | None:
    """What kind of furniture a line outright is, or None."""
    lexicon = load_lexicon("furniture")
    words = line.words
    if len(words) > lexicon["longest"]:
        return None
    if _is_row_of_buttons(words):
        return "share"
    if _is_picture_credit(words):
        return "photo credit"
    reason = _match_kind(_LEADING_MARKS.sub("", words)) or _match_sentences(words)
    # ``Photo:`` before so many words is a caption, and a caption reports.
    return None if reason == "photo credit" and len(words.split()) > LONGEST_CREDIT else reason


def _match_kind(words: str) -> str | None:
    match = _patterns().fullmatch(words)
    return _names()[match.lastgroup] if match and match.lastgroup else None


def _match_sentences(words: str) -> str | None:
    """The first sentence's kind where each sentence of a line is furniture: ``Follow us on X. Click here for more.``"""
    sentences = _SENTENCE_ENDS.split(words)
    if not 1 < len(sentences) <= _MOST_SENTENCES:
        return None
    kinds = [_match_kind(sentence) for sentence in sentences]
    return kinds[0] if all(kinds) else None


@cache
def _names() -> dict[str, str]:
    return {f"kind{number}": name for number, name in enumerate(load_lexicon("furniture")["lines"])}


@cache
def _patterns() -> re.Pattern[str]:
    kinds: dict[str, list[str]] = load_lexicon("furniture")["lines"]
    groups = (f"(?P<kind{number}>{'|'.join(kinds[name])})" for number, name in enumerate(kinds))
    return re.compile("|".join(groups), re.IGNORECASE)


@cache
def _word_set(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("furniture")["words"][name])


def _is_row_of_buttons(words: str) -> bool:
    parts = words.lower().split()
    return (
        0 < len(parts) <= 12
        and all(part.strip(":,") in _word_set("buttons") for part in parts)
        and (any(len(part) > 3 for part in parts))
    )


def _is_picture_credit(words: str) -> bool:
    """``Getty Images``, ``AP Photo/Jane Roe``, ``(Jane Roe/Reuters)``: agencies, and at most one name beside them."""
    if len(words) > 80:
        return False
    parts = [part.strip(" ()[].,") for part in re.split(r"[/|©]| via | for | - ", words)]
    if not any(part.lower() in _word_set("picture_agencies") for part in parts):
        return False
    known = _word_set("picture_agencies") | _word_set("picture_words")
    names = [part for part in parts if part and part.lower() not in known]
    if not names:
        return True
    return len(names) == 1 and len(parts) > 1 and bool(re.fullmatch(r"(?:[A-Z][\w.'-]*\s?){1,4}", names[0]))


def _spare_named_credits(lines: list[PageLine], reasons: dict[int, str]) -> None:
    """Keep a picture credit that names someone the article names: ``Photo: Family of Jane Roe`` may be a source."""
    for number in [number for number, reason in reasons.items() if reason == "photo credit"]:
        names = _NAME_PAIR.findall(lines[number].words)
        others = [line.words for other, line in enumerate(lines) if other not in reasons]
        if any(name in words for name in names for words in others):
            del reasons[number]


def _add_notices(lines: list[PageLine], reasons: dict[int, str]) -> None:
    """``FYI.`` and ``Note:`` belong to the notice they stand before."""
    for number, line in enumerate(lines[:-1]):
        if line.words.lower().rstrip(".:!") in {"fyi", "note", "notice"} and reasons.get(number + 1) == "age notice":
            reasons[number] = "age notice"
