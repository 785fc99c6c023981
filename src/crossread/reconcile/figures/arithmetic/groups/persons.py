"""People whom a sentence counts without a number: ``a boy``, ``another was hurt``, ``a sixth patient``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.people import PeopleClass, classify_people
from crossread.text.lexicon import load_listed, load_words

# Words that may stand between the article and the noun: "a 14-year-old school boy", "a third, unidentified victim".
LONGEST = 8
_ARTICLES = load_words("arithmetic", "groups.articles")
_ORDINAL_ARTICLES = load_words("arithmetic", "groups.ordinal_articles")
_FATES = load_words("arithmetic", "groups.fates")
_VERBAL = frozenset({"VERB", "AUX"})
_MODIFYING = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "VERB", "ADV", "PUNCT"})
_NOUNS = frozenset({"NOUN", "PROPN"})


class LonePerson(NamedTuple):
    """One person: the tokens (half-open), what the noun says, ``another``, and of an ordinal the number.

    ``a sixth patient`` is the sixth: with five others they are six.
    """

    first: int
    last: int
    people: PeopleClass
    another: bool = False
    ordinal: int = 0


def find_persons(tokens: Sequence[Token]) -> Iterator[LonePerson]:
    """Each such person of a sentence, in order."""
    for index, token in enumerate(tokens):
        word = token.lower
        found = None
        if word in _ORDINAL_ARTICLES:
            found = _ordinal(tokens, index)
        if found is None and (word in _ARTICLES or _is_one_aged(tokens, index)):
            found = _with_noun(tokens, index)
        if found is None and word == "another":
            found = _alone(tokens, index, index + 1)
        if found is None and word == "other" and index and tokens[index - 1].lower == "the":
            found = _alone(tokens, index - 1, index + 1)
        if found is not None:
            yield found


def _ordinal(tokens: Sequence[Token], index: int) -> LonePerson | None:
    """``a sixth patient``, ``the fourth suffered``, ``a third at the hospital``; no ``third of``, no ``third time``."""
    ordinals = load_listed("number_words", "ordinals")
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.lower not in ordinals[1:]:
        return None
    number = ordinals.index(after.lower) + 1
    noun = _noun_after(tokens, index + 2)
    people = classify_people(tokens[noun].lemma.lower()) if noun is not None else None
    if noun is not None and people is not None:
        return LonePerson(index, noun + 1, people, True, number)
    follows = tokens[index + 2] if index + 2 < len(tokens) else None
    alone = follows is not None and follows.tag in _VERBAL | {"ADP"} and follows.lower != "of"
    return LonePerson(index, index + 2, PeopleClass(), True, number) if alone and number > 2 else None


def _with_noun(tokens: Sequence[Token], index: int) -> LonePerson | None:
    noun = _noun_after(tokens, index + 1)
    people = classify_people(tokens[noun].lemma.lower()) if noun is not None else None
    if noun is None or people is None or tokens[noun].lower not in load_words("arithmetic", "groups.one_person"):
        return None
    return LonePerson(index, noun + 1, people, tokens[index].lower == "another")


def _is_one_aged(tokens: Sequence[Token], index: int) -> bool:
    """``one 9-year-old girl``: a number before an age, which is read as no figure."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].lower == "one" and after is not None and after.text[:1].isdecimal()


def _noun_after(tokens: Sequence[Token], start: int) -> int | None:
    """The noun that the article belongs to, where nothing but what describes it stands between."""
    for at in range(start, min(start + LONGEST, len(tokens))):
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is not None and after.text == "-":
            continue
        if token.tag in _NOUNS and (after is None or after.tag not in _NOUNS) and token.text.islower():
            return at
        if token.tag not in _MODIFYING or token.text in ";:—–(":
            return None
    return None


def _alone(tokens: Sequence[Token], first: int, last: int) -> LonePerson | None:
    """``another was hurt``, ``the other is in a ward``: nothing but a verb behind it."""
    follows = tokens[last] if last < len(tokens) else None
    if follows is not None and follows.tag in _VERBAL:
        return LonePerson(first, last, PeopleClass(), True)
    return None


def find_named(reading: Reading, sentence: Sentence, end: int) -> list[Span]:
    """The people whose names stand side by side right before an offset: ``Ann Berg, 28, and Cal Dunn and``."""
    names = [name.span for name in reading.names if name.kind == "person" and sentence.span.contains(name.span)]
    run: list[Span] = []
    for span in reversed([name for name in names if name.end <= end]):
        stop = run[0].start if run else end
        if not all(_joins(token) for token in sentence.tokens_between(span.end, stop)):
            break
        run.insert(0, span)
    return run


def find_openers(reading: Reading, sentence: Sentence) -> list[Span]:
    """The people whose names open the sentence side by side: ``Ann Berg, 28, and Cal Dunn, 32, died``."""
    run: list[Span] = []
    for name in reading.names:
        if name.kind == "person" and sentence.span.contains(name.span):
            start = run[-1].end if run else sentence.span.start
            if not all(_joins(token) for token in sentence.tokens_between(start, name.span.start)):
                break
            run.append(name.span)
    return run


def find_subjects(reading: Reading, sentence: Sentence, end: int) -> list[Span]:
    """The people who open a sentence that goes on to others: ``Ann Berg was held on Monday, along with two others``."""
    before = [token.lower for token in sentence.tokens if token.end <= end]
    if not any(before[-len(words) :] == words for words in _along()):
        return []
    return find_openers(reading, sentence) or _opening_pronoun(sentence)


def find_fated(reading: Reading, sentence: Sentence, end: int) -> list[Span]:
    """The one person whose fate stands right before others: ``left Ann Berg dead and injured five others``."""
    names = [name.span for name in reading.names if name.kind == "person" and sentence.span.contains(name.span)]
    last = next((span for span in reversed(names) if span.end <= end), None)
    if last is None:
        return []
    between = sentence.tokens_between(last.end, end)
    told = [token for token in (*sentence.tokens_before(last)[-1:], *between) if token.lower in _FATES]
    plain = all(token.lower in _FATES or token.tag not in ("VERB", "NOUN", "PROPN") for token in between)
    joined = any(token.text == "," or token.lower in ("and", "while") for token in between)
    return [last] if told and plain and joined and len(between) <= LONGEST else []


def _along() -> list[list[str]]:
    return [phrase.split() for phrase in load_listed("arithmetic", "groups.along")]


def _opening_pronoun(sentence: Sentence) -> list[Span]:
    first = sentence.tokens[:1]
    one = [token for token in first if token.lower in load_words("arithmetic", "groups.one")]
    return [sentence.cut(token, token) for token in one]


def find_pronoun(sentence: Sentence, end: int) -> list[Span]:
    """The one person that a pronoun stands for right before others: ``he and six others``."""
    before = [token for token in sentence.tokens if token.end <= end][-2:]
    if len(before) == 2 and before[0].lower in load_words("arithmetic", "groups.one") and before[1].lower == "and":
        return [sentence.cut(before[0], before[0])]
    return []


def _joins(token: Token) -> bool:
    """A comma, an age, ``and``, ``along with``."""
    return token.text == "," or token.text.isdecimal() or token.lower in load_words("arithmetic", "groups.joining")
