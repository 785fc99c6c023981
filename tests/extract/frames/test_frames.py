"""Frames of clauses: what happened, who took part, how surely; over sentences of every kind of news."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.figures import extract_figures
from crossread.extract.frames import extract_frames
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.quotations import extract_quotations
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_times
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Reading
from crossread.model.reports import Report

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "frames.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


def read(parser: Parser, text: str, title: str | None = None, published: str = "2025-10-10") -> Reading:
    """A reading of a text without a gazetteer, with its frames."""
    report = Report(id="case", text=text, title=title, published=published)
    (_, passages), *_ = parser.parse([report])
    names, times, sentences = extract_names(passages), extract_times(passages), extract_sentences(passages)
    quotations = extract_quotations(passages, names)
    figures = extract_figures(passages, sentences, names, (), times, quotations).figures
    frames = extract_frames(passages, sentences, figures, names, (), times, quotations)
    return Reading(report, sentences, figures, quotations=quotations, names=names, times=times, frames=frames)


def named(parties: Sequence[Party]) -> list[str]:
    """Parties as the cases write them: name or noun, ``no`` before one that there is none of."""
    return [("no " if party.none else "") + (party.name or party.noun) for party in parties]


def as_case(frame: Frame, reading: Reading) -> dict[str, Any]:
    """A frame with what differs from an affirmed fact, as the cases write it."""
    found: dict[str, Any] = {"event": frame.event, "deed": frame.deed}
    for part in ("doers", "undergoers", "tools"):
        if getattr(frame, part):
            found[part] = named(getattr(frame, part))
    if frame.negative:
        found["polarity"] = frame.polarity
    if frame.modality != "fact":
        found["modality"] = frame.modality
    found["tense"] = frame.tense
    if frame.times:
        found["times"] = [reading.times[number].span.text for number in frame.times]
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: (case.get("text") or case["title"])[:40])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    title = case.get("title")
    reading = read(parser, case.get("text", "Nothing more."), title)
    frames = [frame for frame in reading.frames if not title or frame.span.part == "title"]
    found = [as_case(frame, reading) for frame in frames]
    for wanted in case["frames"]:
        quoted = wanted.pop("quoted", False)
        assert wanted in found
        if quoted:
            assert frames[found.index(wanted)].quotation is not None


def test_every_span_is_its_text(parser: Parser) -> None:
    text = "Two men, both of Tarn, were held on Monday. The men had robbed a bank, police said, and fled."
    reading = read(parser, text)
    for frame in reading.frames:
        assert text[frame.span.start : frame.span.end] == frame.span.text
        assert frame.span.start <= frame.verb.start < frame.verb.end <= frame.span.end
        sentence = reading.sentences[frame.sentence].span
        assert sentence.start <= frame.span.start < frame.span.end <= sentence.end
        for party in (*frame.doers, *frame.undergoers, *frame.tools):
            assert text[party.span.start : party.span.end] == party.span.text


def test_parties_know_who_they_are(parser: Parser) -> None:
    reading = read(parser, "Ida Korr and three masked men attacked a guard in Brill.")
    attack = next(frame for frame in reading.frames if frame.event == "attack")
    assert [(party.kind, party.name) for party in attack.doers] == [("person", "Ida Korr"), ("group", None)]
    assert attack.doers[1].words == ("mask",)
    assert [reading.figures[number].quantity.value for number in attack.doers[1].figures] == [3]
    assert [party.kind for party in attack.undergoers] == ["person"]


def test_times_and_order(parser: Parser) -> None:
    text = (
        "A bomb exploded in the market on Thursday. Two men were arrested on Monday. The market will reopen on Sunday."
    )
    reading = read(parser, text)
    by_deed = {frame.deed: frame for frame in reading.frames}
    assert (by_deed["explode"].first, by_deed["explode"].order) == ("2025-10-09", "main")
    assert (by_deed["arrest"].first, by_deed["arrest"].order) == ("2025-10-06", "before")
    assert by_deed["reopen"].order == "after"
    assert by_deed["reopen"].modality == "plan"


def test_a_clause_without_a_verb_has_no_frame(parser: Parser) -> None:
    assert read(parser, "A long day in the old town.").frames == ()


def test_nothing_to_read(parser: Parser) -> None:
    assert read(parser, "").frames == ()
