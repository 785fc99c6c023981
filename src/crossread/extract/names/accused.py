"""``The suspect …``: descriptions that mean the one person whom the report says is held or tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.followed import head_of
from crossread.extract.names.roles import Bounds
from crossread.extract.names.subjects import SUBJECTS
from crossread.extract.names.words import Words
from crossread.text.lexicon import load_words

_NOUNS = load_words("voices", "accused")
_BEFALLS = load_words("name_reading", "accused.befalls")
_DOES = load_words("name_reading", "accused.does")
_BEFORE = load_words("name_reading", "accused.before")
_OTHERS = load_words("manhunts", "others")
# So many words at most stand between "the" and the noun.
_REACH = 3


def attach_accused(read: Sequence[Words], candidates: Sequence[NameCandidate]) -> None:
    """Give ``the suspect`` to the only one whom the report says is held or tried, where it tells of no other."""
    running = [words for words in read if not words.headline]
    if any(_tells_of_others(words) for words in running):
        return
    people = [one for one in candidates if one.kind == "person" and not one.words.headline]
    accused: dict[str, NameCandidate] = {}
    for one in people:
        if _is_accused(one):
            accused[one.name] = one
    if len(accused) != 1:
        return
    [meant] = accused.values()
    beside: dict[int, list[NameCandidate]] = defaultdict(list)
    for one in people:
        beside[id(one.words)].append(one)
    for words in running:
        for first, last in _find_described(words):
            if not any(one.first <= last + 1 and first <= one.last + 2 for one in beside[id(words)]):
                meant.described.append(words.span(first, last))


def _tells_of_others(words: Words) -> bool:
    """``two suspects``, ``another gunman``, ``the suspect has not been named``: somebody besides."""
    for at, key in enumerate(words.key):
        if key.removesuffix("s") in _NOUNS and key not in _NOUNS:
            return True
        if key in _NOUNS and not _OTHERS.isdisjoint(words.key[max(0, at - _REACH) : at]):
            return True
    return "gunmen" in words.key


def _is_accused(one: NameCandidate) -> bool:
    """Whether a clause holds the person, tries them or calls them so."""
    words = one.words
    if any(head_of(words, *title) in _NOUNS for title in one.titles):
        return True
    token = words.passage.doc[one.last - 1]
    while token.dep_ in {"compound", "appos"} and token.head.i != token.i:
        token = token.head
    if _is_past(words, one.first):
        return False
    if token.dep_ in SUBJECTS:
        return any(_tells(verb) for verb in _deeds_of(token.head))
    tried = one.first > 1 and words.key[one.first - 1] == "against" and words.key[one.first - 2] in _BEFORE
    return tried or (token.dep_ == "dobj" and token.head.lemma_.lower() in _BEFALLS)


def _deeds_of(verb: Token) -> Iterator[Token]:
    """The verb, and those joined to it that have no subject of their own: ``was stopped and arrested``."""
    yield verb
    for other in verb.children:
        if other.dep_ in {"conj", "xcomp", "pcomp"} and not any(child.dep_ in SUBJECTS for child in other.children):
            yield other


def _tells(verb: Token) -> bool:
    """``was arrested``, ``pleaded guilty``, ``faces charges``."""
    lemma = verb.lemma_.lower()
    if any(child.dep_ == "neg" for child in verb.children):
        return False
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    passive |= verb.dep_ == "conj" and any(child.dep_ == "auxpass" for child in verb.head.children)
    return (passive and verb.tag_ == "VBN" and lemma in _BEFALLS) or lemma in _DOES


def _is_past(words: Words, at: int) -> bool:
    """Whether the sentence names a year: an earlier case."""
    first = last = at
    while first > 0 and not words.first_in_sentence[first]:
        first -= 1
    while last + 1 < len(words) and not words.first_in_sentence[last + 1]:
        last += 1
    return any(len(key) == 4 and key.isdecimal() and key[:2] in {"19", "20"} for key in words.key[first : last + 1])


def _find_described(words: Words) -> Iterator[Bounds]:
    """``suspected gunman`` of ``the suspected gunman fled``, without the article."""
    for at, key in enumerate(words.key):
        if key not in _NOUNS or words.tag[at] != "NN" or words.tag[at + 1 : at + 2] in (["NN"], ["NNS"], ["POS"]):
            continue
        first = at
        while first > 0 and at - first < _REACH and words.tag[first - 1] in {"JJ", "NN", "VBN", "NNP"}:
            first -= 1
        if first > 0 and words.key[first - 1] == "the" and words.pos[at] == "NOUN":
            yield first, at + 1
