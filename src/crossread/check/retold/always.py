"""A206 for words that the sources only ever deny: "has a bell", where each report that has one says "no bell".

Also for words whose contrary alone the sources have: "was licensed" beside "unlicensed".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crossread.check.copies import Copy, covers
from crossread.check.retold.signs import SignedWord, read_signed
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# A word that the sources have more often than this may stand for one thing here and for another there.
MOST_OFTEN = 6
# Keys beside the word that the sentences of the draft and of a source share.
FEWEST_SHARED = 1
# Beginnings that turn a word round, and letters of the shortest word behind them.
PREFIXES, SHORTEST = ("un", "non-", "non"), 3


class LoneWords:
    """Where each word of the sources stands, by its lemma, and the words with a beginning that turns them round."""

    def __init__(self, sources: Sources) -> None:
        self.signed: dict[str, list[SignedWord]] = {}
        for word in sources.take(read_signed):
            self.signed.setdefault(_lemma(word), []).append(word)
        self.counts: dict[str, int] = {}
        self.turned: dict[str, Span] = {}
        for lemma, span in sources.take(_read_lemmas):
            self.counts[lemma] = self.counts.get(lemma, 0) + 1
            for plain in _without_prefix(lemma):
                self.turned.setdefault(plain, span)


def _lemma(word: SignedWord) -> str:
    return word.place.tokens[word.at].lemma.lower()


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


def find_always_denied(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word that is so in the draft, and in every source that has it is not."""
    known = sources.hold(LoneWords)
    told: set[int] = set()
    for ours in read_signed(copy.reading):
        place = ours.place.sentence.span.start
        if ours.denied or place in told or covers(copy.quoted, ours.span.start, ours.span.end):
            continue
        other = _find_denial(ours, known.signed, known.counts) or _find_contrary(ours, known)
        if other is not None and not _is_denied_near(ours):
            told.add(place)
            message = f"“{ours.span.text}”: {sources.outlets([other])} says that it is not so."
            yield Finding("A206", "warning", ours.span.start, ours.span.end, message, (other,))


def _find_denial(ours: SignedWord, known: Mapping[str, Sequence[SignedWord]], counts: Mapping[str, int]) -> Span | None:
    """A source's denial of the noun, where no source has it otherwise and one denies it of what the draft tells of."""
    if ours.place.tokens[ours.at].tag != "NOUN":
        return None
    there = known.get(_lemma(ours), ())
    every = counts.get(_lemma(ours), 0)
    if not there or not all(one.denied for one in there) or len(there) < every or every > MOST_OFTEN:
        return None
    own = ours.place.keys[ours.at]
    shared = [one for one in there if len((one.place.every & ours.place.every) - own) >= FEWEST_SHARED]
    return shared[0].span if shared else None


def _find_contrary(ours: SignedWord, known: LoneWords) -> Span | None:
    """A source's word that turns the draft's round, "unlicensed", where none has the draft's own."""
    token = ours.place.tokens[ours.at]
    if token.tag not in ("VERB", "ADJ") or known.counts.get(token.lower) or known.counts.get(token.lemma.lower()):
        return None
    before = ours.place.tokens[max(0, ours.at - 2) : ours.at]
    said = any(one.lemma.lower() == "be" for one in before)  # "newly mapped" land was unmapped till then
    return known.turned.get(token.lower) if said else None


def _is_denied_near(ours: SignedWord) -> bool:
    """Whether the draft's sentence denies something before the word, which may be the word."""
    before = ours.place.tokens[: ours.at]
    denies = load_words("checking", "retold.negators") | load_words("checking", "retold.refusals")
    return any(token.lower in denies or token.lemma.lower() in denies for token in before)


ALWAYS_DENIED = Rule({"A206": "The sources deny what the draft says, or do not"}, find_always_denied)
