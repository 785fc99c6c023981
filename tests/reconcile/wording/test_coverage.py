"""Points of a story: the same point told in other words joins, different points stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reconcile.figures.build import cut_tokens

import crossread
from crossread.model.mentions import Reading, Sentence
from crossread.model.reports import Report
from crossread.reconcile.wording.coverage import reconcile_coverage


def reading(identifier: str, *sentences: tuple[str, str]) -> Reading:
    text = "\n".join(text for text, _ in sentences)
    report = Report(identifier, text)
    spans = [report.span(text.index(sentence), text.index(sentence) + len(sentence)) for sentence, _ in sentences]
    return Reading(
        report,
        tuple(
            Sentence(span, tuple(lemmas.split()), tokens=cut_tokens(span))
            for span, (_, lemmas) in zip(spans, sentences, strict=True)
        ),
    )


PIER = ("The ferry hit the pier.", "ferry hit old pier")
PIER_AGAIN = ("The old pier was hit by the ferry.", "old pier hit ferry")
MAYOR = ("The mayor visited survivors in hospital.", "mayor visit survivor hospital")


def test_a_point_in_two_reports_is_one_point_in_its_shortest_words() -> None:
    coverage = reconcile_coverage([reading("a", PIER_AGAIN), reading("b", PIER, MAYOR)], (), ())
    assert [(point.point, sorted(point.reports)) for point in coverage] == [(PIER[0], ["a", "b"]), (MAYOR[0], ["b"])]


def test_a_fragment_is_no_point() -> None:
    assert reconcile_coverage([reading("a", ("Read this too.", "read"))], (), ()) == ()


def test_a_heading_and_a_caption_make_no_point() -> None:
    heading = reading("a", ("Old ferry hits the pier at Quill", "old ferry hit pier quill"))
    caption = reading("b", ("Ann Dray, the harbour master, on the pier.", "ann dray harbour master pier"))
    caption = Reading(caption.report, tuple(replace(s, finite=False) for s in caption.sentences))
    assert reconcile_coverage([heading, caption], (), ()) == ()


def test_the_point_is_a_full_sentence() -> None:
    heading = ("Ferry hits pier", "ferry hit old pier")
    coverage = reconcile_coverage([reading("a", heading), reading("b", PIER)], (), ())
    assert [(point.point, sorted(point.reports)) for point in coverage] == [(PIER[0], ["a", "b"])]


def test_what_was_not_told_is_not_borne_out_by_what_was() -> None:
    kept = "The Orrin County coroner’s office has not released the name of the driver."
    told = "The driver was Ada Lund, the Orrin County coroner’s office said in a release by name."
    made = crossread.account([Report("a", kept), Report("b", told)])
    assert all(len(point.reports) == 1 for point in made.coverage)


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information is asked to call the police in Orrin Harbour.",
        "FILE - In this May 5, 2023, file photo, Ada Lund walks to the court in Orrin.",
    ],
)
def test_what_is_asked_of_readers_and_captions_of_files_make_no_point(text: str) -> None:
    made = crossread.account([Report("a", text), Report("b", text)])
    assert made.coverage == ()


LEAD = "A ferry struck the north pier in Orrin on Friday, and 12 passengers were hurt."
RETOLD = "In Orrin 12 passengers of a ferry were hurt on Friday when it struck the north pier."
BAND = "The brass band of the lifeboat society had played until midnight."


def test_what_is_told_in_other_words_is_carried_by_both_and_alone_is_what_nobody_else_tells() -> None:
    made = crossread.account([Report("a", f"{LEAD} The mayor came at noon."), Report("b", f"{RETOLD} {BAND}")])
    told = {point.point: (sorted(point.reports), point.alone is not None) for point in made.coverage}
    assert told[LEAD] == (["a", "b"], False)
    assert RETOLD not in told
    assert told[BAND] == (["b"], True)


def test_what_another_report_tells_differently_is_neither_carried_nor_alone() -> None:
    made = crossread.account([Report("a", LEAD), Report("b", RETOLD.replace("12", "19"))])
    assert [(list(point.reports), point.alone) for point in made.coverage] == [(["a"], None), (["b"], None)]
