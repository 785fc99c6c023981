"""Where ``one`` and ``the two`` stand for somebody and count nobody."""

from __future__ import annotations

from functools import cache

from crossread.extract.figures.lines import LexemeLine
from crossread.text.lexicon import load_words

_NUMEROUS = load_words("figure_reading", "pronouns.numerous")
_CLAUSE_ENDS = load_words("figure_reading", "pronouns.clause_ends")
_MODALS = load_words("figure_reading", "pronouns.modals")
_THOSE_WORDS = load_words("figure_reading", "pronouns.those_words")

_NOUNS = ("NN", "NNS", "NNP", "NNPS")


@cache
def _words(table: str) -> frozenset[str]:
    return load_words("number_names", table)


def is_pronoun(line: LexemeLine, first: int, end: int) -> bool:
    """Whether a number word alone stands for a thing or a person: ``no one``, ``one of the best``, ``the two``."""
    lexemes = line.lexemes
    word, after = lexemes.word(first), lexemes.word(end)
    if word in ("two", "2") and lexemes.word(first - 1) == "the" and line.tag(end) not in (*_NOUNS, "JJ", "VBN", "VBG"):
        return after not in ("-", "most")
    if word == "zero":
        return lexemes.word(first - 1) in _words("zero_before") or after in _words("zero_after")
    if word != "one" or end != first + 1:
        return False
    if after == "of":
        return _is_singled_out(line, first, end)
    before = lexemes.word(first - 1)
    if line.tag(end) == "CD" or _is_person(line, end) or _is_only_a_manner_of_speaking(line, end):
        return True
    noun = line.tag(end) in _NOUNS or line.tag(end).startswith("JJ")
    if before in _words("one_pronoun_before") and not (noun and before in _words("one_counted_before")):
        return True
    if after in ("hand", "side") and before in ("on", "to", "the"):
        return True
    if after in _words("one_pronoun_after") or (before == "at" and after in ("point", "time", "stage")):
        return True
    if noun:
        return _is_teller(line, first, end) or _is_one_of_several(line, first, end)
    return not _stands_for_person(line, first, end)


def _is_only_a_manner_of_speaking(line: LexemeLine, index: int) -> bool:
    """``one more step``, ``one last chance``: no thing of which there may be two; ``one more boat sank`` counts."""
    more = line.lexemes.word(index) in _words("one_more")
    return more and line.lexemes.word(index + 1) in _words("one_more_what")


def _is_person(line: LexemeLine, index: int) -> bool:
    """``one Anton Vile Mercer``: a name of two words or more with nothing counted behind it."""
    first = index
    while index < len(line.lexemes) and line.lexemes[index].is_capital and index - first < 4:
        index += 1
    return index - first > 1 and not line.is_headline and line.tag(index) not in ("NN", "NNS", "JJ")


def _stands_for_person(line: LexemeLine, first: int, end: int) -> bool:
    """A bare ``one`` counts as a subject, in a list or after a deed: ``one died``, ``killing one``."""
    lexemes = line.lexemes
    before = lexemes.word(first - 1)
    if before in _words("deeds") or line.tag(end) in ("VBD", "VBN", "VBG") or lexemes.word(end) in ("is", "has"):
        return True
    listed = before in _CLAUSE_ENDS or line.opens_sentence(first)
    return listed and lexemes.word(end) not in ("", ".", ",", "?", "!", ";", ":", ")", "in", "to")


def is_someday(line: LexemeLine, first: int, end: int) -> bool:
    """Whether ``one day`` means some day: ``will one day``, ``hopes to one day``."""
    lexemes = line.lexemes
    if lexemes.words(first, end) != ("one", "day"):
        return False
    return lexemes.word(first - 1) in _MODALS or line.tag(end) in (
        "VB",
        "PRP",
    )


def _is_singled_out(line: LexemeLine, first: int, end: int) -> bool:
    """``one of the most …``, ``was one of …``: praise or membership; ``one of the men died`` counts."""
    lexemes = line.lexemes
    before = lexemes.word(first - 1)
    if before in _words("be_words") and lexemes.words(first - 2, first) != ("that", "was"):
        return True
    if before in _words("one_of_beside") or _is_named_behind(line, end):
        return True
    following = lexemes.word(end + 1)
    if before in (",", "-", "—") and following not in _THOSE_WORDS and line.tag(end + 2) in (*_NOUNS, "CD"):
        return True
    if following in _NUMEROUS:
        return following != "those"
    for index in range(end + 1, min(end + 7, len(lexemes))):
        if line.tag(index) in ("JJS", "RBS") or lexemes.word(index) in _words("singled_out"):
            return True
        if lexemes[index].kind == "p" and lexemes.word(index) != "'":
            break
    return False


def _is_named_behind(line: LexemeLine, end: int) -> bool:
    """``one of the guests, Ann Lee, said``: who it is is told, and nobody counted."""
    lexemes = line.lexemes
    comma = next((at for at in range(end + 1, end + 7) if lexemes.word(at) == ","), None)
    if comma is None or any(line.tag(at).startswith("V") for at in range(end + 1, comma)):
        return False
    name = range(comma + 1, min(comma + 5, len(lexemes)))
    return any(lexemes[at].is_capital and lexemes[at].end in line.named.people for at in name)


def is_wholly(line: LexemeLine, first: int, end: int) -> bool:
    """Whether ``100 percent`` says no more than wholly: ``100 percent sure``; ``100 percent of the boats`` counts."""
    lexemes = line.lexemes
    hundred = lexemes.word(first) == "100" or lexemes.words(first, first + 2) in (("a", "hundred"), ("one", "hundred"))
    word = lexemes.word(end)
    return hundred and (line.tag(end).startswith(("JJ", "NN", "RB", "VBN")) or word in _words("wholly_before"))


def _is_one_of_several(line: LexemeLine, first: int, end: int) -> bool:
    """``from one cellar, four from another``: which place or thing of several, in the same words."""
    lexemes, before = line.lexemes, line.lexemes.word(first - 1)
    if before not in load_words("figure_reading", "pronouns.one_of_several"):
        return False
    for index in range(end, len(lexemes) - 1):
        if lexemes.word(index) in (".", ";", "!", "?"):
            return False
        if lexemes.words(index, index + 2) == (before, "another"):
            return True
    return False


def _is_teller(line: LexemeLine, first: int, end: int) -> bool:
    """``one neighbor said``, ``said one witness``: a speaker without a name."""
    lexemes = line.lexemes
    said = _words("said")
    if lexemes.word(first - 1) in said:
        after = next((index for index in range(end, end + 4) if not line.tag(index).startswith(("NN", "JJ"))), end)
        return lexemes.word(after) in (".", ",", "")
    return any(
        lexemes.word(index) in said and line.tag(index) in ("VBD", "VBZ", "VBP") for index in range(end, end + 4)
    )
