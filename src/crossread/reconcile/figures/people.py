"""Which people a noun counts: anybody, or men, women, the young, or those of one role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from crossread.model.mentions import Measure
from crossread.model.sentences import Token
from crossread.text.lexicon import load_lexicon, load_listed, load_words


@dataclass(frozen=True, slots=True)
class PeopleClass:
    """What a noun for people says of them; all None for a noun such as ``person``.

    ``ageless``: it tells a sex and no age (``three males``), so that they may be boys as well as men.
    """

    sex: str | None = None
    young: bool = False
    role: str | None = None
    ageless: bool = False

    @property
    def generic(self) -> bool:
        """Whether the noun says nothing more than that they are people."""
        return self.sex is None and not self.young and self.role is None

    def clashes(self, other: PeopleClass) -> bool:
        """Whether no count of the one can be a count of the other (women and men, children and adults)."""
        if self.sex and other.sex and self.sex != other.sex:
            return True
        aged = self.young != other.young and not self.ageless and not other.ageless
        return bool(aged and (self.sex or self.young) and (other.sex or other.young))


def find_unit(measure: Measure) -> str | None:
    """The counted noun in lower case and singular, as far as its ending tells; crew members are ``crew``."""
    if not measure.unit:
        return None
    unit = measure.unit.lower()
    if "crew" in unit or (unit == "member" and "crew" in measure.terms):
        return "crew"
    if unit.endswith("s") and not unit.endswith(("ss", "us", "is")) and len(unit) > 3:
        return unit[:-1]
    return unit


@cache
def classify_people(unit: str | None) -> PeopleClass | None:
    """The class of a counted noun (its lemma); None where it does not count people."""
    if not unit:
        return None
    lists = load_lexicon("figures")["people"]
    noun = unit.lower().split()[-1]
    sex = "male" if noun in lists["male"] else "female" if noun in lists["female"] else None
    young = noun in lists["young"]
    if noun in lists["generic"]:
        return PeopleClass()
    if noun.endswith(tuple(lists["endings"])) and noun not in lists["roles"]:
        return PeopleClass(role=noun)
    role = noun if noun in lists["roles"] and not young else None
    if sex or young or role:
        return PeopleClass(sex, young, role)
    return None


def names_people(unit: str | None) -> bool:
    """Whether a counted noun is one for people, be it none of those that tell of whom: ``bailiff``, ``boatman``."""
    nouns = (unit or "").lower().split()[-1:]
    endings = tuple(load_listed("figures", "people.endings_of_trades"))
    return any(noun in _trades() or noun.endswith(endings) for noun in nouns)


@cache
def _trades() -> frozenset[str]:
    humans = load_lexicon("humans")
    named = (*humans["either"], *humans["male"], *humans["female"], *humans["groups"])
    return load_words("figures", "people.trades") | load_words("counting", "kinds_of_people") | frozenset(named)


def describe_people(people: PeopleClass, words: Iterable[str]) -> PeopleClass:
    """The class with what the words before the noun say: ``female victims`` are women."""
    if people.sex:
        return people
    lists = load_lexicon("figures")["people"]
    told = [sex for word in words for sex in ("male", "female") if word in lists[sex]]
    return replace(people, sex=told[0]) if told else people


def classify_counted(unit: str | None, noun: Token | None) -> PeopleClass | None:
    """The class of a counted noun by the word that stands there: ``males`` are counted as men, of whatever age."""
    people = classify_people(unit)
    ageless = people is not None and noun is not None and noun.lemma.lower() in load_words("figures", "people.ageless")
    return replace(people, ageless=True) if people is not None and ageless else people


def classify_several(token: Token) -> PeopleClass | None:
    """The class of a plural noun for people, ``the victims``; None for any other word."""
    several = token.tag == "NOUN" and token.lower != token.lemma.lower()
    return classify_people(token.lemma.lower()) if several else None
