"""Each fact of a draft ends as borne out, differs, moved, not found or not checkable, with its evidence."""

from __future__ import annotations

import pytest
from tests.check.examples import check_sentence

from crossread.check.facts.standings import STANDINGS, find_standing_of
from crossread.check.rules import all_rules, describe_codes
from crossread.model.drafts import Finding

NOT_OF_A_FACT = {"A205", "A206", "F107", "R901", "R902", "R903", "R904"}


def stand(story: str, sentence: str) -> dict[str, str]:
    checked = check_sentence(story, sentence)
    return {checked.quote(fact): fact.standing for fact in checked.facts}


def test_every_code_says_how_its_fact_stands_or_is_of_none() -> None:
    assert {*STANDINGS, *NOT_OF_A_FACT} == {*describe_codes(all_rules())}


@pytest.mark.parametrize(
    ("sentence", "words", "standing"),
    [
        ("The mill employed 310 people.", "310", "borne_out"),
        ("The mill employed 350 people.", "350", "differs"),
        ("The mill employed 310 people and 23 cats.", "23", "not_found"),
    ],
)
def test_a_figure_stands(sentence: str, words: str, standing: str) -> None:
    assert stand("mill", sentence)[words] == standing


def test_what_is_borne_out_points_at_the_characters_that_say_so() -> None:
    checked = check_sentence("mill", "The mill employed 310 people.")
    (fact,) = [fact for fact in checked.facts if fact.kind == "figure"]
    assert {span.text for span in fact.evidence} == {"310"}
    assert {span.report for span in fact.evidence} == {"a", "b", "c"}


def test_a_moved_name_points_at_the_one_that_belongs_there() -> None:
    checked = check_sentence(
        "quarry", "Tomas Brandt had visited the site in June 2021, three months before the collapse."
    )
    (fact,) = [fact for fact in checked.facts if fact.kind == "name"]
    assert fact.standing == "moved"
    assert fact.in_doubt
    assert [span.text for span in fact.evidence] == ["Dale Whitmore"]


def test_the_gravest_remark_decides() -> None:
    remarks = [Finding(code, "warning", 0, 2, "") for code in ("F102", "F105")]
    assert find_standing_of(remarks) == "moved"
    assert find_standing_of([Finding("S401", "note", 0, 2, "")]) is None
    assert find_standing_of([Finding("R902", "note", 0, 2, "")]) is None
