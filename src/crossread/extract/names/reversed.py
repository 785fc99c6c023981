"""Titles before a name and a comma: ``The leader of the group, NAME``, ``a retired nurse, NAME, said``."""

from __future__ import annotations

from crossread.extract.names.phrases import LONGEST, extend_left, trim
from crossread.extract.names.roles import (
    FINITE,
    PLURALS,
    STOPS,
    Bounds,
    find_opening,
    is_agent,
    is_attributive,
    is_chosen_from,
    is_role_noun,
)
from crossread.extract.names.runs import POSSESSIVES
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

_AFTER_TITLES = load_words("name_reading", "titles.after_titles")
_LOOSE_AFTER = load_words("name_reading", "reversed.loose_after")
# What stands behind a name in apposition: it closes what a comma opened.
_CLOSING = frozenset({",", ".", ";", ":", ")", "”", '"', "—", "–", "who"})


def find_reversed(words: Words, lists: Lists, start: int, floor: int, name: int | None = None) -> Bounds | None:
    """The phrase with an article, an owner, a name or ``one of`` before it that ends at the comma before ``start``.

    ``name`` is the name's first token where an age stands between: ``the club's owner, 79-year-old NAME``.
    """
    comma = start - 1
    start = start if name is None else name
    first = find_phrase_start(words, lists, comma, floor)
    head = comma - 1
    if words.key[head] in lists.lowered and find_closing(words, start) - start < 2:
        return None  # "on the victim, Officials said": a lone word may be no name
    trade = _trade(words, head, comma, start)
    if trade is not None:
        return trade
    loose = False
    if not is_role_noun(words, lists, head) or _depends(words, first, head) or _is_courteous(words, lists, head):
        head = find_complement(words, first, comma)
        loose = head >= first and words.text[head + 1] in _LOOSE_AFTER
    if head < first or (loose and not is_closed(words, start)):
        return None
    chosen = _one_of(words, lists, first, comma)
    if chosen is not None:
        return chosen
    if not is_role_noun(words, lists, head) or words.tag[head] in PLURALS:
        return None
    begin = extend_left(words, lists, head, first)
    if _is_of_others(words, lists, start, begin, head):
        return None
    if _is_owned(words, begin, floor) or (words.text[begin][0].isupper() and begin < head):
        return trim(words, begin, comma if not _cut_at(words, head, comma) else head + 1)
    if _is_indefinite(words, begin, floor) and is_closed(words, start):
        return trim(words, begin, comma if not _cut_at(words, head, comma) else head + 1)
    return None


def _is_of_others(words: Words, lists: Lists, start: int, begin: int, head: int) -> bool:
    """Whether the phrase is a surname, or stands for others than NAME."""
    if words.text[head][0].isupper() and _is_surname(words, lists, head):
        return True
    return _is_of_two(words, lists, begin, head) or _is_told_again(words, start, head)


def _is_of_two(words: Words, lists: Lists, begin: int, head: int) -> bool:
    """``his brother and father, NAME``: nobody is both; ``her friend and lawyer`` may be one."""
    joint = head - 1
    return (
        joint > begin
        and words.key[joint] == "and"
        and words.key[head] in lists.ties
        and words.key[joint - 1] in lists.ties
    )


def _is_told_again(words: Words, start: int, head: int) -> bool:
    """``their mother, NAME's mother,``: the same woman once more, not NAME."""
    end = find_closing(words, start)
    return (
        end < len(words)
        and words.text[end] in POSSESSIVES
        and words.key[end + 1 : end + 2] == words.key[head : head + 1]
    )


def _trade(words: Words, head: int, comma: int, start: int) -> Bounds | None:
    """``a professional cellist, NAME,``: a trade that no list holds, by its ending, between an article and a comma."""
    first = head
    while first > 0 and words.pos[first - 1] in {"ADJ", "NOUN"} and head - first < 4:
        first -= 1
    opened = first > 0 and words.text[first - 1].lower() in {"a", "an"}
    closed = head + 1 == comma and is_agent(words, head) and is_closed(words, start)
    return trim(words, first, comma) if opened and closed else None


def find_phrase_start(words: Words, lists: Lists, comma: int, floor: int) -> int:
    """Where what stands before the comma begins, as far as it can be one noun phrase."""
    first = comma
    while first > floor and comma - first < LONGEST:
        before = first - 1
        text = words.text[before]
        tail = words.tag[before] == "VBG" and before > floor and is_role_noun(words, lists, before - 1)
        if text in STOPS or words.tag[before] in FINITE:
            break
        clausal = words.pos[before] in {"VERB", "AUX", "PRON", "SCONJ"} and words.tag[before] not in {"PRP$", "VBN"}
        if clausal and not tail and not is_attributive(words, before):
            break
        first = before
        if words.first_in_sentence[first]:
            break
    return first


def _depends(words: Words, first: int, head: int) -> bool:
    """Whether the last noun hangs on one before it: ``overseeing the case``, ``of the president``."""
    return any(words.tag[at] == "VBG" and not is_attributive(words, at) for at in range(first + 1, head))


def _is_courteous(words: Words, lists: Lists, head: int) -> bool:
    """``Hunter`` of ``a lawyer for Mr. Hunter, NAME``: somebody's name that is a trade too."""
    before = head - 2 if head > 1 and words.text[head - 1] == "." else head - 1
    return before >= 0 and words.text[head][0].isupper() and words.key[before] in lists.honorifics


def find_complement(words: Words, first: int, comma: int) -> int:
    """The token before the first word that a role's complement begins with."""
    for at in range(first, comma):
        participle = at > first and words.tag[at] == "VBG" and not is_attributive(words, at)
        if words.text[at] in _AFTER_TITLES | _LOOSE_AFTER or participle:
            return at - 1
    return first - 1


def _cut_at(words: Words, head: int, comma: int) -> bool:
    """Whether a participle follows the head: what it tells is no part of the title."""
    return head + 1 < comma and words.tag[head + 1] == "VBG"


def _is_owned(words: Words, begin: int, floor: int) -> bool:
    at = find_opening(words, begin, floor)
    before = words.text[at].lower() if at >= floor else ""
    return bool(before) and words.tag[at] in {"DT", "PRP$"} and before not in {"a", "an", "no"}


def _is_indefinite(words: Words, begin: int, floor: int) -> bool:
    """``a retired nurse``, ``One friend of the family``."""
    return begin > floor and words.text[begin - 1].lower() in load_words("name_reading", "reversed.one_of_many")


def find_closing(words: Words, start: int) -> int:
    """The end of the capitalised words, four at most, that begin at ``start``, and of the place that they are of."""
    end = start
    while end < len(words) and end - start < 4 and words.text[end][0].isupper():
        end += 1
    seat = end + 1 if words.text[end : end + 1] == ["of"] else len(words)  # "Sen. NAME of South Carolina,"
    while seat < len(words) and seat - end < 4 and words.text[seat][0].isupper():
        seat += 1
    return seat if end + 1 < seat < len(words) else end


def is_closed(words: Words, start: int) -> bool:
    """Whether two or three capitalised words follow, and then a mark: ``a nurse, Ann Example,``."""
    end = find_closing(words, start)
    return end - start > 1 and (end >= len(words) or words.text[end] in _CLOSING)


def _one_of(words: Words, lists: Lists, first: int, comma: int) -> Bounds | None:
    """``One of the firm's founders``, ``one of her lawyers``, ``one of the women``."""
    at = next((i for i in range(first, comma - 2) if words.key[i] == "one" and words.text[i + 1] == "of"), None)
    if at is None or words.tag[comma - 1] not in PLURALS:
        return None
    return (at, comma) if is_chosen_from(words, lists, comma - 1) else None


def _is_surname(words: Words, lists: Lists, head: int) -> bool:
    """``King`` of a list's ``Ann King, Paul Example``."""
    if words.key[head] in lists.honorifics:
        return True
    return words.key[head] in lists.given and head > 0 and words.key[head - 1] in lists.first_names
