"""A207 for words of a kind: "the left hand" where sources that tell the same have "the right hand"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from crossread.check.copies import Copy
from crossread.check.retold.aligned import DraftAlignment, align
from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.retold.likeness import NOTHING, KeyRarity, compare_keys, read_rarity, weigh, weigh_keys
from crossread.check.retold.reversed import clash
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.words.kinds import NounSense, find_senses
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
class KindMember:
    """Which of a kind a word names: of a listed kind by numbers, of one of the dictionary's by the noun and its sense.

    ``kind`` is ``3`` or ``vehicle``, ``name`` ``1`` or ``taxi``.
    """

    kind: int | str
    name: int | str
    sense: NounSense | None = None

    def excludes(self, other: KindMember) -> bool:
        """Whether what is the one is not the other."""
        if self.sense is not None and other.sense is not None:
            return self.sense.excludes(other.sense)
        return self.kind == other.kind and self.name != other.name


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word of a kind where it stands, tokens ``first`` to before ``last``.

    ``noun``: the keys of the noun that it tells more of; ``beside``: those of the few words behind it.
    """

    place: KeyedSentence
    first: int
    last: int
    member: KindMember
    near: tuple[float, ...]
    keys: Mapping[str, float]
    noun: Keys
    beside: Keys

    @property
    def is_plural(self) -> bool:
        """Whether it names several: a noun of the dictionary's that does not stand in its plain form."""
        said = " ".join(token.lower for token in self.place.tokens[self.first : self.last])
        return self.member.sense is not None and said != self.member.name

    @property
    def span(self) -> Span:
        """Its words."""
        return self.place.sentence.cut(self.place.tokens[self.first], self.place.tokens[self.last - 1])


class KindWords:
    """The words of kinds in the sources by their kinds, and which members of each any source has."""

    def __init__(self, sources: Sources) -> None:
        self.by_kind: dict[int | str, list[KindWord]] = {}
        for word in sources.take(read_kind_words):
            self.by_kind.setdefault(word.member.kind, []).append(word)
        self._said = {kind: {word.member for word in words} for kind, words in self.by_kind.items()}

    def has(self, member: KindMember) -> bool:
        """Whether a source names the same member, or one that may be it."""
        return any(_is_said_by(member, other) for other in self._said.get(member.kind, ()))


def _is_said_by(member: KindMember, other: KindMember) -> bool:
    """Whether a word of the sources says as much as one of the draft: it, a sort of it, another word for it."""
    if member.sense is None or other.sense is None:
        return member.name == other.name
    return not member.sense.excludes(other.sense) and not other.sense.own & (member.sense.above - member.sense.own)


def find_others_of_kind(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word in whose place sources have another one of its kind."""
    known, rarity = sources.hold(KindWords), sources.hold(read_rarity)
    aligned = align(copy, sources)
    for ours in read_kind_words(copy.reading):
        if copy.is_quoted(ours.span.start, ours.span.end):
            continue
        unheard = not known.has(ours.member)
        if unheard or not _traits(ours.member).get("unheard"):
            other = _find_other(ours, known.by_kind.get(ours.member.kind, ()), rarity, aligned, unheard)
            if other is not None:
                message = f"“{ours.span.text}”: {sources.have([other.span])} “{other.span.text}” here."
                yield Finding("A207", "warning", ours.span.start, ours.span.end, message, (other.span,))


def _find_other(
    ours: KindWord, known: Sequence[KindWord], rarity: KeyRarity, aligned: DraftAlignment, unheard: bool
) -> KindWord | None:
    """The likest other word of the kind, where the draft's own stands nowhere like that."""
    likes = [(compare_keys(ours.place, ours.near, other.keys, rarity), other) for other in known]
    own = max((like for like, other in likes if not other.member.excludes(ours.member)), default=NOTHING)
    beside = {word.member for word in _read(ours.place) if word.member.kind == ours.member.kind}
    best, likest = NOTHING, None
    for like, other in likes:
        if not _are_apart(ours, other) or any(_is_said_by(other.member, this) for this in beside):
            continue
        if like.amount <= best.amount or own.amount > PART * like.amount:
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


def _are_apart(ours: KindWord, other: KindWord) -> bool:
    """Whether the one excludes the other, and neither is one thing where the other is several."""
    return ours.is_plural == other.is_plural and other.member.excludes(ours.member)


def _tell_of_one_noun(ours: KindWord, other: KindWord) -> bool:
    """Whether both stand with the same noun, if that is how words of the kind are told apart."""
    return not _traits(ours.member).get("before_noun") or bool(ours.noun & (other.noun | other.beside))


def read_kind_words(reading: Reading) -> Iterator[KindWord]:
    """Every word of a kind in a reading."""
    for sentence in read_keyed(reading):
        yield from _read(sentence)


def _read(sentence: KeyedSentence) -> Iterator[KindWord]:
    at = 0
    while at < len(sentence.tokens):
        sizes = range(min(LONGEST, len(sentence.tokens) - at), 0, -1)
        size = next((n for n in sizes if _look_up(sentence, at, n)), 0)
        for member in _look_up(sentence, at, size):
            if _stands_so(sentence, at, at + size, _traits(member)):
                near = weigh(sentence, at, at + size)
                keys = weigh_keys(sentence, near)
                noun = _noun(sentence, at + size - 1)
                beside = frozenset(key for keys in sentence.keys[at + size : at + size + BESIDE] for key in keys)
                yield KindWord(sentence, at, at + size, member, near, keys, noun, beside)
        at += max(size, 1)


def _look_up(sentence: KeyedSentence, at: int, size: int) -> Sequence[KindMember]:
    """The members that so many words name, in the form that they have or with the last in its plain one."""
    words = [token.lower for token in sentence.tokens[at : at + size]]
    plain = [*words[:-1], *(token.lemma.lower() for token in sentence.tokens[at : at + size][-1:])]
    return _members(" ".join(words)) or _members(" ".join(plain))


@lru_cache(maxsize=20_000)
def _members(said: str) -> tuple[KindMember, ...]:
    return (*_table().get(said, ()), *(KindMember(sense.kind, said, sense) for sense in find_senses(said)))


def _stands_so(sentence: KeyedSentence, first: int, last: int, kind: Mapping[str, Any]) -> bool:
    """Whether the words stand as those of the kind do: as nouns, or before one, and not before what makes others."""
    token = sentence.tokens[last - 1]
    behind = sentence.tokens[last].lower if last < len(sentence.tokens) else ""
    if (
        kind.get("untold")
        or behind in kind.get("not_before", ())
        or (first in sentence.of_names and not kind.get("in_names"))
    ):
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


def _traits(member: KindMember) -> Mapping[str, Any]:
    """How the words of a kind must stand."""
    lexicon = load_lexicon("kinds_apart")
    if isinstance(member.kind, int):
        listed: Mapping[str, Any] = lexicon["kinds"][member.kind]
        return listed
    traits: Mapping[str, Any] = lexicon["dictionary"].get(member.kind, lexicon["dictionary"]["other"])
    return traits


@cache
def _table() -> Mapping[str, tuple[KindMember, ...]]:
    """The words of each member of a listed kind to the members that they are of."""
    found: dict[str, list[KindMember]] = {}
    for number, kind in enumerate(load_lexicon("kinds_apart")["kinds"]):
        for name, words in enumerate(kind["members"]):
            for word in dict.fromkeys(words):
                for said in {word, word.replace("-", " - ")}:
                    found.setdefault(said, []).append(KindMember(number, name))
    return {words: tuple(members) for words, members in sorted(found.items())}


KINDS = Rule({"A207": "The sources have another word of its kind here"}, find_others_of_kind)
