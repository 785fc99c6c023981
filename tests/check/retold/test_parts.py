"""Sentences cut into parts, and what each part has or may mean."""

from __future__ import annotations

import pytest

from crossread import pipeline
from crossread.check.retold.parts import SentencePart, read_parts
from crossread.model.reports import Report


def parts_of(text: str) -> list[SentencePart]:
    (reading,) = pipeline.extract([Report("r", text, published="2026-03-06")])
    return list(read_parts(reading))


def words_of(part: SentencePart) -> str:
    return " ".join(token.text for token in part.place.tokens[part.first : part.last])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The roof fell in at 4:35, and the crews left at nine.",
            ["The roof fell in at 4:35 , ", "and the crews left at nine ."],
        ),
        ("She bought pears, plums and figs.", ["She bought pears , plums and figs ."]),
        ("The mayor left; nobody stayed.", ["The mayor left ", "; nobody stayed ."]),
    ],
)
def test_a_part_has_a_verb(text: str, parts: list[str]) -> None:
    assert [words_of(part) for part in parts_of(text)] == [part.strip() for part in parts]


def test_a_part_may_mean_who_was_named_before() -> None:
    first, second, third = parts_of("Ada Holm left Leeds on Monday. She returned in May. Piet Kroon stayed in York.")
    (ada,) = (one for one in first.fillers if one.kind == "person")
    assert second.may_have(ada)
    assert not third.may_have(ada)
    assert [filler.kind for filler in second.fillers] == ["month"]
