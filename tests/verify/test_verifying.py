"""What an account cites, found again in reports that were changed since."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.made import ECHO, GAZETTE, RADIO, REPORTS, made_account

from crossread import pipeline
from crossread.cli.main import run
from crossread.model.reports import Report
from crossread.model.spans import Span, iter_spans
from crossread.model.verification import Verification, VerifiedSpan
from crossread.render.verification import render_verification, verification_to_json
from crossread.verify.anchoring import AROUND, Anchoring
from crossread.verify.spans import find_entries
from crossread.verify.verifying import verify_account

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"


def verify(*given: Report) -> Verification:
    return verify_account(made_account(), given)


def shared_around(old: str, span: Span, new: str, now: Span) -> int:
    """How many characters around the words both texts share, at least."""
    before = count_alike(old[: span.start][::-1], new[: now.start][::-1])
    return before + len(span.text) + count_alike(old[span.end :], new[now.end :])


def count_alike(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def find(found: Verification, report: str, words: str) -> VerifiedSpan:
    [one] = [one for one in found.reports if one.report == report]
    return next(span for span in one.spans if span.span.text == words and span.span.part == "text")


def test_everything_stands_in_the_reports_that_it_was_made_of() -> None:
    found = verify(RADIO, GAZETTE, ECHO)
    assert found.is_whole and not found.others
    assert [report.report for report in found.reports] == ["gazette", "echo", "radio"]
    cited = set(iter_spans(replace(made_account(), reports=())))
    assert {one.span for report in found.reports for one in report.spans} == cited


def test_a_paragraph_put_before_moves_what_follows() -> None:
    later = replace(GAZETTE, text="Updated at noon with what the fire chief said.\n\n" + GAZETTE.text)
    found = verify(later, ECHO, RADIO)
    moved = find(found, "gazette", "Seven")
    assert moved.standing == "moved" and moved.now and moved.now.start == moved.span.start + 48
    assert later.text[moved.now.start : moved.now.end] == "Seven"
    assert not found.is_whole


def test_a_changed_sentence_is_lost_and_no_look_alike_is_taken() -> None:
    later = replace(GAZETTE, text=GAZETTE.text.replace("Seven were treated in Leeds", "Seven walked home from Leeds"))
    lost = find(verify(later, ECHO, RADIO), "gazette", "Seven")
    assert (lost.standing, lost.reason, lost.now) == ("lost", "changed", None)


def test_a_row_of_another_list_is_not_the_row() -> None:
    old = Report("a", "Hurt:\n- York (5)\n- Hull (7)\n\nThe dead were not named by the police on Monday.")
    new = Report("a", "Dead:\n- York (5)\n- Leeds (9)\n\nThe dead were not named by the police on Monday.")
    span = old.span(old.text.index("5"), old.text.index("5") + 1)
    assert Anchoring(old, new).find(span) == "changed"


def test_what_stands_twice_is_not_told() -> None:
    paragraph = "Twelve people were hurt when the mill in Tolland burned down on Tuesday night, the chief said."
    old = Report("a", paragraph)
    new = Report("a", f"{paragraph}\n\n{paragraph}")
    assert Anchoring(old, new).find(old.span(0, 6)) == "ambiguous"


def test_a_report_that_is_not_given_and_one_that_is_none_of_it() -> None:
    found = verify(GAZETTE, ECHO, Report("stranger", "The council met."))
    assert found.others == ("stranger",)
    assert {one.reason for one in found.reports[2].spans} == {"no report"}
    said = render_verification(made_account(), found)
    assert "C radio: not among the reports given; " in said and "No reports of this account: stranger." in said


def test_a_report_is_known_by_its_text_then_its_address_then_its_id() -> None:
    assert verify(replace(GAZETTE, id="saved", title="Twelve hurt in mill fire"), ECHO, RADIO).is_whole
    elsewhere = replace(GAZETTE, id="saved", text=f"{GAZETTE.text} More soon.")
    assert verify(elsewhere, ECHO, RADIO).reports[0].given == "saved"
    another = replace(elsewhere, id="gazette", url="https://gazette.example/another-fire")
    assert verify(another, ECHO, RADIO).reports[0].given is None


def test_a_headline_is_known_as_a_whole() -> None:
    found = verify(GAZETTE, replace(ECHO, title="Mill fire injures 12"), RADIO)
    [title] = [one for one in found.reports[1].spans if one.span.part == "title"]
    assert (title.standing, title.reason) == ("lost", "changed")


def test_entries_are_named() -> None:
    entries = find_entries(made_account())
    seven = next(span for span in entries if span.text == "Seven")
    assert entries[seven] == ("discrepancy d2", "figure f2", "breakdown b1", "check c1")


@settings(max_examples=60)
@given(data=st.data())
def test_what_is_found_stands_there_between_the_same_words(data: st.DataObject) -> None:
    report = REPORTS[data.draw(st.sampled_from(sorted(REPORTS)))]
    start = data.draw(st.integers(0, len(report.text)))
    end = data.draw(st.integers(start, len(report.text)))
    put = data.draw(st.text(max_size=30) | st.sampled_from([report.text, report.text[start:end] * 2]))
    new = replace(report, text=report.text[:start] + put + report.text[end:])
    anchoring = Anchoring(report, new)
    for span in find_entries(made_account()):
        if span.report == report.id and span.part == "text":
            now = anchoring.find(span)
            if isinstance(now, Span):
                assert new.text[now.start : now.end] == span.text
                assert (
                    min(AROUND, len(report.text)) <= shared_around(report.text, span, new.text, now)
                    or now.start == span.start
                )


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    account = tmp_path / "account.json"
    pipeline.account(pipeline.read([EXAMPLE])).save(account)
    assert run(["verify", str(account), str(EXAMPLE)]) == 0
    assert "that the account cites stand where it says." in capsys.readouterr().out
    changed = tmp_path / "orrin-courier.txt"
    changed.write_text(
        (EXAMPLE / "orrin-courier.txt").read_text("utf-8").replace("killing two", "killing four"), "utf-8"
    )
    others = [str(path) for path in sorted(EXAMPLE.iterdir()) if path.stem != "orrin-courier"]
    assert run(["verify", str(account), str(changed), *others]) == 1
    assert "lost: characters 165–168 “two”" in capsys.readouterr().out
    assert run(["verify", str(account), str(changed), *others, "--format", "json"]) == 1
    plain = json.loads(capsys.readouterr().out)
    assert {report["report"] for report in plain["reports"] if not report["same"]} == {"orrin-courier"}
    assert run(["verify", str(EXAMPLE / "coast-radio.txt"), str(EXAMPLE)]) == 2
    assert run(["verify", str(account), str(EXAMPLE), str(tmp_path / "none.txt")]) == 3


def test_as_json() -> None:
    plain = json.loads(verification_to_json(verify(GAZETTE)))
    assert plain["reports"][0]["spans"][0]["standing"] == "stands"
