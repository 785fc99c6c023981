"""Where exactly the event took place, in the reports' own words: crossings, blocks, landmarks, the ground."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from crossread.meaning.places.streets import street_key
from crossread.model.mentions import Sentence, Site, SiteKind, SiteRelation
from crossread.text.lexicon import load_either, load_lexicon, load_pattern, load_words

_ELSEWHERE = load_pattern("matching", "sites.elsewhere", re.IGNORECASE)
_BEFORE = 80


def extract_sites(sentences: Sequence[Sentence]) -> tuple[Site, ...]:
    """The sites of a report; only sentences that tell of a single happening are read."""
    return tuple(site for sentence in sentences for site in _sentence_sites(sentence))


def _sentence_sites(sentence: Sentence) -> Iterator[Site]:
    text = sentence.span.text
    words = {text.lower() for _, _, text, *_ in sentence.tokens}
    deeds = _deeds(words)
    if not deeds:
        return
    single = words.isdisjoint(load_words("sites", "events.several"))
    for kind, start, end, parts, relation in (
        *_landmarks(text),
        *(_streets(text) if single else ()),
        *(_grounds(text) if single else ()),
    ):
        if not _ELSEWHERE.search(text, max(0, start - _BEFORE), end):
            yield Site(kind, sentence.span.cut(start, end), tuple(sorted(parts)), relation, deeds)


# Kind, start and end in the sentence, what it is compared by, and how the event stands to it.
Found = tuple[SiteKind, int, int, frozenset[str], SiteRelation]


def _streets(text: str) -> Iterator[Found]:
    types = load_words("sites", "street_types")
    for match in _crossing().finditer(text):
        one, one_type, other, other_type = match.groups()
        if one_type or (other_type and other_type.lower().strip(".") in types):
            streets = frozenset({street_key(one), street_key(other)})
            if len(streets) == 2:
                yield "crossing", match.start(), _end(match), streets, ""
    for match in _block().finditer(text):
        yield "block", match.start(), _end(match), frozenset({f"#{match[1]}", street_key(match[2])}), ""


def _end(match: re.Match[str]) -> int:
    """Where the street ends: a full stop is its own only behind an abbreviation (``Ave.``)."""
    last = match[0].split()[-1]
    return match.end() - (last.endswith(".") and len(last) > len("Blvd."))


def _landmarks(text: str) -> Iterator[Found]:
    lists = load_lexicon("sites")
    for match in _at_name().finditer(text):
        words = frozenset(word.lower() for word in re.findall(r"[^\W\d_]+", match["name"]) if word[0].isupper())
        named = {word.lower() for word in match["name"].split()}
        if len(words) < 2 or named.isdisjoint(lists["landmarks"]["nouns"]):
            continue
        if _told_of().search(text, max(0, match.start() - _BEFORE), match.start()):
            relation: SiteRelation = "near" if match["relation"].lower() in lists["relations"]["near"] else "inside"
            yield "landmark", match.start(), match.end(), words, relation


def _grounds(text: str) -> Iterator[Found]:
    for match in _on_ground().finditer(text):
        yield "ground", match.start("where"), match.end(), frozenset({_ground_of(match["ground"])}), ""


def _ground_of(word: str) -> str:
    kinds: dict[str, list[str]] = load_lexicon("sites")["ground"]
    return next(kind for kind in kinds if word.lower() in kinds[kind])


def _deeds(words: set[str]) -> tuple[str, ...]:
    kinds = load_lexicon("sites")["deeds"]
    return tuple(kind for kind in sorted(kinds) if not words.isdisjoint(kinds[kind]))


@cache
def _type() -> str:
    return _either(word.capitalize() for word in load_words("sites", "street_types"))


@cache
def _types() -> str:
    """Of two streets at once: ``Harbour and Quince streets``."""
    return load_either("sites", "shapes.several_streets")


@cache
def _street() -> str:
    """A street's name without its type: ``North Harbour``, ``5th``, ``Ada Dora Lund``."""
    word = rf"(?!(?:{_type()})\b)[A-Z][\w’']{{0,20}}"
    side = rf"(?:(?:{load_either('sites', 'shapes.sides')}|[NSEW]\.?) )?"
    return rf"{side}(?:\d{{1,3}}{_nth()}|{word}(?: {word}){{0,2}})"


@cache
def _nth() -> str:
    return load_either("sites", "shapes.ordinal_endings")


@cache
def _crossing() -> re.Pattern[str]:
    one, other = rf"({_street()})(?: ({_type()})\b\.?)?", rf"({_street()})(?: ({_type()}|{_types()})\b\.?)?"
    return re.compile(rf"(?<!between )\b{one}(?: and | & | at ){other}(?![\w’'])")


@cache
def _block() -> re.Pattern[str]:
    return re.compile(rf"\b(\d{{1,5}}){_nth()}? block of ({_street()})(?: (?:{_type()})\b\.?)?")


def _either(words: Iterable[str]) -> str:
    """An alternative of a pattern, the longest word first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _at_name() -> re.Pattern[str]:
    """``near the University of Lund campus``: not what stands beyond it, such as its area or its owner's car park."""
    lists = load_lexicon("sites")
    relations = _either(word for group in lists["relations"].values() for word in group)
    nouns = _either(lists["landmarks"]["nouns"])
    word = r"[A-Z][\w’'-]{1,20}"
    name = rf"{word}(?: (?:{load_either('sites', 'shapes.inside_names')}|{word})){{0,6}}(?: (?:{nouns}))?"
    beyond = rf"(?![\w’'])(?! {load_either('sites', 'shapes.beyond')}\b)"
    return re.compile(rf"\b(?P<relation>(?i:{relations})) (?:the )?(?P<name>{name}){beyond}")


@cache
def _told_of() -> re.Pattern[str]:
    """A word for what happened, in the same clause up to the end of what is searched."""
    told = _either(word for group in load_lexicon("sites")["deeds"].values() for word in group)
    return re.compile(rf"\b(?i:{told})\b[^.,;:!?()“”\"]*$")


@cache
def _on_ground() -> re.Pattern[str]:
    lists = load_lexicon("sites")
    ground = _either(word for words in lists["ground"].values() for word in words)
    where = (
        rf"{load_either('sites', 'shapes.onto')} (?:(?:the|an?|some) )?(?:[\w-]{{1,20}} ){{0,2}}?(?P<ground>{ground})\b"
    )
    return re.compile(rf"\b(?i:{_either(lists['falling']['verbs'])})(?: \w{{1,20}}){{0,2}}? (?P<where>{where})")
