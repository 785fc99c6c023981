"""Whose a number is: the name that its sentence ties it to, and the names that stand about it.

``37 of them in Tarn``, ``Lund added 101``, ``Lund, 34``, ``Lund eight times``: read from the order of the words,
since a parse breaks where numbers stand close together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from crossread.check.owners.runs import CapitalRun, read_runs
from crossread.check.slots.index import SHAPES, is_year, number_key
from crossread.model.mentions import Numeral, Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between a number and the name that a preposition ties it to: "37 of the candidates in".
BEHIND = 10
# Sentences before its own whose names may be meant by a pronoun.
FAR = 2

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OwnedNumber:
    """A number and whose it is.

    ``owner`` are the words of the name that it is surely tied to; ``beside`` those of every name it may be tied to in
    its sentence, ``here`` those of all names there; ``about`` also those of the sentences before.
    ``noun`` is the lemma of what it counts, "" where the words do not say.
    """

    key: str
    shape: str
    span: Span
    sentence: Span
    owner: frozenset[str]
    beside: frozenset[str]
    here: frozenset[str]
    about: frozenset[str]
    noun: str


def read_holdings(reading: Reading) -> Iterator[OwnedNumber]:
    """Every plain number of a reading, every sum of money and share, with whose it is."""
    dated = [time.span for time in reading.times if time.type in ("DATE", "TIME") and not is_year(time)]
    years = [time.span for time in reading.times if is_year(time)]
    runs = [read_runs(sentence.tokens) for sentence in reading.sentences]
    for at, sentence in enumerate(reading.sentences):
        inside = reading.numerals_in(sentence.span)
        numbers = [n for n in inside if n.shape in ("plain", "money", "share") and not _covers(dated, n.span)]
        before = [run for one in runs[max(0, at - FAR) : at] for run in one]
        counted = [set(_place(sentence.tokens, number)) for number in numbers]
        standing = frozenset(chain.from_iterable(counted))
        for number, own in zip(numbers, counted, strict=True):
            yield _read(sentence, runs[at], before, number, standing - own, years)


def _shape(number: Numeral, years: Sequence[Span]) -> str:
    return "year" if _covers(years, number.span) else SHAPES[number.shape]


def _covers(spans: Sequence[Span], span: Span) -> bool:
    return any(one.overlaps(span) for one in spans)


def _read(
    sentence: Sentence,
    runs: Sequence[CapitalRun],
    before: Sequence[CapitalRun],
    number: Numeral,
    others: frozenset[int],
    years: Sequence[Span],
) -> OwnedNumber:
    """``others`` are the tokens that the sentence's other numbers stand at."""
    tokens = sentence.tokens
    first = next(i for i, token in enumerate(tokens) if token.end > number.start)
    last = next((i for i, token in enumerate(tokens) if token.start >= number.end), len(tokens))
    behind, direct = _find_behind(tokens, runs, last, others)
    direct = direct or bool(behind and _opens_clause(tokens, first))
    ahead, sure = _find_ahead(tokens, runs, first, others)
    # "Nine to Lund, seven to Pell": who stands before the second number is whose the first is.
    sure = sure and not (direct and tokens[first - 1].is_mark and any(at < first for at in others))
    owner = behind if direct else ahead if sure else _NONE
    noun = read_noun(tokens, last)
    return OwnedNumber(
        number_key(number), _shape(number, years), number.span, sentence.span, owner,
        behind | (ahead if sure or not direct else _NONE), _words(runs), _words([*runs, *before]), noun,
    )  # fmt: skip


def _place(tokens: Sequence[Token], number: Numeral) -> range:
    """The indices of the tokens that begin within the number."""
    return range(
        bisect_left(tokens, number.start, key=lambda token: token.start),
        bisect_left(tokens, number.end, key=lambda token: token.start),
    )


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause begins with the number, so that its verb tells of those who are counted: "nine went to"."""
    while first > 0 and tokens[first - 1].lower in load_words("checking", "owners.before_numbers"):
        first -= 1
    return first == 0 or tokens[first - 1].is_mark or tokens[first - 1].lower == "and"


def _words(runs: Sequence[CapitalRun]) -> frozenset[str]:
    return frozenset(word for run in runs for word in run.words)


def _starts(runs: Sequence[CapitalRun]) -> Mapping[int, CapitalRun]:
    return {run.first: run for run in runs}


def _find_behind(
    tokens: Sequence[Token], runs: Sequence[CapitalRun], last: int, others: frozenset[int]
) -> tuple[frozenset[str], bool]:
    """The name behind a preposition right after the number, and whether no verb stands between."""
    starts, tied, direct = _starts(runs), False, True
    for at in range(last, min(len(tokens), last + BEHIND + 1)):
        token = tokens[at]
        if at in starts:
            return (_apposed(tokens, runs, starts[at]), direct) if tied else (_NONE, False)
        if at in others or _breaks(token):
            return _NONE, False
        tied = tied or token.lower in load_words("checking", "owners.ties")
        named = token.relation == "acl" or (at > 0 and tokens[at - 1].lower == "the")  # "of the injured"
        direct = direct and (named or token.tag not in ("VERB", "AUX"))
    return _NONE, False


def _breaks(token: Token) -> bool:
    """Whether another clause or another thing begins here."""
    return (token.is_mark and token.text != "-") or token.lower in load_words("checking", "owners.breaks")


def _apposed(tokens: Sequence[Token], runs: Sequence[CapitalRun], run: CapitalRun) -> frozenset[str]:
    """The words of a name and of one that a mark alone parts from it: ``Velm - Tarn``."""
    marked = run.last < len(tokens) and tokens[run.last].text in ("-", "–", "(", ",")
    return run.words | _words([one for one in runs if marked and one.first == run.last + 1])


def _find_ahead(
    tokens: Sequence[Token], runs: Sequence[CapitalRun], first: int, others: frozenset[int]
) -> tuple[frozenset[str], bool]:
    """The nearest name before the number with no other number between, and whether it is surely whose it is.

    Of two numbers that "and" joins, ``12 sheep and nine goats``, the one is whose the other is.
    """
    ends = {run.last - 1: run for run in runs}
    between: list[Token] = []
    at = first - 1
    while at >= 0:
        if at in ends:
            tied = [run for run in runs if _is_of(tokens, run, ends[at])]
            whose = tied[-1] if tied else ends[at]  # "Lund of the Rovers in 1952"
            return whose.words | ends[at].words, _is_sure(tokens, whose, between[::-1])
        if tokens[at].text in (";", ":", "—", "–"):
            break
        if at in others:
            if not between or not all(t.tag in ("NOUN", "ADJ") or t.lower in ("and", ",") for t in between):
                break
            at = next(i for i in range(at, -1, -1) if i - 1 not in others)
            between = []
        else:
            between.append(tokens[at])
        at -= 1
    return _NONE, False


def _is_of(tokens: Sequence[Token], run: CapitalRun, other: CapitalRun) -> bool:
    """Whether "of" ties the one name to the other."""
    between = [token.lower for token in tokens[run.last : other.first]]
    return between in (["of"], ["of", "the"])


def _is_sure(tokens: Sequence[Token], run: CapitalRun, between: Sequence[Token]) -> bool:
    """Whether the words between leave no doubt: none, a comma, "'s", "whose", or the verb that it is subject of."""
    words = [token.lower for token in between]
    if words[-1:] in ([","], ["("]):
        words, between = words[:-1], between[:-1]
    if not words or words == [",", "the"] or words[0] in ("'s", "’s", "'", "’") or words[-1] == "whose":
        return True
    if words[0] == "," and (words[1:2] in (["who"], ["which"]) or _closes(tokens, run, between)):
        words = words[1:]
    verb = any(token.tag in ("VERB", "AUX") for token in between) or len(words) <= 2
    return verb and not _is_led(tokens, run) and not {",", "and", "(", ")"} & set(words)


def _closes(tokens: Sequence[Token], run: CapitalRun, between: Sequence[Token]) -> bool:
    """Whether the name is one put in between commas: ``The capital, Velm, had``."""
    opened = run.first > 0 and tokens[run.first - 1].text == ","
    return opened and len(between) > 1 and between[1].tag in ("VERB", "AUX")


def _is_led(tokens: Sequence[Token], run: CapitalRun) -> bool:
    """Whether a preposition leads to the name, or "and" joins it to what stands before, so that it is no subject."""
    before = [token.lower for token in tokens[max(0, run.first - 2) : run.first]]
    joined = len(before) == 2 and before[1] == "and" and before[0] != ","
    return joined or bool(set(before[-1:]) & load_words("checking", "owners.leads"))


def read_noun(tokens: Sequence[Token], last: int) -> str:
    """The lemma of what the number counts: the last of the nouns right behind it, or what "of them" are said to be."""
    found = ""
    for token in tokens[last : last + 4]:
        if token.text == "-":
            continue
        if token.tag == "NOUN" and token.text[0].islower():
            found = token.lemma.lower()
        elif not found and token is tokens[last] and token.tag in ("PROPN", "NOUN") and token.lower.endswith("s"):
            found = token.lower.removesuffix("s")  # "700,000 Dreamers"
        elif token.tag != "ADJ" or found:
            break
    return found or _predicate(tokens, last)


def _predicate(tokens: Sequence[Token], last: int) -> str:
    """What those counted are: ``seven of those hit were women``, ``seven were women``."""
    near = tokens[last : last + 8]
    be = next((i for i, token in enumerate(near) if token.lower in ("are", "were")), None)
    if be is None or (be and near[0].lower != "of"):
        return ""
    after = near[be + 1 : be + 2]
    return after[0].lemma.lower() if after and after[0].tag == "NOUN" else ""
