"""Sentences that the parser may cut behind a street's short name."""

from __future__ import annotations

import pytest

from crossread.extract.cut_streets import join_after_streets
from crossread.extract.docs import DocToken
from crossread.extract.parser import Parser

ON = (
    "The shooting took place as guards were removing a guest from The Amber Hall at 4 N. Third {} just before 4:30 a.m."
)


@pytest.mark.parametrize("street", ["Ave.", "Pl.", "St.", "Blvd."])
def test_a_street_ends_no_sentence_before_a_small_letter(parser: Parser, street: str) -> None:
    (doc,) = parser.parse_texts([ON.format(street)])
    assert len(list(doc.sents)) == 1
    roots = [token for token in doc if token.head is token]
    assert len(roots) == 1


def _token(at: int, text: str, opens: bool = False, dep: str = "ROOT") -> DocToken:
    flags = (text == ".", False, False, False, False)
    return DocToken(at, at * 9, text, text.lower(), (text, text.lower()), "ADP", "IN", dep, " ", opens, "", "", flags)


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (["Third", "Ave.", "in"], True),
        (["Third", "Ave", ".", "in"], True),
        (["Third", "Ave.", "In"], False),
        (["the", "way", ".", "in"], False),
        (["a", "fire.", "in"], False),
    ],
)
def test_what_is_joined(words: list[str], joined: bool) -> None:
    last = len(words) - 1
    tokens = [_token(at, word, opens=at in (0, last)) for at, word in enumerate(words)]
    heads = [0] * last + [last]
    join_after_streets(tokens, heads)
    assert (tokens[-1].is_sent_start, heads[-1]) == ((False, 0) if joined else (True, last))
