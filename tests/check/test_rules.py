"""Every example of docs/reference/rules.md: the first offends, the second does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import crossread
from crossread import pipeline
from crossread.check.rules import all_rules, describe_codes
from crossread.model.drafts import CheckedDraft, Draft

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "rules.md").read_text("utf-8")
_EXAMPLE = re.compile(r"^### ([A-Z]\d{3}): (.+)\n\n(?:.+\n)+\n- Offends: (.+)\n- Passes: (.+)$", re.MULTILINE)
EXAMPLES = {match[1]: match.groups() for match in _EXAMPLE.finditer(PAGE)}


@pytest.fixture(scope="module")
def checked() -> dict[str, CheckedDraft]:
    """Every example checked in one go, by its words."""
    account = crossread.account(crossread.read([ROOT / "examples" / "harbour-ferry"]).reports)
    texts = sorted({text for _, _, *both in EXAMPLES.values() for text in both})
    found = pipeline.check([Draft(f"{number}.txt", text, text) for number, text in enumerate(texts)], account)
    return dict(zip(texts, found, strict=True))


def test_page_describes_every_code() -> None:
    assert {code: title for code, title, *_ in EXAMPLES.values()} == describe_codes(all_rules())


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_example_offends(code: str, checked: dict[str, CheckedDraft]) -> None:
    assert code in {finding.code for finding in checked[EXAMPLES[code][2]].findings}


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_other_example_passes(code: str, checked: dict[str, CheckedDraft]) -> None:
    findings = checked[EXAMPLES[code][3]].findings
    assert not [finding for finding in findings if finding.code == code or finding.severity != "note"]


def test_findings_lie_in_the_draft(checked: dict[str, CheckedDraft]) -> None:
    for text, draft in checked.items():
        for finding in draft.findings:
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.message
