"""Pages that word processors save: their comments and marks of notes are no copy, their tables are rows."""

from __future__ import annotations

import pytest
from tests.growth import assert_even_growth

from crossread.model.drafts import TextVersion
from crossread.read.pages import fragment_text

WORD = """<p class=MsoNormal>Nine <del cite="mailto:A">of 12 </del><ins cite="mailto:A">old </ins>sheep
<a style='mso-comment-reference:A_1'>sang</a><span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span>.<a
href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p>
<div style='mso-element:footnote-list'><div id=ftn1><p><a href="#_ftnref1">2</a> Ten slept.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it 77?</p></div>
</div>"""
GOOGLE = """<html><head><style type="text/css">.c1{color:#000;text-decoration:line-through}.c2{font-weight:700}
</style></head><body><p><span class="c2">Nine </span><span class="c1">of 12 </span><span>sheep sang</span><sup><a
href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
<div style="border:1px solid black"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is it 77?</span></p></div>
</body></html>"""
OFFICE = """<p>Nine sheep sang.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
<!-- Is it 77? --></p><table><tr><td width="1"><p style="a">
Kell</p></td><td><p>31</p>
</td></tr></table>"""


@pytest.mark.parametrize(
    ("page", "version", "expected"),
    [
        (WORD, "accepted", "Nine old sheep sang."),
        (WORD, "original", "Nine of 12 sheep sang."),
        (GOOGLE, "accepted", "Nine sheep sang."),
        (OFFICE, "accepted", "Nine sheep sang."),
    ],
)
def test_only_copy_is_read(page: str, version: TextVersion, expected: str) -> None:
    text = fragment_text("a.html", page, version)
    assert " ".join(text.split("\n")[0].split()) == expected
    assert "77" not in text and "[" not in text


def test_a_row_is_a_line() -> None:
    assert fragment_text("a.html", OFFICE).endswith("\n\nKell | 31")


@pytest.mark.parametrize("piece", ["<td><p>", "<style>.a{", ".a{text-decoration", '<a id="cmnt1">', "<td> "])
def test_work_on_hostile_pages_grows_with_the_page_and_no_faster(piece: str) -> None:
    def make(count: int) -> str:
        return "<p>Nine.</p>" + f"{piece}</p></td></style></a>" * count

    assert_even_growth(make, lambda page: fragment_text("a.html", page), 20_000)
