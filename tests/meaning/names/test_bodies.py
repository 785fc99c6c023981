"""Whether two names are of one body."""

from __future__ import annotations

import pytest

from crossread.meaning.names.bodies import BodyKind, BodyName, same_body, spell_initials
from crossread.meaning.names.forms import name_words
from crossread.meaning.names.shortened import may_begin, may_stand_for


def body(name: str, *acronyms: str, kind: BodyKind = "organisation") -> BodyName:
    return BodyName(name, name_words(name), frozenset(acronyms), kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("Harbour Safety Board"), body("HSB")),
        (body("Harbour Safety Board", "hb"), body("HB")),
        (body("the Lund Police Department"), body("Lund PD")),
        (body("QH Times"), body("Quillon Harbour Times")),
        (body("US Coast Guard"), body("Coast Guard")),
        (body("Harbour Labour Union"), body("Harbor Labor Union")),
        (body("Operation Quiet Harbours", kind="event"), body("quiet harbour", kind="event")),
    ],
)
def test_one_body(one: BodyName, other: BodyName) -> None:
    assert same_body(one, other).verdict == same_body(other, one).verdict == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("Lund Police"), body("Lund Fire Brigade")),
        (body("Harbour Safety Board"), body("HSC")),
        (body("Lund University"), body("Lund")),
        (body("Quiet Harbour", kind="event"), body("Quiet Harbour")),
    ],
)
def test_two_bodies(one: BodyName, other: BodyName) -> None:
    assert same_body(one, other).verdict == "differs"


def test_what_a_short_name_may_stand_for() -> None:
    assert may_stand_for(body("Lund"), body("Lund Ltd"))
    assert not may_stand_for(body("Lund"), body("Lund University"))
    assert may_begin(body("Quillon"), body("Quillon Motor Spares"))
    assert not may_begin(body("Quillon"), body("Quillon University"))


def test_initials_with_and_without_small_words_and_the_country() -> None:
    assert {"bohs", "bhs"} <= spell_initials(("board", "of", "harbour", "safety"))
    assert {"usaf", "af", "uaf"} <= spell_initials(("us", "air", "force"))
