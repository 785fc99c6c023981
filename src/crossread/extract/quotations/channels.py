"""How and to whom something was said: ``in a statement to the Courier``, ``told reporters``, ``obtained by …``."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import AttributionFrame, child, sentence
from crossread.extract.quotations.cues.words import CueWords
from crossread.text.lexicon import load_words

_LEADING = load_words("quotation_reading", "channels.leading")
# Words after the cue in which the channel stands, and the longest channel that is told.
_REACH = 14
_LONGEST = 16


def find_channel(cue: Token, frame: AttributionFrame, words: CueWords) -> str | None:
    """The words that say by which medium, or None. Only those outside what was said are read."""
    doc = cue.doc
    issued = _find_issued(frame, cue, words)
    if issued is not None:
        return issued
    start, _ = sentence(cue)
    held = [range(first, last) for first, last in frame.content]
    window = [
        *range(frame.anchor + 1, min(frame.cue[1] + _REACH, len(doc))),
        *range(max(start, frame.cue[0] - _REACH), frame.cue[0]),
    ]
    for index in window:
        token = doc[index]
        if token.lower_ == "obtained" and index + 1 < len(doc) and doc[index + 1].lower_ == "by":
            return _phrase(doc[index + 1], index)
        if token.lower_ not in _LEADING or any(index in inside for inside in held):
            continue
        target = child(token, "pobj")
        if target is not None and target.lemma_.lower() in words.channels:
            return _phrase(token, index)
    return None


def _find_issued(frame: AttributionFrame, cue: Token, words: CueWords) -> str | None:
    """``a statement`` in ``issued a statement on Monday saying``."""
    for token in cue.doc[frame.cue[0] : cue.i]:
        if token.dep_ == "dobj" and token.lemma_.lower() in words.channels:
            return cue.doc.span(token.left_edge.i, token.i + 1).text
    return None


def _phrase(preposition: Token, first: int) -> str:
    doc = preposition.doc
    end = min(preposition.right_edge.i + 1, first + _LONGEST)
    for token in doc[preposition.i + 1 : end]:
        if token.text in {",", ";", ":", "—", "–", "“", '"', "''"} or token.dep_ == "relcl":
            end = token.i
            break
    return doc.span(first, end).text


def find_addressee(frame: AttributionFrame, cue: Token) -> str | None:
    """Who was told: the object of ``told``, or whom ``to`` names; None where the words do not say."""
    if frame.addressee is not None:
        first, last = frame.addressee
        inside = any(a < last and first < b for a, b in frame.content)
        return None if inside or last - first > 12 else cue.doc.span(first, last).text
    for preposition in cue.children:
        if preposition.dep_ in {"prep", "dative"} and preposition.lower_ == "to" and preposition.i >= frame.cue[1]:
            target = child(preposition, "pobj")
            if target is not None and not any(a <= target.i < b for a, b in frame.content):
                return cue.doc.span(target.left_edge.i, min(target.right_edge.i + 1, target.i + 6)).text
    return None
