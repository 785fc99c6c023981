"""One person's home in two towns: ``Ada Lund, 25, of Norwick`` in one report, ``of Ellery`` in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.places.comparing import compare_places
from crossread.model.accounts import Discrepancy, Side
from crossread.model.mentions import NameMention, Reading, Toponym
from crossread.model.places import Place
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Words between a name and the town that the person is said to be of.
_REACH = 10
# Words on either side of a name among which an age shows that the person is being introduced.
_AGE = 7


@dataclass(frozen=True, slots=True)
class HomeTown:
    """The town that a report says somebody is of."""

    reading: Reading
    name: str
    toponym: Toponym
    place: Place


def find_home_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each person whom reports put at home in towns that share no ground."""
    people: dict[str, list[HomeTown]] = defaultdict(list)
    for reading in readings:
        for home in _homes(reading):
            people[_key(home.name)].append(home)
    for key in sorted(people):
        sides = _split(people[key])
        if len(sides) > 1:
            yield _compose(sides)


def _key(name: str) -> str:
    words = name.lower().replace(".", "").split()
    return f"{words[0]} {words[-1]}"


def _homes(reading: Reading) -> Iterator[HomeTown]:
    for mention, found in find_homes(reading):
        if found.place is not None:
            yield HomeTown(reading, mention.name, found, found.place)


def find_homes(reading: Reading) -> Iterator[tuple[NameMention, Toponym]]:
    """The people who are introduced with an age and a town that they are of, each with the town."""
    towns = [one for one in reading.places if one.place is not None and not one.demonym and one.place.kind == "city"]
    for mention in reading.names:
        if mention.kind != "person" or len(mention.name.split()) < 2:
            continue
        sentence = reading.sentence_at(mention.span)
        found = _home_of(mention, sentence, towns) if sentence is not None else None
        if found is not None:
            yield mention, found


def _home_of(mention: NameMention, sentence: Sentence, towns: Sequence[Toponym]) -> Toponym | None:
    """The town behind a person who is introduced with an age: ``NAME, 25, of Norwick``."""
    behind = sentence.tokens_after(mention.span)[: _REACH + 1]
    near = (*sentence.tokens_before(mention.span)[-_AGE:], *behind[:_AGE])
    if not any(_is_age(token) for token in near):
        return None
    for at, token in enumerate(behind[:-1]):
        if not _may_stand_between(token):
            return None
        if token.lower in load_words("sites", "homes.of"):
            return next(
                (town for town in towns if town.span.start == behind[at + 1].start and _ends(sentence, town)), None
            )
    return None


def _is_age(token: Token) -> bool:
    return (token.text.isdecimal() and 0 < int(token.text) < 110) or token.lower in load_words("sites", "homes.ages")


def _may_stand_between(token: Token) -> bool:
    """Whether a word may belong to the description of a person; a verb, another name or the end of it may not."""
    return token.tag not in ("VERB", "AUX", "PROPN", "PRON", "SCONJ", "CCONJ") and token.text not in (
        ";",
        ".",
        ":",
        "(",
    )


def _ends(sentence: Sentence, town: Toponym) -> bool:
    """Whether the town's name ends there: ``of Norwick``, and not ``of Norwick Council``."""
    behind = sentence.tokens_after(town.span)[:1]
    return not behind or not (behind[0].text[:1].isupper() or behind[0].text.startswith(("'", "’", "-")))


def _split(homes: Sequence[HomeTown]) -> list[list[HomeTown]]:
    """The homes by town; nothing where they share ground or one report gives the person both."""
    sides: dict[str, list[HomeTown]] = defaultdict(list)
    for home in homes:
        sides[home.place.id].append(home)
    for one, other in combinations(sides.values(), 2):
        both = {home.reading.report.id for home in one} & {home.reading.report.id for home in other}
        if both or compare_places(one[0].place, other[0].place) != "apart":
            return []
    return list(sides.values())


def _compose(sides: Sequence[Sequence[HomeTown]]) -> Discrepancy:
    ranked = sorted(sides, key=lambda side: -len({home.reading.report.id for home in side}))
    return compose_discrepancy(
        kind="place",
        severity="medium",
        confidence=0.8,
        sides=tuple(map(_side, ranked)),
        case="home",
        about=ranked[0][0].name,
    )


def _side(side: Sequence[HomeTown]) -> Side:
    return compose_side((home.toponym.span for home in side), side[0].toponym.span.text)
