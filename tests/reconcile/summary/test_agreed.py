"""What reports agree on: sentences of their own, with nothing in them that another has otherwise."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report


def account(*texts: str) -> Account:
    return crossread.account(
        [
            Report(f"r{number}", text, title=f"Headline {number}", outlet=f"Paper {number}", published="2024-05-05")
            for number, text in enumerate(texts)
        ]
    )


def agreed(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(found.span.text, found.reports) for found in account(*texts).summary.agreed]


BORNE_OUT = (
    (
        "Nine climbers were rescued from Mount Corvin on Sunday, the guides said. Rain had fallen since noon.",
        "On Sunday nine climbers were rescued from Mount Corvin. The guides said that it was cold.",
    ),
    (
        "The council approved the harbour plan by 12 votes. Fishermen stayed away.",
        "By 12 votes the council approved the harbour plan. The mayor smiled.",
    ),
    # in other words, in another order, and with more beside it
    (
        "The Norwick Rovers dismissed their coach Ada Lund on Saturday after nine defeats. Rain fell.",
        "After nine defeats in a row the Norwick Rovers have parted with coach Ada Lund, whom they dismissed on "
        "Saturday, the club said. Her deputy takes over.",
    ),
)
OTHERWISE = (
    # another number
    (
        "Nine climbers were rescued from Mount Corvin on Sunday, the guides said.",
        "On Sunday eleven climbers were rescued from Mount Corvin, the guides said.",
    ),
    # a no
    (
        "The engineers linked the two bridge failures to rust on Sunday.",
        "The engineers did not link the two bridge failures to rust on Sunday.",
    ),
    # another name
    (
        "The pilot Ada Lund landed the glider on the beach in Norwick.",
        "The pilot Bruno Stahl landed the glider on the beach in Norwick.",
    ),
    # another hour
    (
        "The ferry left the harbour of Norwick at 6:10 a.m. on Sunday.",
        "The ferry left the harbour of Norwick at 7:40 a.m. on Sunday.",
    ),
    # a number that is only about so much in the other
    (
        "The storm that tore through Norwick on Sunday night destroyed 40 greenhouses in the valley.",
        "The storm that tore through Norwick on Sunday night destroyed about 40 greenhouses in the valley.",
    ),
    # what one expects
    (
        "Analysts believe that the two mergers will cost the bank 40 branches.",
        "Analysts believe that the two mergers will cost the bank 40 branches, in part.",
    ),
    # only the number, in a clause on the side: the deed that the sentence is about is in no other report
    (
        "A neighbor's greenhouse lost its panes early Sunday morning in the storm that left 14 people injured.",
        "Early Sunday morning a storm tore through the camp of more than 100 scouts, injuring 14 people. Tents flew.",
    ),
    (
        "A cyclist's helmet camera recorded the pile-up early on Friday morning, which left 23 drivers hurt.",
        "In the pile-up early on Friday morning 23 drivers were hurt in thick fog, the police in Norwick said.",
    ),
)


@pytest.mark.parametrize("texts", BORNE_OUT)
def test_a_sentence_that_the_other_report_bears_out(texts: tuple[str, str]) -> None:
    (found, *_) = agreed(*texts)
    assert found[0] in " ".join(texts)
    assert found[1] == ("r0", "r1")


@pytest.mark.parametrize("texts", OTHERWISE)
def test_nothing_is_agreed_that_is_told_otherwise(texts: tuple[str, str]) -> None:
    assert agreed(*texts) == []


def test_what_is_not_known_is_told_there_and_not_here() -> None:
    told = "Police have not released the names of the nine climbers who were rescued on Mount Corvin."
    found = account(told, told.replace("Police", "Officers")).summary
    assert not found.agreed and found.unknown


def test_the_same_is_not_said_twice() -> None:
    told = "Nine climbers were rescued from Mount Corvin on Sunday. Nine climbers were saved on Mount Corvin on Sunday."
    assert len(agreed(told, "On Sunday nine climbers were rescued from Mount Corvin, the guides said.")) <= 1


def test_the_order_of_the_inputs_changes_nothing() -> None:
    reports = [Report(f"r{number}", text, published="2024-05-05") for number, text in enumerate(BORNE_OUT[0])]
    assert crossread.account(reports).summary == crossread.account(reports[::-1]).summary


def test_one_report_agrees_with_nobody() -> None:
    assert agreed(BORNE_OUT[0][0]) == []


def test_what_two_reports_agree_on_is_found_behind_many_sentences_that_they_share() -> None:
    shared = "On Sunday nine climbers were rescued from Mount Corvin, the guides said."
    words = [f"{'bdfgklmnrst'[at % 11]}o{'lrnmt'[at // 11 % 5]}{'eaiou'[at // 55]}n" for at in range(90)]
    rung = [f"The bells of the {word} chapel were rung for the {word} guests." for word in words]
    silent = [f"The bells of the {word} chapel were not rung for the {word} guests." for word in words]
    assert agreed(" ".join([*rung, shared]), " ".join([*silent, shared])) == [(shared, ("r0", "r1"))]
