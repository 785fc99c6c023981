"""A Reading as plain data: what ``crossread extract`` prints, one JSON object a report."""

from __future__ import annotations

from typing import Any

from crossread.model.codec import to_plain
from crossread.model.mentions import Figure, Quotation, Reading, Toponym


def reading_to_plain(reading: Reading) -> dict[str, Any]:
    """The report's fields with its figures, quotations, names, places, times and clauses, all with offsets."""
    plain: dict[str, Any] = to_plain(reading.report)
    return {
        **plain,
        "figures": [_figure(figure) for figure in reading.figures],
        "breakdowns": to_plain(reading.breakdowns),
        "claims": to_plain(reading.claims),
        "quotations": [_quotation(quotation) for quotation in reading.quotations],
        "names": to_plain(reading.names),
        "places": [_toponym(toponym) for toponym in reading.places],
        "times": to_plain(reading.times),
        "events": to_plain(reading.events),
        "frames": to_plain(reading.frames),
        "faults": to_plain(reading.faults),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(figure)
    quantity = plain.pop("quantity")
    return {**plain, **quantity}


def _quotation(quotation: Quotation) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(quotation)
    if quotation.speaker is not None and quotation.speaker.span is not None:
        span = plain["speaker"].pop("span")
        plain["speaker"].update(span)  # a mention with offsets of its own, as the contract has it
    first = (quotation.content or quotation.quoted)[0]
    return {**plain, "part": first.part} if first.part != "text" else plain


def _toponym(toponym: Toponym) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(toponym)
    place = toponym.place
    return {
        **plain,
        "gazetteer_id": place.id if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
    }
