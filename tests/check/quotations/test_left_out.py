"""Words left out of a quotation: of one whose phrase stands twice, of two words, of words nobody is read to speak."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCE = (
    "“The anglers and the rowers who came by train are welcome,” said Ada Holm, who heads the regatta.\n\n"
    "“The anglers and the rowers are not rivals,” Holm said. She called it “a thoroughly muddled start” and spoke of "
    "“this harbour business”.\n\nThe band played worse than ever before."
)


def remarks(draft: str) -> list[str]:
    report = Report("r", SOURCE, published="2026-03-06")
    (checked,) = crossread.check([Draft("draft", draft, draft)], crossread.account([report]))
    return [finding.code for finding in checked.findings if finding.code.startswith("Q")]


@pytest.mark.parametrize(
    "draft",
    [
        "“The anglers and the rowers not rivals,” said Ada Holm.",
        "Ada Holm said that “this business” was over.",
        "Of the “thoroughly start” she thought little.",
        "To one paper the band was “worse than before” that day.",
    ],
)
def test_a_word_left_out_is_told(draft: str) -> None:
    assert remarks(draft) == ["Q303"]


@pytest.mark.parametrize(
    "draft",
    [
        "“The anglers and the rowers are not rivals,” said Ada Holm.",
        "Ada Holm said that “this harbour business” was over.",
        "Of the “muddled start” she thought little.",
        "She had “rivals” of her own, and read “The Rowers” on the train.",
        "“The anglers … are not rivals,” said Ada Holm.",
    ],
)
def test_what_is_quoted_whole_or_shortened_openly_is_let_pass(draft: str) -> None:
    assert remarks(draft) == []
