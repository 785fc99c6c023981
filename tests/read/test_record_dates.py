"""The names that records give to the day they appeared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import crossread


@pytest.mark.parametrize("field", ["published", "date_publish", "datePublished", "date", "dct"])
def test_a_record_is_dated_by_any_of_the_names_for_it(field: str, tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_text(
        json.dumps({field: "2031-05-06", "text": "The old mill burned down on Monday, and nobody was hurt."})
    )
    (report,) = crossread.read([path]).reports
    assert report.published == "2031-05-06"
