"""Quoted runs: every style of mark, and text in which marks are lost, doubled or swapped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.quotations import extract_quotations
from crossread.extract.quotations.statements.marks import find_runs
from crossread.model.reports import Report

TEXT = (
    "“The ferry’s late,” said Ada Lund. “It won’t sail ‘before noon,’ I’m told.”\n"
    "\"Nobody asked the sailors' union,\" Tom Okafor said, calling it 'a farce'.\n"
    "``We paid,'' he added. «Nous payons,» she wrote: “So-called ‘quiet’ days aren’t.”"
)
MARKS = "“”‘’\"'«»`"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
        ('He said "no" to it.', ['"no"']),
        ("It was 'a kind of quarrel' in the '90s.", ["'a kind of quarrel'"]),
        ("“Outer ‘inner’ outer,” she said.", ["“Outer ‘inner’ outer,”"]),
        ("“Outer “inner” outer,” she said.", ["“Outer “inner” outer,”"]),
        ("''Old wires,'' he said, ``write so.''", ["''Old wires,''", "``write so.''"]),
        ('The “mess" stays a "mess”.', ['“mess"', '"mess”']),
        ("“Nobody closed this paragraph.", ["“Nobody closed this paragraph."]),
        ("End of a paragraph,” he said, “and more.”", ["End of a paragraph,”", "“and more.”"]),
        ("“Lost its end. He said. “Next one,” she said.", ["“Lost its end.", "“Next one,”"]),
        ("He is 6'2\" tall and she 5'9\".", []),
        ("The dogs’ and cats’ owners’ club isn’t open.", []),
        ('<img alt="a boat" src="b.png"> He said “no.”', ["“no.”"]),
        ("", []),
        ("”“'\"", []),
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    assert [text[run.start : run.end] for run in find_runs(text)] == runs


@given(st.text(alphabet=MARKS + "ab ,.!s\n0", max_size=120))
def test_any_marks_give_runs_in_order_that_do_not_overlap(text: str) -> None:
    runs = find_runs(text)
    for run in runs:
        assert 0 <= run.start < run.end <= len(text)
    for before, after in pairwise(runs):
        assert before.end <= after.start


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """The sample text with some of its marks dropped, doubled or swapped for others."""
    places = [index for index, character in enumerate(TEXT) if character in MARKS]
    chosen = draw(st.lists(st.sampled_from(places), max_size=8, unique=True))
    text = list(TEXT)
    for index in chosen:
        text[index] = draw(st.sampled_from(["", text[index] * 2, *MARKS]))
    return "".join(text)


@settings(max_examples=60)
@given(text=damaged())
def test_damaged_marks_never_raise_and_spans_stay_true(parser: Parser, text: str) -> None:
    ((_, passages),) = parser.parse([Report("r1", text)])
    for quotation in extract_quotations(passages, extract_names(passages)):
        for span in (*quotation.content, *quotation.quoted):
            assert text[span.start : span.end] == span.text
