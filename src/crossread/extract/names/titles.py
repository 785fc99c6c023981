"""Titles before a person's name, and what a role's noun and a title's ends are."""

from __future__ import annotations

from crossread.extract.names.runs import HYPHENS, POSSESSIVES, QUOTES_CLOSE, follows_abbreviation
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

_IDENTIFYING = load_words("name_reading", "titles.identifying")
_AFTER_TITLES = load_words("name_reading", "titles.after_titles")

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "SYM"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS = frozenset(
    {",", ";", ":", ".", "!", "?", "(", ")", "[", "]", '"', "“", "”", "—", "–", "--", "|", "...", "…", "•"}
)
# Abbreviations of states that look like courtesy titles.
STATES = frozenset({"MS"})
# The longest title, in tokens.
LONGEST = 24
LOOSE = load_words("name_reading", "titles.loose")
STYLES = load_words("name_reading", "titles.styles")
PARTS_OF_DAY = load_words("name_reading", "titles.parts_of_day")
Bounds = tuple[int, int]


def find_before(words: Words, lists: Lists, start: int, floor: int, within: int | None = None) -> Bounds | None:
    """The title that ends right before token ``start``: ``police spokeswoman``, ``the leader of the group,``.

    ``floor`` is the first token that may belong to it; ``within`` the start of the run of capitalised
    words that the name ends, all of which is then its title.
    """
    if start <= floor:
        return None
    at = start - 1
    if words.text[at] == "," and at - 1 >= floor:
        return _reversed_apposition(words, lists, at, floor)
    if words.text[at] == "." and at - 1 >= floor and words.glued[at - 1] and _is_abbreviated(words, lists, at - 1):
        at -= 1
    while at > floor and words.key[at] in STYLES and words.text[at] not in HYPHENS:
        at -= 1  # "Senate President Pro Tem"
    if not (is_role_noun(words, lists, at) or _is_designate(words, lists, at, floor)):
        return _office_of(words, lists, at, floor)
    reach = at if within is None else min(within, at)
    return trim(words, _leftwards(words, lists, reach, floor), start)


def is_role_noun(words: Words, lists: Lists, index: int) -> bool:
    key, raised = words.key[index], words.text[index][0].isupper()
    if len(key) > 1 and words.text[index][-1] == "." and not _is_abbreviated(words, lists, index):
        return False
    if key in lists.compounded and is_compound(words, lists, index):
        return True
    if raised:
        return (lists.is_title(key) or lists.is_plural_title(key)) and words.text[index] not in STATES
    if key in lists.lowered:
        return words.pos[index] in {"NOUN", "PROPN"}
    return lists.is_role(key) and key not in lists.abbreviated and words.pos[index] in {"NOUN", "PROPN"}


def is_compound(words: Words, lists: Lists, index: int) -> bool:
    """Whether a word that is a role only in compounds stands in one: ``harbour master``, ``second mate``."""
    if index == 0 or words.first_in_sentence[index]:
        return False
    before = index - 1
    if words.text[before] in HYPHENS and before > 0:
        before -= 1
    noun = words.text[before].isalpha() and (words.pos[before] in {"NOUN", "PROPN"} or _is_mistaken_verb(words, before))
    ranked = words.key[index] == "mate" and words.key[before] in lists.modifiers
    return ranked or (noun and words.key[before] not in lists.first_names and not lists.is_title(words.key[before]))


def _is_mistaken_verb(words: Words, index: int) -> bool:
    """``harbour`` of ``…,” harbour master NAME said``: nouns that open a clause are often parsed as commands."""
    opens = index == 0 or words.first_in_sentence[index] or words.text[index - 1] in QUOTES_CLOSE
    return opens and words.tag[index] in {"VB", "VBP"}


def _is_abbreviated(words: Words, lists: Lists, index: int) -> bool:
    return words.key[index] in lists.abbreviated or words.key[index] in lists.honorifics


def _is_designate(words: Words, lists: Lists, at: int, floor: int) -> bool:
    """``elect`` of ``President-elect``."""
    return at - 2 >= floor and words.text[at - 1] in HYPHENS and lists.is_role(words.key[at - 2])


def _leftwards(words: Words, lists: Lists, at: int, floor: int) -> int:
    """The first token of the noun phrase that ends at ``at``."""
    first = at
    while first > floor and at - first < LONGEST:
        if _belongs_left(words, lists, first, floor):
            first -= 1
        elif _names_body(words, lists, first, floor):
            first -= 2
        else:
            break
    return first


def _hyphenated(words: Words, index: int) -> bool:
    return "-" in words.text[index] or words.text[index + 1][0] in HYPHENS or words.text[index - 1] in HYPHENS


def _names_body(words: Words, lists: Lists, first: int, floor: int) -> bool:
    """``Department of`` or ``University of`` before a capitalised word of the phrase."""
    if first - 2 < floor or words.text[first - 1] not in {"of", "for"} or not words.text[first][0].isupper():
        return False
    return words.key[first - 2] in lists.continued and words.text[first - 2][0].isupper()


def _belongs_left(words: Words, lists: Lists, first: int, floor: int) -> bool:
    """Whether the token before ``first`` is part of the phrase that goes on there."""
    before = first - 1
    text, key = words.text[before], words.key[before]
    if text == "|" or text[0] in "@#":
        return False
    if (text in HYPHENS and words.glued[before]) or text in POSSESSIVES or text in {"&", "/"}:
        return True
    if text == "and":
        # "The President and Speaker NAME" are two people; "President and Chief Executive NAME" is one.
        two = before > 1 and words.key[before - 2] == "the" and words.text[before - 1][0].isupper()
        return before > floor and is_role_noun(words, lists, before - 1) and not two
    if text == ".":
        return before > floor and _is_abbreviated(words, lists, before - 1)
    if text[-1] == "." and len(text) > 2 and lists.is_role(key) and not _is_abbreviated(words, lists, before):
        return False
    if words.first_in_sentence[first] and not follows_abbreviation(words, lists, first):
        return False
    if words.key[first] in lists.honorifics and text[0].islower():
        # "Medical director Dr NAME" has both titles; "the shop owner Mrs NAME" came with the sentence.
        return words.key[first] in {"dr", "prof", "professor"} and is_role_noun(words, lists, before)
    if key in PARTS_OF_DAY and words.text[first][0].isupper() and text[0].islower():
        return False
    if key in lists.modifiers or (words.tag[before] == "CD" and _hyphenated(words, before)):
        return words.pos[before] not in {"ADV", "VERB"} or key in lists.modifiers
    if words.key[first] in lists.compounded and _is_mistaken_verb(words, before):
        return True
    if words.pos[before] not in NOMINAL or words.tag[before] in {"PRP", "VBG", "CD"} or key in lists.calendar:
        return False
    # A lower-case noun before a capitalised name belongs to what went before, unless it owns the name.
    named = words.text[first][0].isupper() and not lists.is_title(words.key[first]) and key not in lists.modifiers
    if named and text[0].islower() and words.pos[before] == "NOUN" and words.text[first] not in POSSESSIVES:
        return first + 1 < len(words) and words.text[first - 1] in HYPHENS
    return key not in lists.ordinary or text.isupper()


def _office_of(words: Words, lists: Lists, at: int, floor: int) -> Bounds | None:
    """``secretary of state NAME``: the role stands before ``of`` and a noun or two."""
    of = at
    while of > floor and at - of < 4 and words.pos[of] in {"NOUN", "PROPN"} and words.text[of] != "of":
        of -= 1
    if of == at or of <= floor or words.text[of] not in {"of", "for"} or not is_role_noun(words, lists, of - 1):
        return None
    if words.text[at][0].isupper() and not words.text[of - 1][0].isupper():
        return None
    return trim(words, _leftwards(words, lists, of - 1, floor), at + 1)


def _reversed_apposition(words: Words, lists: Lists, comma: int, floor: int) -> Bounds | None:
    """``The leader of the group, NAME``: a phrase with an article, an owner or a name before it, then a comma."""
    first = comma
    while first > floor and comma - first < LONGEST:
        before = first - 1
        text = words.text[before]
        if text in STOPS or words.tag[before] in FINITE or words.pos[before] in {"VERB", "AUX", "PRON", "SCONJ"}:
            break
        first = before
        if words.first_in_sentence[first]:
            break
    head = comma - 1
    if not is_role_noun(words, lists, head):
        head = next((i for i in range(first, comma) if words.text[i] in _AFTER_TITLES), first) - 1
    if head < first or not is_role_noun(words, lists, head) or words.tag[head] in {"NNS", "NNPS"}:
        return None
    if words.text[head][0].isupper() and _is_surname(words, lists, head):
        return None
    start = _leftwards(words, lists, head, first)
    owned = (
        start > floor
        and words.tag[start - 1] in {"DT", "PRP$"}
        and words.text[start - 1].lower() not in {"a", "an", "no"}
    )
    if owned or (words.text[start][0].isupper() and start < head):
        return trim(words, start, comma)
    return None


def _is_surname(words: Words, lists: Lists, head: int) -> bool:
    """``King`` of a list's ``Ann King, Paul Example``."""
    if words.key[head] in lists.honorifics:
        return True
    return words.key[head] in lists.given and head > 0 and words.key[head - 1] in lists.first_names


def is_bare_tie(words: Words, lists: Lists, bounds: Bounds) -> bool:
    """``his son``, ``a father``: a tie to nobody named is no title."""
    first, last = bounds
    if last - first != 1 or words.key[first] not in lists.ties or first == 0:
        return False
    return words.tag[first - 1] in {"PRP$", "DT"}


def find_identified(words: Words, lists: Lists, start: int, floor: int) -> Bounds | None:
    """``identified the pilot as NAME``, ``the guide was identified as NAME``, ``their guide was NAME``."""
    at = start - 1
    if at > floor and words.text[at] == "as":
        at -= 1
        if words.key[at] in {"identified", "named"}:
            at -= 1
            if at > floor and words.pos[at] == "AUX":
                at -= 1
            return _noun_phrase_at(words, lists, at, floor)
        verbs = [i for i in range(max(floor, at - 8), at) if words.key[i] in _IDENTIFYING]
        return _noun_phrase_at(words, lists, at, verbs[-1]) if verbs else None
    if at > floor and words.key[at] in {"is", "was"}:
        return _noun_phrase_at(words, lists, at - 1, floor)
    return None


def _noun_phrase_at(words: Words, lists: Lists, at: int, floor: int) -> Bounds | None:
    """The role that heads the phrase ending at ``at``, which may go on with ``on the …``."""
    first = at
    while (
        first > floor
        and words.pos[first] in {"NOUN", "PROPN", "ADJ", "DET", "ADP"}
        and at - first < 8
        and words.text[first] not in STOPS
    ):
        if is_role_noun(words, lists, first) and words.tag[first] not in {"NNS", "NNPS"}:
            if first < at and words.pos[first + 1] != "ADP":
                return None
            start = _leftwards(words, lists, first, floor)
            return trim(words, start, first + 1)
        first -= 1
    return None


def trim(words: Words, first: int, last: int) -> Bounds | None:
    """Leave articles, ages, ``then``, commas and the like off the ends."""
    old = next((i for i in range(first, min(first + 6, last)) if words.key[i] == "old"), None)
    if old is not None and "year" in words.key[first:old]:
        first = old + 1
    while first < last and (
        words.tag[first] in {"DT", "PRP$"}
        or (words.tag[first] == "CD" and not _hyphenated(words, first))
        or words.key[first] in LOOSE
        or words.key[first] in {"said", "says", "added"}
        or words.pos[first] in {"PUNCT", "CCONJ", "ADV", "PART"}
    ):
        first += 1
    while last > first and words.text[last - 1] in {",", "and", "&", "-"}:
        last -= 1
    return (first, last) if first < last else None
