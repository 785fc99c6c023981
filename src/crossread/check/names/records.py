"""A203 for superlatives that no source has: "its oldest boat", where no report ranks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from crossread.check.copies import Copy
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# Letters of the shortest word that is a superlative by its end.
SHORTEST = 6


def find_records(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each superlative of the writer's own of which no source has the like."""
    known = frozenset(sources.take(_read_words))
    for sentence in copy.reading.sentences:
        for at, token in enumerate(sentence.tokens):
            span = sentence.cut(token, token)
            if copy.is_quoted(span.start, span.end) or copy.is_headline(span.start):
                continue
            if _is_superlative(sentence, at) and not _ranks(token.lower) & known and not _is_of_draft(copy, span):
                message = f"“{token.text}”: no source says so of anything; confirm it."
                yield Finding("A203", "warning", span.start, span.end, message)


def _is_superlative(sentence: Sentence, at: int) -> bool:
    """Whether a word is a superlative before what it ranks: "the largest shop"; "at the latest" is none."""
    token = sentence.tokens[at]
    regular = token.lower.endswith("est") and len(token.lower) >= SHORTEST and token.tag == "ADJ"
    if not regular or token.lower in load_words("checking", "records.no_rank"):
        return False
    before = [one.lower for one in sentence.tokens[max(0, at - 2) : at]]
    return bool(set(before) & load_words("checking", "records.leads")) and "at" not in before


def _ranks(word: str) -> frozenset[str]:
    """The word, what is more so than another, and all superlatives of its pair: a source with one may bear it out."""
    stem = word.removesuffix("est")
    return frozenset({word, f"{stem}er", f"most-{word}"}) | _ends().get(word, frozenset())


@cache
def _ends() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for axis in [*load_lexicon("poles")["axes"], *load_lexicon("opposites")["pairs"]]:
        words: Sequence[str] = [*axis["one"], *axis["other"]]
        ranked = frozenset(word for word in words if word.endswith("est") or word in ("most", "least"))
        for word in ranked:
            found[word] = found.get(word, frozenset()) | ranked
    return found


def _is_of_draft(copy: Copy, span: Span) -> bool:
    """Whether it ranks what the draft itself lists: "the largest of the three", or numbers are beside it."""
    after = [token.lower for token in copy.reading.tokens_after(span)]
    first, last = copy.bounds(span.start, span.end)
    counted = len(copy.numbers_in(first, last))
    return "of" in after[:1] or counted > 0 or bool(set(after) & load_words("checking", "records.listed"))


def _read_words(reading: Reading) -> Iterator[str]:
    for sentence in reading.sentences:
        yield from (token.lower for token in sentence.tokens if _tells(token))


def _tells(token: Token) -> bool:
    return not token.is_mark and len(token.text) > 2


RECORDS = Rule({"A203": "A superlative is not borne out by the numbers"}, find_records)
