"""Accounts of real extraction: they follow the schema, cite exact characters, and render whole."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from tests.render.plain import find_faults, find_misplaced, iter_mentions, iter_undescribed, load_schema

from crossread import pipeline
from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.render import FORMATS, render, render_file

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"

PEOPLE = ("Ada Roe", "mayor Jorun Pike", "Capt. Emil Strand", "spokeswoman Wilhelmina Ott")
PLACES = ("York", "Cork", "Springfield, Illinois", "Lake County", "Port Nowhere")
SENTENCES = (
    "{n} people were hurt in {place} on Monday, {person} said.",
    "“We counted {n} of them — and {m} more came,” {person} told reporters in {place}.",
    "Of the {n}, {m} percent lived in {place}; the others came from {other}.",
    "The toll rose from {n} to {m} on 3 May 2021, according to {person}.",
    "- {place} ({n})",
    "> “Nobody called us,” said {person}.",
    "{place} | {n} | £{m}.5 million",
    "{person} called it a “circus”. Nearly {n} left, the majority for {other} 🚒.",
)


def invented_report(chance: random.Random, number: int) -> Report:
    """A report of random sentences; some have a headline, some repeat one another."""
    lines = []
    for _ in range(chance.randint(1, 9)):
        place, other = chance.sample(PLACES, 2)
        sentence = chance.choice(SENTENCES)
        numbers = {"n": chance.choice(["12", "Seven", "1,204", "dozens of"]), "m": chance.randint(2, 99)}
        lines.append(sentence.format(place=place, other=other, person=chance.choice(PEOPLE), **numbers))
    title = chance.choice([None, "", "Twelve hurt in York", lines[0]])
    day = chance.choice([None, "2021-05-04", "2021-05-05T10:00:00+02:00"])
    return Report(f"r{number}", "\n\n".join(lines), chance.choice([None, "The Post"]), title, published=day)


def accounts() -> list[Any]:
    example = pytest.param(lambda: pipeline.account(pipeline.read([EXAMPLE]).reports), id="example")
    return [example, *(pytest.param(lambda seed=seed: invented(seed), id=f"invented-{seed}") for seed in range(6))]


def invented(seed: int) -> Account:
    """An account of one to five random reports."""
    chance = random.Random(seed)
    return pipeline.account([invented_report(chance, number) for number in range(1 + seed % 5)])


@pytest.fixture(scope="module", params=accounts())
def account(request: pytest.FixtureRequest) -> Account:
    made: Account = request.param()
    return made


def test_it_follows_the_schema(account: Account) -> None:
    schema, plain = load_schema(), json.loads(render(account, "json"))
    assert find_faults(schema, plain) == []
    assert list(iter_undescribed(schema, schema, plain)) == []


def test_every_mention_is_exact(account: Account) -> None:
    plain = json.loads(render(account, "json"))
    assert find_misplaced(plain) == []
    assert all(mention["text"].strip() for mention in iter_mentions(plain))


def test_it_renders_in_every_format_and_every_link_has_its_end(account: Account) -> None:
    for form in FORMATS:
        assert render_file(account, form)[0]
    page = render(account, "html")
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
