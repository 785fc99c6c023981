"""Rules of other packages: what they see, what they may say, and that what is wrong with them is theirs alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread import outside, pipeline
from crossread.check.sources import Sources
from crossread.cli.main import run
from crossread.model.drafts import CheckedDraft, Draft
from crossread.rules import DraftView, OutsideRule, Remark, SourcesView

ROOT = Path(__file__).parents[1]
TEXT = "**Rosalind Achterberg**, 58, taught music in Port Orrin.\n"


@dataclass(frozen=True)
class Entry:
    """An entry point of a package that is not installed."""

    name: str
    given: Any
    value: str = "desk:RULES"

    def load(self) -> Any:
        if isinstance(self.given, Exception):
            raise self.given
        return self.given


def find_names(draft: DraftView, sources: SourcesView) -> Iterator[Remark]:
    for name in draft.names:
        evidence = tuple(one.span for source in sources.sources for one in source.names if one.name == name.name)[:1]
        yield Remark("DESK1", name.span.start, name.span.end, f"{name.name} is named.", "note", evidence, "NN")


RULE = OutsideRule("DESK", {"DESK1": "Somebody is named"}, find_names)


@pytest.fixture(scope="module")
def sources() -> Sources:
    return pipeline.prepare(
        crossread.account(crossread.read([ROOT / "examples" / "harbour-ferry" / "orrin-courier.txt"]))
    )


def check(sources: Sources, monkeypatch: pytest.MonkeyPatch, *entries: Entry, **codes: Any) -> CheckedDraft:
    found = outside.load_rules(entries)
    monkeypatch.setattr(outside, "installed_rules", lambda: found)
    readable = TEXT.replace("**", "  ")
    (checked,) = pipeline.check(Draft("a.md", TEXT, readable), sources, **codes)
    return checked


def test_a_rule_of_another_package_is_one_among_the_others(sources: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = check(sources, monkeypatch, Entry("desk", RULE))
    (finding,) = [one for one in checked.findings if one.code == "DESK1"]
    assert TEXT[finding.start : finding.end] == "Rosalind Achterberg" and finding.evidence
    assert finding.correction is not None and finding.correction.put == "NN"
    assert not checked.faults


@pytest.mark.parametrize(
    ("codes", "seen"), [({"select": ["DESK"]}, True), ({"select": ["D"]}, False), ({"ignore": ["DESK1"]}, False)]
)
def test_its_codes_are_chosen_as_ours_are(
    codes: dict[str, list[str]], seen: bool, sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    findings = check(sources, monkeypatch, Entry("desk", RULE), **codes).findings
    assert any(one.code == "DESK1" for one in findings) is seen


def bad(remark: Remark) -> OutsideRule:
    return OutsideRule("BAD", {"BAD1": "Bad"}, lambda *_: [remark])


def fails(*_: object) -> Iterator[Remark]:
    raise KeyError("gone")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (OutsideRule("F", {"F1": "x"}, find_names), "two to eight capitals"),
        (OutsideRule("desk", {"desk1": "x"}, find_names), "two to eight capitals"),
        (OutsideRule("BAD", {"F101": "x"}, find_names), "one to four digits"),
        (OutsideRule("BAD", {}, find_names), "no codes"),
        (find_names, "not an OutsideRule"),
        (ImportError("no such module"), "no such module"),
        (OutsideRule("BAD", {"BAD1": "x"}, fails), "gone"),
        (bad(Remark("DESK1", 0, 1, "x")), "does not list"),
        (bad(Remark("BAD1", 0, 10_000, "x")), "outside the draft"),
        (bad(Remark("BAD1", 0, 1, "x", "fatal")), "severity"),  # type: ignore[arg-type]
    ],
)
def test_what_is_wrong_is_a_fault_and_the_others_go_on(
    given: Any, reason: str, sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = check(sources, monkeypatch, Entry("bad", given), Entry("desk", RULE))
    (fault,) = checked.faults
    assert reason in fault.reason
    assert any(one.code == "DESK1" for one in checked.findings)


def test_a_prefix_belongs_to_one_package() -> None:
    found = outside.load_rules([Entry("b", RULE), Entry("a", (RULE,))])
    assert len(found.rules) == 1 and "that of the rules of a" in found.faults[0].reason


def test_a_rule_is_accepted_and_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from importlib import metadata

    monkeypatch.setattr(metadata, "entry_points", lambda **_: [Entry("desk", RULE)])
    monkeypatch.setattr(outside, "installed_rules", lambda: outside.load_rules([Entry("desk", RULE)]))
    assert run(["rule", "DESK1"]) == 0
    assert "DESK1: Somebody is named" in capsys.readouterr().out
    draft = tmp_path / "a.md"
    draft.write_text(f'{TEXT}<!-- crossread-accept DESK1 "Achterberg" -->\n', "utf-8")
    source = str(ROOT / "examples" / "harbour-ferry" / "orrin-courier.txt")
    assert run(["check", str(draft), "--against", source]) == 0
    printed = capsys.readouterr().out
    assert "DESK1" not in printed and "1 more accepted" in printed


def test_the_rule_of_the_how_to_does_what_it_says(sources: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "how-to" / "write-rules-of-your-own.md").read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(code, "desk_rules.py", "exec"), names)
    found = outside.load_rules([Entry("desk", names["NUMBERS"])])
    monkeypatch.setattr(outside, "installed_rules", lambda: found)

    def find(text: str) -> list[str]:
        (checked,) = pipeline.check(Draft("a", text, text), sources, select=["DESK"])
        return [text[one.start : one.end] for one in checked.findings]

    assert find("Sixty-four people were hurt and nine boats sank.") == ["Sixty-four"]
    assert find("64 people were hurt.") == []
