"""A205 for words that turn a statement round: "fell" for "rose", "younger" for "elder", "before" for "after"."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crossread.check.copies import Copy
from crossread.check.margins import Margin
from crossread.check.rule import Rule
from crossread.check.slots.surroundings import Surroundings, read_behind, read_surroundings, sentence_words
from crossread.check.sources import Sources
from crossread.check.statements.clauses import ClauseWords, read_clause_words
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# The opposite stands in a source so much like the draft's word, so much more than the word itself does in any, and the
# word itself at most so large a part of that.
MARGIN = Margin(0.4, gap=0.25)
# How alike two words are whose clauses have the same people and things, and whose clauses have the same words: most of
# the draft's, and so many of them.
SAME_PARTIES, SAME_CLAUSE, MOST_OF, FEWEST_SHARED = 0.6, 0.8, 0.75, 2


@dataclass(frozen=True, slots=True)
class Pole:
    """A word of one end of a pair (``end`` 0 or 1), and whether it stands between two things.

    ``pair`` is the number of a listed pair, or the words of one of the dictionary's.

    ``contrary``: what is not the one is the other, as who is not guilty is innocent. ``sided``: the opposite holds of
    the other of two things, as where one leads and the other trails.
    """

    pair: int | str
    end: int
    between: bool
    contrary: bool = False
    sided: bool = False


@dataclass(frozen=True, slots=True)
class PoleWord:
    """One such word where it stands, with what stands around it, and behind it."""

    pole: Pole
    span: Span
    around: Surroundings
    behind: Surroundings
    clause: ClauseWords | None
    sentence: frozenset[str]


def find_turned_words(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word in whose place sources have its opposite, and none has it."""
    known = sources.take(read_turns)
    for turn in read_turns(copy.reading):
        if copy.is_quoted(turn.span.start, turn.span.end):
            continue
        other = _find_opposite(turn, known, sources)
        if other is not None:
            words = turn.span.text
            message = f"“{words}”: {sources.have([other.span])} “{other.span.text}” here, which is the opposite."
            yield Finding("A205", "warning", turn.span.start, turn.span.end, message, (other.span,))


def _find_opposite(turn: PoleWord, known: Sequence[PoleWord], sources: Sources) -> PoleWord | None:
    """The likest opposite, where it is alike enough and the draft's own word stands nowhere like that."""
    return MARGIN.pick(
        (_compare(turn, other, sources), "own" if other.pole.end == turn.pole.end else "rival", other)
        for other in known
        if other.pole.pair == turn.pole.pair and (not turn.pole.sided or _are_of_one(turn, other))
    )


def _are_of_one(turn: PoleWord, other: PoleWord) -> bool:
    """Whether what is said of one of two things is said of the same one in both: "led" and "trailing"."""
    ours, theirs = turn.clause, other.clause
    return ours is not None and theirs is not None and bool(ours.doers & theirs.doers)


def _compare(turn: PoleWord, other: PoleWord, sources: Sources) -> float:
    """How alike the two stand; what stands between two things must have the same one behind it."""
    like = sources.slots.rarity.share(turn.around)(other.around)
    if turn.pole.between:
        return min(like, sources.slots.rarity.share(turn.behind)(other.behind))
    return max(like, _compare_clauses(turn, other, sources))


def _compare_clauses(turn: PoleWord, other: PoleWord, sources: Sources) -> float:
    """How much of the clause of the draft's word a source says of the other, wherever in its sentence."""
    ours, theirs = turn.clause, other.clause
    if ours is None or theirs is None:
        return 0.0
    if ours.parties and ours.parties <= theirs.parties and _share_numbers(ours, theirs):
        return SAME_PARTIES
    shared = ours.words & other.sentence
    whole = math.fsum(sources.slots.rarity.of(word) for word in sorted(ours.words))
    part = math.fsum(sources.slots.rarity.of(word) for word in sorted(shared))
    return SAME_CLAUSE * part / whole if len(shared) >= FEWEST_SHARED and part >= MOST_OF * whole else 0.0


def _share_numbers(ours: ClauseWords, theirs: ClauseWords) -> bool:
    """Whether a source's clause has a number of the draft's, if the draft's has any."""
    return not ours.numbers or bool(ours.numbers & theirs.numbers)


def read_turns(reading: Reading) -> Iterator[PoleWord]:
    """Every word of a reading that has an opposite."""
    poles = _poles()
    for sentence in reading.sentences:
        for at, token in enumerate(sentence.tokens):
            if _is_particle(sentence.tokens, at):
                continue
            before = sentence.tokens[max(0, at - 1)]
            for pole in poles.get(token.lower) or _look_up(token):
                span = sentence.cut(token, token)
                denied = pole.contrary and before.lower in ("not", "non", "never")
                end = 1 - pole.end if denied else pole.end
                clause = read_clause_words(reading, span)
                words = sentence_words(reading, sentence)
                yield PoleWord(
                    replace(pole, end=end),
                    span,
                    read_surroundings(reading, span),
                    read_behind(reading, span),
                    clause,
                    words,
                )


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word only completes a verb or leads to a place: "gave up", "up the road", not "closed up 3 percent"."""
    small = tokens[at].relation in ("prt", "prep") and tokens[at].lower in load_words("checking", "turned.particles")
    changes = at + 1 < len(tokens) and tokens[at + 1].tag == "NUM"
    return small and not (changes and tokens[at].lower in load_words("checking", "turned.changes"))


def _look_up(token: Token) -> Sequence[Pole]:
    """The ends of the dictionary's opposites that a verb or an adjective is of, in whatever form it stands."""
    if token.tag == "VERB":
        return _opposites("verbs").get(token.lemma.lower(), ())
    return _opposites("adjectives").get(token.lower, ()) if token.tag == "ADJ" else ()


@cache
def _opposites(table: str) -> Mapping[str, tuple[Pole, ...]]:
    """Each word of the dictionary's opposites that the list does not hold, with the ends that it is of.

    Of adjectives those of which one is made of the other: "inaccurate", not "junior".
    """
    found: dict[str, list[Pole]] = {}
    for pair in load_lexicon("word_opposites")[table]["pairs"]:
        made = table == "verbs" or pair[0].endswith(pair[1]) or pair[1].endswith(pair[0])
        if made and not any(word in _poles() for word in pair):
            for end, word in enumerate(pair):
                found.setdefault(word, []).append(Pole("/".join(pair), end, between=False, contrary=True))
    return {word: tuple(poles) for word, poles in sorted(found.items())}


@cache
def _poles() -> Mapping[str, tuple[Pole, ...]]:
    """Each word with the ends that it is of."""
    lexicon = load_lexicon("opposites")
    found: dict[str, list[Pole]] = {}
    pairs = [(pair, False) for pair in lexicon["turns"]] + [(pair, True) for pair in lexicon["converses"]]
    for number, (pair, between) in enumerate(pairs):
        for end, words in enumerate((pair["one"], pair["other"])):
            for word in dict.fromkeys(words):
                found.setdefault(word, []).append(
                    Pole(number, end, between, pair.get("contrary", False), pair.get("sided", False))
                )
    return {word: tuple(poles) for word, poles in sorted(found.items())}


TURNED = Rule({"A205": "A word stands for its opposite in the sources"}, find_turned_words)
