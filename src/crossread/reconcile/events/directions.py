"""One thing that went up in one report and down in another: ``shares rose 3 percent``, ``shares fell 3 percent``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from crossread.meaning.words.stems import stem
from crossread.model.accounts import Discrepancy
from crossread.model.frames import Frame
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.events.contraries import compose_contrary
from crossread.reconcile.events.slots import tells_a_fact
from crossread.reconcile.sentences import FEW, SentenceIndex
from crossread.text.lexicon import load_lexicon

# How alike two sentences must be where no number stands in both clauses, by what the verb is said of or done to.
LIKE = {"subjects": 0.6, "objects": 0.4}
# The same of subjects where both clauses name one time.
LIKE_AT_ONCE = 0.4
_RELATIONS = {
    "subjects": frozenset({"nsubj"}),
    "objects": frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass"}),
}


@dataclass(frozen=True, slots=True, eq=False)
class Movement:
    """A clause of a report whose verb says which way something went.

    ``sort``: whether it is said of its subject or done to its object; ``way``: ``up``, ``down`` or ``kept``; ``noun``
    is the stem of what went that way, ``names`` are the names that narrow it, ``doers`` those of who did it,
    ``numbers`` what the clause counts.
    """

    reading: Reading
    frame: Frame
    sort: str
    way: str
    noun: str
    names: frozenset[str]
    doers: frozenset[str]
    numbers: frozenset[tuple[str, float]]


def find_directions(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each thing that went two ways."""
    told = [list(_read(reading)) for reading in readings]
    pairs = (pair for one, other in combinations(told, 2) for pair in product(one, other))
    contraries = [(ours, theirs) for ours, theirs in pairs if _are_contrary(ours, theirs)]
    if not contraries:
        return
    index = SentenceIndex(readings, FEW)
    done: set[tuple[str, str]] = set()
    for ours, theirs in contraries:
        if (ours.sort, ours.noun) not in done and _are_of_one(index, ours, theirs):
            done.add((ours.sort, ours.noun))
            yield compose_contrary((ours.frame, theirs.frame), ours.noun)


def _read(reading: Reading) -> Iterator[Movement]:
    for frame in reading.frames:
        if not tells_a_fact(frame) or frame.polarity != "affirmed":
            continue
        sentence = reading.sentences[frame.sentence]
        at = next((at for at, token in enumerate(sentence.tokens) if token.start >= frame.verb.start), None)
        if at is not None:
            yield from _movements(reading, frame, sentence, _head(sentence, at, frame))


def _head(sentence: Sentence, at: int, frame: Frame) -> int:
    """The verb of the predicate, behind its helping verbs."""
    verbs = (
        number
        for number in range(at, len(sentence.tokens))
        if sentence.tokens[number].tag == "VERB" and sentence.tokens[number].start < frame.verb.end
    )
    return next(verbs, at)


def _movements(reading: Reading, frame: Frame, sentence: Sentence, at: int) -> Iterator[Movement]:
    tokens = sentence.tokens
    lemma = tokens[at].lemma.lower()
    for sort, relations in _RELATIONS.items():
        way = _ways(sort).get(lemma)
        nouns = [number for number, one in enumerate(tokens) if one.head == at and one.relation in relations]
        if way is not None and nouns and tokens[nouns[0]].tag == "NOUN":
            yield Movement(
                reading=reading,
                frame=frame,
                sort=sort,
                way=way,
                noun=stem(tokens[nouns[0]].lemma.lower()),
                names=_names(tokens, nouns[0]),
                doers=frozenset(name for number in _subjects(tokens, at) for name in _names(tokens, number)),
                numbers=frozenset(_numbers(reading, frame)),
            )


def _subjects(tokens: Sequence[Token], at: int) -> list[int]:
    return [number for number, one in enumerate(tokens) if one.head == at and one.relation == "nsubj"]


def _names(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The names among the words that depend on one, itself included."""
    found = {at}
    for _ in tokens:
        more = {number for number, one in enumerate(tokens) if one.head in found}
        if more <= found:
            break
        found |= more
    return frozenset(tokens[number].lower for number in found if tokens[number].tag == "PROPN")


def _numbers(reading: Reading, frame: Frame) -> Iterator[tuple[str, float]]:
    """What the clause counts; years and lengths of time tell when, and not how much."""
    for number in frame.figures:
        figure = reading.figures[number]
        if figure.quantity.value is not None and figure.quantity.kind != "duration":
            yield figure.quantity.unit or "", float(figure.quantity.value)


@cache
def _ways(sort: str) -> dict[str, str]:
    return {verb: way for way, verbs in load_lexicon("directions")[sort].items() for verb in verbs}


def _are_contrary(one: Movement, other: Movement) -> bool:
    """Whether one noun goes two ways, and neither names nor times say that it is of two things."""
    if (one.sort, one.noun) != (other.sort, other.noun) or one.way == other.way:
        return False
    apart = (one.names, other.names), (one.doers, other.doers)
    two = any(not (ours <= theirs or theirs <= ours) for ours, theirs in apart)
    return not two and not _at_other_times(one, other)


def _are_of_one(index: SentenceIndex, one: Movement, other: Movement) -> bool:
    """Whether a number of both clauses, or the words of both sentences, say that it is of one thing."""
    if one.numbers & other.numbers:
        return True
    keys = [(side.reading.report.id, side.frame.sentence) for side in (one, other)]
    days = [(side.reading.report.published or "")[:10] for side in (one, other)]
    spans = [(side.frame.first, side.frame.last) for side in (one, other)]
    at_once = one.sort == "subjects" and spans[0] == spans[1] and None not in spans[0]
    least = LIKE_AT_ONCE if at_once else LIKE[one.sort]
    return days[0] == days[1] and not (one.numbers and other.numbers) and index.likeness(*keys) >= least


def _at_other_times(one: Movement, other: Movement) -> bool:
    first, second = one.frame, other.frame
    if not (first.first and first.last and second.first and second.last):
        return False
    return first.last < second.first or second.last < first.first
