"""Runs of capitalised words, with the small words that hold a name together."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.names.words import Lists, Words
from crossread.extract.rulings import Ruling, decide
from crossread.text.lexicon import load_words

_JOINING = load_words("name_reading", "runs.joining")
_OWNED_PEOPLE = load_words("name_reading", "runs.owned_people")
SAYING = load_words("name_reading", "runs.saying")
CALLED = load_words("name_reading", "runs.called")
_SHORT_OPENERS = load_words("name_reading", "runs.short_openers")
_SUFFIXES = load_words("name_reading", "runs.suffixes")
_WRITTEN_ON = load_words("name_reading", "runs.written_on")

QUOTES_OPEN = frozenset("\"“‘'")
QUOTES_CLOSE = frozenset("\"”’'")
HYPHENS = frozenset("-–‑")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
# Labels of entities that a name may follow across a small word.
GROUP_LABELS = frozenset({"ORG", "EVENT", "FAC", "LAW", "WORK_OF_ART"})
TIME_LABELS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
# No name has one of these.
UNNAMEABLE = frozenset(";[]{}<>@#\\|=_*/%$")
COMPOUNDING = load_words("name_reading", "runs.compounding")
COUNTRIES = load_words("name_reading", "runs.countries")
# A name of more words than this is no name.
LONGEST = 14


@dataclass(frozen=True, slots=True)
class NameRun:
    """Tokens ``first`` to ``last`` (half-open) that may be one name, with a title at its front or not."""

    first: int
    last: int


def find_runs(words: Words, lists: Lists) -> list[NameRun]:
    """All runs of the passage, in order, from one walk over its tokens."""
    runs: list[NameRun] = []
    index = 0
    while index < len(words):
        if not _opens(words, lists, index):
            index += 1
            continue
        last = _extend(words, lists, index)
        runs.append(NameRun(index, last))
        index = last
    return runs


def _opens(words: Words, lists: Lists, index: int) -> bool:
    text = words.text[index]
    if text[0].isupper():
        furniture = words.key[index] in lists.ordinary and words.label[index] != "PERSON"
        return not furniture and is_name_word(words, lists, index)
    if is_coined(text):
        return words.label[index] == "PERSON" or (index + 1 < len(words) and words.key[index + 1] in lists.cues)
    return (
        text in _SHORT_OPENERS
        and index + 2 < len(words)
        and words.text[index + 1] in HYPHENS
        and words.text[index + 2][0].isupper()
    )


def is_coined(text: str) -> bool:
    """Whether a particle in small letters opens the word and a capital follows: ``diOrrin``, no ``iPad``."""
    head = len(text) - len(text.lstrip("abcdefghijklmnopqrstuvwxyz"))
    return text[:head] in _WRITTEN_ON and text[head : head + 1].isupper()


def is_name_word(words: Words, lists: Lists, index: int) -> bool:
    """Whether the word is capitalised as a name is: not as a sentence's first word, nor as a day or month."""
    text, key = words.text[index], words.key[index]
    if (
        not text[0].isupper()
        or text in {"I", "I’m", "I'm"}
        or not UNNAMEABLE.isdisjoint(text)
        or words.tag[index] in {"PRP", "PRP$", "LS"}
    ):
        return False
    if words.pos[index] in {"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART"} and len(text) > 1:
        return key in CALLED and _is_called(words, lists, index)
    if text[1:2] == "-" and text[0] in "RDI" and key[2:] in lists.known_places:
        return False  # a legislator's party and state
    if key in lists.calendar and not (key in lists.first_names and words.label[index] == "PERSON"):
        return False
    if _is_saying(words, index):
        return False
    if not _starts_sentence(words, index):
        return words.label[index] not in TIME_LABELS or key in lists.first_names or len(text) == 1
    return _stands_alone(words, lists, index)


def _is_saying(words: Words, index: int) -> bool:
    """``Said Ann Example: …`` at a sentence's start; ``Said Example was hurt`` has another verb."""
    if words.key[index] not in SAYING or not _starts_sentence(words, index):
        return False
    end = index + 1
    while end < len(words) and words.text[end][0].isupper():
        end += 1
    return end > index + 1 and not (end < len(words) and words.tag[end] in {"VBD", "VBZ", "VBP", "MD"})


def _is_called(words: Words, lists: Lists, index: int) -> bool:
    """``Will`` of ``Trooper Will NAME``: within a sentence a capital makes it a name; ``Will NAME ran`` opens one."""
    if index + 1 >= len(words) or not words.text[index + 1][0].isupper():
        return False
    if _starts_sentence(words, index):
        told = words.tag[index + 2 : index + 3] in (["VBD"], ["VBZ"])
        return told and words.label[index : index + 2] == ["PERSON", "PERSON"]
    return words.label[index : index + 2] == ["PERSON", "PERSON"] or lists.is_title(words.key[index - 1])


def _starts_sentence(words: Words, index: int) -> bool:
    if words.first_in_sentence[index] or index == 0:
        return True
    before = words.text[index - 1]
    return before in QUOTES_OPEN or before in {":", "—", "–", "-", "•", "|", "...", "…"} or before.endswith("\n")


def _stands_alone(words: Words, lists: Lists, index: int) -> bool:
    """Whether a sentence's first word would be capitalised in the middle of it too."""
    key = words.key[index]
    if words.passage.doc[index].is_stop:
        return False
    if key in lists.first_names or key in lists.known_places or words.label[index] in {"PERSON", "ORG", "GPE", "EVENT"}:
        return words.pos[index] in {"PROPN", "NOUN", "ADJ", "X", "INTJ", "VERB"}
    if lists.is_title(key):
        return True
    if words.pos[index] == "PROPN" or words.text[index].isupper():
        return True
    return key in lists.heads | lists.event_starts and index + 1 < len(words) and words.text[index + 1][0].isupper()


def _extend(words: Words, lists: Lists, first: int) -> int:
    """The end of the run that opens at ``first``."""
    last = first + 1
    while last < len(words) and last - first < LONGEST:
        if words.key[last - 1] in {"jr", "sr"} and last - first > 1:
            return last + 1 if words.text[last] == "." and words.glued[last - 1] else last
        if words.text[last][0].isupper() and _follows(words, lists, last):
            last += 1
            continue
        step = _joined(words, lists, first, last)
        if not step:
            break
        last += step
    return last


def _follows(words: Words, lists: Lists, index: int) -> bool:
    if words.first_in_sentence[index] and not follows_abbreviation(words, lists, index):
        return False
    before = words.text[index - 1]
    if index > 1 and words.text[index - 2] == "," and before[-1] == "." and words.key[index - 1] in lists.known_places:
        return False  # "Springfield, Ill. Example said": a state's abbreviation ends what went before
    return is_name_word(words, lists, index) or words.key[index] in lists.suffixes


def follows_abbreviation(words: Words, lists: Lists, index: int) -> bool:
    """Whether the parser took an abbreviation's full stop for a sentence's end."""
    if index == 0:
        return False
    before = words.text[index - 1]
    if before == "." and index > 1:
        return lists.is_title(words.key[index - 2]) or len(words.text[index - 2]) == 1
    return before.endswith(".") and (lists.is_title(words.key[index - 1]) or len(before) <= 2)


@dataclass(frozen=True, slots=True, eq=False)
class Seam:
    """A token that is no capitalised word, at ``at``, behind a run of them that begins at ``first``."""

    words: Words
    lists: Lists
    first: int
    at: int

    @property
    def text(self) -> str:
        """The token as it is written."""
        return self.words.text[self.at]

    @property
    def after(self) -> str:
        """The token behind it."""
        return self.words.text[self.at + 1]

    @property
    def upper(self) -> bool:
        """Whether a capital follows."""
        return self.after[0].isupper()


def _joined(words: Words, lists: Lists, first: int, at: int) -> int:
    """How many tokens from ``at`` belong to the run though they are no capitalised words; 0 where it ends."""
    last = len(words) - at < 2
    found = None if last else decide(JOINS, Seam(words, lists, first, at))
    return _suffix(words, at) if found is None else found


def _at_hyphen(seam: Seam) -> int | None:
    words, at = seam.words, seam.at
    if seam.text not in HYPHENS or not words.glued[at - 1] or not words.glued[at] or not seam.after[0].isalnum():
        return None
    dash = seam.text == "–" and not seam.upper
    return 0 if dash or words.key[at + 1] in COMPOUNDING else 2


def _at_particle(seam: Seam) -> int | None:
    """``Ann van den Example``, ``Omar al-Example``."""
    words, at, particles = seam.words, seam.at, seam.lists.particles
    if words.key[at] not in particles or not seam.text[0].islower():
        return None
    if seam.upper:
        return 2
    third = words.text[at + 2][0] if len(words) - at > 2 else ""
    double = words.key[at + 1] in particles and third.isupper()
    return 3 if double or (seam.after in HYPHENS and third.isalnum()) else 0


def _at_stop(seam: Seam) -> int | None:
    """``Gen. Example``, ``J. Example``, where the parser has split the full stop off."""
    words, before = seam.words, seam.at - 1
    if seam.text != "." or not seam.upper or not words.glued[before]:
        return None
    key = words.key[before]
    short = key in seam.lists.honorifics or key in seam.lists.abbreviated or len(words.text[before]) == 1
    return 2 if short else None


def _at_comma(seam: Seam) -> int | None:
    """``Ministry of Health, Labour``: a comma inside what the parser takes for one body."""
    words, at = seam.words, seam.at
    if seam.text != "," or not seam.upper or set(words.label[at - 1 : at + 2]) != {"ORG"}:
        return None
    within = any(words.text[index] in {"of", "for"} for index in range(seam.first, at))
    named = is_name_word(words, seam.lists, at + 1) and words.key[at + 1] not in seam.lists.suffixes
    return 2 if within and named else 0


def _at_digits(seam: Seam) -> int | None:
    label = seam.words.label[seam.at]
    return 1 if seam.text[0].isdecimal() and label in GROUP_LABELS and seam.words.label[seam.at - 1] == label else None


def _at_coined(seam: Seam) -> int | None:
    """``Ann diOrrin``: a surname with its particle written on to it."""
    return 1 if is_coined(seam.text) and seam.words.key[seam.at - 1] in seam.lists.first_names else None


# What holds a name together, in this order; each says how many tokens belong to the run, 0 that it ends.
JOINS: tuple[Ruling[Seam, int], ...] = (
    Ruling("hyphen", _at_hyphen, "He met Ann Lee-Orrin there.", "He met Ann Lee there."),
    Ruling("particle", _at_particle, "He met Ann van Orrin there.", "He met Ann, van and all."),
    Ruling(
        "ampersand",
        lambda seam: 2 if seam.text == "&" and seam.upper else None,
        "He left Orrin & Lee in May.",
        "He left Orrin and Lee in May.",
    ),
    Ruling("full stop", _at_stop, "Corran Police Sgt. Tom Orrin spoke.", "Ann Lee. Orrin left."),
    Ruling(
        "of",
        lambda seam: _continued(seam.words, seam.lists, seam.first, seam.at) if seam.text in _JOINING else None,
        "He left the University of Orrin in May.",
        "Orrin left.",
    ),
    Ruling(
        "and",
        lambda seam: (
            _paired(seam.words, seam.lists, seam.first, seam.at) if seam.text == "and" and seam.upper else None
        ),
        "He left the Department of Roads and Ports.",
        "He left the Department of Roads and slept.",
    ),
    Ruling(
        "possessive",
        lambda seam: (
            _possessive(seam.words, seam.lists, seam.first, seam.at)
            if seam.text in POSSESSIVES and seam.upper
            else None
        ),
        "He left Orrin Children's Hospital in May.",
        "He left Orrin's boats in May.",
    ),
    Ruling(
        "comma", _at_comma, "The Ministry of Health, Labour and Welfare said so.", "He left Orrin, Alder and Corran."
    ),
    Ruling(
        "nickname",
        lambda seam: _nicknamed(seam.words, seam.at) if seam.text in QUOTES_OPEN else None,
        'He met Ann "Red" Orrin there.',
        "He met Ann Red Orrin there.",
    ),
    Ruling("coined", _at_coined, "He met Ann diOrrin there.", "He gave Ann iPads."),
    Ruling("digits", _at_digits, "It was said on KORN 11 News in May.", "He left Ann 7 boats."),
)


def _suffix(words: Words, at: int) -> int:
    if words.text[at] == "," and at + 1 < len(words) and words.key[at + 1] in _SUFFIXES:
        return 2
    return 0


def _continued(words: Words, lists: Lists, first: int, at: int) -> int:
    """``of``, ``for`` … after the head of an organisation's or an event's name, or an office."""
    key = words.key[at - 1]
    step = 2 if words.text[at + 1] == "the" and at + 2 < len(words) else 1
    if not words.text[at + step][0].isupper() or not is_name_word(words, lists, at + step):
        return 0
    if key in lists.given and at - 1 > first:
        return 0  # "Ann King of Springfield"
    word = words.text[at]
    if word == "on" and lists.continued.isdisjoint(words.key[first:at]):
        return 0  # "Ann Example on Facebook"
    one_entity = words.label[at] in GROUP_LABELS and words.label[at + step] == words.label[at]
    if word in {"of", "for", "on"} and (
        key in lists.continued or (one_entity and words.label[at - 1] == words.label[at])
    ):
        return step + 1
    if word == "of" and (key in lists.event_ends or (lists.is_role(key) and words.text[at - 1][0].isupper())):
        return step + 1
    institution = any(words.key[i] in {"university", "college"} for i in range(first, at))
    return step + 1 if word == "at" and institution and words.label[at] in {"ORG", "FAC"} else 0


def _paired(words: Words, lists: Lists, first: int, at: int) -> int:
    """``and`` inside an organisation's name."""
    if not is_name_word(words, lists, at + 1):
        return 0
    end = at + 1
    while end < len(words) and words.text[end][0].isupper() and not words.first_in_sentence[end]:
        end += 1
    one_entity = words.label[at] in GROUP_LABELS and words.label[at - 1] == words.label[at] == words.label[at + 1]
    holds_head = any(words.key[i] in lists.continued for i in range(first, at))
    paired_kinds = words.key[at - 1] in lists.heads | lists.complements
    if words.key[end - 1] in lists.complements and (holds_head or one_entity or paired_kinds):
        return 2
    if _spelled_out(words, first, at, end) or _pairs_fields(words, lists, first, at, end):
        return 2
    tail_head = words.key[end - 1] in lists.heads
    return 2 if one_entity and (holds_head or tail_head) else 0


def _pairs_fields(words: Words, lists: Lists, first: int, at: int, end: int) -> bool:
    """``the Boats and Nets Club``: the one word before ``and`` names a field or a group, and a head ends the name."""
    start = at - 1
    if end - at < 3 or words.key[end - 1] not in lists.heads or words.label[start] in {"PERSON", "GPE", "LOC", "NORP"}:
        return False
    if start != first and not (start == first + 1 and words.key[first] in COUNTRIES):
        return False
    before = words.key[first - 1] if first else ""
    plain = words.text[start][1:].islower() and words.key[start] not in lists.known_places
    named = words.key[start] in lists.first_names or words.key[start] in lists.heads
    return plain and before in {"the", "of", "a"} and not named


def _spelled_out(words: Words, first: int, at: int, end: int) -> bool:
    """Whether the words on both sides of ``and`` spell the acronym in brackets behind them."""
    if end + 2 >= len(words) or words.text[end] != "(" or words.text[end + 2] != ")":
        return False
    letters = words.text[end + 1].replace(".", "").lower()
    made = "".join(words.key[i][0] for i in (*range(first, at), *range(at + 1, end)))
    return len(letters) > 1 and made.endswith(letters)


def _possessive(words: Words, lists: Lists, first: int, at: int) -> int:
    """``'s`` inside a name such as a hospital's or a college's; not of an owner."""
    if at - first > 2 or words.key[at - 1] in lists.known_places or words.text[at - 1].isupper():
        return 0
    end = at + 1
    while end < len(words) and words.text[end][0].isupper() and not words.first_in_sentence[end]:
        end += 1
    one_entity = words.label[at] in GROUP_LABELS and words.label[at - 1] == words.label[at] == words.label[at + 1]
    plural = words.key[at - 1] in _OWNED_PEOPLE
    saint = at - first == 2 and words.key[first] == "st"
    headed = words.key[end - 1] in lists.heads | {"fund", "day"} and words.label[at - 1] != "PERSON"
    return 2 if (plural or saint or one_entity) and headed else 0


def _nicknamed(words: Words, at: int) -> int:
    """A nickname in quotation marks between a first and a last name."""
    for end in (at + 2, at + 3):
        if end + 1 < len(words) and words.text[end] in QUOTES_CLOSE:
            inside = words.text[at + 1][0].isupper() and not words.glued[at - 1] and words.glued[at]
            return end + 2 - at if inside and words.text[end + 1][0].isupper() and not words.glued[end] else 0
    return 0
