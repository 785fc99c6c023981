"""What a role's noun is: an office, a trade or a tie, as it stands in its sentence."""

from __future__ import annotations

from crossread.extract.names.runs import HYPHENS, QUOTES_CLOSE
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_lexicon, load_words

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "SYM"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PLURALS = frozenset({"NNS", "NNPS"})
STOPS = frozenset(
    {",", ";", ":", ".", "!", "?", "(", ")", "[", "]", '"', "“", "”", "—", "–", "--", "|", "...", "…", "•"}
)
# Abbreviations of states that look like courtesy titles.
STATES = frozenset({"MS"})
STYLES = load_words("name_reading", "titles.styles")
# Nouns in the plural of which "one of the" tells somebody apart.
_PEOPLE = load_words("name_reading", "titles.people")
_AGENTS = tuple(sorted(load_words("name_reading", "stated.agents")))
_NO_AGENTS = load_words("name_reading", "stated.no_agents")
_PARENTS = load_words("name_reading", "appositions.parents")
_COUNTS: dict[str, int] = load_lexicon("number_words")["ones"]
Bounds = tuple[int, int]
_BODIES = frozenset({"ORG", "NORP", "GPE"})


def is_role_noun(words: Words, lists: Lists, index: int) -> bool:
    """Whether the word tells who somebody is: ``mayor``, ``Sgt.``, ``law`` of ``son-in-law``."""
    key, raised = words.key[index], words.text[index][0].isupper()
    if len(key) > 1 and words.text[index][-1] == "." and not is_abbreviated(words, lists, index):
        return False
    if key in lists.compounded and is_compound(words, lists, index):
        return True
    if (key == "law" and is_by_marriage(words, lists, index)) or is_paired(words, lists, index):
        return True
    if _is_parent_of(words, index):
        return True
    if raised:
        return (lists.is_title(key) or lists.is_plural_title(key)) and words.text[index] not in STATES
    fronts = _precedes_name(words, lists, index)
    noun = words.pos[index] in {"NOUN", "PROPN"} or (fronts and _is_mistaken(words, lists, index))
    noun = noun or _stands_as_noun(words, index)
    if key in lists.lowered or (fronts and key in lists.fronting):
        return noun
    if fronts and is_agent(words, index) and words.tag[index - 1] != "DT":
        return True  # "Ortan Gulls hurdler NAME"
    return lists.is_role(key) and key not in lists.abbreviated and noun


def is_attributive(words: Words, index: int) -> bool:
    """``leading`` of ``the league's leading scorer``, ``founding`` of ``its founding president``: before its noun."""
    if words.tag[index] != "VBG" or index == 0 or index + 1 >= len(words):
        return False
    opened = words.tag[index - 1] in {"DT", "POS", "PRP$", "JJ"}
    return opened and words.pos[index + 1] in {"NOUN", "ADJ", "PROPN"}


def is_paired(words: Words, lists: Lists, index: int) -> bool:
    """Whether two words together are a role: ``running back``, ``Oscar winner``."""
    return index > 0 and words.key[index - 1] in lists.paired.get(words.key[index], ())


def _is_mistaken(words: Words, lists: Lists, index: int) -> bool:
    """``representative`` and ``suspect`` right before a name, which parsers take for an adjective or a verb."""
    if _follows_side(words, lists, index):
        return True
    governed = index > 0 and words.tag[index - 1] in {"IN", "DT", "PRP$", "POS"}
    governed |= index > 0 and words.tag[index - 1] == "TO" and words.key[index].endswith(_AGENTS)  # "to director NAME"
    governed |= index > 1 and words.tag[index - 1] == "CC" and words.pos[index - 2] in {"NOUN", "PROPN"}
    return words.pos[index] in {"ADJ", "ADV", "X"} or (words.pos[index] == "VERB" and governed)


def _is_parent_of(words: Words, index: int) -> bool:
    """``two`` of ``father-of-two NAME``."""
    if index < 4 or words.key[index] not in _COUNTS:
        return False
    joined = words.text[index - 1] in HYPHENS and words.text[index - 3] in HYPHENS and words.key[index - 2] == "of"
    return joined and words.key[index - 4] in _PARENTS


def _stands_as_noun(words: Words, index: int) -> bool:
    """``native`` of ``a Corran native in Alder``, which parsers take for an adjective though no noun follows."""
    if words.pos[index] != "ADJ" or index < 2 or words.tag[index - 1] not in {"NNP", "NN"}:
        return False
    after = words.text[index + 1] if index + 1 < len(words) else "."
    return words.tag[index - 2] in {"DT", "PRP$", "POS"} and (after in STOPS or words.pos[index + 1] == "ADP")


def _follows_side(words: Words, lists: Lists, index: int) -> bool:
    """``Cubs shortstop NAME said``: a role that a parser takes for the verb of the side or body before it."""
    if index == 0 or words.tag[index] not in {"VB", "VBP"}:
        return False
    side = words.text[index - 1]
    if words.label[index - 1] not in _BODIES and not (side[0].isupper() and side.endswith("s")):
        return False
    after = words.text[index + 3] if index + 3 < len(words) else "."
    told = after in {",", "("} or (index + 3 < len(words) and words.tag[index + 3] in FINITE)
    return words.key[index] not in lists.loose and side[0].isupper() and told


def _precedes_name(words: Words, lists: Lists, index: int) -> bool:
    """Whether two words of a person's name follow."""
    if index + 2 >= len(words) or not words.text[index + 1][0].isupper() or not words.text[index + 2][0].isupper():
        return False
    labelled = words.label[index + 1] == words.label[index + 2] == "PERSON"
    first = words.text[index + 1]
    return labelled or words.key[index + 1] in lists.first_names or (first[-1] == "." and first.isupper())


def is_by_marriage(words: Words, lists: Lists, index: int) -> bool:
    """``law`` of ``son-in-law``, which parsers cut at its hyphens."""
    parts = words.text[index - 3 : index] if index > 3 else []
    return len(parts) == 3 and parts[0] in HYPHENS and parts[1] == "in" and lists.is_role(words.key[index - 4])


def is_compound(words: Words, lists: Lists, index: int) -> bool:
    """Whether a word that is a role only in compounds stands in one: ``harbour master``, ``second mate``."""
    if index == 0 or words.first_in_sentence[index]:
        return False
    before = index - 1
    if words.text[before] in HYPHENS and before > 0:
        before -= 1
    noun = words.text[before].isalpha() and (words.pos[before] in {"NOUN", "PROPN"} or is_mistaken_verb(words, before))
    ranked = words.key[index] == "mate" and words.key[before] in lists.modifiers
    return ranked or (noun and words.key[before] not in lists.first_names and not lists.is_title(words.key[before]))


def is_mistaken_verb(words: Words, index: int) -> bool:
    """``harbour`` of ``…,” harbour master NAME said``: nouns that open a clause are often parsed as commands."""
    opens = index == 0 or words.first_in_sentence[index] or words.text[index - 1] in QUOTES_CLOSE
    return opens and words.tag[index] in {"VB", "VBP"}


def is_abbreviated(words: Words, lists: Lists, index: int) -> bool:
    """Whether the word is a title's abbreviation: ``Sgt``, ``Mr``."""
    return words.key[index] in lists.abbreviated or words.key[index] in lists.honorifics


def is_chosen_from(words: Words, lists: Lists, index: int) -> bool:
    """``founders`` of ``one of the founders``, ``women`` of ``one of the women``: people of whom one is told apart."""
    key = words.key[index]
    one = key.removesuffix("s")
    return key in _PEOPLE or one in lists.lowered or lists.is_role(one)


def find_opening(words: Words, first: int, floor: int) -> int:
    """The token before ``first`` and before the age and adjectives there: ``her`` of ``her 17-year-old sister``."""
    at = first - 1
    while at > floor and (words.pos[at] in {"ADJ", "NUM"} or words.text[at] in HYPHENS or words.key[at] == "year"):
        at -= 1
    return at


def find_age(words: Words, start: int, floor: int) -> int:
    """The first token of ``79-year-old`` right before ``start``; ``start`` where no age stands there."""
    at = start - 1
    if at - 2 <= floor or words.key[at] != "old":
        return start
    while at > floor and (words.key[at] in {"old", "year", "years"} or words.text[at] in HYPHENS):
        at -= 1
    return at if "year" in words.key[at:start] and words.tag[at] in {"CD", "JJ", "NN"} else start


def is_agent(words: Words, index: int) -> bool:
    """Whether a noun is by its ending somebody at work, though no list holds it: ``cellist``, ``weigher``."""
    key = words.key[index]
    return words.tag[index] == "NN" and len(key) > 5 and key.endswith(_AGENTS) and key not in _NO_AGENTS
