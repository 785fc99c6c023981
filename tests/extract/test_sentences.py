"""Tokens tile the sentence whatever the text is."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from crossread.extract.docs import Doc
from crossread.extract.passages import Passage
from crossread.extract.sentences import extract_sentences
from crossread.extract.taking import DocTaker, even_out
from crossread.model.reports import Report


def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


NLP = blank()
TAKER = DocTaker(NLP.vocab)
PIECES = st.sampled_from(
    ["Ada Lund", "said,", " ", "  ", "\t", "\n", "“", "”", "3.5", "don't", ".", "!", "\u00a0", "é", "km²"]
)


@given(text=st.lists(PIECES, min_size=1, max_size=30).map("".join), lead=st.sampled_from(["", "> ", "Before.\n"]))
def test_tokens_tile_the_characters_that_are_not_blank(text: str, lead: str) -> None:
    report = Report("a", lead + text)
    sentences = extract_sentences(
        [Passage(report, "text", "paragraph", len(lead), TAKER.take(NLP(even_out(text)), text))]
    )
    covered = [index for one in sentences for token in one.tokens for index in range(token.start, token.end)]
    assert covered == [len(lead) + index for index, letter in enumerate(text) if not letter.isspace()]
    for sentence in sentences:
        for token in sentence.tokens:
            assert report.text[token.start : token.end] == token.text
            assert sentence.span.start <= token.start and token.end <= sentence.span.end
            assert 0 <= token.head < len(sentence.tokens)


def parsed(words: list[str], **fields: object) -> Doc:
    return TAKER.take(SpacyDoc(NLP.vocab, words, [True] * (len(words) - 1) + [False], **fields), " ".join(words))


def test_tokens_carry_the_parse_with_heads_counted_in_their_sentence() -> None:
    doc = parsed(
        ["It", "rained", "Two", "men", "fell"],
        lemmas=["it", "rain", "two", "man", "fall"],
        pos=["PRON", "VERB", "NUM", "NOUN", "VERB"],
        tags=["PRP", "VBD", "CD", "NNS", "VBD"],
        deps=["nsubj", "ROOT", "nummod", "nsubj", "ROOT"],
        heads=[1, 1, 3, 4, 4],
        sent_starts=[True, False, True, False, False],
    )
    report = Report("a", doc.text)
    first, second = extract_sentences([Passage(report, "text", "paragraph", 0, doc)])
    assert [token.head for token in second.tokens] == [1, 2, 2]
    assert [token.relation for token in second.tokens] == ["nummod", "nsubj", "ROOT"]
    assert [token.lemma for token in second.tokens] == ["two", "man", "fall"]
    assert second.tokens[1].tag == "NOUN" and not second.tokens[1].stop
    assert first.tokens[0].stop
    assert second.lemmas == ("man", "fall")


@pytest.mark.parametrize(("tags", "finite"), [(["NNS", "VBN"], False), (["NNS", "VBD"], True)])
def test_a_sentence_is_finite_by_its_verb(tags: list[str], finite: bool) -> None:
    doc = parsed(["Men", "hurt"], tags=tags, pos=["NOUN", "VERB"], heads=[1, 1], deps=["nsubj", "ROOT"])
    (sentence,) = extract_sentences([Passage(Report("a", doc.text), "text", "paragraph", 0, doc)])
    assert sentence.finite is finite
