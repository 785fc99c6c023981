"""Lists that leave the verb out after the first item: ``Denver had 63, Norwick 45 and Alder 30``."""

from __future__ import annotations

from crossread.extract.figures.lines import LexemeLine
from crossread.extract.figures.numerals import small_words
from crossread.text.lexicon import load_words

SEPARATORS = load_words("figure_reading", "gapping.separators")
CLOSERS = SEPARATORS | {".", ")", ""}
_LONGEST_NAME = 5
_LONGEST_SENTENCE = 40
# "had 63", "reported as many as 12".
_VERB_REACH = 5


def is_gapped(line: LexemeLine, first: int, end: int) -> bool:
    """Whether the name before a number is such an item, and the number no part of the name.

    ``first`` and ``end`` are lexemes. A number that a verb leads up to has to stand before the item; names
    that come again (``Apollo 11 and Apollo 12``) or that a number announces (``two jets, …``) are no items.
    """
    lexemes = line.lexemes
    if lexemes.word(end) not in CLOSERS:
        return False
    start = first
    while start > 0 and first - start < _LONGEST_NAME and lexemes[start - 1].is_capital:
        start -= 1
    opener = start - 2 if lexemes.word(start - 1) in ("in", "at", "the") else start - 1
    lead = find_lead(line, opener) if lexemes.word(opener) in SEPARATORS else None
    if lead is None:
        return False
    numbers = [
        index
        for index in range(lead + 1, min(lead + _LONGEST_SENTENCE, len(lexemes)))
        if lexemes.is_number(index) and lexemes[index - 1].is_capital
    ]
    names = [lexemes.word(index - 1) for index in numbers]
    announced = small_words().get(lexemes[lead].lower)
    return names.count(lexemes.word(first - 1)) < 2 and announced != len(names)


def find_lead(line: LexemeLine, before: int) -> int | None:
    """The nearest number of the sentence, going back, that a verb leads up to."""
    lexemes = line.lexemes
    for index in range(before - 1, max(0, before - _LONGEST_SENTENCE), -1):
        lexeme = lexemes[index]
        if lexeme.text in "!?" or (lexeme.text == "." and not lexemes[index - 1].is_capital):
            return None
        if (lexeme.kind != "n" and lexeme.lower not in small_words()) or lexemes[index - 1].is_capital:
            continue
        if any(line.tag(at).startswith("VB") for at in range(max(0, index - _VERB_REACH), index)):
            return index
    return None
