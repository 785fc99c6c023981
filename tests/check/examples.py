"""Examples of the check's rules: a sentence that offends and one that does not, over sources made up for them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import crossread
from crossread import pipeline
from crossread.model.drafts import CheckedDraft, Draft
from crossread.model.reports import Report

CASES = Path(__file__).parents[1] / "cases"


def read_examples(letters: str) -> list[dict[str, str]]:
    """The examples of the rules whose codes begin with one of these letters."""
    return [example for example in _read("check_rules.jsonl") if example["code"][0] in letters]


def check_sentence(story: str, sentence: str) -> CheckedDraft:
    """One sentence, checked against the sources of a story. All of a story's are checked in one go."""
    return _check_story(story)[sentence]


def assert_offence_is_told(example: dict[str, str]) -> None:
    """The sentence that offends draws the rule's code."""
    found = check_sentence(example["story"], example["offends"]).findings
    assert example["code"] in {finding.code for finding in found}


def assert_is_let_pass(example: dict[str, str]) -> None:
    """The sentence that the sources bear out draws neither the rule's code nor any error or warning."""
    checked = check_sentence(example["story"], example["passes"])
    assert not [finding for finding in checked.findings if finding.code == example["code"]]
    assert not [finding for finding in checked.findings if finding.severity != "note"]


def name_example(example: dict[str, str]) -> str:
    """What a test of the example is called."""
    return f"{example['code']} {example['offends']}"


@cache
def _check_story(story: str) -> dict[str, CheckedDraft]:
    reports = [
        Report(source["id"], source["text"], outlet=source["outlet"], published=source["published"])
        for source in _read("check_sources.jsonl")
        if source["story"] == story
    ]
    examples = [example for example in _read("check_rules.jsonl") if example["story"] == story]
    sentences = sorted({example[side] for example in examples for side in ("offends", "passes")})
    drafts = [Draft(f"{number}.txt", sentence, sentence) for number, sentence in enumerate(sentences)]
    return dict(zip(sentences, pipeline.check(drafts, crossread.account(reports)), strict=True))


def _read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / name).read_text("utf-8").splitlines()]
