"""The names of what stands in answers and in the description: part of the contract, whatever the language."""

from __future__ import annotations

from typing import Literal

# Members of JSON objects, and words of OpenAPI, that no type of the model names already.
ApiMember = Literal[
    "busy", "by", "characters", "components", "decision", "description", "detail", "fault", "form", "info",
    "inputs", "openapi", "outlet", "paths", "project", "published", "reports", "required", "schema",
    "security", "servers", "stage", "stale", "summary", "url", "version", "when", "work",
]  # fmt: skip
