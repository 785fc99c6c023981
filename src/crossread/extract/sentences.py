"""Sentences of a report with the lemmas that carry their content."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.model.mentions import Sentence

CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# Penn tags of verbs that take a subject: said, says, say, will.
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def extract_sentences(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """All sentences in order, title first; stop words and punctuation are not among the lemmas."""
    found: list[Sentence] = []
    for passage in passages:
        for sentence in passage.doc.sents:
            if not sentence.text.strip():
                continue
            lemmas = tuple(
                token.lemma_.lower() for token in sentence if token.pos_ in CONTENT_TAGS and not token.is_stop
            )
            finite = any(token.tag_ in FINITE_TAGS for token in sentence)
            found.append(Sentence(passage.span(sentence), lemmas, finite))
    return tuple(found)
