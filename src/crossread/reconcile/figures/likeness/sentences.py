"""What the sentences and clauses round two numbers share."""

from __future__ import annotations

from crossread.meaning.words.stems import stem
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.words import WordWeights
from crossread.reconcile.sentences import SentenceKey

# The weight of shared names at which they say all they can.
NAMED = 6.0
MOST_NAMED = 1.5


def compare_words(one: Item, other: Item, weights: WordWeights) -> float:
    """Weighted overlap of the clauses' words: half by the shorter clause, half by both together."""
    shared = weights.total(one.words & other.words)
    if not shared:
        return 0.0
    a, b = weights.total(one.words), weights.total(other.words)
    return (shared / min(a, b) + shared / (a + b - shared)) / 2


def compare_words_of_others(one: Item, other: Item, background: Background) -> float:
    """The clauses' words, where the numbers are not equal."""
    return 0.0 if one.same_number(other) else compare_words(one, other, background.words)


def compare_sentences(one: Item, other: Item, background: Background) -> float:
    """How alike the sentences are: 0 to 1."""
    return background.sentences.likeness(_key(one), _key(other))


def compare_sentences_of_one(one: Item, other: Item, background: Background) -> float:
    """The same, where the numbers are equal."""
    return compare_sentences(one, other, background) if one.same_number(other) else 0.0


def is_closest(one: Item, other: Item, background: Background) -> float:
    """One stands in the sentence of its report that is most like the other's."""
    if one.report.id == other.report.id:
        return 0.0
    return float(_is_first(one, other, background) or _is_first(other, one, background))


def _is_first(one: Item, other: Item, background: Background) -> bool:
    return background.sentences.is_closest(_key(one), _key(other))


def _key(item: Item) -> SentenceKey:
    return item.report.id, item.figure.sentence


def stands_beside(one: Item, other: Item, _: Background) -> float:
    """Two numbers of one sentence, which states a thing once; run-in headlines and captions may state it twice."""
    if not one.near(other):
        return 0.0
    repeated = one.same_number(other) and one.deed and one.deed == other.deed
    return float(not repeated or one.beside != other.beside or one.condition != other.condition)


def compare_words_behind(one: Item, other: Item, background: Background) -> float:
    """The share of the words right behind the one number that stand behind the other too."""
    ours, theirs = background.behind[one.number], background.behind[other.number]
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0


def compare_names(one: Item, other: Item, background: Background) -> float:
    """Names that both sentences have, rare ones more than common ones."""
    shared = background.names[one.number] & background.names[other.number]
    weights = background.sentences.weights
    return min(MOST_NAMED, sum(weights.get(stem(name), 0.0) for name in sorted(shared)) / NAMED)


def has_one_event(one: Item, other: Item, background: Background) -> float:
    """Clauses that tell of one class of event."""
    ours, theirs = (background.clauses.get(item.number) for item in (one, other))
    return float(ours is not None and theirs is not None and ours.event == theirs.event)


def is_told_unlike(one: Item, other: Item, background: Background) -> float:
    """What one tells as fact is planned, possible or asked for in the other."""
    ours, theirs = (background.clauses.get(item.number) for item in (one, other))
    return float(ours is not None and theirs is not None and ours.modality != theirs.modality)
