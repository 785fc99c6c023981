"""What a number in brackets counts: the words before it (``driving without a licence (12), theft (9)``)."""

from __future__ import annotations

from itertools import takewhile

from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.grammar.trees import spell
from crossread.text.lexicon import load_words

# A longer run of words before a bracket is a sentence, and no name.
LONGEST = 7


def find_bracketed(sentence: Sentence, span: Span) -> str | None:
    """The phrase before a number that stands alone in round brackets, back to what joins it to the rest."""
    before, after = sentence.tokens_before(span), sentence.tokens_after(span)
    if len(before) < 2 or not after or before[-1].text != "(" or after[0].text not in (")", ",", ";"):
        return None
    phrase = list(takewhile(lambda token: not _joins(token), reversed(before[:-1])))[::-1]
    while phrase and phrase[0].tag in ("DET", "CCONJ", "ADP"):
        phrase.pop(0)
    return spell(phrase) if 1 <= len(phrase) <= LONGEST and phrase[-1].tag == "NOUN" else None


def _joins(token: Token) -> bool:
    """A mark, a form of ``be``, ``for``, ``and``."""
    return token.is_mark or token.lower in load_words("figure_naming", "words.bracket_stops")
