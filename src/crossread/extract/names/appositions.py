"""Titles behind a person's name, in apposition: ``NAME, the group's director and founder,``."""

from __future__ import annotations

from crossread.extract.names.asides import skip_asides
from crossread.extract.names.phrases import LONGEST, trim
from crossread.extract.names.roles import (
    FINITE,
    NOMINAL,
    PLURALS,
    STOPS,
    STYLES,
    Bounds,
    is_agent,
    is_chosen_from,
    is_role_noun,
)
from crossread.extract.names.runs import HYPHENS, POSSESSIVES
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

RELATIVES = frozenset(
    "who whom whose which that when where while because after before as if but or".split()  # noqa: SIM905
)
LOCATIVES = load_words("name_reading", "appositions.locatives")
REPORTING = load_words("name_reading", "appositions.reporting")
_ENDING = load_words("name_reading", "appositions.ending")
_PARENTS = load_words("name_reading", "appositions.parents")
_BEHIND_TRADES = load_words("name_reading", "appositions.behind_trades")
_AT = frozenset({"at", "for"})
_SPANS = frozenset({"years", "months", "decades"})
_OPENING = frozenset({"DT", "PRP$", "POS", "VBG"})
# Marks that close an apposition: what stands before them belongs to it.
CLOSED = frozenset({",", ")", "—", "–"})
# The farthest that a role's noun stands from the start of its phrase, in tokens.
REACH = 9


def find_after(words: Words, lists: Lists, start: int, end: int) -> list[Bounds]:
    """Titles in apposition after the name, past an age: ``NAME, 52, the group's director and founder,``.

    ``start`` is the name's first token, ``end`` the one behind it or behind the body that it is tied to.
    """
    at = skip_asides(words, end)
    if at >= len(words) or words.text[at] not in {",", "—", "–", "("} or at + 1 >= len(words):
        return []
    found = find_chosen(words, lists, at + 1) or find_phrase(words, lists, at + 1) or find_trade(words, lists, at + 1)
    if found is None or _is_of_another(words, lists, start, at + 1, found[1]):
        return []
    return [found]


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
    while index < limit and (_names_body(words, lists, index) or not _ends_phrase(words, index)):
        if is_role_noun(words, lists, index):
            head = index
            if index + 1 < limit and words.text[index + 1] == "and":
                break
        elif head is not None and words.text[index] not in HYPHENS and words.pos[index] not in NOMINAL:
            break
        index += 1
    return None if head is None else (head, index)


def _names_body(words: Words, lists: Lists, index: int) -> bool:
    """``of`` of ``a University of Lund law professor``: inside a body's name that stands before the role."""
    if words.text[index] not in {"of", "for"} or index == 0 or index + 1 >= len(words):
        return False
    named = words.text[index - 1][0].isupper() and words.text[index + 1][0].isupper()
    return named and words.key[index - 1] in lists.continued


def _ends_phrase(words: Words, index: int) -> bool:
    text = words.text[index]
    if text in STOPS or words.tag[index] in FINITE or text in RELATIVES or words.pos[index] == "ADP":
        return True
    return words.pos[index] == "PRON" and words.tag[index] != "PRP$"


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


def extend_right(words: Words, lists: Lists, index: int) -> int:
    """The end of a title whose head stands before ``index``."""
    start = index
    while index < len(words) and index - start < LONGEST:
        text, tag = words.text[index], words.tag[index]
        if text == "," and _names_firm(words, index):
            index += 2
            continue
        seat = max(_past_state(words, lists, index), _past_time(words, index), _past_fields(words, lists, index))
        if seat > index:
            index = seat
            continue
        if text in STOPS or tag in FINITE or text in RELATIVES | _ENDING or words.first_in_sentence[index]:
            break
        if text == "and" and not (_another_title(words, lists, index) or _pairs_nouns(words, start, index)):
            break
        if (
            tag in {"VBN", "VBG", "TO", "CD", "RB"}
            and words.text[index - 1] not in HYPHENS
            and not _is_attribute(words, index)
        ) or (words.pos[index] == "PRON" and tag != "PRP$"):
            break
        index += 1
    if index > start and words.text[index - 1] in POSSESSIVES:  # what is whose was left off
        index = max((at for at in range(start, index) if words.pos[at] == "ADP"), default=index)
    while index > start and (
        words.pos[index - 1] in {"ADP", "CCONJ", "DET", "PUNCT"}
        or words.text[index - 1] in POSSESSIVES
        or words.key[index - 1] in {"since", "until"}
    ):
        index -= 1
    return _cut_locative(words, lists, start, index)


def _past_state(words: Words, lists: Lists, index: int) -> int:
    """Behind ``, Va.,`` of ``the group's Richmond, Va., field office``; ``index`` where no state stands there."""
    state = words.text[index + 1] if index + 1 < len(words) else ""
    if words.text[index] != "," or state[-1:] != "." or words.key[index + 1] not in lists.known_places:
        return index
    end = index + 3
    while end < len(words) and words.text[end].islower() and words.pos[end] in NOMINAL:
        end += 1
    headed = words.text[index + 2 : index + 3] == [","] and words.key[end - 1] in lists.heads
    return end if headed else index


def _past_time(words: Words, index: int) -> int:
    """Behind ``of nearly four years``, for so long somebody is somebody's; ``index`` where no such words stand."""
    if words.text[index] != "of":
        return index
    for end in range(index + 2, min(index + 5, len(words))):
        if words.key[end] in _SPANS and words.tag[end - 1] == "CD":
            return end + 1
    return index


def _past_fields(words: Words, lists: Lists, comma: int) -> int:
    """Behind ``, science and technology`` of ``minister of education, science and technology,``; else ``comma``."""
    if words.text[comma] != "," or comma < 2 or words.text[comma - 2] not in {"of", "for"}:
        return comma
    end, joined = comma + 1, False
    while end < len(words) and words.text[end] not in STOPS - {","}:
        field = words.tag[end] in {"NN", "NNS"} and words.text[end].islower() and not lists.is_role(words.key[end])
        if joined and words.text[end - 1] != "and" and (words.text[end] == "," or words.text[end] in _AT):
            return end
        if not field and words.text[end] not in {",", "and"}:
            break
        joined |= words.text[end] == "and"
        end += 1
    return comma


def _is_attribute(words: Words, index: int) -> bool:
    """Before its noun: ``alleged`` of ``wife of the alleged shooter``, ``closing`` of ``director of closing sales``."""
    if words.tag[index] == "CD" and words.text[index - 1] == "of" and words.key[index - 2] in _PARENTS:
        return True  # "mother of two"
    opened = words.tag[index] in {"VBN", "CD"} and words.tag[index - 1] in {"DT", "PRP$", "POS"}
    opened |= words.tag[index] in {"VBN", "VBG"} and words.text[index - 1] in {"of", "for"}
    return opened and index + 1 < len(words) and words.pos[index + 1] in {"NOUN", "ADJ", "PROPN"}


def _another_title(words: Words, lists: Lists, index: int) -> bool:
    """Whether ``and`` joins another role, or belongs to a capitalised name (``Health and Safety``)."""
    if index + 1 < len(words) and words.text[index + 1][0].isupper() and words.text[index - 1][0].isupper():
        return words.label[index + 1] != "PERSON"
    for after in range(index + 1, min(index + 6, len(words))):
        if words.label[index + 1] == "PERSON" or words.text[after] in STOPS or words.tag[after] in FINITE:
            return False
        if is_role_noun(words, lists, after):
            return True
    return False


def _pairs_nouns(words: Words, start: int, index: int) -> bool:
    """``minister of sport and culture,``, ``the Bell and Anchor newspaper``: one field or body in two words."""
    end = index + 1
    while end < len(words) and end - index < 5 and words.pos[end] in NOMINAL and words.text[end] not in STOPS:
        end += 1
    if end == index + 1:
        return False
    if words.text[index + 1][0].isupper():
        return words.text[index - 1][0].isupper() and words.text[end - 1][0].islower() and words.pos[end - 1] == "NOUN"
    closed = end >= len(words) or words.text[end] in STOPS or words.text[end] in {"at", "for"}
    field = index - 2 >= start and words.text[index - 2] in {"of", "for"} and words.pos[index - 1] == "NOUN"
    return closed and field and words.tag[end - 1] != "NNS"


def _names_firm(words: Words, comma: int) -> bool:
    """The comma of ``Bell, Dunn & Pell``, a firm's name."""
    if comma == 0 or not words.text[comma - 1][0].isupper():
        return False
    after = words.text[comma + 1 : comma + 5]
    if "&" not in after:
        return False
    named = after[: after.index("&")]
    return bool(named) and all(text[0].isupper() or text == "," for text in named)


def _cut_locative(words: Words, lists: Lists, start: int, end: int) -> int:
    """Leave ``in PLACE`` off the end, where more than the bare role is left and no mark closes the phrase."""
    for at in range(start, end - 1):
        if words.key[at] in {"on", "in"} and words.key[at + 1] in lists.calendar:
            return at  # "head coach on Monday"
    if end < len(words) and words.text[end] in CLOSED:
        return end
    for index in range(end - 1, max(start, end - 4), -1):
        if words.text[index] in LOCATIVES and words.text[index + 1 : index + 2] and words.text[index + 1][0].isupper():
            return index
    return end
