"""Somebody held and still looked for: "the suspect was arrested", and further down "the suspect remains at large"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy, Side
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Words before a state or behind "for" among which somebody is named.
_REACH = 8
# Words before a verb of looking among which the words stand that say that it goes on.
_NEAR = 3
_ENDS = ("AUX", "ADP", "SCONJ", "CCONJ", "PUNCT")
# An arrest longer ago than this, in days, is another matter.
_FAR = 60


@dataclass(frozen=True, slots=True, eq=False)
class Manhunt:
    """That somebody is held, or looked for: by ``name``, or as ``the suspect``, with the ordinal that stands there."""

    reading: Reading
    sentence: Sentence
    name: str | None
    ordinals: frozenset[str]
    day: str | None = None

    @property
    def span(self) -> Span:
        """The whole sentence."""
        return self.sentence.span


def find_held_and_sought(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each report in which somebody is looked for whom it, or an earlier report, has as held."""
    held = [told for reading in readings for told in _held(reading)]
    for reading in readings:
        for sought in _sought(reading):
            against = [told for told in held if _is_one(told, sought) and _is_known(told, sought)]
            if against:
                yield _compose(against, sought)
                break


def _is_known(held: Manhunt, sought: Manhunt) -> bool:
    """Whether the one report says both, or came out on a later day than the arrest."""
    if held.reading is sought.reading:
        return held.sentence is not sought.sentence
    taken = parse_day(held.day or held.reading.report.published)
    written = parse_day(sought.reading.report.published)
    return bool(taken and written and 0 < days_between(taken, written) <= _FAR)


def _is_one(held: Manhunt, sought: Manhunt) -> bool:
    if sought.name is not None:
        return held.name == sought.name
    return held.ordinals == sought.ordinals or not sought.ordinals


def _held(reading: Reading) -> Iterator[Manhunt]:
    """Clauses that say as a fact that one culprit, or somebody named, is in custody."""
    for frame in reading.frames:
        sentence = reading.sentences[frame.sentence]
        parties = frame.doers if frame.deed in _words("yielding") else frame.undergoers
        if not _is_taken(frame) or len(parties) != 1 or not _is_culprit(parties[0]) or _is_past(frame, sentence):
            continue
        if not _is_old(frame, reading):
            name = _last(parties[0].name)
            yield Manhunt(reading, sentence, name, _ordinals(sentence.tokens_in(parties[0].span)), frame.first)


def _is_taken(frame: Frame) -> bool:
    taken = frame.event == "arrest" or frame.deed in _words("yielding")
    return taken and not frame.negative and frame.modality == "fact" and frame.tense in ("past", "present", "none")


def _is_culprit(party: Party) -> bool:
    if party.kind == "group" or party.none or party.figures:
        return False
    return party.name is not None or party.noun in _words("culprits") | _words("held")


def _is_past(frame: Frame, sentence: Sentence) -> bool:
    return any(token.lower in _words("past") for token in sentence.tokens_in(frame.span))


def _is_old(frame: Frame, reading: Reading) -> bool:
    day, published = parse_day(frame.last), parse_day(reading.report.published)
    return bool(day and published and days_between(day, published) > _FAR)


def _sought(reading: Reading) -> Iterator[Manhunt]:
    for sentence in reading.sentences:
        tokens = sentence.tokens
        if _words("now").isdisjoint(token.lower for token in tokens):
            continue
        for at, token in enumerate(tokens):
            who = _who_is_sought(tokens, at, token)
            told = _told(reading, sentence, who) if who else None
            if told is not None:
                yield told


def _who_is_sought(tokens: Sequence[Token], at: int, token: Token) -> Sequence[Token]:
    """The words that say who is looked for, where the words at the token say that somebody is."""
    before = [one.lower for one in tokens[max(0, at - _NEAR) : at]]
    if not _words("now").intersection(before):
        return ()
    if token.lemma.lower() in _words("seeking") and [one.lower for one in tokens[at + 1 : at + 2]] == ["for"]:
        return _object(tokens[at + 2 : at + 2 + _REACH])
    if any(_says(tokens, at, state) for state in _words("states")):
        return tokens[max(0, at - _REACH) : at]
    return ()


def _object(behind: Sequence[Token]) -> Sequence[Token]:
    """The words up to the first that does not belong to the one who is looked for."""
    end = next((at for at, one in enumerate(behind) if one.tag in _ENDS), len(behind))
    owned = any(one.lower in ("'s", "’s", "'", "’") for one in behind[:end])
    return () if owned else behind[:end]


def _says(tokens: Sequence[Token], at: int, state: str) -> bool:
    words = state.split()
    return [one.lower for one in tokens[at : at + len(words)]] == words


def _told(reading: Reading, sentence: Sentence, who: Sequence[Token]) -> Manhunt | None:
    """Who is looked for; None where it may be somebody besides the one who is held."""
    words = {token.lower for token in who}
    ordinals = _ordinals(who)
    names = [name for name in reading.names if name.kind == "person" and who and _lies_in(name.span, sentence, who)]
    if names:
        return Manhunt(reading, sentence, _last(names[-1].name), frozenset())
    nouns = words & _words("culprits")
    indefinite = bool(words & {"a", "an"}) and not ordinals
    if not nouns or indefinite or words & (_words("others") - _words("ordinals")) or _are_several(reading):
        return None
    return Manhunt(reading, sentence, None, ordinals)


def _lies_in(span: Span, sentence: Sentence, who: Sequence[Token]) -> bool:
    return span.part == sentence.span.part and who[0].start <= span.start and span.end <= who[-1].end


def _are_several(reading: Reading) -> bool:
    """Whether the report tells of more culprits than one."""
    plurals = {f"{noun}s" for noun in _words("culprits")} | {"gunmen", "thieves"}
    return any(token.lower in plurals for sentence in reading.sentences for token in sentence.tokens)


def _ordinals(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.lower for token in tokens) & _words("ordinals")


def _last(name: str | None) -> str | None:
    return name.split()[-1].lower() if name else None


@cache
def _words(name: str) -> frozenset[str]:
    return load_words("manhunts", name)


def _compose(held: Sequence[Manhunt], sought: Manhunt) -> Discrepancy:
    own = [told for told in held if told.reading is sought.reading]
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=0.6,
        sides=(_side(own or held), _side([sought])),
        case="opposites",
        about="arrest",
    )


def _side(told: Sequence[Manhunt]) -> Side:
    return compose_side((one.span for one in told), " ".join(told[0].sentence.words))
