from hypothesis import given
from hypothesis import strategies as st

from crossread.extract.parser import Parser
from crossread.extract.taking import even_blanks

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


def test_blanks_are_evened_out() -> None:
    assert even_blanks(" the\u00a0 death\ttoll\n") == "the death toll"
