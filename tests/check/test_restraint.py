"""A right draft in words of its own draws no error and no warning; each planted error draws one at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossread
from crossread import pipeline
from crossread.check.sources import Sources
from crossread.model.drafts import Draft, Finding

RIGHT = (Path(__file__).parent / "drafts" / "right.txt").read_text("utf-8")
REPORTS = Path(__file__).parents[2] / "examples" / "harbour-ferry"
# What the draft has, and what is put in its place.
ERRORS = [
    ("There were 212 people", "There were 221 people"),
    ("196 of them passengers; the other 16 were crew", "16 of them passengers; the other 196 were crew"),
    ("a Truro hospital", "a Birmingham hospital"),
    ("a man of 71", "a man of 76"),
    ("remaining 23", "remaining 27"),
    ("roughly a quarter", "nearly half"),
    ("Rosalind Achterberg", "Rosamund Achterberg"),
    ("Gareth Pell", "Gareth Bell"),
    ("“We called the barge three times", "“We called the barge several times"),
    ("Varga told reporters", "Pell told reporters"),
    ("secretary of the seafarers", "chairman of the seafarers"),
    ("60 metres", "60 feet"),
    ("1,400 tonnes", "14,000 tonnes"),
    ("12 September", "21 August"),
    ("£3.2 million", "£3.2 billion"),
    ("82,000 more", "72,000 more"),
    ("£800,000", "£880,000"),
    ("Friday, 10 October", "Thursday, 10 October"),
    ("for 11 years", "for 11 months"),
    ("half as many as on Friday", "half as many as on Monday"),
    ("a 58-year-old music teacher", "an 85-year-old music teacher"),
    ("lived in Falmouth", "lived in Norwich"),
    (
        "“We called the barge three times and nobody answered,”",
        "“We called the barge three times and nobody answered. It is the least we can do,”",
    ),
]


@pytest.fixture(scope="module")
def sources() -> Sources:
    return pipeline.prepare(crossread.account(crossread.read([REPORTS]).reports))


def check(texts: list[str], sources: Sources) -> list[list[Finding]]:
    checked = pipeline.check([Draft(f"{number}.txt", text, text) for number, text in enumerate(texts)], sources)
    return [[finding for finding in draft.findings if finding.severity != "note"] for draft in checked]


@pytest.fixture(scope="module")
def found(sources: Sources) -> list[list[Finding]]:
    """What is found in the right draft, then in each wrong one."""
    return check([RIGHT, *(RIGHT.replace(right, wrong, 1) for right, wrong in ERRORS)], sources)


def test_right_draft_draws_no_alarm(found: list[list[Finding]]) -> None:
    assert [(RIGHT[f.start : f.end], f.code, f.message) for f in found[0]] == []


@pytest.mark.parametrize("number", range(len(ERRORS)), ids=[wrong for _, wrong in ERRORS])
def test_planted_error_is_found(number: int, found: list[list[Finding]]) -> None:
    right, wrong = ERRORS[number]
    start = RIGHT.index(right)
    near = [f for f in found[number + 1] if f.start < start + len(wrong) + 100 and f.end > start - 100]
    assert near, wrong


def test_findings_do_not_depend_on_the_order_of_drafts(sources: Sources) -> None:
    wrong = RIGHT.replace("212", "221", 1)
    assert check([RIGHT, wrong], sources)[1] == check([wrong], sources)[0]


def test_number_is_held_to_the_report_that_it_is_given_to(sources: Sources) -> None:
    right = "The Atlantic Ledger reported 40 of the injured in Truro."
    wrong = "Maritime Wire reported 40 of the injured in Truro."
    assert [[finding.code for finding in found] for found in check([right, wrong], sources)] == [[], ["F105"]]


@pytest.mark.parametrize(
    "right",
    [
        "Two people in those three reports were hurt.",
        "According to The Atlantic Ledger, 40 of the injured were in Truro.",
        "The Atlantic Ledger has 40 of the injured in Truro, while others have 31.",
        "“We called the barge three times and nobody answered,” a harbour master said.",
        "Rosalind Achterberg, 58, lived in Falmouth.",
        "Of the 64, 41 were sent home the same day, leaving 23 overnight.",
        "The 212 people aboard met the barge of 60 metres in fog, leaving three dead.",
    ],
)
def test_right_sentence_draws_no_alarm(right: str, sources: Sources) -> None:
    assert check([right], sources) == [[]]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("Rosalind Achterberg, 64, lived in Falmouth.", "F102"),
        ("The Marguerite Bell hit the barge off Port Orrin on Tuesday morning.", "D703"),
        ("According to the Maritime Wire, 40 of the injured were in Truro.", "F105"),
        ("Of the 64, 41 were sent home the same day, leaving 18 overnight.", "A201"),
        ("The first serious accident on the crossing was in March 2019.", "A205"),
    ],
)
def test_wrong_sentence_is_found(wrong: str, code: str, sources: Sources) -> None:
    assert code in {finding.code for finding in check([wrong], sources)[0]}
