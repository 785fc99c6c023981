"""All cues of one passage: every verb, noun and phrase that gives words to somebody."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import (
    LONGEST_CLIMB,
    AttributionFrame,
    Range,
    find_subject,
    past_place,
    subtree,
)
from crossread.extract.quotations.cues.joined import find_behind, join_cues, open_subject
from crossread.extract.quotations.cues.nouns import find_noun_frame
from crossread.extract.quotations.cues.phrases import find_according, find_adjective_frame, find_survey, find_words_of
from crossread.extract.quotations.cues.verbs import find_verb_frame
from crossread.extract.quotations.cues.words import CueWords, load_cue_words
from crossread.extract.quotations.statements.marks import QuotedRun
from crossread.text.lexicon import load_words

_SUFFIXES = load_words("quotation_reading", "finding.suffixes")
_TELLING = load_words("quotation_reading", "finding.telling")
NAMING = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "DET", "ADP", "NUM", "PART", "X", "SYM", "CCONJ"})

# Marks inside a source: "NAME (D-Port Ellery), a lawyer,".
JOINING = frozenset({",", "-", "(", ")"})
_BREAKS = frozenset({"—", "–", "--", ";", ":"})
# Tokens that a source and its title have at most, between the marks and the verb.
LONGEST_NAMING = 14

_SOURCE_STARTS = frozenset({"PROPN", "NOUN", "DET", "PRON", "ADJ", "NUM"})

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def find_frames(passage: Passage, runs: Sequence[QuotedRun], words: CueWords) -> list[AttributionFrame]:
    """The frames of a passage in the order of their cues; words inside quotation marks are no cues."""
    found: list[AttributionFrame] = []
    starts = [run.start for run in runs]
    for token in passage.doc:
        held = bisect_right(starts, token.idx) - 1
        if held >= 0 and token.idx < runs[held].end:
            continue
        frame = _find_frame(token, words)
        if frame is not None and (frame.content or frame.quotes):
            found.append(_mend_source(passage, frame, runs))
    anchors = {frame.anchor for frame in found}
    misread = (_find_misread(passage, run, words) for run in runs)
    found.extend(
        _mend_source(passage, frame, runs) for frame in misread if frame is not None and frame.anchor not in anchors
    )
    found = [frame for frame in found if not _is_told_inside(passage, frame, runs)]
    kept = [open_subject(passage, frame, runs) for frame in _drop_overlapping(found)]
    return _cut_at_cues(join_cues(passage, kept, runs))


def _is_told_inside(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> bool:
    """``called it "the only port in the world" that charges for fog``: what a clause tells of words in marks."""
    head = passage.doc[frame.head] if frame.head is not None else None
    if head is None or head.lower_ not in {"that", "which", "who"} or head.head.dep_ != "relcl":
        return False
    return _inside(passage, head.head.head.i, runs) and not _inside(passage, head.i, runs)


def _find_misread(passage: Passage, run: QuotedRun, words: CueWords) -> AttributionFrame | None:
    """``"…," the editorial read``: a form of saying behind the marks that the tagger takes for another word."""
    doc = passage.doc
    following = doc.char_span(run.end, len(passage.text), "contract")
    for token in following[:LONGEST_NAMING] if following is not None else ():
        if token.lower_ in words.spoken:
            return AttributionFrame((token.i, token.i + 1), token.i, "statement", quotes=True, pattern="quote")
        if token.pos_ not in NAMING and token.text not in JOINING:
            return None
    return None


def _cut_at_cues(frames: list[AttributionFrame]) -> list[AttributionFrame]:
    """A source phrase ends where a relative clause in it is another cue's: ``NAME, who denied it,`` is ``NAME``."""
    clauses = sorted(f.source[0] for f in frames if f.source is not None and f.source[1] - f.source[0] == 1)
    cut: list[AttributionFrame] = []
    for frame in frames:
        if frame.source is not None and frame.head is not None:
            index = bisect_right(clauses, frame.head)
            if index < len(clauses) and clauses[index] < frame.source[1]:
                frame = replace(frame, source=(frame.source[0], clauses[index]))
        cut.append(frame)
    return cut


def _find_frame(token: Token, words: CueWords) -> AttributionFrame | None:
    if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
        return find_according(token) or find_verb_frame(token, words)
    if token.pos_ == "NOUN":
        return find_noun_frame(token, words)
    if token.pos_ == "ADP":
        return find_survey(token, words) or find_words_of(token)
    if token.pos_ == "ADJ":
        return find_adjective_frame(token, words)
    return None


def _drop_overlapping(frames: list[AttributionFrame]) -> list[AttributionFrame]:
    """Of frames whose cues share a token the longer cue that has content stays: ``declined to say when``."""
    kept: list[AttributionFrame] = []
    for frame in sorted(frames, key=lambda f: f.cue):
        if not kept or frame.cue[0] >= kept[-1].cue[1]:
            kept.append(frame)
        elif _weight(frame) > _weight(kept[-1]):
            kept[-1] = frame
    return kept


def _weight(frame: AttributionFrame) -> tuple[bool, int]:
    return bool(frame.content), frame.cue[1] - frame.cue[0]


def _mend_source(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> AttributionFrame:
    """Where the parse takes the source out of the quotation itself, the words beside the cue are the source."""
    if not frame.quotes or (frame.head is not None and not _inside(passage, frame.head, runs)):
        return _cut_at_runs(passage, _raise_source(passage, frame, runs), runs)
    if not runs and passage.doc[frame.anchor].tag_ not in _FINITE:
        return frame
    beside = find_behind(passage, frame, runs) or _words_before(passage, frame, runs)
    if beside is None and passage.doc[frame.anchor].lemma_.lower() in _TELLING:
        return replace(frame, source=None, head=None, mended=True)  # "…," NAME, a long apposition, told another
    if beside is None and passage.doc[frame.anchor].tag_ == "VBG":
        return _raise_source(passage, frame, runs)  # "called it “a trick” saying Corran dug": Corran does not speak
    beside = beside or _words_after(passage, frame, runs)
    if beside is None:
        return frame if frame.source is None else replace(frame, source=None, head=None)
    return replace(frame, source=beside, head=_head_of(passage, beside), mended=True)


def _raise_source(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> AttributionFrame:
    """``The club sent a "call to arms", urging …``: what stands in marks speaks for whoever the sentence is about."""
    if frame.head is None or not _inside(passage, frame.head, runs):
        return frame
    above = passage.doc[frame.head]
    for _ in range(LONGEST_CLIMB):
        above = above.head
        if above.pos_ in {"VERB", "AUX"} and above.i < frame.anchor:
            subject = find_subject(above)
            if subject is None or _inside(passage, subject.i, runs) or subject.pos_ not in {"NOUN", "PROPN", "PRON"}:
                return frame
            return replace(frame, source=subtree(subject), head=subject.i)
    return frame


def _head_of(passage: Passage, found: Range) -> int:
    """The last word of the phrase's first part: the name in ``NAME, head of the council,``."""
    doc = passage.doc
    first, last = found
    for index in range(first, last):
        if index + 1 == last or doc[index + 1].text == "," or doc[index + 1].pos_ == "ADP":
            return index
    return last - 1


def _inside(passage: Passage, head: int, runs: Sequence[QuotedRun]) -> bool:
    at = passage.doc[head].idx
    return any(run.start <= at < run.end for run in runs)


def _cut_at_runs(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> AttributionFrame:
    """A source phrase ends where a whole quotation begins; a nickname inside it stays."""
    if frame.source is None or frame.head is None:
        return frame
    doc = passage.doc
    first, last = frame.source
    first = _before_suffix(doc, first)
    head = doc[frame.head].idx
    # A clause run into the source by a dash is not part of it: "… fired — the report said".
    first = max((i + 1 for i in range(first, frame.head) if doc[i].text in _BREAKS), default=first)
    while first < frame.head and doc[first].is_punct:
        first += 1
    for run in runs:
        if run.end - run.start < 25:
            continue
        while first < last and doc[first].idx < run.end <= head:
            first += 1
        while last > first and doc[last - 1].idx >= run.start > head:
            last -= 1
    return replace(frame, source=(first, last)) if first < last else frame


def _before_suffix(doc: Doc, first: int) -> int:
    """Where the name begins whose suffix the parse takes for a name of its own: ``Dell Reed, Jr. said``."""
    if first < 2 or doc[first].lower_.rstrip(".") not in _SUFFIXES or doc[first - 1].text != ",":
        return first
    begins = first - 1
    while begins > 0 and doc[begins - 1].pos_ == "PROPN":
        begins -= 1
    return begins if begins < first - 1 else first


def _words_before(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> Range | None:
    """``"…," NAME of the council said``: what stands between the closing mark and the cue."""
    doc = passage.doc
    cue = doc[frame.cue[0]].idx
    index = bisect_right(runs, cue, key=lambda run: run.end)
    run = runs[index - 1] if index else None
    first = frame.cue[0]
    start = run.end if run else 0
    while (
        first > 0 and doc[first - 1].idx >= start and (doc[first - 1].pos_ in NAMING or doc[first - 1].text in JOINING)
    ):
        first -= 1
    # A trade before a name is often taken for a verb: "…," screenwriter NAME wrote.
    trade = doc[first - 1] if run is not None and 0 < first < frame.cue[0] else None
    if trade is not None and trade.is_alpha and trade.tag_ in {"VB", "VBP", "NN"} and 0 <= trade.idx - start < 3:
        first -= 1
    first = _past_channel(doc, past_place(doc, first, frame.cue[0]), frame.cue[0])
    while first < frame.cue[0] and (doc[first].pos_ in {"ADP", "CCONJ", "PART"} or doc[first].is_punct):
        first += 1
    return (first, frame.cue[0]) if first < frame.cue[0] and frame.cue[0] - first < 16 else None


def _past_channel(doc: Doc, first: int, cue: int) -> int:
    """Where the source begins behind a text that opens the sentence: ``In a letter to the club, a lawyer said``."""
    if first >= cue or doc[first].pos_ != "ADP" or not doc[first].is_sent_start:
        return first
    comma = next((at for at in range(first, cue) if doc[at].text == ","), cue)
    told = any(doc[at].lemma_.lower() in load_cue_words().channels for at in range(first, min(first + 4, comma)))
    return comma + 1 if told and comma + 2 < cue else first


def _words_after(passage: Passage, frame: AttributionFrame, runs: Sequence[QuotedRun]) -> Range | None:
    """``"…," said NAME, head of the council``: the phrase that follows the cue."""
    doc = passage.doc
    first = frame.cue[1]
    if first >= len(doc) or (doc[first].pos_ not in _SOURCE_STARTS and doc[first].dep_ != "amod"):
        return None
    head = doc[first]
    while head.head.i > head.i and head.dep_ in {"compound", "det", "amod", "nmod", "poss", "nummod"}:
        head = head.head
    last = subtree(head)[1]
    stop = min((run.start for run in runs if run.start > doc[first].idx), default=len(passage.text) + 1)
    while last > first and doc[last - 1].idx >= stop:
        last -= 1
    return (first, last) if first < last else None
