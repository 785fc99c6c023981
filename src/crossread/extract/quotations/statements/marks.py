"""Finds what stands inside quotation marks: straight, curly, single, mismatched, reopened or never closed."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from crossread.text.lexicon import load_pattern

# Passages whose runs are kept: more than nearly every report has.
KEPT = 256
DOUBLE_OPEN = "“„«‟"
DOUBLE_CLOSE = "”»"
# Some pages set double primes for straight marks.
DOUBLE_STRAIGHT = '"＂″'

# One mark a match; two apostrophes and two grave accents are how wires write a double mark.
_MARK = re.compile(r"[“„«‟”»\"＂″‘‚‹'’›]|``")
_DOUBLED = re.compile(r"''|’’|‘‘|``")
# Attributes of left-over mark-up, inches (6'2", 12") and tags hold marks that quote nothing.
_NO_MARK = re.compile(
    r"""=\s?(?:"[^"\n]{0,200}"|”[^”\n]{0,200}”)|\d['’′]\s?\d{1,2}["”″]|(?<=\s)\d{1,3}["”″](?=[\s\-](?!$))"""
)
_HOLDS_WORD = re.compile(r"[^\W_]")
_SAID = load_pattern("quotation_reading", "marks.said")
_ATTRIBUTED = load_pattern("quotation_reading", "marks.attributed")
_SENTENCE_END = re.compile(r"[.!?,…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class QuotedRun:
    """Characters ``start`` to ``end`` of a passage's text, marks included where they are there.

    ``opened`` and ``closed`` say whether the mark stands at that end.
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True

    def inner(self, text: str) -> tuple[int, int]:
        """The characters between the marks, without the white space around them."""
        start, end = self.start, self.end
        while start < end and (text[start].isspace() or text[start] == "`" or _MARK.match(text[start])):
            start += 1
        while end > start and (text[end - 1].isspace() or _MARK.match(text[end - 1])):
            end -= 1
        return start, end


@lru_cache(maxsize=KEPT)
def find_runs(text: str) -> tuple[QuotedRun, ...]:
    """The outermost quoted runs of one passage, in order; nested marks stay inside their run.

    A run that is never closed goes on to the passage's end where the passage or a sentence opens
    with it, and is dropped otherwise. Linear in the length of the text. Kept, since a passage is
    read once for what is said in it and once for all that is quoted.
    """
    skipped = [match.span() for match in _NO_MARK.finditer(text) if not _ends_label(text, match)]
    doubles = _find_doubles(text, skipped)
    singles = _find_singles(text, skipped, doubles)
    found = (run for run in (*doubles, *singles) if _HOLDS_WORD.search(text, run.start, run.end))
    return tuple(sorted(found, key=lambda run: run.start))


def _ends_label(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like inches closes a mark that was opened a few words before: ``"Unit 3" fired``."""
    start = text.rfind('"', max(0, match.start() - 30), match.start())
    return match[0][-1] == '"' and match[0][0].isdecimal() and start >= 0 and _opens_word(text, start, start + 1)


def _find_doubles(text: str, skipped: list[tuple[int, int]]) -> list[QuotedRun]:
    runs: list[QuotedRun] = []
    opened: int | None = None
    depth = 0
    marks = _iter_doubles(text, skipped)
    # How many more marks close than open from here on: one too many means that a mark inside a run nests.
    surplus = sum(opens is False for *_, opens in marks) - sum(opens is True for *_, opens in marks)
    for start, end, opens in marks:
        if opened is None:
            if opens is not False:
                opened, depth = start, 0
            elif not runs and _reads_as_tail(text, start):
                runs.append(QuotedRun(0, end, opened=False))
        elif opens is True and _closes_apart(text, opened, start, end):
            runs.append(QuotedRun(opened, end))
            opened = None
        elif opens is True and surplus > 0 and text[start] in DOUBLE_OPEN:
            depth += 1
        elif opens is True:
            runs.extend(_cut_unclosed(text, opened, start))
            opened = start
        elif depth:
            depth -= 1
        else:
            runs.append(QuotedRun(opened, end))
            opened = None
        surplus += (opens is True) - (opens is False)
    if opened is not None and _may_stay_open(text, opened):
        runs.append(QuotedRun(opened, len(text), closed=False))
    return runs


def _iter_doubles(text: str, skipped: list[tuple[int, int]]) -> list[tuple[int, int, bool | None]]:
    """Start, end and direction of every double mark: True opens, False closes, None may do either."""
    starts = [span[0] for span in skipped]
    marks: list[tuple[int, int, bool | None]] = []
    position = 0
    while match := _MARK.search(text, position):
        start = match.start()
        doubled = _DOUBLED.match(text, start)
        end = doubled.end() if doubled else match.end()
        position = end
        if _is_skipped(start, starts, skipped):
            continue
        mark = text[start]
        if mark in DOUBLE_OPEN or mark == "`" or (doubled and mark == "‘"):
            # German closes with the mark that English opens with.
            closes = mark == "“" and start > 0 and not text[start - 1].isspace() and text[start - 1] in ".,!?"
            marks.append((start, end, None if closes else True))
        elif mark in DOUBLE_CLOSE:
            marks.append((start, end, None if _opens_word(text, start, end) else False))
        elif mark in DOUBLE_STRAIGHT or doubled:
            opens, closes = _opens_word(text, start, end), _closes_word(text, start, end)
            marks.append((start, end, True if opens and not closes else False if closes and not opens else None))
    return marks


def _is_skipped(at: int, starts: list[int], skipped: list[tuple[int, int]]) -> bool:
    index = bisect_left(starts, at + 1) - 1
    return index >= 0 and at < skipped[index][1]


def _opens_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in "([{-–—/‘'“") and not after.isspace()


def _closes_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isspace() and (after.isspace() or not after.isalnum())


def _closes_apart(text: str, opened: int, start: int, end: int) -> bool:
    """``"No, "Lund said``: a straight mark that closes, though a space has come before it and none behind."""
    straight = text[start] in DOUBLE_STRAIGHT or text[start:end] == "''"
    ends = straight and text[opened:start].rstrip()[-1:] in {",", ".", "?", "!"}
    return ends and _ATTRIBUTED.match(text, end) is not None


def _cut_unclosed(text: str, opened: int, limit: int) -> list[QuotedRun]:
    """A run before a mark that opens anew: all of it where a new paragraph of one speech has been run on.

    Elsewhere its closing mark is lost, and it ends with the first sentence or clause in it, if it has one.
    """
    if _may_stay_open(text, opened) and _runs_on(text[opened:limit]):
        return [QuotedRun(opened, opened + len(text[opened:limit].rstrip()), closed=False)]
    end = _SENTENCE_END.search(text, opened, limit)
    return [QuotedRun(opened, end.end(), closed=False)] if end and _may_stay_open(text, opened) else []


def _runs_on(text: str) -> bool:
    """Whether the words are whole sentences of speech in which nobody is named as saying them."""
    return text.rstrip()[-1:] in {".", "!", "?"} and _SAID.search(text) is None and len(text) < 1500


def _may_stay_open(text: str, opened: int) -> bool:
    before = text[:opened].rstrip()
    return not before or before[-1] in ".!?:,—–"


def _reads_as_tail(text: str, closing: int) -> bool:
    """Whether a passage that begins inside a quotation is what a first lone closing mark ends."""
    return closing > 1 and text[closing - 1] in ".,!?" and text[:1].isupper() and closing < 600


def _find_singles(text: str, skipped: list[tuple[int, int]], doubles: list[QuotedRun]) -> list[QuotedRun]:
    """Runs in single marks that stand in no double ones; apostrophes of words are passed over."""
    starts = [span[0] for span in skipped]
    runs: list[QuotedRun] = []
    bounds = [run.start for run in doubles]
    position = 0
    while position < len(text):
        start = _next_single_opening(text, position)
        if start is None:
            break
        held = bisect_left(bounds, start + 1) - 1
        if held >= 0 and start < doubles[held].end:
            position = doubles[held].end
            continue
        limit = doubles[held + 1].start if held + 1 < len(doubles) else len(text)
        end = None if _is_skipped(start, starts, skipped) else _find_single_end(text, start, limit)
        if end is None:
            if _opens_paragraph(text, start, limit):
                runs.append(QuotedRun(start, len(text.rstrip()), closed=False))
                break
            position = start + 1
            continue
        runs.append(QuotedRun(start, end))
        position = end
    return runs


def _opens_paragraph(text: str, start: int, limit: int) -> bool:
    """Whether a single mark that nothing closes opens a speech that goes on in the next paragraph."""
    before = text[:start].rstrip()
    tail = text[start:].rstrip()
    introduced = not before or before[-1] in ":,"
    return limit == len(text) and introduced and tail[1:2].isupper() and tail[-1] in ".!?…" and tail.count(" ") > 1


# The mark of "the Harrow Co.'s plan" opens nothing.
_SINGLE_OPENING = re.compile(r"(?<![\w'’‘])(?!(?<=\w\.)['’]s\b)[‘'’‚‹](?=[\w\[(.…$£€])")
_ELIDED = load_pattern("quotation_reading", "marks.elided", re.IGNORECASE)
_SINGLE_CLOSING = re.compile(r"(?<=[^\s‘'])['’›](?!\w)")


def _next_single_opening(text: str, position: int, limit: int | None = None) -> int | None:
    stop = len(text) if limit is None else min(limit, len(text))
    while match := _SINGLE_OPENING.search(text, position, stop):
        if not _ELIDED.match(text, match.start()):
            return match.start()
        position = match.end()
    return None


def _find_single_end(text: str, start: int, limit: int) -> int | None:
    """The end of a run in single marks: a mark after punctuation, or the last before it that is no plural's."""
    fallback = None
    stop = min(limit, start + 2000)
    for match in _SINGLE_CLOSING.finditer(text, start + 1, stop):
        before = text[match.start() - 1]
        if before in ".,!?…" or (match.end() < len(text) and text[match.end()] in ".,;:!?)—"):
            return match.end()
        if before not in "sS":
            return fallback or match.end()
        fallback = fallback or match.end()
        if _next_single_opening(text, match.end(), match.end() + 80) is not None:
            return fallback
    return fallback
