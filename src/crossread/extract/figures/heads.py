"""The noun that a number counts, as far as the number's own phrase shows it."""

from __future__ import annotations

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.text.lexicon import load_words

_STATES_OF_PEOPLE = load_words("figure_reading", "heads.states_of_people")

_INSIDE = {"ADJ", "NOUN", "PROPN", "VERB", "ADV", "X"}
_NOUN = {"NOUN", "PROPN"}
_POSSESSIVE = {"'s", "’s", "'", "’"}
_TIME_WORDS = load_words("figure_reading", "heads.time_words")
_SHOTS = load_words("figure_reading", "heads.counted_states")
_STATES = load_words("figure_reading", "heads.states")
_PLACING = load_words("figure_reading", "heads.placing")
# Participles with the capital of a headline, which the tagger takes for names: "1 Officer Shot".
_PARTICIPLES = _STATES | _STATES_OF_PEOPLE
# A run of modifiers between number and noun is short; beyond it another phrase begins.
_REACH = 8


def find_head(doc: Doc, last: int) -> Token | None:
    """The noun counted by a number whose tokens end before ``last``: ``people`` in ``243 people``.

    Over ``of the …`` the noun behind it (``of the men``); a pronoun there is none. The parse
    decides where it puts the number before a noun, else the run of words does.
    """
    if last >= len(doc):
        return None
    if doc[last].lower_ in _TIME_WORDS or doc[last].lower_ in _STATES:
        return None
    if doc[last].lower_ in _PLACING:
        return None
    if doc[last].lower_ in _SHOTS and doc[last - 1].lower_ not in ("one", "1"):
        return None
    if doc[last].lower_ == "of":
        return _find_partitive(doc, last + 1)
    number = doc[last - 1]
    head = number.head
    if (
        number.dep_ == "nummod"
        and last <= head.i < last + _REACH
        and head.pos_ in _NOUN
        and head.lower_ not in _PARTICIPLES
        and _is_open(doc, last, head.i)
    ):
        return _widen(doc, head)
    return _close_run(doc, last)


def _widen(doc: Doc, head: Token) -> Token:
    """The last noun of a compound, where the parser stops short of it (``member`` of ``crew members``)."""
    while head.i + 1 < len(doc) and head.dep_ == "compound" and head.head.i > head.i and head.head.pos_ in _NOUN:
        if head.head.i - head.i > 3:
            break
        head = head.head
    return head


def _is_open(doc: Doc, first: int, last: int) -> bool:
    return not any(token.text in (",", ";", "(", ")", ":", "--", "—") for token in doc[first:last])


def _find_partitive(doc: Doc, index: int) -> Token | None:
    first = index
    while index < len(doc) and index - first < 3 and doc[index].tag_ in ("DT", "PDT", "PRP$", "CD", "WDT"):
        index += 1
    if index < len(doc) and doc[index].pos_ in ("ADJ", "NOUN", "PROPN", "VERB"):
        return _close_run(doc, index)
    return None


def _close_run(doc: Doc, index: int) -> Token | None:
    """The last noun of the run of adjectives and nouns that begins here."""
    head: Token | None = None
    for token in doc[index : index + _REACH]:
        if token.text in ("-", "–", "/") and not token.whitespace_:
            continue
        if token.text in _POSSESSIVE and head is not None:
            head = None
            continue
        if token.pos_ in _NOUN and len(token.text) > 1:
            if head is not None and head.tag_ == "NNS":
                break
            if head is not None and token.lower_ in _PARTICIPLES:
                break
            head = token
            continue
        joins = token.lower_ in ("and", "or") and token.i > index
        if head is not None or (token.pos_ not in _INSIDE and not joins):
            break
        if token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"):
            break
    return head


def name_head(head: Token) -> str:
    """The head in the singular, lower case unless it is a name."""
    if head.lower_ in ("olds", "old"):
        return "year-old"
    lemma: str = head.lemma_
    text: str = head.text
    if head.tag_ == "NNS":
        return lemma.lower()
    return text.lower() if head.pos_ == "NOUN" else text
