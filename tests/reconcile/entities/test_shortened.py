"""Shorter names of organisations beside the longer ones that they stand for."""

from __future__ import annotations

import pytest
from tests.sentences import cut_sentences

from crossread.model.mentions import NameMention, Reading
from crossread.model.reports import Report
from crossread.reconcile.entities import reconcile_entities


def read(identifier: str, *names: str) -> Reading:
    text = "".join(f"{name}. " for name in names)
    report = Report(identifier, text)
    mentions, start = [], 0
    for name in names:
        mentions.append(NameMention("organisation", report.span(start, start + len(name)), name))
        start += len(name) + 2
    return Reading(report, cut_sentences(report), names=tuple(mentions))


def names(*readings: Reading) -> list[str]:
    return sorted(entity.name for entity in reconcile_entities(readings).organisations)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Sand-Mirror News", "Norwick Sand-Mirror News"),
        ("Lund High School", "Ada B. Lund High School"),
        ("Boats & Nets Club", "Norwick Boats and Nets Club"),
        ("Quillon Freight", "Quillon Freight Group Inc."),
        ("QH Times", "Quillon Harbour Times"),
        ("Ada Lund High School", "Ada B. Lund High School"),
        ("Superior Court", "Superior Court of the United States"),
    ],
)
def test_a_shorter_name_joins_the_only_longer_one(short: str, full: str) -> None:
    findings = reconcile_entities([read("echo", short), read("wave", full)])
    assert len(findings.organisations) == 1
    assert findings.organisations[0].why
    assert not findings.discrepancies


def test_a_name_written_together_is_one_and_is_told() -> None:
    findings = reconcile_entities([read("echo", "Kestrel Night Club"), read("wave", "Kestrel Nightclub")])
    assert len(findings.organisations) == 1
    assert [one.kind for one in findings.discrepancies] == ["name"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Lunden Police Department", "West Lunden Police Department"),
        ("Medical Center", "Quillon Medical Center"),
        ("Quillon", "Quillon University"),
        ("Safety Board", "Harbour Safety Boards"),
        ("Baptist Church", "First Baptist Church"),
    ],
)
def test_a_neighbour_or_another_body_stays_apart(short: str, full: str) -> None:
    assert len(names(read("echo", short), read("wave", full))) == 2


def test_a_name_that_two_longer_ones_end_in_stays_alone() -> None:
    found = names(read("echo", "Kestrel Hospital"), read("wave", "Ada Mill Kestrel Hospital", "Saint Kestrel Hospital"))
    assert len(found) == 3


def test_the_first_word_of_a_firm_stands_for_it_where_a_report_has_both() -> None:
    one = read("echo", "Quillon Harrow", "Quillon Harrow", "Quillon")
    assert names(one, read("wave", "Quillon")) == ["Quillon Harrow"]
    assert len(names(read("echo", "Quillon Harrow", "Quillon Harrow"), read("wave", "Quillon"))) == 2


def test_a_head_written_small_behind_the_name_belongs_to_it() -> None:
    text = "The Quillon Harbour police came. Two went to Norwick University hospital."
    report = Report("echo", text)
    found = [
        report.span(text.index(name), text.index(name) + len(name))
        for name in ("Quillon Harbour", "Norwick University")
    ]
    small = Reading(
        report, cut_sentences(report), names=tuple(NameMention("organisation", span, span.text) for span in found)
    )
    full = read("wave", "Quillon Harbour Police", "Norwick University Hospital", "Norwick University")
    assert names(small, full) == ["Norwick University", "Norwick University Hospital", "Quillon Harbour Police"]
