"""Finds, in a sentence, the words that a lexicon knows as choices for one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from crossread.model.mentions import Sentence
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_listed

# The longest choice, "special military operation", with its hyphens were it written with any.
MOST_TOKENS = 5


def find_choices(sentence: Sentence) -> Iterator[Span]:
    """Every choice that the sentence makes, the longest of those that begin in one place; no part of another word."""
    group_of, firsts = group_forms(), _first_words()
    tokens, end = sentence.tokens, 0
    for first, token in enumerate(tokens):
        if token.start < end or token.lower not in firsts or _joined(sentence, first):
            continue
        for last in range(min(first + MOST_TOKENS, len(tokens)), first, -1):
            span = sentence.cut(token, tokens[last - 1])
            if span.text.lower() in group_of and not _joined(sentence, last):
                end = span.end
                yield span
                break


def _joined(sentence: Sentence, at: int) -> bool:
    """Whether the token at this place and the one before it are parts of one word: ``train-crash``, not ``crash's``."""
    if not 0 < at < len(sentence.tokens):
        return False
    one, other = sentence.tokens[at - 1], sentence.tokens[at]
    last, first = one.text[-1], other.text[0]
    return one.end == other.start and ("-" in (last, first) or (last.isalnum() and first.isalnum()))


@cache
def group_forms() -> Mapping[str, int]:
    """Every choice with its plural, and the group of each."""
    groups = load_lexicon("wordings")["groups"]
    return {form: index for index, group in enumerate(groups) for word in group for form in number_forms(word)}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word for form in group_forms() for word in (form, form.replace("-", " ").split()[0]))


def number_forms(word: str) -> Iterable[str]:
    """The word and its plurals."""
    if word.endswith("person"):
        return (word, word[:-6] + "people", word + "s")
    if word.endswith("man"):
        return (word, word[:-3] + "men")
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word, word[:-1] + "ies")
    return (word, word + ("es" if word.endswith(load_listed("matching", "terms.sibilants")) else "s"))
