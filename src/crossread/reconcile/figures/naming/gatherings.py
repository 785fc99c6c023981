"""Numbers that are part of a word for a gathering: ``a 200-person crowd``, ``the 50-car pileup``."""

from __future__ import annotations

from itertools import takewhile

from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_HYPHENS = ("-", "–", "‑")


def is_compound(sentence: Sentence, head: Span | None) -> bool:
    """Whether a hyphen ties the noun at ``head`` to its number."""
    before = sentence.tokens_before(head)[-1:] if head is not None else ()
    return any(token.text in _HYPHENS and head is not None and token.end == head.start for token in before)


def name_gathering(sentence: Sentence, head: Span, noun: str) -> str:
    """``people in the crowd``: the noun, in the plural, with the gathering that it makes up; "" for another word.

    A ``50-win season`` and a ``five-door car`` are made up of nothing that is counted.
    """
    behind = takewhile(lambda token: token.text.isalpha() and token.lower == token.text, sentence.tokens_after(head))
    words = [token.lower for token in behind][:3]
    last = next((at for at, word in enumerate(words) if word in load_words("figure_naming", "words.gatherings")), None)
    return "" if last is None else f"{noun} in the {' '.join(words[: last + 1])}"
