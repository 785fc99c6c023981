from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.text.lexicon import load_lexicon, load_words

LEXICON = Path(crossread.__file__).parent / "lexicon" / "en"
FILES = sorted(LEXICON.rglob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_list_can_be_read_and_says_where_it_comes_from(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("#"), "the first line says what the lists are and where their entries come from"
    assert load_lexicon(path.relative_to(LEXICON).with_suffix("").as_posix()) == tomllib.loads(text)


def iter_patterns(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [pattern for item in value.values() for pattern in iter_patterns(item)]
    return [pattern for item in value for pattern in iter_patterns(item)] if isinstance(value, list) else []


def test_the_patterns_of_furniture_compile() -> None:
    lexicon = load_lexicon("furniture")
    patterns = iter_patterns([lexicon["lines"], lexicon["tail"]])
    assert len(patterns) > 50
    for pattern in patterns:
        re.compile(pattern)


def test_a_list_is_a_set_of_words() -> None:
    assert {"the", "of", "said"} <= load_words("english", "function_words")
