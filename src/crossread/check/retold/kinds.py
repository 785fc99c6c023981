"""A207 for words of a kind: "the left hand" where sources that tell the same have "the right hand"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from crossread.check.copies import Copy
from crossread.check.retold.aligned import DraftAlignment, align
from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.retold.likeness import NOTHING, KeyRarity, compare_keys, read_rarity, weigh, weigh_keys
from crossread.check.retold.reversed import clash
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon

# Words of the longest phrase of the table.
LONGEST = 4
# Words behind one among which the noun stands that it tells more of.
BESIDE = 3
# The draft's own word stands at most so large a part as surely for what the draft tells as another of its kind.
PART = 0.6


@dataclass(frozen=True, slots=True)
class KindBar:
    """How surely another word of the kind stands for what the draft tells.

    What stands around it is alike by ``alike``, at least a ``share`` of what the draft has there; the two sentences
    share ``aligned`` at least. ``clashing``: they may name different people. ``unheard``: no source has the draft's.
    """

    alike: float
    share: float
    aligned: float = 0.0
    clashing: bool = False
    unheard: bool = False


BARS = (
    KindBar(1.0, 0.25),
    KindBar(1.5, 0.4, clashing=True),
    KindBar(0.8, 0.25, unheard=True),
    KindBar(0.4, 0.2, aligned=2.5),
)


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word of a kind where it stands, tokens ``first`` to before ``last``.

    ``noun``: the keys of the noun that it tells more of; ``beside``: those of the few words behind it.
    """

    place: KeyedSentence
    first: int
    last: int
    kind: int
    member: int
    near: tuple[float, ...]
    keys: Mapping[str, float]
    noun: Keys
    beside: Keys

    @property
    def span(self) -> Span:
        """Its words."""
        return self.place.sentence.cut(self.place.tokens[self.first], self.place.tokens[self.last - 1])


class KindWords:
    """The words of kinds in the sources by their kinds, and which members of each any source has."""

    def __init__(self, sources: Sources) -> None:
        self.by_kind: dict[int, list[KindWord]] = {}
        for word in sources.take(read_kind_words):
            self.by_kind.setdefault(word.kind, []).append(word)
        self.said = {(kind, word.member) for kind, words in self.by_kind.items() for word in words}


def find_others_of_kind(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word in whose place sources have another one of its kind."""
    known, rarity = sources.hold(KindWords), sources.hold(read_rarity)
    aligned = align(copy, sources)
    for ours in read_kind_words(copy.reading):
        if copy.is_quoted(ours.span.start, ours.span.end):
            continue
        unheard = (ours.kind, ours.member) not in known.said
        if unheard or not _kinds()[ours.kind].get("unheard"):
            other = _find_other(ours, known.by_kind.get(ours.kind, ()), rarity, aligned, unheard)
            if other is not None:
                message = f"“{ours.span.text}”: {sources.have([other.span])} “{other.span.text}” here."
                yield Finding("A207", "warning", ours.span.start, ours.span.end, message, (other.span,))


def _find_other(
    ours: KindWord, known: Sequence[KindWord], rarity: KeyRarity, aligned: DraftAlignment, unheard: bool
) -> KindWord | None:
    """The likest other word of the kind, where the draft's own stands nowhere like that."""
    likes = [(compare_keys(ours.place, ours.near, other.keys, rarity), other) for other in known]
    own = max((like for like, other in likes if other.member == ours.member), default=NOTHING)
    beside = {word.member for word in _read(ours.place) if word.kind == ours.kind}
    best, likest = NOTHING, None
    for like, other in likes:
        if other.member in beside or like.amount <= best.amount or own.amount > PART * like.amount:
            continue
        clashing = clash(ours.place, other.place)
        for bar in BARS:
            if like.amount < bar.alike or like.part < bar.share or (bar.unheard and not unheard):
                continue
            if (clashing and not bar.clashing) or aligned.share(ours.place, other.place) < bar.aligned:
                continue
            if _tell_of_one_noun(ours, other):
                best, likest = like, other
    return likest


def _tell_of_one_noun(ours: KindWord, other: KindWord) -> bool:
    """Whether both stand with the same noun, if that is how words of the kind are told apart."""
    return not _kinds()[ours.kind].get("before_noun") or bool(ours.noun & (other.noun | other.beside))


def read_kind_words(reading: Reading) -> Iterator[KindWord]:
    """Every word of a kind in a reading."""
    for sentence in read_keyed(reading):
        yield from _read(sentence)


def _read(sentence: KeyedSentence) -> Iterator[KindWord]:
    at = 0
    while at < len(sentence.tokens):
        sizes = range(min(LONGEST, len(sentence.tokens) - at), 0, -1)
        size = next((n for n in sizes if _look_up(sentence, at, n)), 0)
        for kind, member in _look_up(sentence, at, size):
            if _stands_so(sentence, at, at + size, _kinds()[kind]):
                near = weigh(sentence, at, at + size)
                keys = weigh_keys(sentence, near)
                noun = _noun(sentence, at + size - 1)
                beside = frozenset(key for keys in sentence.keys[at + size : at + size + BESIDE] for key in keys)
                yield KindWord(sentence, at, at + size, kind, member, near, keys, noun, beside)
        at += max(size, 1)


def _look_up(sentence: KeyedSentence, at: int, size: int) -> Sequence[tuple[int, int]]:
    """The kinds and members that so many words are of, in the form that they have or with the last in its plain one."""
    words = [token.lower for token in sentence.tokens[at : at + size]]
    plain = [*words[:-1], *(token.lemma.lower() for token in sentence.tokens[at : at + size][-1:])]
    return _table().get(tuple(words)) or _table().get(tuple(plain)) or ()


def _stands_so(sentence: KeyedSentence, first: int, last: int, kind: Mapping[str, Any]) -> bool:
    """Whether the words stand as those of the kind do: as nouns, or before one, and not before what makes others."""
    token = sentence.tokens[last - 1]
    behind = sentence.tokens[last].lower if last < len(sentence.tokens) else ""
    if behind in kind.get("not_before", ()) or (first in sentence.of_names and not kind.get("in_names")):
        return False
    if kind.get("before_noun"):
        return bool(_noun(sentence, last - 1))
    return not kind.get("nouns") or token.tag == "NOUN"


def _noun(sentence: KeyedSentence, at: int) -> Keys:
    """The keys of the noun that a word tells more of."""
    token = sentence.tokens[at]
    head = sentence.tokens[token.head]
    tells = token.relation in ("amod", "compound", "nmod", "advmod") and head.tag in ("NOUN", "PROPN")
    return sentence.keys[token.head] if tells and token.head > at else frozenset()


def _kinds() -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = load_lexicon("kinds_apart")["kinds"]
    return found


@cache
def _table() -> Mapping[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The words of each member to the kinds and members that they are of."""
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, kind in enumerate(_kinds()):
        for member, words in enumerate(kind["members"]):
            for word in dict.fromkeys(words):
                for parts in {tuple(word.split()), tuple(word.replace("-", " - ").split())}:
                    found.setdefault(parts, []).append((number, member))
    return {words: tuple(members) for words, members in sorted(found.items())}


KINDS = Rule({"A207": "The sources have another word of its kind here"}, find_others_of_kind)
