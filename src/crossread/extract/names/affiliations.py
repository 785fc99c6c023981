"""Whom somebody is with: ``NAME of the Harbor Board``, ``NAME, D-Ohio``, ``the Post's NAME``."""

from __future__ import annotations

from crossread.extract.names.roles import FINITE, NOMINAL, STOPS, Bounds, find_age
from crossread.extract.names.runs import HYPHENS, POSSESSIVES
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

_WITHIN = load_words("name_reading", "affiliations.within")
PARTIES = load_words("name_reading", "affiliations.parties")
_FIRM_ENDS = load_words("name_reading", "affiliations.firm_ends")
_TO_OR_BY = frozenset({"to", "by", "with"})
_TELLING = load_words("name_reading", "affiliations.telling")
# What a place may be before "of" and its name.
_KINDS = load_words("name_reading", "affiliations.kinds")
_LOOSE_LINKS = frozenset({"from", "with"})
# The longest affiliation, in tokens.
LONGEST = 14


def find_affiliation(words: Words, end: int) -> Bounds | None:
    """``of the Department of …``, ``with the Patrol`` directly behind a titled name; ``, of Texas`` too."""
    if words.text[end : end + 2] == [",", "of"]:
        end += 1
    if end + 1 >= len(words) or words.text[end] not in {"of", "with", "from"}:
        return None
    index = end + 1
    if words.text[index] == "the":
        index += 1
    start = index
    while (
        index < len(words)
        and not words.first_in_sentence[index]
        and (words.text[index][0].isupper() or words.text[index] in _WITHIN or words.text[index] == "the")
    ):
        index += 1
    while index > start and not words.text[index - 1][0].isupper():
        index -= 1
    return (end, index) if index > start else None


def find_body(words: Words, lists: Lists, start: int, end: int) -> Bounds | None:
    """``of the Lund law department``, ``, from the Ambulance Service,``: a body in place of a title."""
    at = end + 1 if words.text[end : end + 1] == [","] else end
    link = words.text[at] if at + 1 < len(words) else ""
    if link not in {"of", "from", "with"}:
        return None
    is_object = start > 0 and words.pos[start - 1] == "VERB"
    if link == "from" and at == end and is_object:
        return None  # "removed NAME from the board"
    last = _phrase_end(words, at + 1)
    if link == "with" and at == end and not _speaks(words, lists, start, last):
        return None  # "was seen NAME with the Harbor Board"
    if at > end and last < len(words) and words.text[last] not in STOPS:
        return None
    return (at, last) if _names_body(words, lists, at + 1, last, link) else None


def find_home(words: Words, start: int, end: int) -> Bounds | None:
    """``, of Corran,`` behind a name or an age, ``44-year-old NAME of Corran``, ``, from the village of Corran,``."""
    if words.text[end : end + 1] == ["of"] and find_age(words, start, 0) < start:
        end -= 1
    elif words.text[end : end + 2] not in ([",", "of"], [",", "from"]):
        return None
    at = _past_kind(words, end + 2)
    last = at
    while last < len(words) and words.text[last][0].isupper() and not words.first_in_sentence[last]:
        last += 1
    shut = words.text[last : last + 1] == [","]  # "NAME, 16, of Garfield," whatever a model takes the place for
    placed = last > at and (shut or set(words.label[at:last]) <= {"GPE", "LOC", "FAC"})
    closed = last >= len(words) or words.text[last] in STOPS
    told = words.text[end + 1] == "from" and at > end + 3
    return (end + 1, last) if placed and (closed or told) else None


def _past_kind(words: Words, at: int) -> int:
    """Behind ``the``, ``the village of``, where the place's own name begins."""
    first = at + 1 if words.key[at : at + 1] == ["the"] else at
    kind = words.text[first + 1 : first + 2] == ["of"] and words.key[first] in _KINDS
    return first + 2 if kind else first


def _speaks(words: Words, lists: Lists, start: int, last: int) -> bool:
    """Whether a word of saying stands right before the name or behind what it is with."""
    before = start > 0 and words.key[start - 1] in lists.cues
    return before or (last < len(words) and words.key[last] in lists.cues)


def _phrase_end(words: Words, at: int) -> int:
    """The end of the noun phrase, with what a body's name holds together."""
    index = at + 1 if words.text[at] in {"the", "a", "an"} else at
    while index < len(words) and index - at < LONGEST and not words.first_in_sentence[index]:
        text = words.text[index]
        joins = text in _WITHIN or text in POSSESSIVES or text in HYPHENS
        joins = joins or (text == "the" and words.text[index - 1] in _WITHIN)
        coined = text.isalpha() and words.pos[index] == "PUNCT"  # "deVere", to a parser
        nominal = words.pos[index] in NOMINAL or coined
        if not joins and (text in STOPS or words.tag[index] in FINITE or not nominal):
            break
        index += 1
    while index > at and words.text[index - 1] in _WITHIN:
        index -= 1
    return index


def _names_body(words: Words, lists: Lists, first: int, last: int, link: str) -> bool:
    """Whether the phrase is a body's name: by its head, or as one word that is called so; never a place alone."""
    raised = [at for at in range(first, last) if words.text[at][0].isupper()]
    if not raised or words.label[raised[0]] in {"DATE", "TIME", "PERSON"}:
        return False
    firm = len(raised) > 1 and words.key[raised[-1]] in _FIRM_ENDS
    if firm or any(words.key[at] in lists.heads for at in range(first, last)):
        return True
    if " ".join(words.key[at] for at in raised) in lists.known_places:
        return False
    if all(words.label[at] in {"GPE", "LOC", "FAC", "NORP"} or words.key[at] in lists.known_places for at in raised):
        return False
    word = words.text[raised[-1]]
    coined = any(letter.isupper() for letter in word[1:]) and len(word) > 1
    organised = all(words.label[at] == "ORG" for at in raised)
    return organised and (coined or link in _LOOSE_LINKS or len(raised) > 1)


def find_party(words: Words, end: int) -> Bounds | None:
    """``(D-Calif.)``, ``, R-Utah,``: the party and state of a lawmaker."""
    if words.text[end : end + 1] not in ([","], ["("]) or end + 1 >= len(words):
        return None
    text = words.text[end + 1]
    if text in PARTIES and words.text[end + 2 : end + 3] and words.text[end + 2] in HYPHENS:
        last = end + 4
        while last < len(words) and words.glued[last - 1] and words.text[last] not in STOPS:
            last += 1
        return (end + 1, last) if last <= len(words) and words.text[end + 3][0].isupper() else None
    joined = text[:1] in PARTIES and text[1:2] in HYPHENS and text[2:3].isupper()
    return (end + 1, end + 2) if joined else None


def find_owner(words: Words, lists: Lists, start: int, end: int) -> Bounds | None:
    """``the Post's`` of ``the Post's NAME said``: for whom somebody works, where name and verb show a person."""
    if start < 2 or end - start < 2 or words.text[start - 1] not in POSSESSIVES:
        return None
    first = start - 1
    if _is_station(words.text[first - 1]) and first > 1 and _is_asked(words, lists, first - 1):
        return (first - 1, start)  # "told KORN6's NAME"
    numbered = words.text[first - 1].isdigit() and first > 1 and words.text[first - 2][0].isupper()
    if numbered and (words.text[first - 2].isupper() or words.key[first - 2] == "channel"):
        return (first - 2, start)  # "KORN 6's NAME"
    while first > 0 and words.label[first - 1] == "ORG" and words.text[first - 1] not in STOPS:
        first -= 1
    if first == start - 1 or not words.text[start - 2][0].isupper():
        return None
    if words.text[first] in {"the", "The"}:
        first += 1
    asked = _is_asked(words, lists, first)
    says = end < len(words) and (words.key[end] in lists.cues or words.key[end] in _TELLING)
    known = words.key[start] in lists.first_names or words.label[start] == "PERSON"
    return (first, start) if first < start - 1 and (asked or says) and (known or asked) else None


def _is_asked(words: Words, lists: Lists, first: int) -> bool:
    """``told`` and ``by`` before ``the Post's NAME``."""
    before = first - 2 if words.text[first - 1] == "the" else first - 1
    return before >= 0 and (words.key[before] in lists.cues or words.key[before] in _TO_OR_BY)


def _is_station(text: str) -> bool:
    """``KORN6``: capitals, and a number behind them."""
    letters = text.rstrip("0123456789")
    return 2 < len(letters) < 6 and letters.isalpha() and letters.isupper() and letters != text
