"""The noun phrase that a role's noun ends: how far it reaches to the left, and what is left off its ends."""

from __future__ import annotations

from crossread.extract.names.roles import (
    NOMINAL,
    Bounds,
    is_abbreviated,
    is_by_marriage,
    is_mistaken_verb,
    is_paired,
    is_role_noun,
)
from crossread.extract.names.runs import HYPHENS, POSSESSIVES, follows_abbreviation
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

# The longest title, in tokens.
LONGEST = 24
LOOSE = load_words("name_reading", "titles.loose")
PARTS_OF_DAY = load_words("name_reading", "titles.parts_of_day")
# Courtesy titles of a calling, which stand behind another title: "Medical director Dr NAME".
CALLINGS = load_words("name_reading", "titles.callings")


def extend_left(words: Words, lists: Lists, at: int, floor: int) -> int:
    """The first token of the noun phrase that ends at ``at``."""
    first = at
    while first > floor and at - first < LONGEST:
        if words.key[first] == "law" and is_by_marriage(words, lists, first) and first - 4 >= floor:
            first -= 4
        elif _belongs_left(words, lists, first, floor):
            first -= 1
        elif _names_body(words, lists, first, floor):
            first -= 2
        else:
            break
    return first


def _hyphenated(words: Words, index: int) -> bool:
    return "-" in words.text[index] or words.text[index + 1][0] in HYPHENS or words.text[index - 1] in HYPHENS


def _numbered(words: Words, index: int) -> bool:
    """``3`` of ``WAVE 3 News anchor``: a number inside a station's name."""
    called = index > 0 and words.text[index].isdigit() and words.key[index - 1] in _STATIONS
    return called or (index > 0 and words.text[index - 1].isupper() and words.text[index + 1][0].isupper())


def _is_its_number(words: Words, index: int) -> bool:
    """``911`` of ``a 911 dispatcher``, ``2018`` of ``the 2018 champion``: a number that counts nothing."""
    plain = words.text[index].isdecimal() and len(words.text[index]) > 2
    opened = index > 0 and words.tag[index - 1] in {"DT", "PRP$", "POS"}
    return plain and opened and words.tag[index + 1] in {"NN", "NNP", "JJ"} and words.text[index + 1] not in HYPHENS


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
    if _is_held(words, before, floor) or _is_its_number(words, before):
        return True
    if text == "and":
        return _joins_roles(words, lists, before, floor)
    if text == ".":
        return before > floor and is_abbreviated(words, lists, before - 1)
    if _is_of_several(words, lists, before) or (
        text[-1] == "." and len(text) > 2 and lists.is_role(key) and not is_abbreviated(words, lists, before)
    ):
        return False
    if words.first_in_sentence[first] and not follows_abbreviation(words, lists, first):
        return False
    if words.key[first] in lists.honorifics and words.text[first][0].isupper() and text[0].islower():
        # "Medical director Dr NAME" has both titles; "the shop owner Mrs NAME" came with the sentence.
        return words.key[first] in CALLINGS and is_role_noun(words, lists, before)
    if key in PARTS_OF_DAY and words.text[first][0].isupper() and text[0].islower():
        return False
    return _describes_role(words, lists, first)


def _is_of_several(words: Words, lists: Lists, before: int) -> bool:
    """``officers`` of ``officers Cpl. NAME and Sgt. NAME``: each has a rank of their own."""
    several = words.tag[before] == "NNS" and words.text[before].islower()
    return several and is_abbreviated(words, lists, before + 1)


def _is_held(words: Words, before: int, floor: int) -> bool:
    """``on`` of ``the on-duty guard``, ``now`` of ``Bell's now estranged husband``."""
    compound = words.text[before + 1] in HYPHENS and words.glued[before] and words.tag[before] != "VBN"
    return compound or (words.pos[before] == "ADV" and before > floor and words.text[before - 1] in POSSESSIVES)


def _joins_roles(words: Words, lists: Lists, before: int, floor: int) -> bool:
    """``The President and Speaker NAME`` are two people; ``President and Chief Executive NAME`` is one."""
    two = before > 1 and words.key[before - 2] == "the" and words.text[before - 1][0].isupper()
    paired = before > floor and words.pos[before - 1] == words.pos[before + 1] == "ADJ"  # "offensive and defensive"
    return before > floor and (
        paired
        or _pairs_nouns(words, lists, before)
        or _joins_fields(words, lists, before)
        or (is_role_noun(words, lists, before - 1) and not two)
    )


def _pairs_nouns(words: Words, lists: Lists, joint: int) -> bool:
    """``strength and conditioning coach``: a bare noun in small letters, of which nothing says that it is another's."""
    one, other = joint - 1, joint + 1
    if words.tag[one] != "NN" or not words.text[one].islower() or lists.is_role(words.key[one]):
        return False
    compound = words.tag[other] == "NN" and words.text[other].islower() and not lists.is_role(words.key[other])
    bare = one == 0 or words.first_in_sentence[one] or words.tag[one - 1] in _BEFORE_BARE
    return compound and bare and is_role_noun(words, lists, other + 1)


def _joins_fields(words: Words, lists: Lists, joint: int) -> bool:
    """``Ports and Roads Committee clerk``: one body of two fields."""
    raised = words.text[joint - 1][0].isupper() and words.text[joint + 1][0].isupper()
    headed = lists.heads.intersection(words.key[joint + 1 : joint + 4])
    common = words.tag[joint - 1] in {"NN", "NNS"} or words.label[joint - 1] == ""
    named = words.label[joint + 1] == "ORG" and (common or words.label[joint] == "ORG")
    return raised and bool(headed) and named


def _describes_role(words: Words, lists: Lists, first: int) -> bool:
    """Whether the word before ``first`` is one that stands before roles: a noun, an adjective, a nationality."""
    before = first - 1
    text, key = words.text[before], words.key[before]
    if key in lists.modifiers or (
        words.tag[before] == "CD" and (_hyphenated(words, before) or _numbered(words, before))
    ):
        told = words.tag[before] == "VBD" and before > 0 and words.pos[before - 1] in {"PRON", "NOUN", "PROPN"}
        return not told and (words.pos[before] not in {"ADV", "VERB"} or key in lists.modifiers)
    if is_paired(words, lists, first) or (words.key[first] in lists.compounded and is_mistaken_verb(words, before)):
        return True
    if words.tag[before] == "VBZ" and key[-1:] == "s" and before > 0:
        # "Eagles linebackers coach", where parsers find a verb
        return lists.is_role(key[:-1]) and words.label[before - 1] in {"ORG", "GPE", "NORP"}
    if words.tag[before] in {"VBN", "VBG"} and before > 1 and words.text[before - 1] in HYPHENS:
        return (
            words.text[before - 2].isalpha() and words.glued[before - 1]
        )  # "prize-winning author", "Corran-based singer"
    if words.tag[before] in {"VBN", "VBG"} and _is_participle(words, lists, first):
        return True
    if words.tag[before] == "VBN":
        return False
    if _is_mistaken_adverb(words, before):
        return True
    if words.pos[before] not in NOMINAL or words.tag[before] in {"PRP", "VBG", "CD"} or key in lists.calendar:
        return False
    # A lower-case noun before a capitalised name belongs to what went before, unless it owns the name.
    named = words.text[first][0].isupper() and not lists.is_title(words.key[first]) and key not in lists.modifiers
    if named and text[0].islower() and words.pos[before] == "NOUN" and words.text[first] not in POSSESSIVES:
        return before > 1 and words.text[before - 1] in HYPHENS and words.glued[before - 1] and words.glued[before - 2]
    return key not in lists.ordinary or text.isupper() or (words.label[before] == "NORP" and words.pos[before] == "ADJ")


def _is_mistaken_adverb(words: Words, index: int) -> bool:
    """``tattoo`` of ``a 25-year-old tattoo artist``: a noun that parsers take for an adverb behind an age."""
    behind_age = index > 0 and words.key[index - 1] == "old" and words.pos[index] == "ADV"
    return behind_age and not words.key[index].endswith("ly") and not words.passage.doc[index].is_stop


def _is_participle(words: Words, lists: Lists, first: int) -> bool:
    """``deposed`` of ``the country's deposed president``: between an article or owner and the role itself."""
    before = first - 2
    opened = before >= 0 and (words.text[before] in POSSESSIVES or words.tag[before] in {"DT", "PRP$"})
    return opened and is_role_noun(words, lists, first)


def trim(words: Words, first: int, last: int) -> Bounds | None:
    """Leave articles, ages, ``then``, commas and the like off the ends."""
    first = _past_buttons(words, first, last)
    old = next((i for i in range(first, min(first + 6, last)) if words.key[i] == "old"), None)
    if old is not None and "year" in words.key[first:old]:
        first = old + 1
    while (
        first < last
        and (
            (words.tag[first] in {"DT", "PRP$"} and words.text[first + 1 : first + 2] not in _DASHES)  # "all-time"
            or (words.tag[first] == "CD" and not (_hyphenated(words, first) or _is_its_number(words, first)))
            or (words.key[first] in LOOSE and not _is_former(words, first))
            or words.key[first] in {"said", "says", "added"}
            or words.pos[first] in {"PUNCT", "CCONJ", "PART"}
            or (
                words.pos[first] == "ADV"
                and not (
                    last - first == 1 and first > 0 and words.text[first - 1] in {"and", ","}
                )  # "and forward NAME"
                and words.key[first] not in _PLACED
                and not (_is_mistaken_adverb(words, first) or _is_former(words, first))
                and words.text[first + 1 : first + 2] not in _DASHES  # "well-known"
            )
        )
    ):
        first += 1
    while last > first and words.text[last - 1] in {",", "and", "&", "-"}:
        last -= 1
    return (first, last) if first < last else None


def _past_buttons(words: Words, first: int, last: int) -> int:
    """Behind ``Facebook Twitter Pinterest``, a page's buttons that ran into its text; one of them may be a firm."""
    at = first
    while at < last and words.key[at] in _BUTTONS:
        at += 1
    return at if at - first > 1 else first


def _is_former(words: Words, index: int) -> bool:
    """``then-`` of ``then-Mayor NAME``, who no longer is."""
    return words.key[index] == "then" and words.text[index + 1 : index + 2] != [] and words.text[index + 1] in HYPHENS


# What a noun that stands for no single thing may stand behind, without an article.
_BEFORE_BARE = frozenset({"PRP$", "POS", "VBD", "VBZ", "VBP", "VB", ",", "''", "``", "IN"})
_STATIONS = load_words("name_reading", "titles.stations")
_DASHES = tuple([dash] for dash in sorted(HYPHENS))
_BUTTONS = load_words("name_reading", "titles.buttons")
_PLACED = load_words("name_reading", "titles.placed")
