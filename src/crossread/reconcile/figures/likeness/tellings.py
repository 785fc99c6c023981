"""What a figure's own clause says of it: of whom, by which verb, when, as part of what, for each of what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.meaning.words.stems import stem
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

# What lies so many days before its report is no news of the day.
PAST_DAYS = 60
# So many words behind the number and its noun say for each of what it is.
BASE_REACH = 3
# A relative clause opens so many words behind the time of what it is of, at most.
LEADING = 3

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})

Days = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Slot:
    """Somebody or something of a clause: the stem of its noun, the stems of its name where it has one.

    ``vague``: the noun says nothing of who is meant (``people``, ``police``).
    """

    noun: str
    name: frozenset[str] = frozenset()
    vague: bool = False

    def meets(self, other: Slot) -> bool:
        """Whether both may be one: one noun, one name in the other, or a noun beside a name."""
        if self.name and other.name:
            return self.name <= other.name or other.name <= self.name
        return self.vague or other.vague or bool(self.name) != bool(other.name) or self.noun == other.noun


@dataclass(frozen=True, slots=True)
class FigureTelling:
    """A figure's clause as it is compared.

    ``doers`` and ``undergoers`` are those it is told of, besides the counted; ``names`` all names in it;
    ``words`` its content words; ``verb`` the verb and ``event`` its class; ``base`` what it is for each of; ``part``:
    it is some of a whole; ``days`` when it was, first and last; ``past``: they lie long before the report;
    ``earlier``: it is said to be of an earlier event.
    """

    doers: tuple[Slot, ...] = ()
    undergoers: tuple[Slot, ...] = ()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    verb: str = ""
    event: str = ""
    base: str = ""
    part: bool = False
    days: Days | None = None
    past: bool = False
    earlier: bool = False

    @property
    def parties(self) -> tuple[Slot, ...]:
        """All of whom the clause tells."""
        return (*self.doers, *self.undergoers)


def read_telling(item: Item, reading: Reading, index: int) -> FigureTelling:
    """What the clause of a reading's figure says; of a figure without a clause what its sentence says."""
    frame = _find_clause(item, reading, index)
    tokens = _tokens(item, frame)
    days = _days(item, reading, frame)
    verb, event = _verb(frame)
    return FigureTelling(
        doers=tuple(_slots(item, frame.doers)) if frame else (),
        undergoers=tuple(_slots(item, frame.undergoers)) if frame else (),
        names=frozenset(stem(token.text) for token in tokens if _is_name(token)),
        words=frozenset(_words(item, tokens)),
        verb=verb,
        event=event,
        base=_base(item),
        part=item.whole is not None or item.measure.relation == "part" or _is_named_so_far(item, frame),
        days=days,
        past=_is_past(item, days),
        earlier=_is_earlier(tokens),
    )


def _find_clause(item: Item, reading: Reading, index: int) -> Frame | None:
    """The innermost clause that holds the figure and counts it."""
    held = [frame for frame in reading.frames if index in frame.figures and frame.span.contains(item.figure.span)]
    return min(held, key=lambda frame: frame.span.end - frame.span.start, default=None)


def _tokens(item: Item, frame: Frame | None) -> tuple[Token, ...]:
    if item.sentence is None:
        return ()
    return item.sentence.tokens if frame is None else item.sentence.tokens_in(frame.span)


def _is_name(token: Token) -> bool:
    return token.tag == "PROPN" and token.lower not in load_words("figure_matching", "tellings.calendar")


def _verb(frame: Frame | None) -> tuple[str, str]:
    """The verb's stem and its class; of ``be`` and ``have`` what they are said with (``be long``)."""
    if frame is None or not frame.deed:
        return "", ""
    words = frame.deed.split()
    if frame.event in ("be", "have"):
        return (stem(words[-1]), frame.event) if len(words) > 1 else ("", "")
    return stem(words[0]), frame.event


def _slots(item: Item, parties: Sequence[Party]) -> Iterator[Slot]:
    """The clause's parties, but for the counted themselves and for pronouns."""
    for party in parties:
        if not _is_counted(item, party) and party.noun not in load_words("figure_matching", "tellings.pronouns"):
            inside = item.sentence.tokens_in(party.span) if item.sentence else ()
            name = frozenset(stem(token.text) for token in inside if _is_name(token) or _looks_named(token, inside))
            yield Slot(stem(party.noun), name, party.noun in load_words("figure_matching", "tellings.vague"))


def _looks_named(token: Token, inside: Sequence[Token]) -> bool:
    """``Morrow scored``: one word with a capital that is no plural, all that the party is called by."""
    return len(inside) == 1 and token.text[0].isupper() and token.lower == token.lemma.lower() and token.tag == "NOUN"


def _is_counted(item: Item, party: Party) -> bool:
    return party.span.start <= item.figure.span.start < party.span.end or party.span.overlaps(item.figure.span)


def _words(item: Item, tokens: tuple[Token, ...]) -> Iterator[str]:
    leave = load_words("figure_matching", "tellings.calendar")
    for token in tokens:
        inside = token.start < item.figure.span.end and item.figure.span.start < token.end
        if token.tag in _CONTENT and not token.stop and not inside and token.lower not in leave:
            yield stem(token.lemma)


def _base(item: Item) -> str:
    """``$12 a seat``, ``four each``, ``30 per cent a year``: what it is for each of; "" for a plain number."""
    if item.sentence is None:
        return ""
    ahead = item.sentence.tokens_after(item.figure.span)[: BASE_REACH + 1]
    for at, token in enumerate(ahead):
        if token.is_mark:
            break
        if token.lower in load_words("figure_matching", "tellings.each"):
            return "each"
        if (
            token.lower in load_words("figure_matching", "tellings.for_one")
            and at + 1 < len(ahead)
            and ahead[at + 1].tag == "NOUN"
        ):
            return stem(ahead[at + 1].lemma) if at < 2 else ""
    before = [token.lower for token in item.tokens_before[-3:]]
    return "each" if set(before) & load_words("figure_matching", "tellings.each") else ""


def _days(item: Item, reading: Reading, frame: Frame | None) -> Days | None:
    """The days of the first dated time that stands in the clause, and in none inside it, or right before it.

    ``in 2004, when seven were killed`` tells of 2004.
    """
    if frame is None:
        return None
    for time in _times_in(reading, frame.span, *([item.sentence.span] if item.sentence else [])):
        if _is_since(time.span, item) and not _leads_in(time.span, frame, item):
            continue
        if time.first and time.last and (_is_own(time.span, frame, reading) or _leads_in(time.span, frame, item)):
            return time.first, time.last
    return _days_behind(item, reading, frame)


def _days_behind(item: Item, reading: Reading, frame: Frame) -> Days | None:
    """The days of a clause with ``when`` that says how it came: ``seven were killed when a mill burned in 2009``."""
    if item.sentence is None:
        return None
    opening = load_words("figure_matching", "tellings.occasions")
    for other in reading.frames:
        if other.sentence != frame.sentence or other.span.start < item.figure.span.end:
            continue
        before = item.sentence.tokens_between(frame.verb.end, other.verb.start)
        opens = any(token.lower in opening for token in before) and not any(token.tag == "VERB" for token in before)
        if opens and other.first and other.last:
            return other.first, other.last
    return None


def _times_in(reading: Reading, *spans: Span) -> Sequence[Timex]:
    """The times that may lie in any of the spans, which count one part of the report."""
    text = spans[0].part == "text"
    start, end = (text, min(span.start for span in spans)), (text, max(span.end for span in spans))
    first = bisect_left(reading.times, start, key=_find_place)
    return reading.times[first : bisect_left(reading.times, end, lo=first, key=_find_place)]


def _find_place(time: Timex) -> tuple[bool, int]:
    """Where it stands in the order of a report, whose title comes before its text."""
    return time.span.part == "text", time.span.start


def _is_since(span: Span, item: Item) -> bool:
    """``the worst since 2004``, ``between 2008 and 2013``: no day of the deed."""
    before = item.sentence.tokens_before(span)[-1:] if item.sentence else ()
    return any(token.lower in load_words("figure_matching", "tellings.since") for token in before)


def _is_own(span: Span, frame: Frame, reading: Reading) -> bool:
    if not frame.span.contains(span):
        return False
    within = [other for other in reading.frames if other.span.contains(span)]
    innermost = min(within, key=lambda other: other.span.end - other.span.start, default=None)
    return innermost is frame


def _leads_in(span: Span, frame: Frame, item: Item) -> bool:
    """``in 2004, when seven were killed``, ``the May 3 quake that killed seven``: the time of what the clause is of."""
    if item.sentence is None or not item.sentence.span.contains(span) or span.end > item.figure.span.start:
        return False
    between = [token for token in item.sentence.tokens_between(span.end, item.figure.span.start) if not token.is_mark]
    opening = next((token for token in between[:LEADING] if _opens_relative(token)), None)
    return opening is not None and abs(frame.span.start - opening.start) <= len(opening.text) + 1


def _opens_relative(token: Token) -> bool:
    return token.lower in load_words("figure_matching", "tellings.relatives")


def _is_named_so_far(item: Item, frame: Frame | None) -> bool:
    """``the names of three people killed``, ``two of them were identified``: perhaps not all; not ``the five``."""
    if item.figure.context.definite or item.people is None or item.measure.relation == "whole":
        return False
    before = [token.lower for token in item.tokens_before[-2:]]
    if before[-1:] == ["of"] and before[0] in load_words("figure_matching", "tellings.names_of"):
        return True
    return frame is not None and frame.deed in load_words("figure_matching", "tellings.naming")


def _is_past(item: Item, days: Days | None) -> bool:
    written = parse_day(item.report.published)
    last = parse_day(days[1]) if days else None
    return bool(last and written and days_between(last, written) > PAST_DAYS)


def _is_earlier(tokens: tuple[Token, ...]) -> bool:
    """``an earlier storm``; not ``earlier this month`` or ``an earlier count``."""
    words, retold = (load_words("figure_matching", f"tellings.{name}") for name in ("earlier", "retold"))
    return any(
        token.lower in words and after.tag == "NOUN" and after.lemma not in retold for token, after in pairwise(tokens)
    )
