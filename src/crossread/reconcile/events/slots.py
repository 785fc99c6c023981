"""Whether two clauses tell of one deed of the same people, slot by slot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from crossread.meaning.words.stems import is_stop_word, stem
from crossread.model.frames import EventClass, Frame, Party
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.text.lexicon import load_lexicon, load_words

# Classes whose clauses tell too little of what happened, or too much with their other words, to be set side by side;
# of those in the second set, but for what somebody does to something that both name.
_PALE: frozenset[EventClass] = frozenset({"say", "be", "have", "move", "happen", "make"})
_PALE_ALONE: frozenset[EventClass] = frozenset({"have", "move", "make"})


# A class of deeds, and the deed itself where it is asked for.
Deed = tuple[EventClass, str | None]


def key_of_deed(frame: Frame) -> Deed:
    """What two clauses share that may be of one deed: its class, and where that holds several things the verb."""
    return frame.event, None if frame.event in _words("one_thing") else frame.deed


def tells_a_fact(frame: Frame) -> bool:
    """Whether the clause says that it is so, or is not so: no plan, no question, nothing that somebody denies."""
    return frame.modality == "fact" and frame.polarity != "denied" and frame.tense in ("past", "present", "none")


def is_pale(frame: Frame) -> bool:
    """Whether its deed is of a class whose clauses are not set side by side: to say, to be, to have nothing named."""
    whole = frame.event in _PALE_ALONE and frame.doers and frame.undergoers
    return frame.event in _PALE and not whole


def is_narrowed(frame: Frame, reading: Reading) -> bool:
    """Whether words take part of the denial back: ``nobody else``, ``not only``, ``no further arrests``."""
    return any(token.lower in _words("narrowing") for token in _tokens(frame, reading))


def breaks_off(frame: Frame, reading: Reading) -> bool:
    """Whether what is denied goes on in another clause: ``nobody has been charged with`` stealing it."""
    return any(token.tag == "ADP" for token in _tokens(frame, reading)[-1:])


def meets(denial: Frame, frame: Frame, one: Reading, other: Reading) -> bool:
    """Whether a clause tells of what another denies."""
    if denial.event != frame.event or is_pale(denial) or is_pale(frame) or not _one_deed(denial, frame):
        return False
    if denial.event == "other" and not (denial.undergoers and frame.undergoers):
        return False
    if denial.event in _PALE and denial.deed != frame.deed:
        return False
    if denial.event not in _words("one_thing") and "none" in (denial.tense, frame.tense):
        return False
    roles = ((denial.doers, frame.doers), (denial.undergoers, frame.undergoers))
    denied = [role for role in roles if any(party.none for party in role[0])]
    asked = denied if denied and denial.event in _words("one_thing") else roles
    matched = [_match(ours, theirs) for ours, theirs in asked if ours]
    if not matched or not all(matched):
        return False
    return _other_words(denial, one) <= _sentence(frame, other) | _words("plain") | _occasions()


def _one_deed(denial: Frame, frame: Frame) -> bool:
    if denial.deed == frame.deed:
        return True
    if denial.event not in _words("one_thing"):
        return False
    return denial.event in _words("of_people") or all(map(_is_of_people, (denial, frame)))


def _is_of_people(frame: Frame) -> bool:
    """Whether it is done to people: what is seized or caught is no arrest."""
    return all(party.kind in ("person", "group", "unknown") or party.none for party in frame.undergoers)


def _match(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """Whether the parties of a slot are the same, or one that there is none of is told of after all."""
    return bool(theirs) and any(are_one_party(our, their) for our in ours for their in theirs)


def are_one_party(ours: Party, theirs: Party) -> bool:
    """Whether two are named alike, or counted and described alike; whom a pronoun means is not asked."""
    if theirs.none:
        return False
    if ours.none:
        return ours.noun in _words("anybody") or (ours.noun == theirs.noun and set(ours.words) <= set(theirs.words))
    if ours.name and theirs.name:
        return ours.name.split()[-1] == theirs.name.split()[-1]
    if ours.name or theirs.name or ours.noun in _words("pronouns"):
        return False
    counted = bool(ours.figures) == bool(theirs.figures)
    return counted and ours.noun == theirs.noun and set(ours.words) == set(theirs.words)


def _other_words(denial: Frame, reading: Reading) -> frozenset[str]:
    """The content words of a denial besides its deed and those whom it names: where, over what, in which case."""
    parties = [party.span for party in (*denial.doers, *denial.undergoers)]
    times = [reading.times[number].span for number in denial.times]
    own = {stem(word) for word in denial.deed.split()}
    return frozenset(
        stem(token.lemma.lower())
        for token in _tokens(denial, reading)
        if token.tag in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
        and not is_stop_word(stem(token.lemma.lower()))
        and stem(token.lemma.lower()) not in own
        and not any(span.start <= token.start < span.end for span in (*parties, *times, denial.verb))
    )


def _tokens(frame: Frame, reading: Reading) -> Sequence[Token]:
    """The clause's tokens, without whom it is told according to."""
    tokens = reading.sentences[frame.sentence].tokens
    inside = (token for token in tokens if frame.span.start <= token.start < frame.span.end)
    return list(takewhile(lambda token: token.lower != "according", inside))


def _sentence(frame: Frame, reading: Reading) -> frozenset[str]:
    return frozenset(stem(lemma) for lemma in reading.sentences[frame.sentence].lemmas)


@cache
def _words(name: str) -> frozenset[str]:
    return load_words("opposites_of_events", name)


@cache
def _occasions() -> frozenset[str]:
    """Nouns for what happened, of which each report uses its own."""
    return frozenset(stem(noun) for noun in load_lexicon("happenings")["nouns"])
