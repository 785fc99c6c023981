"""Whose words a quotation is that no cue stands beside: a speech goes on, or the sentence before leads in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, sentence
from crossread.extract.quotations.cues.words import load_cue_words
from crossread.extract.quotations.speaking.cast import MAIN_SUBJECT, SUBJECT, Cast, Known
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.extract.quotations.speaking.noting import can_speak
from crossread.model.mentions import Speaker
from crossread.text.lexicon import load_pattern

_BEHIND = re.compile(r"\s*(?:(?:[—–―]|--?)\s*)?")
_SIGNED = re.compile(r"(?:,[^“”‘’'\".]{0,60})?\.?\s*$")
# The name of an account on a network, as posts are signed with it.
_HANDLE = re.compile(r"\s{0,2}\(@\w{1,30}\)")
# Words of one person, and marks that end a paragraph that has nothing else.
_ALONE = load_pattern("quotation_reading", "continuing.alone")
_CLOSES = frozenset("\"”'’")
_LONGEST_TITLE = 40
# Paragraphs that may stand between the parts of one speech, such as captions and notes.
_FURTHEST = 3


@dataclass(slots=True)
class Trail:
    """The last statement read, with the paragraph and the sentence of its cue.

    ``left_open`` is the last paragraph whose quotation no mark closes, ``open_speaker`` who speaks there.

    ``lead`` is who speaks next where the last paragraph ends with a colon; ``judge`` the last person of whom a
    judgement is told without quoting it, ``judged`` its paragraph.
    """

    speaker: Speaker | None = None
    passage: int = -10
    sentence: int = -1
    left_open: int = -10
    open_speaker: Speaker | None = None
    lead: Speaker | None = None
    judge: Speaker | None = None
    judged: int = -10


def continue_speech(cast: Cast, index: int, passage: Passage, at: int, trail: Trail) -> Speaker | None:
    """The speaker of a quotation that begins at character ``at``, or None where the text leaves it open."""
    if trail.lead is not None:
        return replace(trail.lead, span=None, inferred=True, why="the sentence before leads into it")
    if passage.text[:at].strip():
        return _lead_in(cast, index, passage, at, trail)
    last = trail.speaker
    if last is not None and not last.person and _ALONE.search(passage.text, at) is not None:
        return _find_next(cast, index, passage)  # the police do not say "I was asleep"
    if last is not None and not last.person and index - trail.passage > 1 and trail.left_open != trail.passage:
        return _find_judge(cast, index, trail)  # "Police named two.", a paragraph, and somebody's words
    if last is not None and index - trail.passage <= _FURTHEST and not _is_over(cast, index, trail, last):
        return _go_on(last)
    return _find_judge(cast, index, trail)


def _find_next(cast: Cast, index: int, passage: Passage) -> Speaker | None:
    """The person whom the next paragraph brings in: a paragraph of words, and ``NAME lives next door.``"""
    alone = passage.text.strip()[-1:] in _CLOSES and index + 1 < len(cast.names)
    row = [known for known in cast.named(index + 1) if known.person] if alone else []
    if not row or row[0].weight < MAIN_SUBJECT or row[0].sentence > 0 or " " not in row[0].name:
        return None
    if any(known.name == row[0].name for before in cast.names[: index + 1] for known in before):
        return None
    return Speaker(row[0].name, None, True, inferred=True, why="whom the next paragraph brings in")


def _is_over(cast: Cast, index: int, trail: Trail, last: Speaker) -> bool:
    """Whether somebody else was brought in since the last statement."""
    if index - trail.passage > 1 and trail.left_open != trail.passage:
        between = (known for row in cast.names[trail.passage + 1 : index] for known in row)
        return any(known.person and not known.quoted and known.name != last.name for known in between)
    return trail.passage >= 0 and _turns_to_another(cast, trail, last)


def _find_judge(cast: Cast, index: int, trail: Trail) -> Speaker | None:
    """Whose judgement the paragraph before tells: ``NAME praised the crew.``, and then words that stand alone."""
    if trail.judge is None or index - trail.judged != 1:
        return None
    row = cast.names[trail.judged]
    leading = [known.name for known in row if known.person and not known.quoted and known.weight == MAIN_SUBJECT]
    if not leading or set(leading) != {trail.judge.name}:
        return None
    return replace(_go_on(trail.judge), why="whose judgement the paragraph before tells")


def find_told_before(cast: Cast, index: int, passage: Passage, at: int, trail: Trail) -> Speaker | None:
    """Whose words are quoted about a thing right after them: ``…, according to NAME. The rest is “a loss of …”``."""
    tokens = passage.doc.char_span(at, at + 1, "expand")
    if trail.speaker is None or trail.passage != index or tokens is None:
        return None
    begins = sentence(tokens[0])[0]
    if begins == 0 or not sentence(passage.doc[begins - 1])[0] <= trail.sentence < begins:
        return None
    start = passage.doc[begins].idx
    named = [known for known in (*cast.names[index], *cast.unnamed[index]) if start <= known.start < at]
    if [known.name for known in named] != [trail.speaker.name] and _is_told_of(passage, named, at):
        return replace(_go_on(trail.speaker), why="the statement right before")
    if named or not _is_about_things(passage, (begins, tokens[0].i)):
        return None
    return replace(_go_on(trail.speaker), why="the statement right before")


def _is_told_of(passage: Passage, named: Sequence[Known], at: int) -> bool:
    """``NAME "disgraced the club"``: marks right behind the one name, that open with what it did."""
    tokens = passage.doc.char_span(at, at + 1, "expand")
    behind = passage.doc[tokens[0].i : tokens[0].i + 4] if tokens is not None else ()
    verb = next((t for t in behind if t.is_alpha), None)
    beside = len(named) == 1 and passage.text[named[0].end : at].strip() == ""
    return beside and verb is not None and verb.tag_ in {"VBD", "VBZ"}


def _is_about_things(passage: Passage, found: Range) -> bool:
    """Whether the subjects there are nouns for what cannot speak."""
    subjects = [token for token in passage.doc[slice(*found)] if token.dep_ in {"nsubj", "nsubjpass"}]
    things = (token.pos_ == "NOUN" and not can_speak(token, load_cue_words()) for token in subjects)
    return bool(subjects) and all(things)


def end_speech(index: int, trail: Trail) -> Speaker | None:
    """The speaker of a paragraph with a closing mark alone, which ends what an earlier one left open."""
    if trail.open_speaker is None or index - trail.left_open > _FURTHEST:
        return None
    return _go_on(trail.open_speaker)


def find_signature(cast: Cast, index: int, passage: Passage, end: int) -> Speaker | None:
    """The person whose name alone stands behind the words, to the end of the paragraph: ``"…" — NAME``.

    Where the name of an account follows, a body may sign too: ``"…" — BODY (@body)``.
    """
    for known in cast.names[index]:
        handle = _HANDLE.match(passage.text, known.end)
        signs = (known.person or handle is not None) and not known.quoted
        ahead = signs and known.titled >= end and known.start - known.titled < _LONGEST_TITLE
        signed = _SIGNED.match(passage.text, handle.end() if handle else known.end)
        if ahead and signed and _BEHIND.fullmatch(passage.text, end, known.titled):
            return Speaker(known.name, passage.chars(known.titled, known.end), True, why="named behind it")
    return None


def find_introduced(cast: Cast, index: int, passage: Passage, frame: AttributionFrame) -> Speaker | None:
    """The one person of a sentence that leads into a quotation: ``The news came as a shock to NAME: "…"``."""
    colon = passage.doc[frame.anchor]
    start = passage.doc[sentence(colon)[0]].idx
    persons = [
        known
        for known in cast.named(index)
        if known.person
        and start <= known.start
        and known.end <= colon.idx
        and passage.text[known.end : known.end + 1] not in {"’", "'"}  # whose something is
    ]
    if len({known.name for known in persons}) != 1:
        return None
    known = persons[0]
    span = passage.chars(known.titled, known.end)
    return Speaker(known.name, span, True, inferred=True, why="the one person of the sentence that leads into it")


def find_inverted(cast: Cast, index: int, passage: Passage, end: int) -> Speaker | None:
    """Who speaks in ``"…," translated a friend of NAME``, whatever the verb."""
    tokens = passage.doc.char_span(end, end + 2, "expand")
    verb = next((t for t in tokens if t.idx >= end and not t.is_punct), None) if tokens is not None else None
    if verb is None or verb.tag_ not in {"VBD", "VBZ"} or verb.pos_ != "VERB" or verb.i + 1 >= len(passage.doc):
        return None
    head = passage.doc[verb.i + 1]
    for _ in range(6):
        if head.head.i <= verb.i or head.dep_ not in {"det", "compound", "amod", "nummod", "poss", "nmod", "case"}:
            break
        head = head.head
    span = passage.tokens(verb.i + 1, head.i + 1)
    known = next((k for k in cast.named(index) if k.person and k.start <= head.idx < k.end), None)
    if known is not None:
        return Speaker(known.name, span, True, why="named beside the cue")
    if head.pos_ == "NOUN" and head.lemma_.lower() in load_humans().genders and head.tag_ == "NN":
        first = verb.i + 1 + (passage.doc[verb.i + 1].lower_ in {"a", "an", "the"})
        return Speaker(passage.tokens(first, head.i + 1).text, span, False, why="as printed", source="printed")
    return None


def _go_on(last: Speaker) -> Speaker:
    return Speaker(last.name, None, last.person, inferred=True, why="paragraph that continues the speech")


def _lead_in(cast: Cast, index: int, passage: Passage, at: int, trail: Trail) -> Speaker | None:
    """Who speaks or is spoken of right before, in the same paragraph: ``NAME was furious. "…"``."""
    first, last = _sentence_before(passage, at)
    here = trail.speaker if trail.passage == index else None
    if here is not None and first <= trail.sentence < last:
        return _go_on(here)
    leader = _find_leader(cast, index, passage, first, last)
    if leader is not None:
        return Speaker(leader.name, None, True, inferred=True, why="whom the sentence before is about")
    if here is not None:
        return _go_on(here)
    others = {k.name for k in cast.names[index] if k.person and not k.quoted and k.end <= at}
    if trail.speaker is not None and index - trail.passage <= 1 and others <= {trail.speaker.name}:
        return _go_on(trail.speaker)
    return None


def _sentence_before(passage: Passage, at: int) -> Range:
    """The tokens of the sentence that ends where the quotation begins, or of what stands before it in its own."""
    doc = passage.doc
    tokens = doc.char_span(at, at + 1, "expand")
    start = tokens[0].i if tokens is not None else len(doc) - 1
    first = sentence(doc[start])[0]
    while first == start and start > 0:
        start -= 1
        first = sentence(doc[start])[0]
        if any(token.is_alpha for token in doc[first : start + 1]):
            return first, start + 1
        start = first
    return first, max(start, first)


def _find_leader(cast: Cast, index: int, passage: Passage, first: int, last: int) -> Known | None:
    """The person that is the subject of the sentence of these tokens; of any clause of it, before a colon."""
    if first >= last:
        return None
    start, end = passage.doc[first].idx, passage.doc[last - 1].idx + len(passage.doc[last - 1])
    inside = [k for k in cast.names[index] if start <= k.start and k.end <= end]
    least = SUBJECT if passage.text[start:end].endswith(":") else MAIN_SUBJECT
    leading = [k for k in inside if k.person and not k.quoted and k.weight >= least]
    return leading[0] if len({known.name for known in leading}) == 1 else None


def _turns_to_another(cast: Cast, trail: Trail, last: Speaker) -> bool:
    """Whether the paragraph of the last statement goes on to make somebody else its subject."""
    row: Sequence[Known] = cast.names[trail.passage]
    behind = [k for k in row if k.person and not k.quoted and k.weight == MAIN_SUBJECT and k.sentence > trail.sentence]
    return bool(behind) and behind[-1].name != last.name
