"""What deeds mean to a count: which rise, which exclude one another, which may be part of which, what comes last.

A *deed* is a class of ``lexicon/en/actions.toml``. The answers stand in the domain packs; the words of no domain stand
in code. A *body* is the name under which counts of the same people are compared, whatever deed each report names:
those struck, those left when some have come to the last deed, and all where none has.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from crossread.domains.packs import Pack, all_packs
from crossread.text.lexicon import load_lexicon


def is_class(action: str | None) -> bool:
    """Whether the deed is a class that the lexicon knows, and no verb left as it stands."""
    return action is not None and action in _classes()


def befalls_people(action: str | None) -> bool:
    """Whether a count with this deed counts people, whatever noun stands with it: ``five arrested``."""
    return action in _union("befall_people")


def rises(action: str | None) -> bool:
    """Whether counts of the deed only grow as an event becomes clear: tolls, votes counted, sums raised."""
    return action in _union("rises")


def exclude_one_another(one: str | None, other: str | None) -> bool:
    """Whether nobody is counted in both: ``convict`` and ``acquit``."""
    return one != other and any(one in group and other in group for pack in all_packs() for group in pack.apart)


def may_contain(whole: str | None, part: str | None) -> bool:
    """Whether some of those of the one deed come to the other: of those charged some are convicted."""
    return any(part in row.parts for pack in all_packs() for row in pack.parts if row.whole == whole)


def are_told_alike(one: str | None, other: str | None) -> bool:
    """Whether two reports may name the same people by these two deeds."""
    return is_told_alike(one) and is_told_alike(other)


def is_told_alike(action: str | None) -> bool:
    """Whether the deed is one of several by which the same people are told of."""
    return action in _course("told_alike")


def is_plainest(action: str | None) -> bool:
    """Whether the deed says no more than that people came to harm."""
    return action is not None and action in _plainest()


def plainest(actions: Collection[str | None]) -> str | None:
    """The plainest of the deeds that the same people are told by, where it is among these."""
    return next((name for name in _plainest() if name in actions), None)


def is_struck(action: str | None) -> bool:
    """Whether the deed brings some to the last and leaves others: an attack."""
    return action in _course("struck")


def is_aftermath(action: str | None) -> bool:
    """Whether the deed tells what was done afterwards with those whom it befell."""
    return action in _aftermath()


def first_aftermath(actions: Collection[str | None]) -> str | None:
    """Of the deeds that tell what was done afterwards, the first that is among these; where they were taken leads."""
    return next((name for name in _aftermath() if name in actions), None)


def takes_away(action: str | None) -> bool:
    """Whether it is the first of the deeds done afterwards: who is taken away is gravely off."""
    return action is not None and action in _aftermath()[:1]


def is_tended(action: str | None) -> bool:
    """Whether the deed is care, which before a number mostly tells of something else."""
    return action in _course("tended")


def is_spared(action: str | None) -> bool:
    """Whether those counted came through."""
    return action in _course("spared")


def is_last(action: str | None) -> bool:
    """Whether nothing befalls anybody after the deed, so that nobody is counted in it twice."""
    return action in _course("last")


def is_present(action: str | None) -> bool:
    """Whether the deed counts all who were there, before anything happened: ``84 people on board``."""
    return action in _course("present")


def last_of_all() -> str:
    """The deed that ends a course."""
    return next(iter(sorted(_course("last"))))


def ends_presence(one: str | None, other: str | None) -> bool:
    """Whether one deed counts those there and the other those who came to the last: all aboard may be dead."""
    return (is_present(one) and is_last(other)) or (is_last(one) and is_present(other))


def covers(whole: str | None, part: str | None) -> bool:
    """Whether those of the one deed are the whole beside which those of the other stand: ``8 shot, 2 dead``."""
    return whole in _course("covering") and part in _course("parts_of_covering")


def lets_go(part: str | None, whole: str | None) -> bool:
    """Whether the part came free of what befell the whole: ``five were trapped but three have been rescued``."""
    return part in _course("let_go") and whole in _course("held")


def strongest(actions: Sequence[str]) -> str | None:
    """The deed that stands for several told of the same people at once; else the first."""
    ranked = [name for name in actions if name in _strength()]
    return max(ranked, key=_strength().__getitem__) if ranked else actions[0] if actions else None


def outcome_of(words: str) -> str | None:
    """The deed that words beside another make of it: ``fatally``, ``to death``."""
    return next((pack.outcomes[words] for pack in all_packs() if words in pack.outcomes), None)


def is_listed_unit(unit: str | None) -> bool:
    """Whether many sorts of the unit stand beside one another, none part of another: counts on a charge sheet."""
    return unit in _union("listed_units")


def is_wrongdoer(role: str | None) -> bool:
    """Whether the noun names those who do it; they are not counted among those whom it befell."""
    return any(role in pack.roles.wrongdoers for pack in all_packs())


def find_body(action: str | None, ended: bool, beside: bool = False) -> str | None:
    """The body of people that a count with this deed is compared in; None for a deed that has no body.

    ``ended``: somebody in the story came to the last deed. ``beside``: the count is of others, beside such a one.
    """
    for pack in all_packs():
        if action in pack.course.told_alike:
            if not ended:
                return pack.bodies.all
            return pack.bodies.struck if action in pack.course.struck and not beside else pack.bodies.left
    return None


def body_of_the_grave(ended: bool) -> str:
    """The body of those counted only by how gravely off they are."""
    return next((pack.bodies.left if ended else pack.bodies.all) for pack in all_packs() if pack.grading.grave)


def is_body(deed: str | None) -> bool:
    """Whether the deed under which a count is compared is one of the bodies."""
    return any(deed in (pack.bodies.struck, pack.bodies.left, pack.bodies.all) for pack in _packs_with_bodies())


def is_all_struck(deed: str | None) -> bool:
    """Whether the body takes in those who came to the last deed."""
    return any(deed == pack.bodies.struck for pack in _packs_with_bodies())


def is_left(deed: str | None) -> bool:
    """Whether the body is of those who are left when others have come to the last deed."""
    return any(deed == pack.bodies.left for pack in _packs_with_bodies())


def is_whole_body(deed: str | None) -> bool:
    """Whether the body is of all whom it befell, where nobody came to the last deed."""
    return any(deed == pack.bodies.all for pack in _packs_with_bodies())


def is_toll(deed: str | None) -> bool:
    """Whether the deed is the last or a body of those whom it befell: what a toll counts."""
    return is_last(deed) or is_body(deed)


def find_grade(words: Collection[str]) -> str | None:
    """How badly off the counted are, the gravest that the words name (``critical``); None where they name none."""
    for pack in all_packs():
        grading = pack.grading
        if grading.threat and any(word.startswith(grading.threat) for word in words):
            if not grading.denials.isdisjoint(words):
                return grading.not_threatened
            if grading.at_stake in words:
                return grading.threatened
        for grade, listed in pack.grades.items():
            if not set(listed).isdisjoint(words):
                return grade
    return None


def tells_of_harm(words: Collection[str]) -> bool:
    """Whether the words name what is graded: an injury, a condition, a hospital."""
    return any(not pack.grading.harms.isdisjoint(words) for pack in all_packs())


def is_grave(grade: str | None) -> bool:
    """Whether the grade sets some of the people apart from all."""
    return any(grade in pack.grading.grave for pack in all_packs())


@cache
def grade_words() -> tuple[str, ...]:
    """Every word and phrase that names a grade."""
    return tuple(
        word for pack in all_packs() for words in (*pack.grades.values(), pack.grading.phrases) for word in words
    )


@cache
def state_words() -> frozenset[str]:
    """Words that say what became of the counted, which a measure has in its deed already."""
    return frozenset(word for words in load_lexicon("actions")["states"].values() for word in words)


@cache
def _classes() -> frozenset[str]:
    return frozenset(name for table in load_lexicon("actions").values() for name in table)


@cache
def _union(name: str) -> frozenset[str]:
    return frozenset[str]().union(*(getattr(pack, name) for pack in all_packs()))


@cache
def _course(name: str) -> frozenset[str]:
    return frozenset[str]().union(*(getattr(pack.course, name) for pack in all_packs()))


@cache
def _plainest() -> tuple[str, ...]:
    return tuple(pack.course.plainest for pack in all_packs() if pack.course.plainest)


@cache
def _aftermath() -> tuple[str, ...]:
    return tuple(name for pack in all_packs() for name in pack.course.aftermath)


@cache
def _strength() -> dict[str, int]:
    return {name: rank for pack in all_packs() for name, rank in pack.strength.items()}


@cache
def _packs_with_bodies() -> tuple[Pack, ...]:
    return tuple(pack for pack in all_packs() if pack.bodies.all)
