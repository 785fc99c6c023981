"""The same text twice is one report with two sources."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.reports import Report


def join_same_texts(reports: Sequence[Report], given: Sequence[bool]) -> list[int]:
    """For each report the number of the one that stands for it: itself, or another of the same text.

    Two outlets that print one text are two reports, of which the account says who copied whom; so are two that came
    with ids of their own that differ. Of the same text, the report that says most of itself stands for all.
    """
    standing = list(range(len(reports)))
    groups: dict[str, list[int]] = {}
    for number, report in enumerate(reports):
        groups.setdefault(_bare(report.text), []).append(number)
    for group in groups.values():
        ranked = sorted(group, key=lambda number: _rank(reports[number], given[number]))
        for place, number in enumerate(ranked):
            first = next((other for other in ranked[:place] if _may_be_one(reports, given, other, number)), None)
            if first is not None:
                standing[number] = standing[first]
    return standing


def _may_be_one(reports: Sequence[Report], given: Sequence[bool], one: int, other: int) -> bool:
    if given[one] and given[other] and reports[one].id != reports[other].id:
        return False
    outlets = reports[one].outlet, reports[other].outlet
    return None in outlets or str(outlets[0]).lower() == str(outlets[1]).lower()


def _rank(report: Report, given: bool) -> tuple[bool, int, str, str, str, str, str]:
    fields = (report.outlet, report.title, report.published, report.url, report.updated, report.byline or None)
    said = sum(value is not None for value in fields)
    words = (report.outlet or "", report.title or "", report.published or "", report.url or "", report.id)
    return (not given, -said, *words)


def _bare(text: str) -> str:
    return " ".join(text.split())
