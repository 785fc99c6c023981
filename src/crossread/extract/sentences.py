"""Sentences of a report, with their tokens and the lemmas that carry their content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, IS_STOP, LEMMA, LENGTH, POS, TAG
from spacy.tokens import Doc

from crossread.extract.passages import Passage
from crossread.model.mentions import Sentence, Token

CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# Penn tags of verbs that take a subject: said, says, say, will.
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FIELDS = [IDX, LENGTH, LEMMA, POS, TAG, IS_STOP, IS_SPACE, HEAD, DEP]
# spaCy keeps distances to the head as unsigned numbers of 64 bits.
_HALF, _WHOLE = 2**63, 2**64
Row = list[int]


def extract_sentences(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """All sentences in order, title first; stop words and punctuation are not among the lemmas."""
    return tuple(sentence for passage in passages for sentence in _passage_sentences(passage))


def _passage_sentences(passage: Passage) -> Iterator[Sentence]:
    doc = passage.doc
    if not len(doc):
        return
    # One call for the whole passage: a look-up for each attribute of each token takes five times as long.
    rows: list[Row] = doc.to_array(_FIELDS).tolist()
    names = _Names(doc)
    opens = True
    for sentence in doc.sents:
        kept = [at for at in range(sentence.start, sentence.end) if not rows[at][6]]
        if not kept:
            continue
        tokens = tuple(_tokens(passage, rows, kept, names))
        lemmas = tuple(token.lemma.lower() for token in tokens if token.tag in CONTENT_TAGS and not token.stop)
        finite = any(names[rows[at][4]] in FINITE_TAGS for at in kept)
        yield Sentence(passage.span(sentence), lemmas, finite, tokens, passage.kind, opens)
        opens = False


class _Names(dict[int, str]):
    """spaCy's strings by their numbers, each made once a passage."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self.strings = doc.vocab.strings

    def __missing__(self, number: int) -> str:
        self[number] = found = str(self.strings[number])
        return found


def _tokens(passage: Passage, rows: Sequence[Row], kept: Sequence[int], names: _Names) -> Iterator[Token]:
    text, shift = passage.report.part(passage.part), passage.start
    places = {at: place for place, at in enumerate(kept)}
    for at in kept:
        index, length, lemma, tag, _, stop, _, distance, relation = rows[at]
        start = index + shift
        head = at + (distance - _WHOLE if distance >= _HALF else distance)
        yield Token(
            start,
            start + length,
            text[start : start + length],
            names[lemma],
            names[tag],
            bool(stop),
            places.get(head, places[at]),
            names[relation],
        )
