from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.decisions.made import (
    ACCOUNT,
    BEGAN,
    FIRE,
    FOURTEEN,
    HURT,
    HURT_ELSEWHERE,
    REPORTS,
    TWELVE,
    TWELVE_AGAIN,
    WORKED,
    WORKERS,
    decided,
    span,
)

from crossread.decisions.applying import apply_decisions
from crossread.model.accounts import Account, AccountFigure
from crossread.model.codec import from_plain, to_plain
from crossread.model.decisions import (
    AcceptRemark,
    CorrectFigure,
    Decision,
    DifferentNames,
    MergeEvents,
    MergeFigures,
    Note,
    SameName,
    SetAside,
    Settle,
    ShowName,
    SplitEvent,
    SplitFigure,
)
from crossread.model.spans import Span
from crossread.read.account_faults import find_account_faults


def apply(*decisions: Decision, account: Account = ACCOUNT) -> Account:
    return apply_decisions(account, decided(*decisions))


def find(account: Account, name: str) -> AccountFigure:
    return next(figure for figure in account.figures if figure.id == name)


def told(account: Account) -> list[bool]:
    return [one.found for one in account.desk]


def test_without_decisions_nothing_is_changed() -> None:
    assert apply() == ACCOUNT


def test_two_figures_that_are_one_may_differ() -> None:
    account = apply(MergeFigures((HURT_ELSEWHERE.id, HURT.id)))
    merged = find(account, HURT.id)
    assert [value.value for value in merged.values] == [12, 14] and merged.values[1].relation == "contradicts"
    assert merged.status == "disputed" and merged.decided == (1,) and len(account.figures) == 3
    found = account.discrepancies[0]
    assert found.summary == "People hurt: The Courier and Wire have twelve (12) but The Echo has 14."
    assert found.figure == HURT.id and found.severity == "high" and len(account.discrepancies) == 2
    assert account.desk[0].targets == (HURT_ELSEWHERE.id, HURT.id)


def test_a_bound_beside_its_number_disputes_nothing() -> None:
    account = apply(MergeFigures((WORKERS.id, WORKED.id)))
    assert find(account, WORKERS.id).status == "single"
    assert [value.relation for value in find(account, WORKERS.id).values] == ["same", "compatible"]
    # The difference that stood on the figure as it was read is judged anew.
    assert account.discrepancies == ()


def test_what_is_merged_can_be_merged_on_and_split_again() -> None:
    account = apply(
        MergeFigures((HURT.id, HURT_ELSEWHERE.id)),
        MergeFigures((HURT_ELSEWHERE.id, WORKERS.id)),
        SplitFigure(WORKERS.id, FOURTEEN),
    )
    assert told(account) == [True, True, True]
    assert [value.value for value in find(account, HURT.id).values] == [12, 300]
    assert find(account, HURT.id).decided == (1, 2, 3)
    alone = next(figure for figure in account.figures if figure.decided == (3,))
    assert alone.values[0].mentions[0].span == FOURTEEN and alone.id != HURT_ELSEWHERE.id


def test_a_mention_that_is_split_off_has_a_figure_of_its_own() -> None:
    account = apply(SplitFigure(HURT.id, TWELVE))
    assert [mention.span for mention in find(account, HURT.id).values[0].mentions] == [TWELVE_AGAIN]
    own = account.figures[-1]
    assert own.values[0].mentions[0].span == TWELVE and own.id != HURT.id and own.status == "single"
    # The figure's only mention cannot leave it.
    assert told(apply(SplitFigure(HURT_ELSEWHERE.id, FOURTEEN))) == [False]


def test_a_corrected_number_stands_beside_what_was_read() -> None:
    account = apply(CorrectFigure(HURT.id, TWELVE_AGAIN, 21))
    values = find(account, HURT.id).values
    assert [(value.value, value.decided) for value in values] == [(12, ()), (21, (1,))]
    assert values[1].mentions[0].span == TWELVE_AGAIN
    assert account.discrepancies[0].summary == "People hurt: The Courier has twelve but Wire has 21."
    assert account.desk[0].value == 21 and account.desk[0].mention == TWELVE_AGAIN


def test_a_difference_that_rests_on_a_misread_number_is_gone() -> None:
    account = apply(CorrectFigure(WORKED.id, span("echo", "More than 300"), 310))
    assert account.discrepancies == ()


def test_entries_of_the_timeline_are_one_or_two_events() -> None:
    merged = apply(MergeEvents((BEGAN.id, FIRE.id)))
    assert [entry.id for entry in merged.timeline] == [FIRE.id] and len(merged.timeline[0].mentions) == 3
    mention = span("echo", "The fire hurt 14")
    split = apply(SplitEvent(FIRE.id, mention))
    assert [entry.what for entry in split.timeline] == ["the mill fire on Monday", "The fire hurt 14", BEGAN.what]
    assert split.timeline[1].decided == (1,)
    assert told(apply(SplitEvent(BEGAN.id, BEGAN.mentions[0]), MergeEvents((BEGAN.id, "e2222222")))) == [False, False]


def test_what_is_no_longer_found_is_told_and_changes_nothing() -> None:
    gone = Span("gone", "text", 0, 2, "12")
    decisions: list[Decision] = [
        Settle("d2222222", "asked", note="Ada calls back"),
        Note("f2222222", "Is this so?"),
        MergeFigures((HURT.id, "f2222222")),
        SplitFigure(HURT.id, gone),
        CorrectFigure("f2222222", TWELVE, 13),
        SameName(("Ada Lind", "Eva Lind")),
        DifferentNames(("Ada Lind", "Eva Lind")),
        ShowName("Eva Lind", "Eva L."),
        SetAside("gone"),
        SplitEvent(FIRE.id, gone),
    ]
    account = apply(*decisions)
    assert told(account) == [False] * len(decisions)
    assert replace(account, desk=()) == ACCOUNT
    assert account.desk[0].text == "Ada calls back" and account.desk[0].verdict == "asked"
    # A place that is not there is told by its words.
    assert (account.desk[3].mention, account.desk[3].text) == (None, "12")


def test_what_is_found_is_told_so() -> None:
    account = apply(
        Settle("d1", "right", "courier"),
        Note("courier", "Called."),
        SameName(("ada lind", "Lind")),
        ShowName("Lind", "A. Lind"),
        AcceptRemark("story.md", "F101 27", "their count"),
    )
    # What is accepted in a draft is no matter of the account.
    assert told(account) == [True] * 4
    assert account.desk[3].names == ("Lind",) and account.desk[3].text == "A. Lind"


def test_a_mention_that_moved_in_its_report_is_found_by_its_words() -> None:
    moved = Span("courier", "text", 5, 11, "Twelve")
    assert told(apply(CorrectFigure(HURT.id, moved, 13))) == [True]


@pytest.mark.parametrize("kinds", [("count", "money")])
def test_what_is_of_two_kinds_is_never_one(kinds: tuple[str, str]) -> None:
    other = replace(HURT_ELSEWHERE, kind="money")
    account = apply(MergeFigures((HURT.id, other.id)), account=replace(ACCOUNT, figures=(HURT, other)))
    assert told(account) == [False] and kinds


TARGETS = st.sampled_from([figure.id for figure in ACCOUNT.figures])
EVENTS = st.sampled_from([FIRE.id, BEGAN.id])
MENTIONS = st.sampled_from(
    [mention.span for figure in ACCOUNT.figures for value in figure.values for mention in value.mentions]
)
DECISIONS = st.one_of(
    st.builds(MergeFigures, st.tuples(TARGETS, TARGETS)),
    st.builds(SplitFigure, TARGETS, MENTIONS),
    st.builds(CorrectFigure, TARGETS, MENTIONS, st.sampled_from([12, 13, 300, 0.5])),
    st.builds(MergeEvents, st.tuples(EVENTS, EVENTS)),
    st.builds(SplitEvent, EVENTS, st.sampled_from([*FIRE.mentions, *BEGAN.mentions])),
)


@settings(max_examples=200)
@given(st.lists(DECISIONS, max_size=8))
def test_whatever_is_decided_the_account_stays_whole(decisions: list[Decision]) -> None:
    account = apply(*decisions)
    assert not list(find_account_faults(account))
    assert from_plain(Account, to_plain(account)) == account
    before = {mention.span for figure in ACCOUNT.figures for value in figure.values for mention in value.mentions}
    after = [mention.span for figure in account.figures for value in figure.values for mention in value.mentions]
    assert sorted(after) == sorted(before) and len({figure.id for figure in account.figures}) == len(account.figures)
    spans = [one for entry in account.timeline for one in entry.mentions]
    assert sorted(spans) == sorted([*FIRE.mentions, *BEGAN.mentions])
    assert account.reports == REPORTS and apply(*decisions) == account
