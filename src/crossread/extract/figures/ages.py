"""Whether a bare number is somebody's age: ``NAME, 22,`` and ``aged 22`` and ``turned 80``."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.figures.gapping import find_lead
from crossread.extract.figures.lines import LexemeLine
from crossread.extract.rulings import Ruling, decide
from crossread.text.lexicon import load_words

_BE_FORMS = load_words("figure_reading", "ages.be_forms")
_CHILDREN = load_words("figure_reading", "ages.children")
_DYING = load_words("figure_reading", "ages.dying")

_WORDS = load_words("figure_reading", "ages.words")
_CLOSERS = load_words("figure_reading", "ages.closers")
_ALIASES = {"aka", "a.k.a", "alias", "nicknamed"}
# What closes an age on the other side; before "and" a list may go on.
_SHUT = {",", ".", ";", ")"}
_ONE = load_words("figure_reading", "ages.one")
_OLDER = {"older", "younger"}
_GENERATIONS = load_words("figure_reading", "ages.generations")
_OLDEST = 115
_PLACING = load_words("figure_reading", "ages.placing")
# How many lexemes a place takes, with what it lies in.
_DWELLING = 8


@dataclass(frozen=True, slots=True, eq=False)
class MaybeAge:
    """Digits without a unit that years of age could be, from lexeme ``first`` to before ``end``."""

    line: LexemeLine
    first: int
    end: int

    @property
    def before(self) -> str:
        """The word before it."""
        return self.line.lexemes.word(self.first - 1)

    @property
    def second(self) -> str:
        """The word before that."""
        return self.line.lexemes.word(self.first - 2)

    @property
    def after(self) -> str:
        """The word behind it."""
        return self.line.lexemes.word(self.end)


def is_age(line: LexemeLine, first: int, end: int) -> bool:
    """Whether the digits between ``first`` and ``end``, with no unit, are years of age."""
    text = line.lexemes[first].text
    if not line.lexemes.is_number(first) or not text.isdecimal() or not 0 < int(text[:4]) <= _OLDEST:
        return False
    return decide(AGES, MaybeAge(line, first, end)) or False


def _is_over(one: MaybeAge) -> bool | None:
    """``children under 5``, ``people over 60``; of small numbers only children have their age."""
    limits = one.line.tag(one.first - 2) == "NNS" or one.second in _BE_FORMS
    if one.before not in ("over", "under") or not limits or one.line.tag(one.end) in ("NN", "NNS", "JJ"):
        return None
    return int(one.line.lexemes[one.first].text) >= 10 or one.second in _CHILDREN


def _is_worded(one: MaybeAge) -> bool | None:
    """``aged 22``, ``age, 22``, ``22 years older``, ``the age of 22``."""
    lexemes = one.line.lexemes
    of_age = one.before == "of" and one.second in ("age", "ages")
    worded = one.before in _WORDS or (one.second, one.before) == ("age", ",")
    return True if worded or of_age or lexemes.word(one.end + 1) in _OLDER else None


def _was(one: MaybeAge) -> bool | None:
    told = one.before == "was" and one.second in ("who", "he", "she")
    return True if told and one.after in (".", ",", "when", "at") else None


def _died_at(one: MaybeAge) -> bool | None:
    near = one.line.lexemes.words(one.first - 7, one.first - 1)
    return one.after in _CLOSERS if one.before == "at" and any(word in _DYING for word in near) else None


def _in_brackets(one: MaybeAge) -> bool | None:
    """``in Corran (31), Dunmere (18)``: ages stand behind full names, numbers of a list behind places."""
    if one.before != "(":
        return None
    lexemes, first = one.line.lexemes, one.first
    full = first > 2 and lexemes[first - 3].is_capital
    return full and one.after == ")" and lexemes[first - 2].end in one.line.named.people


def _behind_comma(one: MaybeAge) -> bool | None:
    if one.before != "," or one.after not in _CLOSERS:
        return None
    shut = one.after in _SHUT
    return _is_person(one.line, one.first - 2, one.end) or (shut and _is_somebody(one.line, one.first - 2))


def _then(one: MaybeAge) -> bool | None:
    """``(then 22)``, ``, then 22,``: what stands before the word decides."""
    if one.before != "then":
        return None
    earlier = MaybeAge(one.line, one.first - 1, one.end)
    return bool(_in_brackets(earlier) or _behind_comma(earlier))


# In this order; what none of them takes for an age counts something.
AGES: tuple[Ruling[MaybeAge, bool], ...] = (
    Ruling(
        "row of ages",
        lambda one: _is_listed(one.line, one.first) or None,
        "The boys, ages 9 and 11, swam ashore.",
        "They saved 9 and 11 boats.",
    ),
    Ruling(
        "both",
        lambda one: True if one.before == "both" and one.after in (",", ".") else None,
        "Ann Lee and Tom Ray, both 31, were found.",
        "They found both 31 boats and a raft.",
    ),
    Ruling("over or under", _is_over, "Swimmers over 60 were turned away.", "The bill was over 60 pages."),
    Ruling("words for age", _is_worded, "He died at the age of 71.", "A crew of 71 died."),
    Ruling("was", _was, "Lee, who was 22, swam ashore.", "The score was 22, he said."),
    Ruling("died at", _died_at, "Ann Lee died at 84.", "Ann Lee arrived at 84."),
    Ruling("then", _then, "Ann Lee, then 22, swam ashore.", "Ann Lee, still 22, swam ashore."),
    Ruling("in brackets", _in_brackets, "Ann Lee (22) swam ashore.", "It struck Alder, 22, and Corran."),
    Ruling("behind a comma", _behind_comma, "Ann Lee, 22, swam ashore.", "Ann Lee saw 22 swimmers."),
)


def _is_somebody(line: LexemeLine, index: int) -> bool:
    """Whether one person without a name ends here: ``a woman``, ``one victim``, ``another``."""
    lexemes = line.lexemes
    if lexemes.word(index) == "another":
        return True
    return lexemes.word(index) in load_words("counting", "somebody") and any(
        word in _ONE for word in lexemes.words(index - 3, index)
    )


def _is_listed(line: LexemeLine, first: int) -> bool:
    """``ages 19 and 41``: a number in a row of ages."""
    lexemes, index = line.lexemes, first - 1
    while index > 0 and first - index < 8 and (lexemes.is_number(index) or lexemes.word(index) in (",", "and", "or")):
        index -= 1
    return index < first - 1 and lexemes.word(index) in ("ages", "aged")


def _is_person(line: LexemeLine, index: int, end: int) -> bool:
    """Whether a person's name ends here: one by its capital alone, unless it is known to be a place's."""
    lexemes, ends = line.lexemes, {line.lexemes[index].end} if index >= 0 else set()
    if lexemes.word(index) == "." and index > 0:
        index -= 1
        ends.add(lexemes[index].end)
    if index < 0 or not lexemes[index].is_capital:
        return False
    if ends & line.named.people or lexemes.word(index - 1) in _ALIASES:
        return True
    if ends & line.named.places:
        return _has_dweller(line, index) or not _is_place_listed(line, index, end)
    if lexemes[index].lower in _GENERATIONS:
        return True
    return line.tag(index) in ("NNP", "NNPS") or not line.opens_sentence(index)


def _is_place_listed(line: LexemeLine, index: int, end: int) -> bool:
    """``in Alder, 30``, ``made 83 arrests; Alder, 20``: else what looks like a place may be a person's one name."""
    lexemes, start = line.lexemes, index
    while start > 0 and index - start < _DWELLING and lexemes.word(start - 1) not in _PLACING:
        if not lexemes[start - 1].is_capital and lexemes.word(start - 1) != ",":
            break
        start -= 1
    if lexemes.word(start) == ",":
        start += 1
    before = lexemes.word(start - 1)
    return ";" in (before, lexemes.word(end)) or before in _PLACING or find_lead(line, start) is not None


def _has_dweller(line: LexemeLine, index: int) -> bool:
    """``Ann Lee of Alder, Iowa, 45,``: the place before the number is where the person named lives."""
    lexemes = line.lexemes
    for at in range(index - 1, max(0, index - _DWELLING), -1):
        if lexemes.word(at) in ("of", "from"):
            before = at - 2 if lexemes.word(at - 1) == "," else at - 1
            return before >= 0 and lexemes[before].end in line.named.people
    return False
