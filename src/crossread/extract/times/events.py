"""The clauses tied to the times of a report: what happened when, in the report's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.extract.passages import Passage
from crossread.extract.times.anchors import Direction, find_published
from crossread.extract.times.clauses import find_clause
from crossread.extract.times.ranges import find_end
from crossread.extract.times.silences import tells_nothing
from crossread.extract.times.telling import tell
from crossread.extract.times.tense import find_direction
from crossread.extract.times.wholeness import tell_whole
from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.values import fineness
from crossread.model.frames import Frame
from crossread.model.mentions import Event, Placing, Timex
from crossread.text.lexicon import load_words

# What lies further back than this is background; so is anything known to no finer than a season.
_STORY_DAYS = 21
_COARSE = frozenset({"season", "quarter", "year", "decade", "century"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def extract_events(
    passages: Sequence[Passage], times: Sequence[Timex], frames: Sequence[Frame] = ()
) -> tuple[Event, ...]:
    """The clauses that say what happened at each of the times, in order; one event for each clause.

    A time that only dates a statement (``she said Monday``) gives none, unless it is an announcement or a writing.
    Of a report without a date times are kept that leave their year or week open: the story may tell them.
    """
    published = find_published(passages)
    by_verb = {(frame.verb.part, at): index for index, frame in enumerate(frames) for at in _characters(frame)}
    chosen: dict[tuple[str, int], tuple[int, int, Passage, TokenSpan, Token]] = {}
    for number, passage, tokens in _locate(passages, times):
        time = times[number]
        if time.type not in ("DATE", "TIME") or not (time.first or (published is None and _is_open(time))):
            continue
        verb = _find_verb(tokens, _is_said_long_ago(time))
        clause = find_clause(verb, tokens) if verb is not None and not tells_nothing(verb, tokens) else None
        if verb is None or clause is None or tell(clause, verb) is None:
            continue
        key = (passage.part, passage.start + verb.idx)
        entry = (fineness(time.precision), number, passage, clause, verb)
        if key not in chosen or entry[:2] < chosen[key][:2]:
            chosen[key] = entry
    return tuple(
        replace(
            _compose(passage, clause, verb, number, times[number], published),
            frame=by_verb.get((passage.part, passage.start + verb.idx)),
            until=find_end(passage, times, number),
        )
        for _, number, passage, clause, verb in sorted(chosen.values(), key=lambda entry: entry[1])
    )


def _characters(frame: Frame) -> range:
    return range(frame.verb.start, frame.verb.end)


def _locate(passages: Sequence[Passage], times: Sequence[Timex]) -> list[tuple[int, Passage, TokenSpan]]:
    """Each time with its passage and tokens; both lists are in the order of the text, so one walk is enough."""
    located: list[tuple[int, Passage, TokenSpan]] = []
    at = 0
    for number, time in enumerate(times):
        while at < len(passages) and not passages[at].holds(time.span):
            at += 1
        if at == len(passages):
            break
        tokens = passages[at].find_tokens(time.span)
        if tokens is not None and len(tokens):
            located.append((number, passages[at], tokens))
    return located


def _compose(
    passage: Passage, clause: TokenSpan, verb: Token, number: int, time: Timex, published: date | None
) -> Event:
    span = passage.span(clause)
    dated = (time.span.start - passage.start, time.span.end - passage.start)
    terms = tuple(
        token.lemma_.lower()
        for token in clause
        if token.pos_ in _CONTENT
        and not token.is_stop
        and token.i != verb.i
        and not (dated[0] <= token.idx < dated[1])
        and token.ent_type_ not in ("DATE", "TIME")
    )
    placing = _place(time, published, find_direction(clause.doc, *dated))
    what = tell_whole(clause, tell(clause, verb) or span.text)
    return Event(span, what, number, placing, verb.lemma_.lower(), terms)


def _place(time: Timex, published: date | None, direction: Direction | None) -> Placing:
    first, last = parse_day(time.first), parse_day(time.last)
    if published is None or first is None or last is None:
        return "background" if time.precision in _COARSE else "story"
    if first > published:
        # A report's stamp may be a day older than its text.
        return "story" if direction == "past" and (first - published).days <= 1 else "planned"
    if last >= published and direction == "future":
        # What will come later today, or in a week, month or year that has begun, is to come.
        return "planned"
    return "background" if time.precision in _COARSE or (published - last).days > _STORY_DAYS else "story"


def _is_open(time: Timex) -> bool:
    """Whether it names a day or month and no year."""
    return (time.value or "").startswith("XXXX") and bool(set(time.stated) & {"weekday", "month"})


def _is_said_long_ago(time: Timex) -> bool:
    """Whether a statement of that time is a matter of its own: ``in March she said``."""
    return time.precision == "month" and "deictic" not in time.stated


def _find_verb(tokens: TokenSpan, stated: bool) -> Token | None:
    """The verb that the time hangs on; one of speech only where it is ``stated`` as an event."""
    verb = next((token for token in tokens.root.climb() if token.pos_ in ("VERB", "AUX")), None)
    return None if verb is None or (_is_speech(verb) and not stated) else verb


def _is_speech(verb: Token) -> bool:
    """Whether the verb only says that something was said; announcing, and writing a letter, are events."""
    lemma = verb.lemma_.lower()
    if lemma not in load_words("times", "speech") or lemma in load_words("times", "announcements"):
        return False
    writings = load_words("times", "writings")
    return not any(
        noun.lower_ in writings for child in verb.children if child.dep_ == "prep" for noun in child.children
    )
