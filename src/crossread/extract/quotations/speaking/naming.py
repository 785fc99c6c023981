"""Finds the name in a source phrase, and words for one that has none."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import AttributionFrame, Range, child, trim
from crossread.extract.quotations.cues.words import load_cue_words
from crossread.extract.quotations.speaking.beside import find_apposed
from crossread.extract.quotations.speaking.cast import Cast, Known
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.meaning.names.given import Gender
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern, load_words

PRONOUNS: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
RELATIVE = load_words("quotation_reading", "naming.relative")
# Who speaks for somebody, right before that one's name.
_SPOKEN_FOR = load_pattern("quotation_reading", "naming.spoken_for")
_BELONGS = load_pattern("quotation_reading", "naming.belongs")


def find_named(cast: Cast, index: int, passage: Passage, head: Token, found: Range) -> Known | None:
    """The name whose words hold the head or stand in apposition to it."""
    row = cast.named(index)
    beside = (c for c in head.children if c.dep_ in {"appos", "flat"} and found[0] <= c.i < found[1])
    for token in (head, *beside):
        for known in row:
            if known.start <= token.idx < known.end:
                return known if known.person else _person_of(row, known.start, passage.text) or known
    doc = passage.doc
    first, last = doc[found[0]].idx, doc[found[1] - 1].idx + len(doc[found[1] - 1])
    body = head.pos_ == "PROPN" or head.lemma_.lower() in load_cue_words().bodies
    if body and (person := _person_of(row, first, passage.text)) is not None:
        return person
    people = [known for known in row if known.person and first <= known.start and known.end <= last]
    # A title's full stop may end the phrase for the parser: "said Sgt." and the name after it.
    after = next((known for known in row if known.person and last <= known.start <= last + 2), None)
    if after is not None and doc[found[1] - 1].text[:1].isupper() and "," not in passage.text[last : after.start]:
        return after
    direct = [known for known in people if _stands_free(passage, known, head)]
    if len({known.name for known in direct}) == 1:
        return direct[0]
    return find_apposed(passage, row, head, found)


def find_only_person(cast: Cast, index: int, text: str, start: int, end: int) -> Known | None:
    """The one person named in these characters, but not whom another speaks for: ``a lawyer for NAME``."""
    row = cast.named(index)
    inside = [known for known in row if known.person and start <= known.start and known.end <= end]
    if len({known.name for known in inside}) != 1 or _SPOKEN_FOR.search(text, start, inside[0].titled) is not None:
        return None
    return inside[0]


def _person_of(row: Sequence[Known], at: int, text: str) -> Known | None:
    """The person in ``NAME of BODY said``, where the parse takes the body at ``at`` for the one who speaks."""
    for known in row:
        if known.person and known.end < at and _BELONGS.fullmatch(text, known.end, at):
            return known
    return None


def _stands_free(passage: Passage, known: Known, head: Token) -> bool:
    """Whether nothing but apposition joins the name to the head: no preposition, no possessive."""
    tokens = passage.doc.char_span(known.start, known.end, "expand")
    if tokens is None:
        return False
    token = tokens.root
    for _ in range(6):
        if token.i == head.i:
            return True
        if token.dep_ not in {"appos", "compound", "flat", "nmod"} or token.head.i == token.i:
            return False
        if token.dep_ != "appos" and token.head.i > token.i and token.head.pos_ == "NOUN":
            return False  # the name only narrows the noun: "a Lund aide", "the Lund family"
        token = token.head
    return False


def words_of(passage: Passage, frame: AttributionFrame, known: Known) -> Span:
    """The source's phrase where it holds the name, else the name with the title before it."""
    if frame.source is not None:
        first, last = trim(passage.doc, frame.source)
        if first < last and passage.doc[first].idx <= known.titled:
            span = passage.tokens(first, last)
            if known.end <= span.end - passage.start:
                return span
    return passage.chars(known.titled, known.end)


def find_apposed_words(head: Token) -> str | None:
    """Two proper nouns or more set behind a noun for a person that were taken for no name: ``her cousin, NAME``."""
    name = child(head, "appos")
    if name is None or head.lemma_.lower() not in load_humans().genders or name.i - name.left_edge.i not in {1, 2}:
        return None
    words = head.doc.span(name.left_edge.i, name.i + 1)
    return words.text if all(token.tag_ in {"NNP", "NNPS"} for token in words) else None


def as_printed(passage: Passage, head: Token, found: Range) -> str:
    """The phrase without its article and without what a comma or a relative clause adds."""
    doc = passage.doc
    first, last = found
    end = last
    for token in doc[head.i + 1 : last]:
        aside = token.dep_ in {"relcl", "acl"} or (token.dep_ == "npadvmod" and token.head.i < token.i)
        if aside or token.text in {",", "—", "–", "("} or token.lower_ in RELATIVE:
            end = token.i
            break
    if end - first > 1 and doc[end - 1].tag_ == "POS":
        end -= 1
    if doc[first].lower_ in {"the", "a", "an"} and end - first > 1:
        first += 1
    return passage.tokens(first, end).text if end > first else passage.tokens(*found).text
