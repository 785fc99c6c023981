import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.extract.parser import Parser
from crossread.extract.taking import even_out

WORDS = ["Police", "in", "Marlow", "said", "the", "death", "toll", "rose", "to", "40", "people", "on", "May", "3", "."]
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\t", "\n", " \u2009 ", "\u3000"])


@given(blanks=st.lists(BLANKS, min_size=len(WORDS) + 1, max_size=len(WORDS) + 1))
def test_blanks_change_no_word_and_words_keep_their_places(parser: Parser, blanks: list[str]) -> None:
    text = blanks[0] + "".join(word + blank for word, blank in zip(WORDS, blanks[1:], strict=True))
    (doc,) = parser.parse_texts([text])
    (plain,) = parser.parse_texts([" ".join(WORDS)])
    assert doc.text == text
    assert [(token.text, token.tag_, token.dep_, token.head.i) for token in doc] == [
        (token.text, token.tag_, token.dep_, token.head.i) for token in plain
    ]
    assert all(text[token.idx : token.end] == token.text for token in doc)
    assert [token.whitespace_ for token in doc] == blanks[1:]


def test_blanks_and_apostrophes_are_evened_out() -> None:
    assert even_out(" the\u00a0 town’s\ttoll\n") == "the town's toll"


CURLY = (
    "Police said they didn’t find the driver’s keys.",
    "O’Hara, who’s 41, says it isn’t the company’s fault.",
    "‘We won’t stop,’ the club’s chairman said.",
)


@pytest.mark.parametrize("text", CURLY)
def test_curly_apostrophes_are_parsed_like_straight_ones_and_stay_as_printed(parser: Parser, text: str) -> None:
    curly, straight = parser.parse_texts([text, text.replace("’", "'")])
    assert all(text[token.idx : token.end] == token.text for token in curly)
    assert any("’" in token.text for token in curly)
    assert [
        (token.dep_, token.tag_, token.lemma_, token.head.i, token.lower_.replace("’", "'")) for token in curly
    ] == [(token.dep_, token.tag_, token.lemma_, token.head.i, token.lower_) for token in straight]
