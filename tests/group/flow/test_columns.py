"""Reports' traits, view by view."""

from __future__ import annotations

from tests.group.flow.reports import ALL

from crossread.group.flow.columns import make_columns
from crossread.group.flow.numbers import hash_strings
from crossread.group.flow.traits import VIEWS, read_traits


def test_every_trait_stands_under_its_report_as_often_as_it_has_it() -> None:
    traits = [read_traits(report) for report in ALL]
    columns = make_columns(traits)
    assert (columns.reports, columns.days) == ([one.report for one in traits], [one.day for one in traits])
    for view in VIEWS:
        column, start = columns.views[view], 0
        for one, size in zip(traits, column.sizes.tolist(), strict=True):
            codes = column.codes[start : start + size]
            assert columns.hashes[codes].tolist() == hash_strings(one.views[view]).tolist()
            assert column.counts[start : start + size].tolist() == list(one.views[view].values())
            start += size
        assert start == len(column.codes) == len(column.counts)


def test_nothing_has_empty_columns() -> None:
    assert all(not len(column.codes) for column in make_columns([]).views.values())
