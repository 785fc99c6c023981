"""Titles behind a person's name, in apposition: ``NAME, the group's director and founder,``."""

from __future__ import annotations

from crossread.extract.names.asides import skip_asides
from crossread.extract.names.complements import RELATIVES, extend_right
from crossread.extract.names.phrases import trim
from crossread.extract.names.roles import (
    FINITE,
    NOMINAL,
    PLURALS,
    STOPS,
    STYLES,
    Bounds,
    is_abbreviated,
    is_agent,
    is_chosen_from,
    is_role_noun,
)
from crossread.extract.names.runs import HYPHENS, POSSESSIVES
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

REPORTING = load_words("name_reading", "appositions.reporting")
_BEHIND_TRADES = load_words("name_reading", "appositions.behind_trades")
_OPENING = frozenset({"DT", "PRP$", "POS", "VBG"})
# Marks behind a clause that says what somebody does.
_SHUT = frozenset({",", ".", ";", ")", "—", "–"})
# The longest such clause, in tokens.
_CLAUSE = 10
_DOING = load_words("name_reading", "appositions.doing")
_DOES = load_words("name_reading", "appositions.does")
# The farthest that a role's noun stands from the start of its phrase, in tokens.
REACH = 9


def find_after(words: Words, lists: Lists, start: int, end: int) -> list[Bounds]:
    """Titles in apposition after the name, past an age: ``NAME, 52, the group's director and founder,``.

    ``start`` is the name's first token, ``end`` the one behind it or behind the body that it is tied to.
    """
    at = skip_asides(words, end)
    if at >= len(words) or words.text[at] not in {",", "—", "–", "--", "("} or at + 1 >= len(words):
        return []
    found = find_chosen(words, lists, at + 1) or find_phrase(words, lists, at + 1) or find_trade(words, lists, at + 1)
    if found is None or _is_of_another(words, lists, start, at + 1, found[1]):
        return []
    return [(found[0], _past_clause(words, found[1]))]


def _past_clause(words: Words, end: int) -> int:
    """Behind ``visiting from Alder``, ``who studies eels``: what somebody does for good, up to a mark; else ``end``."""
    at = end + 1 if words.text[end : end + 1] == ["who"] else end
    telling = words.key[at : at + 1] != [] and words.key[at] in (_DOING if at == end else _DOES)
    if not telling:
        return end
    for index in range(at + 1, min(len(words), at + _CLAUSE)):
        if words.text[index] in STOPS:
            return index if index > at + 1 and words.text[index] in _SHUT else end
        if words.tag[index] in FINITE or words.text[index] in RELATIVES:
            return index if at == end and words.text[index] == "who" else end
    return end


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


def find_phrase(words: Words, lists: Lists, at: int) -> Bounds | None:
    """A noun phrase that starts at ``at`` and is headed by a role, with what depends on it."""
    if at + 1 < len(words) and words.tag[at] == "VBG" and words.tag[at + 1] in {"DT", "PRP$"}:
        return None  # "NAME, accusing the president"
    found = _role_in(words, lists, _past_years(words, at))
    if found is None:
        return None
    head, index = found
    if words.tag[head] in PLURALS or _owns_body(words, lists, head):
        return None
    while head + 1 < index and words.key[head + 1] in STYLES:
        head += 1  # "professor emeritus"
    if any(words.text[i] not in HYPHENS and words.pos[i] in {"NOUN", "PROPN"} for i in range(head + 1, index)):
        return None
    return trim(words, at, _past_parts(words, lists, head, extend_right(words, lists, head + 1)))


def find_chosen(words: Words, lists: Lists, at: int) -> Bounds | None:
    """``one of the founders of the group``, ``one of her lawyers``: of several with one role."""
    if words.key[at] != "one" or words.text[at + 1 : at + 2] != ["of"]:
        return None
    for index in range(at + 2, min(at + REACH, len(words))):
        if words.text[index] in STOPS or words.tag[index] in FINITE or words.text[index] in RELATIVES:
            break
        if words.tag[index] in PLURALS and is_chosen_from(words, lists, index):
            clause = words.pos[index + 1 : index + 2] in (["NOUN"], ["PROPN"])  # "one of the men officers sought"
            return at, index + 1 if clause else extend_right(words, lists, index + 1)
    return None


def find_trade(words: Words, lists: Lists, at: int) -> Bounds | None:
    """``a weigher at the fish hall``, ``the league's leading scorer``: a trade by its ending, that no list holds."""
    head = at
    while head < len(words) and (words.pos[head] in NOMINAL or words.tag[head] in _OPENING):
        head += 1
    head -= 1
    if head <= at or not is_agent(words, head) or _OPENING.isdisjoint(words.tag[at:head]):
        return None
    after = words.text[head + 1] if head + 1 < len(words) else "."
    if after not in STOPS and after not in _BEHIND_TRADES:
        return None
    return trim(words, at, extend_right(words, lists, head + 1))


def _past_parts(words: Words, lists: Lists, head: int, end: int) -> int:
    """Behind ``CTO, Financial Services, Quillon UK``: an officer's branch and firm, each between commas."""
    raised = words.text[head][0].isupper() and words.key[head] not in lists.abbreviated  # "Pastor, Harmony Church"
    if head + 1 != end or not (raised or words.key[head] in lists.abbreviated):
        return end
    while end + 1 < len(words) and words.text[end] == "," and words.text[end + 1][0].isupper():
        part = end + 1
        while part < len(words) and (words.text[part][0].isupper() or words.text[part] in {"of", "for", "&"}):
            part += 1
        named = not raised or words.key[part - 1] in lists.heads
        if not named or "PERSON" in words.label[end + 1 : part] or words.tag[part - 1] in FINITE:
            break
        end = part
    return end


def _role_in(words: Words, lists: Lists, begin: int) -> tuple[int, int] | None:
    """The last role's noun of the phrase that starts at ``begin``, and where the phrase ends."""
    limit = min(len(words), begin + REACH)
    head = None
    index = begin
    while index < limit and (_goes_on(words, lists, index) or not _ends_phrase(words, index)):
        if _is_cut_short(words, lists, index):
            index += 1
            continue
        if is_role_noun(words, lists, index):
            head = index
            if index + 1 < limit and words.text[index + 1] == "and":
                break
        elif head is not None and words.text[index] not in HYPHENS and words.pos[index] not in NOMINAL:
            break
        index += 1
    return None if head is None else (head, index)


def _goes_on(words: Words, lists: Lists, index: int) -> bool:
    """Whether the phrase goes on though the token looks like its end."""
    return _names_body(words, lists, index) or _is_cut_short(words, lists, index)


def _names_body(words: Words, lists: Lists, index: int) -> bool:
    """``of`` of ``a University of Lund law professor``: inside a body's name that stands before the role."""
    if words.text[index] not in {"of", "for"} or index == 0 or index + 1 >= len(words):
        return False
    named = words.text[index - 1][0].isupper() and words.text[index + 1][0].isupper()
    return named and words.key[index - 1] in lists.continued


def _ends_phrase(words: Words, index: int) -> bool:
    text = words.text[index]
    if _is_in_compound(words, index):
        return False
    if text in STOPS or words.tag[index] in FINITE or text in RELATIVES or words.pos[index] == "ADP":
        return True
    return words.pos[index] == "PRON" and words.tag[index] != "PRP$"


def _is_in_compound(words: Words, index: int) -> bool:
    """``in`` of ``a former in-house lawyer``: the first part of a compound."""
    return index > 0 and words.text[index + 1 : index + 2] == ["-"] and words.glued[index] and words.glued[index + 1]


def _is_cut_short(words: Words, lists: Lists, index: int) -> bool:
    """The full stop of ``Asst. Chief with the county``: it ends an abbreviation, no sentence."""
    if words.text[index] != "." or index == 0 or index + 1 >= len(words) or not words.glued[index - 1]:
        return False
    return is_abbreviated(words, lists, index - 1) and words.text[index + 1][0].isupper()


def _past_years(words: Words, at: int) -> int:
    """Behind ``a 16-year-old``, which makes no phrase too long."""
    old = next((i for i in range(at, min(at + 7, len(words))) if words.key[i] == "old"), None)
    return old + 1 if old is not None and "year" in words.key[at:old] else at


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
