"""An account names what made its parse, and that name is all that another of it changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace

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
