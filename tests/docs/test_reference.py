"""The reference pages say what the program does now."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[2] / "docs"


def load_generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["account.md", "commands.md", "extract.md", "python.md", "rules.md"])
def test_a_reference_page_is_what_its_source_says(name: str) -> None:
    assert (DOCS / "reference" / name).read_text("utf-8") == load_generator().pages()[name], (
        "run: python docs/generate.py"
    )


def test_the_schema_is_what_the_types_say() -> None:
    module = load_generator()
    assert module.SCHEMA.read_text("utf-8") == module.schema(), "run: python docs/generate.py"
