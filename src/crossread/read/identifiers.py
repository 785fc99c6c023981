"""Report ids: those given stay, the others are made of names, and none depends on the order of the inputs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from crossread.model.reports import Report

_LONGEST_SLUG = 60


def slugify(name: str) -> str:
    """Lower-case letters and digits with hyphens between, at most 60 characters; ``report`` where none are left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_SLUG].strip("-")
    return slug or "report"


def assign_ids(reports: Sequence[tuple[Report, bool]]) -> tuple[Report, ...]:
    """Reports in the order given, with ids no two of which are equal.

    The second of each pair says whether the report came with its id. Where several ask for the same
    one, those that came with it go first, then the earliest published, then by their words; the
    first keeps it and the others get ``-2``, ``-3`` and so on.
    """
    order = sorted(range(len(reports)), key=lambda index: _rank(*reports[index]))
    wanted = {report.id for report, _ in reports}
    taken: set[str] = set()
    ids: dict[int, str] = {}
    for index in order:
        name = reports[index][0].id
        if name in taken:
            number = 2
            while f"{name}-{number}" in taken or f"{name}-{number}" in wanted:
                number += 1
            name = f"{name}-{number}"
        taken.add(name)
        ids[index] = name
    return tuple(
        report if report.id == ids[index] else replace(report, id=ids[index])
        for index, (report, _) in enumerate(reports)
    )


def _rank(report: Report, given: bool) -> tuple[str, bool, str, str, str, str, str]:
    return (
        report.id,
        not given,
        report.published or "~",
        report.outlet or "",
        report.title or "",
        report.text,
        report.url or "",
    )
