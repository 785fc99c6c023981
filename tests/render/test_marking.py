"""Every mention can be reached in the text, and leads back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.render.made import made_account

from crossread.model.reports import Report
from crossread.render.marking import mark_report
from crossread.render.marks import Mark, collect_marks
from crossread.render.sources import name_sources

TEXT = "Six of the nine fell ill.\n\n- One of them\ndied in York, a doctor said.\n> None | left\n"


def test_the_shortest_mention_is_the_link_and_the_longer_one_keeps_the_rest() -> None:
    report = Report("r", TEXT)
    outer = Mark(report.span(0, 15), "figure", "figure-f1", "f1")
    inner = Mark(report.span(11, 15), "figure", "figure-f2", "f2")
    [source] = name_sources([report]).values()
    _, paragraphs = mark_report(source, [outer, inner])
    linked = [(segment.text, segment.link.entry) for segment in paragraphs[0].segments if segment.link]
    assert linked == [("Six of the ", "figure-f1"), ("nine", "figure-f2")]


def test_a_mention_that_no_words_link_to_is_noted_in_the_margin() -> None:
    report = Report("r", TEXT)
    marks = [Mark(report.span(0, 3), kind, f"{kind}-1", "x") for kind in ("figure", "person", "difference")]
    [source] = name_sources([report]).values()
    _, paragraphs = mark_report(source, marks)
    assert [kind for kind, _ in paragraphs[0].notes] == ["difference", "person"]


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(lambda p: (p[0], min(p[0] + p[1], len(TEXT))))


@given(st.lists(st.tuples(spans, st.sampled_from(["figure", "person", "place", "quote", "time"])), max_size=30))
def test_whatever_overlaps_every_mention_is_anchored_once_and_leads_back(
    drawn: list[tuple[tuple[int, int], str]],
) -> None:
    report = Report("r", TEXT)
    [source] = name_sources([report]).values()
    marks = [Mark(report.span(*span), kind, f"{kind}-{n}", str(n)) for n, (span, kind) in enumerate(drawn)]  # type: ignore[arg-type]
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    _, paragraphs = mark_report(source, marks)
    segments = [segment for paragraph in paragraphs for segment in paragraph.segments]
    anchors = [anchor for segment in segments for anchor in segment.anchors]
    reached = {segment.link.entry for segment in segments if segment.link}
    reached |= {mark.entry for paragraph in paragraphs for _, listed in paragraph.notes for mark in listed}
    assert len(anchors) == len(set(anchors))
    for mark in marks:
        if mark.span.text.strip(" \n->"):
            assert source.anchor(mark.span) in anchors
            assert mark.entry in reached
    blocks = ["Six of the nine fell ill.", "One of them", "died in York, a doctor said.", "None | left"]
    assert ["".join(segment.text for segment in paragraph.segments) for paragraph in paragraphs] == blocks


def test_all_families_are_marked() -> None:
    kinds = {mark.kind for marks in collect_marks(made_account()).values() for mark in marks}
    assert kinds == set("figure person name date place difference check quote list time shared point term".split())  # noqa: SIM905
