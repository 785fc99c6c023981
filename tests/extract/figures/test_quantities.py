"""Quantities in invented sentences, one for each way that news writes a number; and hostile text."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.growth import assert_even_growth

from crossread.extract.figures.quantities import FoundQuantity, find_quantities
from crossread.extract.figures.repeats import drop_headings
from crossread.extract.parser import Parser
from crossread.extract.passages import Passage
from crossread.model.mentions import Timex
from crossread.model.reports import Report

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "quantities.jsonl").read_text("utf-8").splitlines()
]


def read(parser: Parser, text: str) -> list[FoundQuantity]:
    report = Report(id="r", text=text)
    return [
        found
        for _, passages in parser.parse([report])
        for passage in passages
        for found in find_quantities(passage, ())
    ]


def tokenise(parser: Parser, text: str) -> list[FoundQuantity]:
    """Without a parse: numbers must be read, and nothing raised, on words alone."""
    passage = Passage(
        Report(id="r", text=text), "text", "paragraph", 0, parser.taker.take(parser.nlp.make_doc(text), text)
    )
    return find_quantities(passage, ())


@pytest.fixture(scope="module")
def readings(parser: Parser) -> list[list[FoundQuantity]]:
    reports = [Report(id=str(number), text=case["text"]) for number, case in enumerate(CASES)]
    return [
        [found for passage in passages for found in find_quantities(passage, ())]
        for _, passages in parser.parse(reports)
    ]


def same(value: Any, expected: Any) -> bool:
    if isinstance(value, float) and isinstance(expected, float):
        return math.isclose(value, expected, rel_tol=1e-6)
    return bool(value == expected and type(value) is type(expected))


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: f"{number}-{CASES[number]['note']}")
def test_case(readings: list[list[FoundQuantity]], number: int) -> None:
    found = readings[number]
    expected = CASES[number]["expected"]
    assert [f.span.text for f in found] == [e["text"] for e in expected]
    for f, e in zip(found, expected, strict=True):
        for field in ("value", "low", "high", "approx", "kind", "unit"):
            assert same(getattr(f.quantity, field), e[field]), (field, f.quantity)


def test_spans_slice_the_report_and_tokens_cover_them(readings: list[list[FoundQuantity]]) -> None:
    for found in (f for reading in readings for f in reading):
        report = found.passage.report
        assert report.text[found.span.start : found.span.end] == found.span.text
        tokens = found.passage.doc.span(found.first, found.last)
        assert tokens.start_char <= found.span.start
        assert found.span.end <= tokens.end_char


def test_quantities_are_in_order_and_apart(readings: list[list[FoundQuantity]]) -> None:
    for reading in readings:
        for before, after in pairwise(reading):
            assert before.span.end <= after.span.start


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("It cost $1.2 million.", 100_000),
        ("It cost $3 million.", 1_000_000),
        ("It drew 243 people.", 1),
        ("It drew 35.72 percent.", 0.01),
        ("It drew five hundred people.", 100),
    ],
)
def test_step_is_the_place_of_the_last_stated_digit(parser: Parser, text: str, step: float) -> None:
    assert read(parser, text)[0].quantity.step == step


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Arrests rose 37 percent.", "up"),
        ("Arrests fell by 40 percent.", "down"),
        ("Sales saw a 3 percent drop.", "down"),
        ("Arrests stood at 37 percent.", None),
    ],
)
def test_direction_of_a_change(parser: Parser, text: str, direction: str | None) -> None:
    assert read(parser, text)[0].quantity.direction == direction


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Police arrested 243 striking miners.", "miners"),
        ("One of the men was charged.", "men"),
        ("At least 80 were hurt.", None),
        ("Some 500 or so families left.", "families"),
    ],
)
def test_head_is_the_noun_that_is_counted(parser: Parser, text: str, head: str | None) -> None:
    found = read(parser, text)[0]
    assert (None if found.head is None else found.passage.doc[found.head].text) == head


def test_a_number_inside_a_time_expression_is_no_quantity(parser: Parser) -> None:
    report = Report(id="r", text="It shut on the 14 of Brumaire, when 12 guards left.")
    (_, passages), *_ = parser.parse([report])
    day = Timex(report.span(10, 29), "DATE", "XXXX-XX-14")
    assert [found.span.text for found in find_quantities(passages[0], [day])] == ["12"]


def test_a_duration_is_a_quantity_though_a_time_expression_covers_it(parser: Parser) -> None:
    report = Report(id="r", text="It shut two weeks ago.")
    (_, passages), *_ = parser.parse([report])
    ago = Timex(report.span(8, 21), "DATE", "2020-01-01")
    assert [found.span.text for found in find_quantities(passages[0], [ago])] == ["two weeks"]


ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell(number: int) -> str:
    """A number in English words, written independently of the reader."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" {spell(number % scale)}" if number % scale else ""
            return f"{spell(number // scale)} {word}{rest}"
    raise AssertionError(number)


BOUNDS = {
    "": "exact",
    "nearly ": "below",
    "at least ": "above",
    "about ": "about",
    "more than ": "above",
    "up to ": "below",
}
STYLES: dict[str, Callable[[int], str]] = {
    "comma": lambda number: f"{number:,}",
    "plain": str,
    "words": spell,
    "narrow": lambda number: f"{number:,}".replace(",", "\u202f"),
}
NOUNS = {
    "": ("count", "ferry", " ferries"),
    "$": ("money", "dollar", ""),
    "€": ("money", "euro", ""),
    "%": ("percent", "percent", " percent"),
}


@settings(max_examples=150)
@given(
    number=st.integers(2, 10**12 - 1).filter(lambda number: not 1000 <= number <= 2199),
    bound=st.sampled_from(sorted(BOUNDS)),
    style=st.sampled_from(sorted(STYLES)),
    noun=st.sampled_from(sorted(NOUNS)),
)
def test_a_written_figure_reads_back(parser: Parser, number: int, bound: str, style: str, noun: str) -> None:
    assume(style != "plain" or number < 10**9)  # longer runs of digits are telephone numbers
    kind, unit, after = NOUNS[noun]
    written = STYLES[style](number)
    sign = noun if noun in "$€" and style != "words" else ""
    if noun in ("$", "€") and not sign:
        after = " dollars" if noun == "$" else " euros"
    found = read(parser, f"The harbour office recorded {bound}{sign}{written}{after} on its list.")
    assert len(found) == 1
    quantity = found[0].quantity
    assert (quantity.value, quantity.approx, quantity.kind, quantity.unit) == (number, BOUNDS[bound], kind, unit)
    assert isinstance(quantity.value, int)


@settings(max_examples=100)
@given(tenths=st.integers(11, 9999), scale=st.sampled_from(["million", "billion", "bn", "m"]))
def test_scaled_money_is_exact(parser: Parser, tenths: int, scale: str) -> None:
    blank = "" if scale in ("bn", "m") else " "
    factor = 10**6 if scale in ("million", "m") else 10**9
    found = tokenise(parser, f"It cost ${tenths // 10}.{tenths % 10}{blank}{scale} to build.")
    assert [f.quantity.value for f in found] == [tenths * factor // 10]


@settings(max_examples=100)
@given(low=st.integers(21, 900), more=st.integers(1, 900), joiner=st.sampled_from([" to ", "-", "–"]))
def test_a_range_reads_back(parser: Parser, low: int, more: int, joiner: str) -> None:
    quantity = tokenise(parser, f"They expect {low}{joiner}{low + more} percent of it.")[0].quantity
    assert (quantity.value, quantity.low, quantity.high, quantity.approx) == (None, low, low + more, "range")


PIECES = st.sampled_from(
    (
        "1",
        "12,",
        "½",
        "$",
        "€",
        "-",
        "–",
        " to ",
        "million",
        "%",
        "one",
        "half",
        "of",
        "a",
        "hundred",
        "and",
        " ",
        ".",
        "/",
        "in",
        "٣",
        "²",
        "Ⅷ",
        "\u200b",
        "é",
        "-old",
        "year",
        "m",
        "bn",
        "×10−",
        "(",
        ")",
        "'",
        "US",
        "no",
        "between",
        "about",
        "twenty",
        "dozens",
        "tens of",
        "0",
        "999999999999999999999999999999999999",
        "\u202f000",
        "o'clock",
        "@",
        "#",
    )
)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)))
def test_hostile_text_raises_nothing(parser: Parser, text: str) -> None:
    for found in tokenise(parser, text):
        assert found.span.text == text[found.span.start : found.span.end] != ""


@pytest.mark.parametrize(
    ("large", "piece"),
    [
        *((128_000, piece) for piece in ("1", "1,", "a", "a.", "-", "@", "million ")),
        *((16_000, piece) for piece in ("one ", "1 ", "1-", "1.5 to ", "half a ", "(1)")),
    ],
)
def test_work_grows_with_the_text_and_no_faster(parser: Parser, large: int, piece: str) -> None:
    def make(size: int) -> Passage:
        text = piece * (size // len(piece))
        doc = parser.taker.take(parser.nlp.make_doc(text), text)
        return Passage(Report(id="r", text=text), "text", "paragraph", 0, doc)

    assert_even_growth(make, lambda passage: find_quantities(passage, ()), large)


def test_a_heading_over_every_picture_has_no_figure(parser: Parser) -> None:
    pictures = ["Boats leave the harbour.", "Two boats come back.", "Nets dry.", "A crane lifts a hull."]
    text = "\n\n".join(f"Port of Marston turns 300 {caption}" for caption in pictures)
    (_, passages), *_ = parser.parse([Report(id="r", text=text)])
    kept = drop_headings([find_quantities(passage, ()) for passage in passages])
    assert [found.span.text for quantities in kept for found in quantities] == ["Two"]
    once = drop_headings([find_quantities(passages[0], ())])
    assert [found.span.text for found in once[0]] == ["300"]
