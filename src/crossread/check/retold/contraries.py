"""A206 for words whose contrary alone the sources have: "was licensed" beside "unlicensed"."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.retold.signs import SignedWord, read_signed
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Beginnings that turn a word round, and letters of the shortest word behind them.
PREFIXES, SHORTEST = ("un", "non-", "non"), 3


class ContraryWords:
    """The words of the sources, and where those stand that a beginning turns round."""

    def __init__(self, sources: Sources) -> None:
        self.known: set[str] = set()
        self.turned: dict[str, Span] = {}
        for lemma, span in sources.take(_read_lemmas):
            self.known.add(lemma)
            for plain in _without_prefix(lemma):
                self.turned.setdefault(plain, span)


def _read_lemmas(reading: Reading) -> Iterator[tuple[str, Span]]:
    for sentence in reading.sentences:
        for token in sentence.tokens:
            if token.tag in ("NOUN", "VERB", "ADJ", "ADV"):
                yield token.lemma.lower(), sentence.cut(token, token)
                if token.lower != token.lemma.lower():
                    yield token.lower, sentence.cut(token, token)


def _without_prefix(word: str) -> Iterator[str]:
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= SHORTEST:
            yield rest


def find_contraries(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word that is so in the draft, and whose contrary alone a source has."""
    known = sources.hold(ContraryWords)
    told: set[int] = set()
    for ours in read_signed(copy.reading):
        place = ours.place.sentence.span.start
        if ours.denied or place in told or copy.is_quoted(ours.span.start, ours.span.end):
            continue
        other = _find_contrary(ours, known)
        if other is not None and not _is_denied_near(ours):
            told.add(place)
            message = f"“{ours.span.text}”: {sources.outlets([other])} says that it is not so."
            yield Finding("A206", "warning", ours.span.start, ours.span.end, message, (other,))


def _find_contrary(ours: SignedWord, known: ContraryWords) -> Span | None:
    """A source's word that turns the draft's round, "unlicensed", where none has the draft's own."""
    token = ours.place.tokens[ours.at]
    if token.tag not in ("VERB", "ADJ") or {token.lower, token.lemma.lower()} & known.known:
        return None
    before = ours.place.tokens[max(0, ours.at - 2) : ours.at]
    said = any(one.lemma.lower() == "be" for one in before)  # "newly mapped" land was unmapped till then
    return known.turned.get(token.lower) if said else None


def _is_denied_near(ours: SignedWord) -> bool:
    """Whether the draft's sentence denies something before the word, which may be the word."""
    before = ours.place.tokens[: ours.at]
    denies = load_words("checking", "retold.negators") | load_words("checking", "retold.refusals")
    return any(token.lower in denies or token.lemma.lower() in denies for token in before)


CONTRARIES = Rule({"A206": "The sources deny what the draft says, or do not"}, find_contraries)
