"""A small flow as files of JSON Lines and Parquet, with rows that are no reports."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.group.flow.reports import ALL

from crossread.model.reports import Report

# The same events again and again, each time under other names and a month later.
MONTHS = 3


def many_reports() -> list[Report]:
    """The reports of several months."""
    return [
        replace(
            report,
            id=f"{report.id}-{month}",
            text=report.text.replace("Orrin", f"Orrin{month}").replace("wick", f"wick{month}"),
            published=f"2031-1{month}-{str(report.published)[8:]}",
        )
        for month in range(MONTHS)
        for report in ALL
    ]


def to_row(report: Report) -> dict[str, Any]:
    """The report as a row of a file."""
    return {"id": report.id, "title": report.title, "text": report.text, "published": report.published}


def write_lines(path: Path, reports: Sequence[Report], *others: str) -> Path:
    """The reports as JSON Lines, and after them other lines."""
    lines = [json.dumps(to_row(report)) for report in reports]
    path.write_text("\n".join([*lines, *others, ""]), "utf-8")
    return path


def write_table(path: Path, reports: Sequence[Report], rows_of_a_group: int = 7) -> Path:
    """The reports as a Parquet file of several groups of rows."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    parquet.write_table(pa.Table.from_pylist([to_row(one) for one in reports]), path, row_group_size=rows_of_a_group)
    return path
