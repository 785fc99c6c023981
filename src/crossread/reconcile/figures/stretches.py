"""The words right round a number, as a report has them: a name for figures that no counted noun names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from crossread.model.mentions import Token
from crossread.model.sentences import join_touching
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_lexicon, load_words

# A name goes no further than this many words before the number and after it.
BEFORE = 4
AFTER = 6


def find_stretch(item: Item) -> str:
    """``spent … on a refit``: the number's own clause, the number left out; "" where it has no telling words."""
    if item.sentence is None:
        return ""
    leading, tail = item.tokens_before, item.sentence.tokens_after(item.figure.span)
    before = _words_before(leading, starts_clause)
    paused = bool(tail) and tail[0].text in (",", ";") and tail[0].start == item.figure.span.end
    after = [] if paused else _words_after(tail)
    if not _tells([*before, *after]):
        before = _words_before(leading, ends_sentence)
        after = after or _words_after(tail[1:] if paused else tail)
    after = after if after[:1] != ["and"] else []
    if not _tells([*before, *after]):
        before, after = [], _next_clause(tail)
    if not after and not before:
        return ""
    if not after and before[-1].lower() in load_words("figure_matching", "stretches.hinges"):
        return " ".join(_trim_start(before[::-1])[::-1])
    if item.unit and after and not before and after[0].lower().startswith(item.unit[:3]):
        return " ".join(after)
    return " ".join([*before, "…", *after])


def ends_sentence(token: Token) -> bool:
    """Whether it is a mark that ends a clause for good."""
    return token.text in load_words("figure_matching", "stretches.marks")


def starts_clause(token: Token) -> bool:
    """Whether the number's own clause begins behind it."""
    return ends_sentence(token) or token.text == "," or token.text in load_words("figure_matching", "stretches.starts")


def ends_clause(token: Token) -> bool:
    """Whether the number's own clause ends before it."""
    return ends_sentence(token) or token.text == "," or token.text in load_words("figure_matching", "stretches.ends")


def _words_before(tokens: Sequence[Token], stops: Callable[[Token], bool]) -> list[str]:
    """The last words before the number, back to the token that stops them."""
    clause = list(takewhile(lambda token: not stops(token), reversed(tokens)))
    return _trim_start(join_touching(reversed(clause))[-BEFORE:])


def _words_after(tokens: Sequence[Token]) -> list[str]:
    """The first words behind the number, up to the end of its clause."""
    return _trim_end(join_touching(takewhile(lambda token: not ends_clause(token), tokens))[:AFTER])


def _next_clause(tail: Sequence[Token]) -> list[str]:
    """The first words after a comma that tell something: ``Nine of the 40, or 23 percent, … had no lamp``."""
    for clause in _clauses(tail):
        words = _trim_end(join_touching(clause)[:AFTER])
        if _tells(words) and words[0] != "according":
            return words
    return []


def _clauses(tail: Sequence[Token]) -> Iterator[list[Token]]:
    """What stands between one comma and the next."""
    rest = list(takewhile(lambda token: not ends_sentence(token), tail))
    commas = [at for at, token in enumerate(rest) if token.text == ","]
    for start, end in pairwise([*commas, len(rest)]):
        yield rest[start + 1 : end]


def _tells(words: Sequence[str]) -> bool:
    return any(word.lower() not in _edges() and word[:1].isalpha() and not _is_number(word) for word in words)


def _trim_start(words: Sequence[str]) -> list[str]:
    """The words behind the last number among them, from the first on that a name may begin with."""
    kept = [word.strip(",'‘’") for word in words]
    last = max((at for at, word in enumerate(kept) if _has_digit(word)), default=-1)
    kept = kept[last + 1 :]
    while kept and kept[0].lower() in _edges():
        kept = kept[1:]
    return kept


def _trim_end(words: Sequence[str]) -> list[str]:
    """The words before the first number among them, up to the last that a name may end in."""
    kept = list(takewhile(lambda word: not _has_digit(word), (word.strip(",'‘’") for word in words)))
    ands = [at for at, word in enumerate(kept) if word.lower() == "and"]
    if ands and ands[-1] >= len(kept) - 2:
        kept = kept[: ands[-1]]  # cut off in what it joins
    while kept and kept[-1].lower() in _edges():
        kept = kept[:-1]
    return kept


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _is_number(word: str) -> bool:
    numbers = load_lexicon("number_words")
    return any(part in numbers["ones"] for part in word.lower().split("-"))


def _edges() -> frozenset[str]:
    return load_words("figure_labels", "nouns.edges")
