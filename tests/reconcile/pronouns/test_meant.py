"""Whom a pronoun means, feature by feature, and where it is answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

import crossread
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.pronouns.candidates import Candidate, NamedBefore
from crossread.reconcile.pronouns.meant import MeantPeople, load_meant
from crossread.reconcile.pronouns.table import FEATURES, PronounFeature

LONG = "The choir of Ada Lund sang. " + "The hall was cold. " * 9 + "Then she left."


def stands(text: str) -> Candidate:
    """How Ada Lund stands to the last pronoun of a text."""
    (reading,) = crossread.extract([Report(id="north", text=text)])
    named = NamedBefore(reading)
    (found,) = [one for one in named.find_candidates(named.pronouns[-1]) if one.mention.name.endswith("Lund")]
    return found


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_there_is_more_of_a_feature_in_its_example(feature: PronounFeature) -> None:
    assert feature.measure(stands(feature.example)) > feature.measure(stands(feature.counter))


def test_every_feature_has_its_weight() -> None:
    assert set(load_meant().features) == {feature.name for feature in FEATURES}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ada Lund runs the ferry. She paid $40.", "Ada Lund"),
        ("Ada Lund runs the ferry. Otto Stahl owns it. He paid $40.", "Otto Stahl"),
        # somebody without a name may be meant, and she who is told of by another
        ("Otto Stahl, a spokesman, said the driver fled. A man ran after the driver. He was charged with theft.", None),
        ("Ada Lund and Eva Krog run the ferry. She paid $40.", None),
        # what is said in quotation marks is of whom it pleases
        ("Ada Lund runs the ferry. “She paid $40,” a clerk said.", None),
        (LONG, None),
    ],
)
def test_the_last_pronoun_means(text: str, meant: str | None) -> None:
    (reading,) = crossread.extract([Report(id="north", text=text)])
    people = MeantPeople([reading])
    at = max(token.start for one in reading.sentences for token in one.tokens if token.lower in ("he", "she"))
    found = people.find("north", at)
    assert (found.name if found else None) == meant
    assert people.find("south", at) is None
    assert people.find("north", 0) is None


def test_a_name_that_holds_the_pronoun_does_not_stand_before_it() -> None:
    text = "Ada Lund runs the ferry. She paid $40."
    (reading,) = crossread.extract([Report(id="north", text=text)])
    end = text.index("She") + len("She paid")
    span = Span("north", "text", 0, end, text[:end])
    wide = replace(reading, names=tuple(replace(name, span=span) for name in reading.names))
    named = NamedBefore(wide)
    assert named.find_candidates(named.pronouns[-1]) == []
