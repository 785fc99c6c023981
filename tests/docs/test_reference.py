"""The reference pages say what the program does now."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


def generated_pages() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


@pytest.mark.parametrize("name", ["account.md", "commands.md", "extract.md", "python.md"])
def test_a_reference_page_is_what_its_source_says(name: str) -> None:
    assert (DOCS / "reference" / name).read_text("utf-8") == generated_pages()[name], "run: python docs/generate.py"
