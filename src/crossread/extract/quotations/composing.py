"""Statements of all passages to quotations: speakers carried on, paragraphs joined, kinds told apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crossread.extract.passages import Passage
from crossread.extract.quotations.channels import find_addressee, find_channel
from crossread.extract.quotations.cues.colons import colon_frame
from crossread.extract.quotations.cues.frames import sentence
from crossread.extract.quotations.cues.words import CueWords, load_cue_words
from crossread.extract.quotations.speaking.authors import note_texts
from crossread.extract.quotations.speaking.cast import Cast
from crossread.extract.quotations.speaking.casting import open_cast
from crossread.extract.quotations.speaking.continuing import (
    Trail,
    continue_speech,
    end_speech,
    find_introduced,
    find_inverted,
    find_signature,
    find_told_before,
)
from crossread.extract.quotations.speaking.introducing import name_introduced
from crossread.extract.quotations.speaking.noting import can_speak, find_subjects, note_subjects
from crossread.extract.quotations.speaking.settling import settle_speakers
from crossread.extract.quotations.speaking.speakers import resolve_speaker
from crossread.extract.quotations.statements.joining import Statement, compose_turn, find_statements
from crossread.extract.quotations.statements.loose import find_loose, own_words
from crossread.extract.quotations.statements.spanning import find_all_runs
from crossread.extract.quotations.statements.terms import is_long
from crossread.extract.quotations.statements.turns import find_turns
from crossread.model.mentions import NameMention, Quotation, QuotationKind, Speaker
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_OUTRIGHT = load_words("quotation_reading", "composing.outright")
_OPENERS = load_words("quotation_reading", "composing.openers")

_LETTERS = re.compile(r"[a-z\-]+")
# Words up to which quoted words in the reporter's own sentence are a fragment.
LONGEST_FRAGMENT = 4


@dataclass(slots=True)
class _Report:
    """A report as it is read from its start: who spoke last, and what the last passage left open."""

    cast: Cast
    words: CueWords
    found: list[Quotation] = field(default_factory=list)
    loose: list[Span] = field(default_factory=list)
    open_statement: bool = False
    trail: Trail = field(default_factory=Trail)


def compose_quotations(passages: Sequence[Passage], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """All quotations of one report, title first."""
    runs = find_all_runs(passages)
    turns = find_turns(passages, runs, frozenset(mention.name for mention in names if mention.kind == "person"))
    report = _Report(open_cast(passages, names, runs), load_cue_words())
    for index, passage in enumerate(passages):
        turn = turns.get(index)
        statements = compose_turn(passage, turn) if turn else find_statements(passage, runs[index], report.words)
        subjects = find_subjects(passage, runs[index])
        for statement in statements:
            before = bisect_left(subjects, _place(statement), key=lambda token: token.idx)
            note_subjects(report.cast, index, passage, subjects[:before], report.words.roles)
            subjects = subjects[before:]
            _read(report, index, statement)
        note_subjects(report.cast, index, passage, subjects, report.words.roles)
        report.loose.extend(find_loose(passage, runs[index], statements))
        report.open_statement = bool(runs[index]) and not runs[index][-1].closed
        if report.open_statement:
            report.trail.left_open = index
            report.trail.open_speaker = report.found[-1].speaker if report.found else None
        note_texts(report.cast, index, passage, report.words)
        report.trail.lead = _find_lead(report, index, passage, statements)
    own = [own_words(passage, runs[index]) for index, passage in enumerate(passages)] if report.loose else []
    found = name_introduced(report.found, names)
    return settle_speakers(found, report.loose, " ".join(own))


def _place(statement: Statement) -> int:
    """The character from which on a statement's own source may be spoken of."""
    frame = statement.frame
    if frame is None:
        return statement.start
    return int(statement.passage.doc[frame.source[0] if frame.source is not None else frame.anchor].idx)


def _read(report: _Report, index: int, statement: Statement) -> None:
    """Add one statement, or join it to the one that the paragraph before left open."""
    speaker = _speaker(report, index, statement)
    if speaker is not None:
        report.cast.note_source(speaker)
    quotation = _quotation(report, statement, speaker)
    reopened = report.open_statement and statement.runs and statement.runs[0].start == 0
    if reopened and report.found and report.found[-1].quoted and _may_join(report.found[-1], statement):
        before = report.found.pop()
        quotation = _join(before, quotation)
        speaker = quotation.speaker
    report.open_statement = False
    report.found.append(quotation)
    if speaker is not None:
        _note_author(report, index, statement, quotation, speaker)
    if speaker is not None and (statement.runs or (quotation.act == "statement" and not speaker.inferred)):
        report.cast.note_speaker(index, speaker)
    if speaker is not None and (statement.runs or quotation.act == "statement"):
        _follow(report, index, statement, speaker)
    elif speaker is not None and speaker.person and quotation.act == "stance":
        report.trail.judge, report.trail.judged = speaker, index


def _note_author(report: _Report, index: int, statement: Statement, quotation: Quotation, speaker: Speaker) -> None:
    """Remember whose letter, post or statement it is that the words were taken from."""
    words = _LETTERS.findall((quotation.channel or "").lower())
    head = statement.frame.head if statement.frame is not None else None
    if speaker.source == "author" and head is not None:
        words.append(statement.passage.doc[head].lemma_.lower())
    for word in words:
        if word in report.words.personal:
            report.cast.note_author(index, word, speaker)


def _follow(report: _Report, index: int, statement: Statement, speaker: Speaker) -> None:
    """Keep track of who speaks, unless the words are told inside another's of the same sentence."""
    trail = report.trail
    if speaker.name.lower() in _OPENERS:
        return
    frame, doc = statement.frame, statement.passage.doc
    if frame is None:
        at = doc.char_span(statement.start, statement.start + 1, "expand")
        place = at[0].i if at is not None else 0
    else:
        place = frame.anchor
    first = sentence(doc[place])[0]
    if trail.passage == index and first <= trail.sentence < place and not statement.runs:
        return
    trail.speaker, trail.passage, trail.sentence = speaker, index, place


def _may_join(before: Quotation, statement: Statement) -> bool:
    return before.cue is None or statement.frame is None


def _join(before: Quotation, after: Quotation) -> Quotation:
    """One quotation over two paragraphs; the attribution may stand in either."""
    attributed = before if before.cue is not None else after
    return replace(
        attributed,
        content=(*before.content, *after.content),
        quoted=(*before.quoted, *after.quoted),
        kind=attributed.kind,
    )


def _speaker(report: _Report, index: int, statement: Statement) -> Speaker | None:
    cast, words = report.cast, report.words
    frame = statement.frame
    if statement.turn is not None:
        why = "named beside the whole paragraph"
        return Speaker(statement.turn.name, statement.turn.named, True, why=why, source="signed")
    if frame is not None and (frame.source is not None or frame.pattern != "colon"):
        speaker = resolve_speaker(cast, index, statement.passage, frame, report.words)
        if speaker is None and frame.source is None and statement.runs and frame.act == "statement":
            speaker = find_inverted(cast, index, statement.passage, statement.runs[0].end)
        if frame.pattern == "colon" and (speaker is None or _is_thing(speaker, statement, words)):
            return find_introduced(cast, index, statement.passage, frame) or speaker
        idle = (
            speaker is not None
            and not statement.runs
            and _only_does(statement)
            and _is_thing(speaker, statement, words)
        )
        return None if idle else speaker
    if frame is not None and frame.pattern == "colon":
        introduced = find_introduced(cast, index, statement.passage, frame)
        return introduced or continue_speech(cast, index, statement.passage, statement.start, report.trail)
    if not statement.continues:
        told = is_long(statement.passage.text, statement.runs[0]) if statement.runs and frame is None else False
        return find_told_before(cast, index, statement.passage, statement.start, report.trail) if told else None
    text, run = statement.passage.text, statement.runs[0]
    signature = find_signature(cast, index, statement.passage, statement.runs[-1].end)
    if signature is not None:
        return signature
    inverted = find_inverted(cast, index, statement.passage, run.end)
    if inverted is not None:
        return inverted
    if not statement.runs[0].opened and statement.start == 0 and statement.passage.kind != "quotation":
        return end_speech(index, report.trail)
    if text[: run.end].rstrip("”\"'’ ").endswith(",") and text[run.end :].strip()[:1].isalpha():
        return None  # the words behind the comma are no cue that is known, and may name another
    if statement.passage.kind == "quotation" and not report.found and report.trail.lead is None:
        return None
    return continue_speech(cast, index, statement.passage, statement.start, report.trail)


def _is_thing(speaker: Speaker, statement: Statement, words: CueWords) -> bool:
    """Whether the subject before the colon is no name and no noun for people, a body or a text."""
    frame = statement.frame
    if frame is None or frame.head is None or speaker.source != "printed":
        return False
    head = statement.passage.doc[frame.head]
    return head.pos_ == "NOUN" and not can_speak(head, words)


def _only_does(statement: Statement) -> bool:
    """Whether nothing is said outright, ``the march demanding``, ``money to see``: what things do, people say."""
    anchor = statement.passage.doc[statement.frame.anchor] if statement.frame is not None else None
    return anchor is not None and anchor.tag_ in ("VBG", "VB") and anchor.lemma_.lower() not in _OUTRIGHT


def _find_lead(report: _Report, index: int, passage: Passage, statements: Sequence[Statement]) -> Speaker | None:
    """Who speaks in the next passage where this one ends with a colon."""
    text = passage.text.rstrip()
    if not text.endswith(":"):
        return None
    framed = [
        s for s in statements if s.frame is not None and s.frame.source is not None and s.frame.act == "statement"
    ]
    frame = framed[-1].frame if framed else colon_frame(passage, len(text))
    if frame is None:
        return None
    speaker = resolve_speaker(report.cast, index, passage, frame, report.words)
    head = passage.doc[frame.head] if frame.head is not None else None
    named = speaker is None or speaker.person or head is None or framed or head.pos_ != "NOUN"
    return speaker if named or (head is not None and can_speak(head, report.words)) else None


def _quotation(report: _Report, statement: Statement, speaker: Speaker | None) -> Quotation:
    passage, frame = statement.passage, statement.frame
    content = tuple(passage.chars(start, end) for start, end in sorted(statement.content))
    quoted = tuple(passage.chars(run.start, run.end) for run in sorted(statement.runs, key=lambda run: run.start))
    if frame is None:
        return Quotation(_kind(content, quoted), content, quoted, speaker, None)
    anchor = passage.doc[frame.anchor]
    said = frame.act == "statement"
    return Quotation(
        kind=_kind(content, quoted),
        content=content,
        quoted=quoted,
        speaker=speaker,
        cue=passage.tokens(*frame.cue),
        channel=find_channel(anchor, frame, report.words) if said else None,
        addressee=find_addressee(frame, anchor) if said else None,
        act=frame.act,
    )


def _kind(content: Sequence[Span], quoted: Sequence[Span]) -> QuotationKind:
    if not quoted:
        return "indirect"
    outside = sum(len(span.text.split()) for span in content) - sum(len(span.text.split()) for span in quoted)
    if outside <= 0:
        return "direct"
    longest = max(len(span.text.split()) for span in quoted)
    return "fragment" if longest <= LONGEST_FRAGMENT else "mixed"
