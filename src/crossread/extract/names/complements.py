"""What depends on a role's noun behind it: ``of the group's Richmond, Va., field office``, ``of “Salt Road,”``."""

from __future__ import annotations

from crossread.extract.names.phrases import LONGEST
from crossread.extract.names.roles import FINITE, NOMINAL, STOPS, is_role_noun
from crossread.extract.names.runs import HYPHENS, POSSESSIVES, QUOTES_OPEN
from crossread.extract.names.words import Lists, Words
from crossread.extract.names.works import find_shut
from crossread.text.lexicon import load_words

RELATIVES = frozenset(
    "who whom whose which that when where while because after before as if but or".split()  # noqa: SIM905
)
LOCATIVES = load_words("name_reading", "appositions.locatives")
_ENDING = load_words("name_reading", "appositions.ending")
_PARENTS = load_words("name_reading", "appositions.parents")
_LINKS = load_words("name_reading", "appositions.links")
_AT = frozenset({"at", "for"})
_SPANS = frozenset({"years", "months", "decades"})
# Marks that close an apposition: what stands before them belongs to it.
CLOSED = frozenset({",", ")", "—", "–", "--"})
# What ends a body's name whose fields stand between commas.
_NO_FIELDS = frozenset({"PERSON", "GPE"})


def extend_right(words: Words, lists: Lists, index: int) -> int:
    """The end of a title whose head stands before ``index``."""
    start = index
    while index < len(words) and index - start < LONGEST:
        text, tag = words.text[index], words.tag[index]
        if text == "," and _names_firm(words, index):
            index += 2
            continue
        seat = _past_all(words, lists, index)
        if seat > index:
            index = seat
            continue
        if words.key[index : index + 2] in (["less", "than"], ["more", "than"]):
            break
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
        (words.pos[index - 1] in {"ADP", "CCONJ", "DET", "PUNCT"} and words.text[index - 1] not in {"”", '"'})
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


def _past_work(words: Words, index: int) -> int:
    """Behind ``“Salt Road”`` of ``author of “Salt Road,”``; ``index`` where no such words stand."""
    if words.text[index] not in QUOTES_OPEN or words.text[index - 1] not in {"of", "for"}:
        return index
    shut = find_shut(words, index)
    return index if shut is None else shut + 1


def _past_raised_fields(words: Words, lists: Lists, comma: int) -> int:
    """Behind ``, Boats and Nets`` of ``agent with the Bureau of Tar, Boats and Nets``; else ``comma``."""
    headed = words.text[comma] == "," and comma > 2 and words.text[comma - 2] == "of"
    if not headed or words.key[comma - 3] not in lists.continued or not words.text[comma - 1][0].isupper():
        return comma
    at = comma + 1
    while at + 1 < len(words) and words.text[at][0].isupper() and words.text[at + 1] == ",":
        at += 2
    paired = at + 2 < len(words) and words.text[at + 1] == "and" and words.text[at + 2][0].isupper()
    named = _NO_FIELDS.isdisjoint(words.label[comma + 1 : at + 3])
    return at + 3 if paired and named and words.text[at][0].isupper() else comma


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


def _past_all(words: Words, lists: Lists, index: int) -> int:
    """Behind a place, a time, a work or fields of a body that belong to the title; ``index`` where none stands."""
    return max(
        _past_state(words, lists, index),
        _past_time(words, index),
        _past_fields(words, lists, index),
        _past_work(words, index),
        _past_raised_fields(words, lists, index),
    )


def _is_attribute(words: Words, index: int) -> bool:
    """Before its noun: ``alleged`` of ``wife of the alleged shooter``, ``closing`` of ``director of closing sales``."""
    if words.tag[index] == "CD" and words.text[index - 1] == "of" and words.key[index - 2] in _PARENTS:
        return True  # "mother of two"
    opened = words.tag[index] in {"VBN", "CD"} and words.tag[index - 1] in {"DT", "PRP$", "POS"}
    opened |= words.tag[index] in {"VBN", "VBG"} and words.text[index - 1] in _LINKS
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
