"""Reports that come again."""

from __future__ import annotations

from crossread.scale.seen import SeenReports


def test_an_id_is_new_once() -> None:
    seen = SeenReports()
    assert [seen.meet(*pair) for pair in (("a", "1"), ("b", "1"), ("a", "1"), ("a", "2"))] == [
        "new",
        "new",
        "same",
        "other",
    ]
    seen.end_day()
    assert [seen.meet(*pair) for pair in (("c", "1"), ("a", "1"), ("b", "2"), ("c", "2"))] == [
        "new",
        "same",
        "other",
        "other",
    ]
    seen.end_day()
    seen.end_day()
    assert [seen.meet(name, "1") for name in "abcd"] == ["same", "same", "same", "new"]
