"""Which person of the sources a name in the draft is meant for."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.meaning.names.likeness import Likeness, Sameness
from crossread.meaning.names.people import as_person, same_person
from crossread.meaning.words.folding import fold_blanks
from crossread.model.accounts import Entity


def find_bearer(name: str, people: Iterable[Entity]) -> Entity | None:
    """The only person whose name the words are or may be short for; of several the one who is called just that."""
    likely: dict[Sameness, list[Entity]] = {"same": [], "may be": [], "differs": []}
    for person in people:
        likely[compare_person(name, person).verdict].append(person)
    found = likely["same"] or likely["may be"]
    if len(found) > 1:
        found = [person for person in found if fold_blanks(person.name) == fold_blanks(name)]
    return found[0] if len(found) == 1 else None


def compare_person(name: str, person: Entity) -> Likeness:
    """The name against whichever of the person's full forms is nearest to it."""
    given = as_person(name)
    forms = dict.fromkeys((person.name, *person.forms))
    full = [form for form in forms if " " in form] or list(forms)
    found = [same_person(given, as_person(form)) for form in full]
    return min(found, key=lambda likeness: ("same", "may be", "differs").index(likeness.verdict))
