"""Given names that stand apart from their surname: ``Ann and Paul Surname``, ``SURNAME, ANN``, ``their sons Max``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crossread.extract.names.candidates import AGENCIES, NameCandidate
from crossread.extract.names.credits import RULED_OUT
from crossread.extract.names.words import Lists


def share_surnames(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """``Ann and Paul Surname`` and ``their sons Max and Leo``: single given names with the family's surname."""
    children: set[int] = set()
    surnames = {one.keys[-1] for one in candidates if len(one) > 1 and one.keys[0] in lists.first_names}
    for index, candidate in enumerate(candidates):
        initialled = len(candidate) == 2 and len(candidate.keys[1]) == 1
        if not initialled and (len(candidate) != 1 or candidate.kind is not None):
            continue
        following = candidates[index + 1] if index + 1 < len(candidates) else None
        known = not initialled and candidate.keys[0] in surnames  # "Example and Paul Surname", behind "Ann Example"
        if following and not known and _shares_surname(candidate, following, lists):
            candidate.kind, candidate.surname = "person", following.words.text[following.last - 1]
        elif not initialled and _in_kin_list(candidates, index, children, lists):
            children.add(index)
            candidate.kind = "person"
            candidate.surname = candidate.surname or _family_name(candidates, index, lists)


def read_inverted(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """``SURNAME, ANN`` in capitals, as lists and records have it: one person, and the surname no body."""
    for one, other in pairwise(candidates):
        words = one.words
        if other.words is not words or len(one) != 1 or len(other) != 1 or words.text[one.last : other.first] != [","]:
            continue
        shouted = one.text.isupper() and other.text.isupper() and min(len(one.text), len(other.text)) > 2
        if shouted and other.keys[0] in lists.first_names and one.keys[0] not in lists.known_places | AGENCIES:
            one.thing += RULED_OUT
            other.kind, other.surname = "person", one.text


def _shares_surname(candidate: NameCandidate, following: NameCandidate, lists: Lists) -> bool:
    """``Ann`` of ``Ann and Paul Surname``."""
    words = candidate.words
    if following.words is not words or following.kind != "person" or len(following) not in (2, 3):
        return False
    if candidate.titled and len(candidate) == 1:
        return False
    given = candidate.keys[0] in lists.first_names or words.label[candidate.first] == "PERSON"
    between = words.text[candidate.last : following.first]
    return given and between in (["and"], ["&"]) and following.keys[0] in lists.first_names


def _in_kin_list(candidates: Sequence[NameCandidate], index: int, children: set[int], lists: Lists) -> bool:
    """Whether a word for children stands before the name, or before the list of names that it goes on with.

    ``children`` holds the indices of earlier candidates for which this was so.
    """
    candidate = candidates[index]
    words, at = candidate.words, candidate.first
    before = at - 1
    while before > 0 and at - before < 4 and words.text[before] in {",", "and", "–", "—", "-"}:
        before -= 1
    if before < 0:
        return False
    if words.key[before] in lists.kin and words.text[at - 1] != "and":
        return True
    goes_on = before < at - 1 and index - 1 in children
    return goes_on and candidates[index - 1].words is words and candidates[index - 1].last == before + 1


def _family_name(candidates: Sequence[NameCandidate], index: int, lists: Lists) -> str | None:
    """The surname that the full names before ``their sons`` in the same sentence all share."""
    candidate = candidates[index]
    words = candidate.words
    start = candidate.first
    while start > 0 and not words.first_in_sentence[start]:
        start -= 1
    kin = next((i for i in range(candidate.first - 1, start, -1) if words.key[i] in lists.kin), None)
    if kin is None or not any(words.tag[i] == "PRP$" for i in range(max(start, kin - 3), kin)):
        return None
    surnames = {
        c.words.text[c.last - 1]
        for c in candidates[max(0, index - 12) : index]
        if c.words is words and start <= c.first < kin and c.kind == "person" and len(c) > 1
    }
    return surnames.pop() if len(surnames) == 1 else None
