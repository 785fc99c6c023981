"""What single clauses, ages and homes say of a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.meaning.names.forms import read_name
from crossread.model.accounts import Entity
from crossread.model.cards import PersonSlot
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Figure, Reading
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.people.earlier import is_before_story, is_long_past
from crossread.reconcile.people.naming import NamedPeople
from crossread.reconcile.people.tables import DeedRule, find_charges, find_conditions, load_deeds
from crossread.reconcile.places.homes import find_homes
from crossread.reconcile.pronouns.meant import MeantPeople


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One statement of one report about one person."""

    person: str
    slot: PersonSlot
    value: str
    span: Span
    published: str | None
    attributed_to: str | None = None


def find_facts(
    readings: Sequence[Reading], people: Sequence[Entity], meant: MeantPeople | None = None
) -> tuple[ToldFact, ...]:
    """All that the readings say of people, in the order of the story; ``meant`` is whom their pronouns mean."""
    named = NamedPeople(people, meant or MeantPeople(readings))
    first = min((reading.report.published for reading in readings if reading.report.published), default=None)
    return tuple(fact for reading in readings for fact in _of_reading(reading, named, first))


def _of_reading(reading: Reading, named: NamedPeople, first: str | None) -> Iterator[ToldFact]:
    published = reading.report.published
    for figure in reading.figures:
        person = _of_age(figure, reading, named)
        if person:
            value = f"{figure.quantity.value:g}"
            yield ToldFact(person, "age", value, figure.span, published, figure.attributed_to)
    for mention, town in find_homes(reading):
        for _, person in named.named_in(reading, mention.span):
            yield ToldFact(person, "home", town.span.text, town.span, published)
    for frame in reading.frames:
        past = is_long_past(frame, reading) or is_before_story(frame, reading, first)
        yield from _of_frame(frame, reading, named, past)


def _of_age(figure: Figure, reading: Reading, named: NamedPeople) -> str | None:
    """Whose age it is: the one person whom its sentence names so; an age without a name is nobody's."""
    sentence = reading.sentence_of(figure)
    if sentence is None or not figure.context.age_of or figure.quantity.value is None or figure.quantity.limit:
        return None
    surname, told = read_name(figure.context.age_of).last, figure.measure.condition or ""
    bearers = {
        person: name.span
        for name, person in named.named_in(reading, sentence.span)
        if read_name(name.span.text).last == surname
        and not _owns(name.span, sentence)
        # "Holt, 44, and his wife, Ann Holt": the report tells the two apart.
        and (not told[:1].isupper() or name.name == told)
    }
    if len(bearers) > 1:
        bearers = {person: span for person, span in bearers.items() if _touch(span, figure.span, sentence)}
    return next(iter(bearers)) if len(bearers) == 1 and figure.measure.action == "age" else None


def _owns(name: Span, sentence: Sentence) -> bool:
    """Whether it is somebody's son or house that is told of: ``Ada Lund's 2-year-old son``."""
    behind = sentence.tokens_after(name)[:1]
    return any(token.text.startswith(("'", "’")) for token in behind)


def _touch(name: Span, age: Span, sentence: Sentence) -> bool:
    """Whether nothing but marks stands between a name and an age: ``Ada Lund, 41``."""
    start, end = min(name.end, age.end), max(name.start, age.start)
    return all(token.is_mark for token in sentence.tokens_between(start, end))


def _of_frame(frame: Frame, reading: Reading, named: NamedPeople, past: bool) -> Iterator[ToldFact]:
    """What one clause says; what is ``past`` gives nobody a standing today."""
    if frame.negative or frame.modality != "fact" or frame.tense == "future":
        return
    words = [token.lower for token in reading.tokens_in(frame.span)]
    speaker = reading.quotations[frame.quotation].speaker if frame.quotation is not None else None
    said = speaker.name if speaker else None
    for rule in load_deeds():
        if rule.fits(frame.deed, words) and not (past and rule.slot == "status"):
            for person in _of_role(rule, frame, reading, named):
                yield ToldFact(person, rule.slot, rule.value, frame.span, reading.report.published, said)
                if rule.value == "charged":
                    for charge in find_charges(words):
                        yield ToldFact(person, "charge", charge, frame.span, reading.report.published, said)
    everybody = _named(frame, (*frame.doers, *frame.undergoers), reading, named)
    for condition in find_conditions(words) if len(everybody) == 1 else ():
        yield ToldFact(everybody[0], "condition", condition, frame.span, reading.report.published, said)


def _of_role(rule: DeedRule, frame: Frame, reading: Reading, named: NamedPeople) -> list[str]:
    if rule.role == "accused":
        return _accused(frame, reading, named)
    parties = {"undergoer": frame.undergoers, "doer": frame.doers}.get(rule.role, (*frame.doers, *frame.undergoers))
    return _named(frame, parties, reading, named)


def _accused(frame: Frame, reading: Reading, named: NamedPeople) -> list[str]:
    """The people behind ``against``: ``the charges against Ada Lund``."""
    return [
        person
        for name, person in named.named_in(reading, frame.span)
        if [token.lower for token in reading.tokens_before(name.span)[-1:]] == ["against"]
    ]


def _named(frame: Frame, parties: Sequence[Party], reading: Reading, named: NamedPeople) -> list[str]:
    """The people whom the clause itself names in these parts, or whom ``he`` stands for beyond doubt."""
    found = [
        person
        for party in parties
        if party.name and frame.span.contains(party.span)
        for name, person in named.named_in(reading, party.span)
        if name.span.end == party.span.end
    ]
    return list(dict.fromkeys([*found, *named.follow_pronouns(frame, parties, reading)]))
