"""Texts as they are pasted: headline, byline and date lines in any usual order, lines broken at one width."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from crossread.read.inputs import read

BODY = (
    "The river Tarn rose by thirty centimetres on Thursday night and the only road to the village went under water.",
    "Nobody was hurt, the county's flood warden said, but 35 cows were lost in the lower meadows below the old mill.",
)
TITLE = "Village is cut off after the Tarn bursts its banks at the old mill"
HEADS = [
    f"{TITLE}\nBy Mina Holt\nMay 2, 2031\n\n",
    f"{TITLE}\n\nBy Mina Holt\n\nMay 2, 2031\n\n",
    f"{TITLE}\nMay 2, 2031\nBy Mina Holt\n\n",
    f"{TITLE}\nBy Mina Holt | May 2, 2031\n\n",
    f"By Mina Holt\nMay 2, 2031\n\n{TITLE}\n\n",
    f"May 2, 2031\n\n{TITLE}\nBy Mina Holt\n\n",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("width", [0, 72])
def test_headline_byline_and_date_in_any_order(tmp_path: Path, head: str, width: int) -> None:
    body = [textwrap.fill(words, width) if width else words for words in BODY]
    (tmp_path / "a.txt").write_text(head + "\n\n".join(body) + "\n")
    [report] = read([tmp_path / "a.txt"]).reports
    assert (report.title, report.byline, report.published) == (TITLE, ("Mina Holt",), "2031-05-02")
    assert BODY[0] in report.text and BODY[1] in report.text
