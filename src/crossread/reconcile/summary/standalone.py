"""Which sentences can stand by themselves at the head of an account."""

from __future__ import annotations

from crossread.model.mentions import Figure, Reading
from crossread.model.sentences import Sentence, has_phrase
from crossread.reconcile.summary.tables import listed

# Words of a sentence that is neither a heading nor a paragraph.
SHORTEST, LONGEST = 7, 42
# Of its words, so many at most may stand in quotation marks.
MOSTLY_SAID = 0.3
# A dateline has its dash among so many words.
DATELINE = 8


def stands_alone(sentence: Sentence, reading: Reading) -> bool:
    """Whether a reader understands it without the one before, and it is reporting, not speech or a caption."""
    words = [token for token in sentence.tokens if not token.is_mark]
    if not sentence.finite or sentence.block != "paragraph" or not SHORTEST <= len(words) <= LONGEST:
        return False
    if any(figure.measure.relation in ("others", "another") for figure in _figures(sentence, reading)):
        return False
    return _is_whole(sentence) and _begins_anew(sentence) and not _is_speech(sentence, reading)


def _figures(sentence: Sentence, reading: Reading) -> list[Figure]:
    return [figure for figure in reading.figures if reading.sentence_of(figure) is sentence]


def _is_whole(sentence: Sentence) -> bool:
    """Whether it begins with a capital or a number, ends with a full stop, and hangs on a verb."""
    first, last = sentence.tokens[0], sentence.tokens[-1]
    stopped = "." in last.text or (last.text in ("”", '"', "’") and "." in sentence.tokens[-2].text)
    says = any(token.relation == "ROOT" and token.tag in ("VERB", "AUX") for token in sentence.tokens)
    return stopped and says and (first.text[:1].isupper() or first.text[:1].isdecimal() or first.text == "$")


def _begins_anew(sentence: Sentence) -> bool:
    """Whether its first word leans on nothing, and is no label in capitals, but for a town before a dash."""
    first = sentence.tokens[0]
    if has_phrase(sentence.tokens[:DATELINE], ("of them", "of those", "of these")):
        return False
    shouted = first.text.isupper() and len(first.text) > 3
    dashed = any(token.text in ("—", "–", "-", "--") for token in sentence.tokens[:DATELINE])
    return first.lower not in listed("leaning") and (dashed or not shouted)


def _is_speech(sentence: Sentence, reading: Reading) -> bool:
    said = [span for span in reading.quoted if span.overlaps(sentence.span)]
    inside = sum(any(span.start <= token.start < span.end for span in said) for token in sentence.tokens)
    speaking = any(token.lower in listed("speaking") for token in sentence.tokens)
    return speaking or inside > MOSTLY_SAID * len(sentence.tokens)
