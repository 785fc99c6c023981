"""Model values survive the way to plain data and back, and bad data is refused."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.model.accounts import FigureMention, FigureValue, QuoteVersion
from crossread.model.codec import from_plain, to_plain
from crossread.model.mentions import Figure
from crossread.model.reports import Report
from crossread.model.spans import Span

spans = st.builds(
    Span,
    report=st.text(min_size=1, max_size=5),
    part=st.sampled_from(["text", "title"]),
    start=st.integers(0, 1000),
    end=st.integers(1, 1000),
    text=st.text(min_size=1, max_size=20),
)
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(Span, spans)
figures = st.from_type(Figure)
values = st.builds(
    FigureValue,
    value=st.one_of(st.none(), st.integers()),
    low=st.none(),
    high=st.none(),
    approx=st.sampled_from(["exact", "about"]),
    mentions=st.lists(st.builds(FigureMention, span=spans), min_size=1, max_size=3).map(tuple),
)
versions = st.builds(QuoteVersion, span=spans, cue=st.none() | spans, channel=st.none() | st.text(max_size=5))


@given(st.one_of(spans, figures, values, versions))
def test_a_value_survives_plain_data_and_pickle(value: Span | Figure | FigureValue | QuoteVersion) -> None:
    assert from_plain(type(value), to_plain(value)) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_a_mention_reads_as_the_contract_says() -> None:
    report = Report("r1", "Six were saved.", title="Six saved")
    mention = FigureMention(report.span(0, 3), "the coastguard")
    assert to_plain(mention) == {
        "report": "r1",
        "start": 0,
        "end": 3,
        "text": "Six",
        "attributed_to": "the coastguard",
        "quoted": False,
    }
    assert to_plain(report.span(0, 3, "title"))["part"] == "title"


@pytest.mark.parametrize("plain", [None, [], "r1", {"id": 4, "text": ""}, {"id": "r", "text": "", "byline": "x"}])
def test_data_of_another_shape_is_refused(plain: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_plain(Report, plain)


def test_fields_of_a_later_version_are_ignored() -> None:
    assert from_plain(Report, {"id": "r", "text": "t", "mood": "calm"}) == Report("r", "t")
