"""The formats in which an account leaves the program, and the tables that CSV can hold."""

from __future__ import annotations

from typing import Literal

ExportForm = Literal["terminal", "json", "markdown", "html", "geojson", "ics", "csv", "annotations", "docx", "dossier"]
ExportTable = Literal["figures", "quotations", "discrepancies", "casualties"]
CasualtyColumn = Literal[
    "heading", "figure", "label", "deed", "unit", "condition", "place", "time", "part_of", "status", "low", "as_said",
    "high", "approx", "limit", "note", "attributed_to", "quoted", "sentence",
]  # fmt: skip
# Members of the Web Annotation vocabulary that the collection uses.
AnnotationMember = Literal[
    "@context", "id", "type", "label", "generator", "name", "total", "first", "partOf", "startIndex", "items",
    "motivation", "body", "target", "value", "format", "language", "purpose", "source", "selector", "via", "exact",
    "prefix", "suffix", "start", "end",
]  # fmt: skip
