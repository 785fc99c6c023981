"""Two people or more who say one thing together: ``NAME, the chair, and NAME said in a letter``."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.speaking.cast import Known
from crossread.model.spans import Span
from crossread.text.lexicon import load_pattern

_OFFICE = load_pattern("quotation_reading", "joined.office")
_OFFICE_AND = load_pattern("quotation_reading", "joined.office_and")


def find_joined(row: Sequence[Known], passage: Passage, first: Known, source: Span) -> list[str]:
    """The names that a conjunction joins to the first one inside the words of the source, in order."""
    start, end = source.start - passage.start, source.end - passage.start
    names: list[str] = []
    for known in row:
        inside = first.end < known.start and start <= known.start and known.end <= end
        if not (inside and known.person and known.name != first.name):
            continue
        if _is_joined(passage, first, known) or _is_listed(passage.text, first, known):
            names.append(known.name)
    return list(dict.fromkeys(names))


def _is_joined(passage: Passage, first: Known, other: Known) -> bool:
    """Whether the parse makes both names parts of one list."""
    one = passage.doc.char_span(first.start, first.end, "expand")
    two = passage.doc.char_span(other.start, other.end, "expand")
    if one is None or two is None:
        return False
    token = two.root
    if token.dep_ == "appos" and token.head.dep_ == "conj":
        token = token.head  # "NAME and the treasurer, NAME"
    for _ in range(6):
        if token.dep_ != "conj":
            return False
        token = token.head
        if one.start <= token.i < one.end:
            return True
    return False


def _is_listed(text: str, first: Known, other: Known) -> bool:
    """Whether each has an office behind it: ``NAME, chair of BODY and NAME, head of BODY``."""
    between = _OFFICE_AND.fullmatch(text, first.end, other.titled)
    return between is not None and _OFFICE.match(text, other.end) is not None


def join_names(names: Sequence[str]) -> str:
    """``A and B``; ``A, B and C``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
