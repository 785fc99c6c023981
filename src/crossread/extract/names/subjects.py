"""People described without their names: ``The comedian said``, ``A 32-year-old climber died``, ``met a singer``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.extract.docs import DocToken as Token
from crossread.extract.names.appositions import find_phrase, find_trade
from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.roles import PLURALS, Bounds
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

CALLINGS = load_words("name_reading", "descriptions.callings")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SOMEBODY = load_words("name_reading", "followed.somebody")
_LONGEST_PLACE = 4
_WHENCE = frozenset({"GPE", "NORP"})
_OPENING = load_words("name_reading", "reversed.one_of_many")


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """A noun phrase for one person: its article's place, its bounds without article and age, its noun, the age."""

    words: Words
    at: int
    bounds: Bounds
    head: int
    age: int | None

    @property
    def key(self) -> str:
        """The noun that it turns on."""
        return self.words.key[self.head]

    @property
    def definite(self) -> bool:
        """Whether ``the`` opens it."""
        return self.words.key[self.at] == "the"

    @property
    def verb(self) -> Token:
        """The verb that it is the subject of."""
        return self.words.passage.doc[self.head].head


def find_subjects(words: Words, lists: Lists, people: Sequence[NameCandidate]) -> list[Description]:
    """Those that open a sentence as its subject, or stand with ``the`` as its main verb's, beside no name."""
    doc = words.passage.doc
    found: list[Description] = []
    for at in range(len(words) - 2):
        opens = words.first_in_sentence[at]
        bounds = _find_at(words, lists, at, people) if opens or words.text[at] == "the" else None
        if bounds is None:
            continue
        heads = (i for i in range(*bounds) if doc[i].dep_ in SUBJECTS and doc[i].head.i >= bounds[1])
        head = next((i for i in heads if opens or doc[i].head.dep_ == "ROOT"), None)
        if head is not None and words.tag[head] not in PLURALS:
            age = read_age(words, at + 1, bounds[0]) or _age_behind(words, bounds[1])
            found.append(Description(words, at, bounds, head, age))
    return found


def find_unnamed(words: Words, lists: Lists, people: Sequence[NameCandidate]) -> Iterator[Description]:
    """Those with ``a`` or ``one`` anywhere, beside no name: people of whom the report has told before."""
    for at in range(len(words) - 2):
        bounds = _find_at(words, lists, at, people) if words.key[at] in _OPENING else None
        if bounds is not None:
            roles = (i for i in range(*bounds) if lists.is_role(words.key[i]) or words.key[i] in CALLINGS)
            yield Description(words, at, bounds, next(roles, bounds[0]), None)


def _find_at(words: Words, lists: Lists, at: int, people: Sequence[NameCandidate]) -> Bounds | None:
    if words.key[at] != "the" and words.key[at] not in _OPENING:
        return None
    bounds = find_described(words, lists, at + 1)
    return bounds if bounds and not any(is_beside(words, bounds, candidate) for candidate in people) else None


def find_described(words: Words, lists: Lists, at: int) -> Bounds | None:
    """The noun phrase for one person that begins there, behind its article."""
    bounds = find_phrase(words, lists, at) or find_trade(words, lists, at) or _find_calling(words, at)
    return bounds or _find_resident(words, at)


def is_beside(words: Words, bounds: Bounds, candidate: NameCandidate) -> bool:
    """``a singer`` of ``a singer, NAME`` and ``NAME, a singer``."""
    if bounds[0] < candidate.first and candidate.last < bounds[1]:
        return False  # "An attorney for NAME's grandparents"
    if candidate.first >= bounds[0]:
        return candidate.first <= bounds[1] + 1
    return candidate.last > bounds[0] or (bounds[0] - candidate.last < 3 and words.text[candidate.last] == ",")


def _find_calling(words: Words, at: int) -> Bounds | None:
    """``British climber`` of ``A 32-year-old British climber died``: a calling that no role's list holds."""
    old = next((i for i in range(at, min(at + 7, len(words))) if words.key[i] == "old"), at - 1)
    start = first = old + 1
    while first < len(words) and words.pos[first] in {"ADJ", "NUM"}:
        first += 1
    for head in range(first, min(first + 3, len(words))):
        if words.pos[head] not in {"NOUN", "PROPN"}:
            return None
        if words.key[head] in CALLINGS:
            return start, head + 1
    return None


def _find_resident(words: Words, at: int) -> Bounds | None:
    """``Baltimore man`` of ``A Baltimore man was sentenced``, ``a 16-year-old Greek girl``, in a lead."""
    old = next((i for i in range(at, min(at + 7, len(words))) if words.key[i] == "old"), None)
    start = head = at if old is None else old + 1
    while head < len(words) and head - start < _LONGEST_PLACE and words.label[head] in _WHENCE:
        head += 1
    return (start, head + 1) if start < head < len(words) and words.key[head] in _SOMEBODY else None


def read_age(words: Words, first: int, last: int) -> int | None:
    """The number of ``41-year-old`` among the tokens."""
    joined = "".join(words.text[first:last]).lower().replace("–", "-")
    head, mark, _ = joined.partition("-year-old")
    digits = head[len(head.rstrip("0123456789")) :]
    return int(digits) if mark and digits and len(digits) < 3 else None


def _age_behind(words: Words, last: int) -> int | None:
    """``47`` of ``The comedian, 47, said``."""
    closed = words.text[last : last + 1] == [","] and words.text[last + 2 : last + 3] == [","]
    text = words.text[last + 1] if closed else ""
    return int(text) if text.isdigit() and len(text) < 3 else None
