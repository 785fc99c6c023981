"""Of a transcript with time codes, the time stands beside each quotation: in the account and on its page."""

from __future__ import annotations

from pathlib import Path

import crossread
from crossread.render import render

CUES = [
    ("00:00:05,000 --> 00:00:09,000", "“We have asked the army for generators,”"),
    ("00:00:09,500 --> 00:00:13,000", "said Ines Maro, who leads the council of Orrin."),
    ("01:01:20,000 --> 01:01:24,000", "“We shall be dark until Sunday,” Rolf Anders said at the quay."),
]


def test_the_time_stands_beside_what_was_said(tmp_path: Path) -> None:
    cues = "\n\n".join(f"{number}\n{time}\n{words}" for number, (time, words) in enumerate(CUES, 1))
    (tmp_path / "briefing.srt").write_text(cues, encoding="utf-8")
    account = crossread.account(crossread.read([tmp_path / "briefing.srt"]).reports)
    told = {version.span.text: version.clock for quote in account.quotes for version in quote.versions}
    assert told == {
        "“We have asked the army for generators,”": "00:00:05",
        "“We shall be dark until Sunday,”": "01:01:20",
    }
    assert "at <time>01:01:20</time>" in render(account, "html")
