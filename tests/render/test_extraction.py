"""What ``crossread extract`` prints of a reading: the shape that other programs read."""

from __future__ import annotations

import crossread
from crossread.model.reports import Report
from crossread.render.extraction import reading_to_plain

TEXT = "“We will rebuild the pier,” said Mara Ellwood, head of the port."


def test_a_speaker_is_a_mention_with_offsets_of_its_own() -> None:
    (reading,) = crossread.extract([Report("one", TEXT)])
    (quotation,) = reading_to_plain(reading)["quotations"]
    speaker = quotation["speaker"]
    assert TEXT[speaker["start"] : speaker["end"]] == speaker["text"] == "Mara Ellwood, head of the port"
    assert speaker["report"] == "one" and "span" not in speaker
