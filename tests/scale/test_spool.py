"""Rows by day."""

from __future__ import annotations

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

import pyarrow as pa

from crossread.scale import spool
from crossread.scale.spool import DaySpool

ROWS = [(day, number) for number, day in enumerate(["b", None, "a", "b", "c", "a", "b", None])]


def to_table(rows: list[tuple[str | None, int]]) -> pa.Table:
    schema = pa.schema([("day", pa.string()), ("number", pa.int32())])
    return pa.table({"day": [day for day, _ in rows], "number": [number for _, number in rows]}, schema=schema)


@pytest.mark.parametrize("waiting", [1, 3, 1000])
@pytest.mark.parametrize("cut", [1, 3, 8])
def test_days_come_in_their_order_and_rows_as_they_came(
    waiting: int, cut: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "WAITING", waiting)
    with DaySpool() as held:
        for start in range(0, len(ROWS), cut):
            held.add(to_table(ROWS[start : start + cut]))
        days = [[number for table in day for number in table["number"].to_pylist()] for day in held.days()]
    assert days == [[2, 5], [0, 3, 6], [4], [1, 7]]


def test_nothing_has_no_days() -> None:
    with DaySpool() as held:
        assert list(held.days()) == []
