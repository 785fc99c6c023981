"""A card for each person: what is said, by whom, and what two reports of one day have differently."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.reconcile.people.tables import DeedRule, exclude_one_another, find_charges, find_conditions, load_deeds


def account(*told: tuple[str, str]) -> Account:
    return crossread.account(
        [
            Report(f"r{number}", text, outlet=f"Paper {number}", published=published)
            for number, (published, text) in enumerate(told)
        ]
    )


def facts(made: Account) -> set[tuple[str, str, str]]:
    names = {person.id: person.name for person in made.people}
    return {(names[card.person], fact.slot, fact.value) for card in made.cards for fact in card.facts}


@pytest.mark.parametrize("rule", load_deeds(), ids=lambda rule: rule.value)
def test_a_rule_answers_to_its_example_and_not_to_its_counter_example(rule: DeedRule) -> None:
    told = account(("2024-05-05", f"{rule.example} Ada Lund, 41, is a baker."))
    assert ("Ada Lund", rule.slot, rule.value) in facts(told)
    told = account(("2024-05-05", f"{rule.counter} Ada Lund, 41, is a baker."))
    assert ("Ada Lund", rule.slot, rule.value) not in facts(told)


def test_ages_and_homes_go_to_the_merged_person() -> None:
    made = account(
        ("2024-05-05", "Ada Maria Lund, 41, of Bristol, was arrested on Monday."),
        ("2024-05-05", "Police said that Lund, 41, was charged with fraud. Ada Lund is a baker."),
    )
    (card,) = made.cards
    told = {fact.value: {mention.span.report for mention in fact.mentions} for fact in card.facts}
    assert told["41"] == {"r0", "r1"}
    assert told["Bristol"] == told["arrested"] == {"r0"}
    assert told["fraud"] == told["charged"] == {"r1"}


@pytest.mark.parametrize(
    "text",
    [
        "Two victims under 19 were hurt. Ada Lund is a baker.",
        "The chief, Ada Lund, spoke to the man, who later died.",
        "Ada Lund saw Bruno Stahl. He was arrested on Monday.",
        "Ada Lund may be charged with fraud.",
        "Ada Lund was not arrested.",
    ],
)
def test_what_the_words_do_not_tie_to_a_name_is_nobodys(text: str) -> None:
    assert facts(account(("2024-05-05", text))) == set()


def test_brother_and_sister_have_each_their_age_and_a_son_his_own() -> None:
    text = "The dead are Ada Lund, 41, and Bruno Lund, 36. Ada Lund's 2-year-old son was not hurt."
    ages = {(name, value) for name, slot, value in facts(account(("2024-05-05", text))) if slot == "age"}
    assert ages == {("Ada Lund", "41"), ("Bruno Lund", "36")}


def test_a_surname_that_two_share_names_nobody() -> None:
    made = account(("2024-05-05", "Ada Lund and Bruno Lund run a bakery. Lund was arrested on Monday."))
    assert facts(made) == set()


def test_opposites_of_one_day_are_a_discrepancy_that_the_card_points_at() -> None:
    made = account(
        ("2024-05-05", "Ada Lund was in critical condition on Monday."),
        ("2024-05-05", "Ada Lund was in stable condition on Monday."),
    )
    (found,) = [found for found in made.discrepancies if found.case == "condition"]
    assert found.summary == "Condition of Ada Lund: critical in Paper 0, stable in Paper 1."
    assert all(fact.discrepancies == (found.id,) for fact in made.cards[0].facts)


@pytest.mark.parametrize(
    "later",
    [
        ("2024-05-07", "Ada Lund was in stable condition on Tuesday."),
        ("2024-05-05", "Ada Lund was in critical but stable condition on Monday."),
        ("2024-05-05", "Ada Lund was in grave condition on Monday."),
    ],
)
def test_a_development_and_another_word_for_it_are_none(later: tuple[str, str]) -> None:
    made = account(("2024-05-05", "Ada Lund was in critical condition on Monday."), later)
    assert not [found for found in made.discrepancies if found.case == "condition"]


@pytest.mark.parametrize(
    ("words", "charges"),
    [
        ("charged with 1st - degree murder and armed robbery", ["first-degree murder", "robbery"]),
        ("charged with attempted murder", ["attempted murder"]),
        ("charged in court", []),
    ],
)
def test_charges(words: str, charges: list[str]) -> None:
    assert find_charges(words.split()) == charges


def test_conditions_and_what_they_exclude() -> None:
    assert find_conditions(["in", "critical", "but", "stable", "condition"]) == ["critical", "stable"]
    assert find_conditions(["a", "serious", "mistake"]) == []
    assert exclude_one_another("condition", "stable", "critical")
    assert not exclude_one_another("condition", "serious", "stable")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ada Lund was hit by a cart on Monday. She was arrested in the market.", "arrested"),
        ("Bruno Stahl was struck by the cart. He is in critical condition.", "critical"),
        ("Nobody knows why Ada Lund left. The gate was open. She was charged with theft.", "charged"),
    ],
)
def test_a_pronoun_tells_of_the_one_person_named_before(text: str, value: str) -> None:
    assert value in {told for _, _, told in facts(account(("2024-05-05", text)))}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund hit Bruno Stahl with a cart. She was arrested.",
        "Ada Lund saw the thief. He was arrested.",
        "Ada Lund saw the cart. “She was arrested,” a neighbour said.",
        "Ada Lund saw the cart. Bruno Stahl said he was arrested.",
    ],
    ids=["two are named", "another sex", "a quotation", "another is named"],
)
def test_a_pronoun_that_may_be_of_another_is_nobodys(text: str) -> None:
    assert facts(account(("2024-05-05", text))) == set()


def test_sent_home_and_in_critical_condition_exclude_each_other() -> None:
    told = (
        ("2024-05-05", "Ada Lund was bitten by a dog in Hull. She was treated and released from the hospital."),
        ("2024-05-05", "Ada Lund was bitten by a dog in Hull. She remains in critical condition."),
    )
    assert [found.case for found in account(*told).discrepancies] == ["condition"]


STRANGERS = [
    "The robber shot Tom Lund in the leg. The man was found in a ditch. He was charged with murder.",
    "The suspect struck Tom Lund with a bat. He was charged with assault.",
    "The man sold Tom Lund the boat. He was arrested on Monday.",
]


@pytest.mark.parametrize("text", STRANGERS)
def test_what_is_said_of_a_stranger_goes_to_nobody_named(text: str) -> None:
    told = facts(account(("2024-05-05", f"Tom Lund, 41, is a baker.\n\n{text}")))
    assert not {slot for _, slot, _ in told} & {"charge", "status"}


def test_a_pronoun_still_goes_to_whom_the_sentence_before_is_of() -> None:
    told = facts(account(("2024-05-05", "Tom Lund struck the driver with a bat. He was charged with assault.")))
    assert ("Tom Lund", "charge", "assault") in told
    told = facts(account(("2024-05-05", "Tom Lund met the woman on Monday.\n\nHe was charged with assault.")))
    assert ("Tom Lund", "charge", "assault") in told


def test_what_somebody_was_convicted_of_years_ago_is_no_status() -> None:
    old = "A report of Aug. 23, 2009, tells of a quarrel. Tom Lund was convicted of assault and paid a fine."
    told = facts(account(("2024-05-05", f"Tom Lund, 41, was charged with fraud on Friday.\n\n{old}")))
    assert {value for _, slot, value in told if slot == "status"} == {"charged"}
    new = "The family moved here in 2009. Tom Lund was convicted of fraud on Friday."
    told = facts(account(("2024-05-05", f"Tom Lund, 41, is a baker.\n\n{new}")))
    assert {value for _, slot, value in told if slot == "status"} == {"convicted"}


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Ada Lund, 41, was freed on bail six months ago. Ada Lund is a baker.", set()),
        ("Ada Lund pleaded guilty on July 28. Ada Lund is a baker.", set()),
        ("Ada Lund was freed on bail on Monday. Ada Lund is a baker.", {"released"}),
        ("Ada Lund pleaded guilty on Aug. 16. Ada Lund is a baker.", {"pleaded guilty"}),
    ],
)
def test_what_was_done_long_before_the_first_report_is_of_another_matter(text: str, standing: set[str]) -> None:
    assert {value for _, slot, value in facts(account(("2024-08-20", text))) if slot == "status"} == standing
