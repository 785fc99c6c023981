"""Which entries are of the story, over reports of different days."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report

FIRE = "A fire destroyed the mill in Corran on May 4, 2016."


def place(*reports: tuple[str, str]) -> dict[str, str]:
    """The placing of each entry by its first day."""
    told = [Report(f"r{n}", text, published=day) for n, (text, day) in enumerate(reports)]
    return {entry.start or "": entry.placing for entry in crossread.account(told).timeline}


def test_what_a_late_report_adds_to_a_day_of_the_story_is_of_the_story() -> None:
    late = "Ada Lund fled the mill in Corran on May 4, 2016, her lawyer told the court."
    assert place((FIRE, "2016-05-05"), (late, "2016-11-08")) == {"2016-05-04": "story"}
    assert place((late, "2016-11-08")) == {"2016-05-04": "background"}


def test_where_all_were_stamped_late_the_day_that_most_tell_of_is_the_story() -> None:
    other = "The fire destroyed the old mill on May 4, 2016. The owner reopened it on May 9, 2016."
    assert place((FIRE, "2016-11-08"), (other, "2016-11-09")) == {"2016-05-04": "story", "2016-05-09": "story"}
    far = "The mill opened on June 2, 1998."
    assert place((f"{FIRE} {far}", "2016-11-08"), (other, "2016-11-09"))["1998-06-02"] == "background"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ada Lund ran the mill from 1965 to 1970.", ("1965-01-01", "1970-12-31")),
        ("Ada Lund ran the mill between 2002 and 2009.", ("2002-01-01", "2009-12-31")),
        ("Ada Lund moved the mill in 1965 and died in 1970.", ("1965-01-01", "1965-12-31")),
    ],
)
def test_a_stretch_has_both_its_ends(text: str, days: tuple[str, str]) -> None:
    entry = crossread.account([Report("r1", text, published="2016-05-05")]).timeline[0]
    assert (entry.start, entry.end) == days
