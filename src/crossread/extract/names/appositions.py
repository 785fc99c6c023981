"""Titles behind a person's name: in apposition, or joined to it by ``is``."""

from __future__ import annotations

from crossread.extract.names.runs import HYPHENS, POSSESSIVES
from crossread.extract.names.titles import FINITE, LONGEST, NOMINAL, STOPS, Bounds, is_role_noun, trim
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

_COPULAS = load_words("name_reading", "appositions.copulas")

RELATIVES = frozenset(
    "who whom whose which that when where while because after before as if but or".split()  # noqa: SIM905
)
LOCATIVES = load_words("name_reading", "appositions.locatives")
REPORTING = load_words("name_reading", "appositions.reporting")
# The farthest that a role's noun stands from the start of its phrase, in tokens.
REACH = 9


def find_after(words: Words, lists: Lists, start: int, end: int) -> list[Bounds]:
    """Titles in apposition after the name, past an age: ``NAME, 52, the group's director and founder,``.

    ``start`` is the name's first token, ``end`` the one behind it or behind the body that it is tied to.
    """
    at = _skip_age(words, end)
    if at >= len(words) or words.text[at] not in {",", "—", "–", "("} or at + 1 >= len(words):
        return []
    found = find_phrase(words, lists, at + 1)
    if found is None:
        found = _affiliation(words, at + 1)
    elif _is_of_another(words, lists, start, at + 1, found[1]):
        found = None
    return [found] if found else []


def _is_of_another(words: Words, lists: Lists, name: int, start: int, end: int) -> bool:
    """Whether the phrase behind the comma is the next of a list, or goes on as a clause of its own.

    ``NAME, his mother and two friends``; ``joined NAME, an aide confirmed``; ``met NAME, the governor pointed out``.
    """
    if words.text[start] in {"and", "&"}:
        return True
    after = words.text[end] if end < len(words) else ""
    if words.tag[start] == "PRP$" and after in {"and", "or"}:
        return True
    if words.label[start] == "PERSON" and words.pos[start] == "PROPN" and POSSESSIVES.isdisjoint(words.text[start:end]):
        return True
    if end >= len(words) or words.tag[end] not in FINITE or after in POSSESSIVES:
        return False
    is_object = name > 0 and words.pos[name - 1] in {"VERB", "ADP"}
    return words.key[start] == "the" or (
        is_object and (words.key[end] in lists.cues or words.key[end] in REPORTING or words.pos[end] == "AUX")
    )


def _skip_age(words: Words, end: int) -> int:
    if (
        end + 2 < len(words)
        and words.text[end] in {",", "("}
        and words.text[end + 1].isdigit()
        and len(words.text[end + 1]) <= 3
    ):
        return end + 2
    return end


def find_copular(words: Words, lists: Lists, end: int) -> Bounds | None:
    """``NAME is the chairman of …``, ``NAME, who was a teacher``."""
    at = end
    if at + 1 < len(words) and words.text[at] == "," and words.text[at + 1] == "who":
        at += 2
    elif at < len(words) and words.text[at] == "who":
        at += 1
    if at + 1 >= len(words) or words.key[at] not in _COPULAS:
        return None
    at += 1
    while at < len(words) and words.pos[at] == "ADV":
        at += 1
    if at >= len(words) or (words.tag[at] not in {"DT", "PRP$"} and not is_role_noun(words, lists, at)):
        return None
    return find_phrase(words, lists, at)


def find_phrase(words: Words, lists: Lists, at: int) -> Bounds | None:
    """A noun phrase that starts at ``at`` and is headed by a role, with what depends on it."""
    if at + 1 < len(words) and words.tag[at] == "VBG" and words.tag[at + 1] in {"DT", "PRP$"}:
        return None  # "NAME, accusing the president"
    limit = min(len(words), at + REACH)
    head = None
    index = at
    while index < limit:
        text = words.text[index]
        if text in STOPS or words.tag[index] in FINITE or text in RELATIVES:
            break
        if words.pos[index] == "ADP" or (words.pos[index] == "PRON" and words.tag[index] != "PRP$"):
            break
        if is_role_noun(words, lists, index):
            head = index
            if index + 1 < limit and words.text[index + 1] == "and":
                break
        elif head is not None and words.text[index] not in HYPHENS and words.pos[index] not in NOMINAL:
            break
        index += 1
    if head is None or words.tag[head] in {"NNS", "NNPS"} or _owns_body(words, lists, head):
        return None
    if any(words.text[i] not in HYPHENS and words.pos[i] in {"NOUN", "PROPN"} for i in range(head + 1, index)):
        return None
    return trim(words, at, _rightwards(words, lists, head + 1))


def _owns_body(words: Words, lists: Lists, head: int) -> bool:
    """``the sheriff’s office``, ``the president’s board``: the role only owns what the phrase names."""
    if words.text[head + 1 : head + 2] == [] or words.text[head + 1] not in POSSESSIVES:
        return False
    for index in range(head + 2, min(head + 2 + REACH, len(words))):
        if words.pos[index] not in NOMINAL or words.text[index] in STOPS:
            break
        if is_role_noun(words, lists, index) and words.tag[index] not in {"NNS", "NNPS"}:
            return False
    return True


def _rightwards(words: Words, lists: Lists, index: int) -> int:
    """The end of a title whose head stands before ``index``."""
    start = index
    while index < len(words) and index - start < LONGEST:
        text, tag = words.text[index], words.tag[index]
        if text in STOPS or tag in FINITE or text in RELATIVES or words.first_in_sentence[index]:
            break
        if text == "and" and not _another_title(words, lists, index):
            break
        if (tag in {"VBN", "VBG", "TO", "CD", "RB"} and words.text[index - 1] not in HYPHENS) or (
            words.pos[index] == "PRON" and tag != "PRP$"
        ):
            break
        index += 1
    while index > start and (
        words.pos[index - 1] in {"ADP", "CCONJ", "DET", "PUNCT"}
        or words.text[index - 1] in POSSESSIVES
        or words.key[index - 1] in {"since", "until"}
    ):
        index -= 1
    return _cut_locative(words, start, index)


def _another_title(words: Words, lists: Lists, index: int) -> bool:
    """Whether ``and`` joins another role, or belongs to a capitalised name (``Health and Safety``)."""
    if index + 1 < len(words) and words.text[index + 1][0].isupper() and words.text[index - 1][0].isupper():
        return words.label[index + 1] != "PERSON"
    for after in range(index + 1, min(index + 6, len(words))):
        if words.text[after] in STOPS or words.tag[after] in FINITE:
            return False
        if is_role_noun(words, lists, after):
            return True
    return False


def _cut_locative(words: Words, start: int, end: int) -> int:
    """Leave ``in PLACE`` off the end, where more than the bare role is left."""
    for index in range(end - 1, max(start, end - 4), -1):
        if words.text[index] in LOCATIVES and words.text[index + 1 : index + 2] and words.text[index + 1][0].isupper():
            return index
    return end


def _affiliation(words: Words, at: int) -> Bounds | None:
    """``, with the Group``: an organisation's name behind ``with``, ``of`` or ``from`` in place of a title."""
    if words.text[at] != "with":
        return None
    index = at + 1
    if index < len(words) and words.text[index] == "the":
        index += 1
    start = index
    while index < len(words) and (
        words.text[index][0].isupper() or words.text[index] in {"of", "for", "&", "and"} | HYPHENS | POSSESSIVES
    ):
        index += 1
    while index > start and not words.text[index - 1][0].isupper():
        index -= 1
    return (at, index) if index > start and index < len(words) and words.text[index] in {",", ".", "”", ")"} else None
