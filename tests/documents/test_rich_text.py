"""What of a rich text file is copy, letter for letter."""

from __future__ import annotations

import pytest
from tests.growth import assert_even_growth

from crossread.documents.rich_text import read_rtf_text
from crossread.errors import ReadError


def read(body: str, version: str = "accepted") -> str:
    head = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times 12;}}{\info{\title 88}}"
    return read_rtf_text("a.rtf", f"{head}{body}}}".encode("cp1252"), version)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"\pard Nine sang.\par Ten slept.\par", "Nine sang.\nTen slept."),
        (r"\ldblquote Nine\rdblquote  caf\'e9s\emdash open", "“Nine” cafés—open"),
        (r"Caf\u233?s of \u8364\'80{\uc2\u8211\'96\'96}5", "Cafés of €–5"),
        (r"\u-10179?\u-8704? sang", "\U0001f600 sang"),
        (r"Nine {\strike of }{\v the }sheep\strike  or ten\strike0  sang", "Nine sheep sang"),
        (r"Nine{\*\annotation 77 dogs}{\*\unknown 88} sang{\pict 0a0b 99}", "Nine sang"),
        (r"Nine sang{\footnote \pard {\super\chftn} Ten slept.}. All left.", "Nine sang. All left.\nTen slept."),
        (r"\trowd Kell\cell 3\cell\row\pard Ten.", "Kell | 3\nTen."),
        ("{\\field{\\*\\fldinst HYPERLINK 77}{\\fldrslt nine}} sang\n\rtoday\\\\", "nine sangtoday\\"),
        (r"{\shp{\*\shpinst{\sp{\sn x}{\sv 77}}{\shptxt Nine sang.}}}", "Nine sang."),
        (r"{\pict\bin6 }}}{{{ Nine} sang", "sang"),
    ],
)
def test_copy(body: str, expected: str) -> None:
    assert read(body).strip() == expected


@pytest.mark.parametrize(("version", "expected"), [("accepted", "Saw ten."), ("original", "Saw nine.")])
def test_tracked_changes(version: str, expected: str) -> None:
    assert read(r"Saw {\deleted nine}{\revised\revauth1 ten}.", version) == expected


@pytest.mark.parametrize(
    "piece", ["{", "}", "\\'", "\\u9 ", "{\\*\\a ", "\\footnote ", "{\\footnote ", "\\bin9 ", "\\", "a"]
)
def test_work_on_hostile_ones_grows_with_the_file_and_no_faster(piece: str) -> None:
    def make(size: int) -> bytes:
        return b"{\\rtf1 " + piece.encode() * (size // len(piece))

    assert_even_growth(make, lambda data: read_rtf_text("a.rtf", data), 500_000)


def test_other_files_are_refused() -> None:
    with pytest.raises(ReadError, match="not a rich text file"):
        read_rtf_text("a.rtf", b"Nine sang.")
