"""Titles before a person's name: ``police spokeswoman NAME``, ``secretary of state NAME``."""

from __future__ import annotations

from crossread.extract.names.phrases import CALLINGS, extend_left, trim
from crossread.extract.names.reversed import find_closing, find_reversed, is_closed
from crossread.extract.names.roles import FINITE, STYLES, Bounds, find_age, find_opening, is_abbreviated, is_role_noun
from crossread.extract.names.runs import HYPHENS, QUOTES_CLOSE
from crossread.extract.names.words import Lists, Words
from crossread.extract.names.works import find_open
from crossread.text.lexicon import load_words

# Besides ties of blood, whose somebody may be.
OWNED = load_words("name_reading", "titles.owned")
_LABELS = load_words("name_reading", "candidates.labels")
_KIN = load_words("name_reading", "titles.kin")


_TOLD = tuple([tag] for tag in sorted(FINITE))


def find_before(words: Words, lists: Lists, start: int, floor: int, within: int | None = None) -> Bounds | None:
    """The title that ends right before token ``start``: ``police spokeswoman``, ``the leader of the group,``.

    ``floor`` is the first token that may belong to it; ``within`` the start of the run of capitalised
    words that the name ends, all of which is then its title.
    """
    if start <= floor:
        return None
    age = find_age(words, start, floor)
    if age < start and age - 1 > floor and words.text[age - 1] == ",":
        return find_reversed(words, lists, age, floor, start)
    at = start - 1
    if words.text[at] == "," and at - 1 >= floor:
        return find_reversed(words, lists, start, floor)
    if words.text[at] == "." and at - 1 >= floor and words.glued[at - 1] and is_abbreviated(words, lists, at - 1):
        at -= 1
    while at > floor and words.key[at] in STYLES and words.text[at] not in HYPHENS:
        at -= 1  # "Senate President Pro Tem"
    if words.key[at - 1] == "fellow" and at - 1 >= floor and words.text[at][0].isupper():
        return at - 1, start  # "fellow Ohioan NAME"
    tied = words.key[at] in _LABELS and words.key[at - 1] in {"a", "an"} and words.key[at - 2 : at - 1] == ["of"]
    if tied or not (is_role_noun(words, lists, at) or _is_designate(words, lists, at, floor)):
        return _office_of(words, lists, at, floor)
    reach = at if within is None else min(within, at)
    title = trim(words, extend_left(words, lists, reach, floor), start)
    return _with_work(words, lists, floor, _of_second(words, title))


def _with_work(words: Words, lists: Lists, floor: int, title: Bounds | None) -> Bounds | None:
    """``“Salt Road” director``: with the film, book or programme in quotation marks that the role is of."""
    if title is None or title[0] - 2 < floor or words.text[title[0] - 1] not in QUOTES_CLOSE:
        return title
    shut = title[0] - 1
    opening = find_open(words, shut, floor)
    if opening is None or words.text[shut - 1] in {",", ".", "!", "?"}:
        return title
    return title if opening and words.key[opening - 1] in lists.cues else (opening, title[1])


def _of_second(words: Words, title: Bounds | None) -> Bounds | None:
    """``Governor`` of ``the mayor and Governor NAME``: the mayor is somebody else."""
    if title is None or title[0] < 1 or words.key[title[0] - 1] != "the" or words.text[title[0]][0].isupper():
        return title
    first, last = title
    joint = next((at for at in range(first, last - 1) if words.key[at] == "and"), None)
    capital = joint is not None and words.text[joint + 1][0].isupper()
    return (joint + 1, last) if joint is not None and capital else title


def find_before_courtesy(words: Words, lists: Lists, title: Bounds, floor: int) -> Bounds | None:
    """The title before a courtesy title and a comma: ``her aunt, the Rev. NAME``."""
    first, last = title
    keys = [key for key in words.key[first:last] if key != "."]
    courteous = len(keys) == 1 and keys[0] in lists.honorifics
    start = first - 1 if first and words.key[first - 1] == "the" else first
    if start - 1 <= floor or words.text[start - 1] != ",":
        return None
    if courteous or CALLINGS.intersection(keys):
        return find_reversed(words, lists, start, floor)
    behind = find_closing(words, last) + 1
    joined = words.text[behind : behind + 1] == ["and"]
    owned = words.tag[find_opening(words, first - 2, floor)] == "PRP$"  # "her handler, Cpl. NAME, and lay down"
    listed = joined and (not owned or "PERSON" in words.label[behind : behind + 4])
    return find_reversed(words, lists, start, floor, last) if is_closed(words, last) and not listed else None


def _is_designate(words: Words, lists: Lists, at: int, floor: int) -> bool:
    """``elect`` of ``President-elect``."""
    return at - 2 >= floor and words.text[at - 1] in HYPHENS and lists.is_role(words.key[at - 2])


def _office_of(words: Words, lists: Lists, at: int, floor: int) -> Bounds | None:
    """``secretary of state NAME``: the role stands before ``of`` and a noun or two."""
    of = at
    while of > floor and at - of < 4 and words.pos[of] in {"NOUN", "PROPN"} and words.text[of] != "of":
        of -= 1
    owned = words.tag[of] == "DT" and words.text[of] != "the"
    if words.tag[of] == "DT" and of < at:
        of -= 1  # "secretary of the interior NAME", "aunt of a victim NAME"
    if of == at or of <= floor or words.text[of] not in {"of", "for"} or not is_role_noun(words, lists, of - 1):
        return None
    if words.text[at][0].isupper() and not words.text[of - 1][0].isupper():
        return None
    if not owned and (words.key[of - 1] in lists.ties or words.key[at] in _LABELS):
        return None  # "the mother of victim NAME" is somebody else
    if words.text[of + 1] == "the" and words.text[at].islower() and words.tag[at + 2 : at + 3] in _TOLD:
        return None  # "a clerk for the firm NAME worked with"
    return trim(words, extend_left(words, lists, of - 1, floor), at + 1)


def is_bare_tie(words: Words, lists: Lists, bounds: Bounds) -> bool:
    """``a father``, ``the passenger``: a tie to nobody is no title; ``NAME, a cousin,`` is tied to the one told of."""
    first, last = bounds
    if last - first != 1 or words.key[first] not in lists.ties or first == 0:
        return False
    behind = words.text[first - 2 : first - 1] == [","] and words.text[last : last + 1] == [","]
    return words.tag[first - 1] == "DT" and not (behind and words.key[first] in _KIN)


def with_owner(words: Words, lists: Lists, bounds: Bounds) -> Bounds:
    """``his wife`` for ``wife``, ``her 17-year-old sister``: a tie keeps the pronoun that says whose it is."""
    first, last = bounds
    head = next((at for at in range(first, last) if words.key[at : at + 1] == ["of"]), last) - 1
    while head > first and (words.key[head] in CALLINGS or words.text[head] == "."):
        head -= 1  # "his colleague Dr NAME"
    if words.key[head] not in lists.ties | OWNED:
        return bounds
    owner = find_opening(words, first, 0)
    return (owner, last) if owner >= 0 and words.tag[owner] == "PRP$" else bounds
