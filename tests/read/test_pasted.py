"""Texts as they are pasted: headline, byline and date lines in any usual order, lines broken at one width."""

from __future__ import annotations

import textwrap
import tomllib
from pathlib import Path
from typing import Any

import pytest

from crossread.read.head_line import read_author, read_head_line
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


MILL = [
    "A fire at the old paper mill in Harle hurt 30 people on Thursday night, the county's fire chief said on Friday.",
    "The mill was built in 1893 and has stood empty since 2011, when its owner closed it and let 212 workers go.",
    "“We shall find out who lit it,” the chief, Rolf Anders, told reporters outside the mill's gate.",
]
PASTED = tomllib.loads((Path(__file__).parents[1] / "cases" / "pasted_heads.toml").read_text("utf-8"))["head"]


@pytest.mark.parametrize("head", PASTED, ids=[head["lines"].split("\n")[0][:30] for head in PASTED])
def test_a_head_gives_title_authors_date_and_outlet_in_any_usual_order(tmp_path: Path, head: dict[str, Any]) -> None:
    paragraphs = [textwrap.fill(words, 72) for words in MILL] if head.get("wrapped") else MILL
    (tmp_path / "a.txt").write_text(head["lines"] + "\n\n".join(paragraphs), encoding="utf-8")
    [report] = read([tmp_path / "a.txt"]).reports
    found = (report.title, list(report.byline), report.outlet, report.published, report.updated)
    wanted = (head["title"], head["byline"], head.get("outlet"), head["published"], head.get("updated"))
    assert found == wanted
    assert " ".join(report.text.split()).endswith(" ".join(MILL))


@pytest.mark.parametrize(
    "line",
    [
        "Harle, Friday",
        "New York, 2 May 2031, and what came after",
        "Mina Holt and her two sisters",
        "The Harrow Courier said on 2 May 2031 that it would close",
        "Fire, flood and famine",
    ],
)
def test_a_line_with_more_in_it_is_no_byline(line: str) -> None:
    assert read_head_line(line) is None
    assert read_author(line) == ()
