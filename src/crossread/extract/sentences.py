"""Sentences of a report, with their tokens and the lemmas that carry their content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.extract.docs import DocToken
from crossread.extract.passages import Passage
from crossread.model.mentions import Sentence, Token

CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# Penn tags of verbs that take a subject: said, says, say, will.
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def extract_sentences(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """All sentences in order, title first; stop words and punctuation are not among the lemmas."""
    return tuple(sentence for passage in passages for sentence in _passage_sentences(passage))


def _passage_sentences(passage: Passage) -> Iterator[Sentence]:
    opens = True
    for sentence in passage.doc.sents:
        kept = [token for token in sentence if not token.is_space]
        if not kept:
            continue
        tokens = tuple(_tokens(kept, passage.start))
        lemmas = tuple(token.lemma_.lower() for token in kept if token.pos_ in CONTENT_TAGS and not token.is_stop)
        finite = any(token.tag_ in FINITE_TAGS for token in kept)
        yield Sentence(passage.span(sentence), lemmas, finite, tokens, passage.kind, opens)
        opens = False


def _tokens(kept: Sequence[DocToken], shift: int) -> Iterator[Token]:
    places = {token.i: place for place, token in enumerate(kept)}
    for place, token in enumerate(kept):
        start, text = token.idx + shift, token.text
        head = places.get(token.head.i, place)
        yield Token(start, start + len(text), text, token.lemma_, token.pos_, token.is_stop, head, token.dep_)
