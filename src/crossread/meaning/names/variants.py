"""Whether two words are spellings of one name: a slip of a letter or two, not an ending of grammar."""

from __future__ import annotations

from rapidfuzz.distance import OSA, DamerauLevenshtein

from crossread.text.lexicon import load_words

# Endings that make another word of the same stem: a plural, a person from a place, a language.
GRAMMAR = load_words("matching", "variants.grammar")


def is_slip(one: str, other: str, *, least: int = 5) -> bool:
    """Whether the two words differ by one letter (two in words of nine or more), alike at the start.

    Words of fewer than ``least`` letters are never slips of one another, and neither are a word
    and its plural or the like, or two sides of the compass. Distance: optimal string alignment (a swap of
    neighbours is one).
    """
    if one == other or min(len(one), len(other)) < least or one[0] != other[0]:
        return False
    if not (one.isalpha() and other.isalpha()) or {one, other} <= load_words("matching", "conflicts.sides"):
        return False
    # Two letters are forgiven in long words, but not at the end, where they make another word.
    allowed = 2 if min(len(one), len(other)) >= 9 and one[-2:] == other[-2:] else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed and not is_inflected(one, other)


def letters_apart(word: str, other: str) -> int | None:
    """How many letters a folded word lies from a name that it may be meant for; None where that is too far.

    One letter is allowed in words of four and five letters, two in longer ones: for a word that stands nowhere else.
    """
    if len(word) < 4:
        return None
    allowed = 1 if len(word) < 6 else 2
    distance = DamerauLevenshtein.distance(word, other, score_cutoff=allowed)
    return int(distance) if distance <= allowed else None


def _are_two_words(one: str, other: str) -> bool:
    """Whether the two are one word, a word with an ending of grammar, or two sides of the compass."""
    return one == other or is_inflected(one, other) or {one, other} <= load_words("matching", "conflicts.sides")


def is_inflected(one: str, other: str) -> bool:
    """Whether one word is the other with an ending of grammar."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return False
    if long.startswith(short) and long[len(short) :] in GRAMMAR:
        return True
    stem = short[:-1]
    return (
        len(stem) > 2 and short[-1] in "yae" and long.startswith(stem) and long[len(stem) :] in (*GRAMMAR, "ies", "ied")
    )


def differs_lightly(one: str, other: str) -> bool:
    """Whether the words have the same letters in another order, or differ in doubled letters alone."""
    return sorted(one) == sorted(other) or _undouble(one) == _undouble(other)


def sounds_alike(one: str, other: str) -> bool:
    """Whether two first names differ in vowels, a silent ``h`` or doubled letters alone, and end alike.

    ``jonathan`` and ``jonathon``, ``marta`` and ``martha``; but not ``carla`` and ``carlo``, ``bill`` and ``billy``.
    """
    return one[-1] == other[-1] and _consonants(one) == _consonants(other)


def _consonants(word: str) -> str:
    return _undouble(word[0] + "".join(letter for letter in word[1:] if letter not in "aeiouyh"))


def _undouble(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


def is_near_slip(one: str, other: str) -> bool:
    """Whether two words that stand in one place may be one name: a letter off, or two in words of seven letters.

    ``Sandmere`` and ``Sandlmere``, ``Larette`` and ``Lafarette``; a changed ending of two letters makes another word.
    """
    short, long = sorted((len(one), len(other)))
    if short < 4 or one[0] != other[0] or _are_two_words(one, other):
        return False
    allowed = 2 if short >= 7 and one[:2] == other[:2] and one[-2:] == other[-2:] else 1
    if OSA.distance(one, other, score_cutoff=allowed) > allowed:
        return False
    return long > 4 or one[-1] == other[-1]
