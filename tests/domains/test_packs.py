from __future__ import annotations

import pytest

from crossread.domains.packs import NAMES, Pack, all_packs, load_pack
from crossread.text.lexicon import load_lexicon

# Verbs of a domain that are no class of synonyms: a count goes by the verb itself.
PLAIN_VERBS = {"attack", "win", "draw", "score", "play", "find"}


def named_deeds(pack: Pack) -> set[str]:
    course = pack.course
    return {
        *pack.deeds,
        *pack.befall_people,
        *pack.rises,
        *(deed for group in pack.apart for deed in group),
        *(deed for row in pack.parts for deed in (row.whole, *row.parts)),
        *pack.strength,
        *pack.outcomes.values(),
        *(deed for deeds in (course.held, course.let_go, course.covering, course.told_alike) for deed in deeds),
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_deed_of_a_pack_is_a_class_of_the_lexicon(name: str) -> None:
    classes = {deed for table in load_lexicon("actions").values() for deed in table}
    assert named_deeds(load_pack(name)) - PLAIN_VERBS <= classes


def test_no_deed_is_stronger_in_one_pack_than_in_another() -> None:
    ranked = [deed for pack in all_packs() for deed in pack.strength]
    assert len(ranked) == len(set(ranked))
