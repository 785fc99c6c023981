"""Figures of a report that does not belong to the story join nothing."""

from __future__ import annotations

from crossread import pipeline
from crossread.model.reports import Report

FERRY = (
    "The ferry Corran Star sank off Port Orrin on Monday. Divers found 64 people alive in the harbour of Port Orrin."
)


def test_a_report_of_something_else_agrees_with_nobody() -> None:
    texts = [
        FERRY,
        FERRY.replace("Divers found", "Rescuers pulled out"),
        "The orchestra sold 64 seats for its recital.",
    ]
    account = pipeline.account([Report(f"r{number}", text, f"Outlet {number}") for number, text in enumerate(texts)])
    with_number = [figure for figure in account.figures if any(value.value == 64 for value in figure.values)]
    reports = [{mention.span.report for value in figure.values for mention in value.mentions} for figure in with_number]
    assert {"r0", "r1"} in reports
    assert {"r2"} in reports
