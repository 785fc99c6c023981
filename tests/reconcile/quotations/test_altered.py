"""Every altered word is seen, and nothing but altered words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.findings import QuotationFindings
from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.reconcile.quotations import reconcile_quotations

QUOTES = [
    "We have waited eleven years for this bridge, and I will not wait for another winter to see it open.",
    "The crew did everything they could to keep the boat from drifting on to the rocks near the old fort.",
    "Nobody told my family that the water was unsafe until three children had already fallen ill.",
]
OTHER_WORDS = ["harvest", "purple", "engine", "quietly", "seventy"]


def findings(first: str, second: str) -> QuotationFindings:
    """Two reports, each with one of the quotations, by the same speaker."""
    readings = []
    for report, quote in (("echo", first), ("wave", second)):
        span = Span(report, "text", 0, len(quote), quote)
        speaker = Speaker("Ada Lund", None, True)
        readings.append(
            Reading(Report(report, quote), quotations=(Quotation("direct", (span,), (span,), speaker, None),))
        )
    return reconcile_quotations(readings, ())


@given(st.sampled_from(QUOTES), st.data())
def test_a_word_dropped_changed_inserted_or_moved_is_seen(quote: str, data: st.DataObject) -> None:
    words = quote.split()
    at = data.draw(st.integers(1, len(words) - 3))
    kind = data.draw(st.sampled_from(["drop", "change", "insert", "move"]))
    new = data.draw(st.sampled_from(OTHER_WORDS))
    if kind == "drop":
        altered = [*words[:at], *words[at + 1 :]]
    elif kind == "change":
        altered = [*words[:at], new, *words[at + 1 :]]
    elif kind == "insert":
        altered = [*words[:at], new, *words[at:]]
    else:
        altered = [*words[:at], words[at + 1], words[at], *words[at + 2 :]]
    found = findings(f"“{quote}”", f"“{' '.join(altered)}”")
    assert len(found.quotes) == 1
    assert found.quotes[0].differences
    assert len(found.discrepancies) == 1


@given(st.sampled_from(QUOTES), st.data())
def test_marks_spacing_case_and_last_punctuation_are_never_told(quote: str, data: st.DataObject) -> None:
    opening, closing = data.draw(st.sampled_from([("“", "”"), ('"', '"'), ("‘", "’"), ("''", "''"), ("«", "»")]))
    ending = data.draw(st.sampled_from([",", ".", "", "!", "…"]))
    space = data.draw(st.sampled_from([" ", "  ", "\u00a0", "\n"]))
    text = re.sub(" ", space, quote.rstrip("."))
    if data.draw(st.booleans()):
        text = text[0].lower() + text[1:]
    found = findings(f"“{quote}”", f"{opening}{text}{ending}{closing}")
    assert len(found.quotes) == 1
    assert found.quotes[0].differences == ()
    assert found.discrepancies == ()
