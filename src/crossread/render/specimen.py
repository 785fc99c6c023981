"""A specimen as JSON, which ``crossread account`` reads as the reports that it holds."""

from __future__ import annotations

from crossread.model.specimens import Specimen
from crossread.render.json import dump

SCHEMA = "crossread.specimen/1"


def render_specimen(specimen: Specimen) -> str:
    """``{"schema": "crossread.specimen/1", "said": …, "reports": [{"id": "a", "published": …, "text": …}, …], …}``."""
    reports = [
        {name: value for name in ("id", "published", "title", "text") if (value := getattr(report, name)) is not None}
        for report in specimen.reports
    ]
    told = {
        "schema": SCHEMA,
        "said": specimen.said,
        "fault": specimen.fault,
        "shows": specimen.shows,
        "kept": list(specimen.kept),
        "replaced": specimen.replaced,
        "program": f"{specimen.generator.name} {specimen.generator.version}",
        "parser": specimen.generator.parser,
        "found": list(specimen.found),
        "reports": reports,
    }
    return dump(told, indent=1) + "\n"
