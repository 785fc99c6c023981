"""Where exactly the event took place, in the reports' own words: crossings, blocks, landmarks, the ground."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crossread.meaning.places.streets import street_key
from crossread.model.mentions import Reading, Sentence
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_pattern, load_words

SiteKind = Literal["crossing", "block", "landmark", "ground"]


_ELSEWHERE = load_pattern("matching", "sites.elsewhere", re.IGNORECASE)
_BEFORE = 80


@dataclass(frozen=True, slots=True)
class Site:
    """One phrase for the place of the event. ``order`` is its report's place in the story.

    ``parts`` are what two sites are compared by: both streets of a crossing; street and number of a
    block; the words of a landmark's name; the kind of ground. ``relation``: ``inside`` or ``near`` a
    landmark, else empty. ``deeds`` are the kinds of happening that the sentence tells of.
    """

    kind: SiteKind
    report: Report
    order: int
    span: Span
    parts: frozenset[str]
    relation: str
    deeds: frozenset[str]


def collect_sites(readings: Sequence[Reading]) -> tuple[Site, ...]:
    """The sites of all readings, in the order given; only sentences that tell of a single happening are read."""
    return tuple(site for order, reading in enumerate(readings) for site in _reading_sites(reading, order))


def _reading_sites(reading: Reading, order: int) -> Iterator[Site]:
    for sentence in reading.sentences:
        text = sentence.span.text
        words = {word.strip(".,;:’'\"“”()") for word in text.lower().split()}
        deeds = _deeds(words)
        if not deeds:
            continue
        single = words.isdisjoint(load_words("figures", "several_events"))
        for kind, start, end, parts, relation in (
            *_landmarks(text),
            *(_streets(text) if single else ()),
            *(_grounds(text) if single else ()),
        ):
            if not _ELSEWHERE.search(text, max(0, start - _BEFORE), end):
                yield Site(
                    kind, reading.report, order, _cut(reading.report, sentence, start, end), parts, relation, deeds
                )


def _cut(report: Report, sentence: Sentence, start: int, end: int) -> Span:
    return report.span(sentence.span.start + start, sentence.span.start + end, sentence.span.part)


Found = tuple[SiteKind, int, int, frozenset[str], str]


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
            relation = "near" if match["relation"].lower() in lists["relations"]["near"] else "inside"
            yield "landmark", match.start(), match.end(), words, relation


def _grounds(text: str) -> Iterator[Found]:
    for match in _on_ground().finditer(text):
        yield "ground", match.start("where"), match.end(), frozenset({_ground_of(match["ground"])}), ""


def _ground_of(word: str) -> str:
    kinds: dict[str, list[str]] = load_lexicon("sites")["ground"]
    return next(kind for kind in kinds if word.lower() in kinds[kind])


def _deeds(words: set[str]) -> frozenset[str]:
    kinds = load_lexicon("sites")["deeds"]
    return frozenset(kind for kind in sorted(kinds) if not words.isdisjoint(kinds[kind]))


@cache
def _type() -> str:
    return _either(word.capitalize() for word in load_words("sites", "street_types"))


@cache
def _street() -> str:
    """A street's name without its type: ``North Harbour``, ``5th``, ``Ada Dora Lund``."""
    word = rf"(?!(?:{_type()})\b)[A-Z][\w’']{{0,20}}"
    side = r"(?:(?:North|South|East|West|[NSEW]\.?|NE|NW|SE|SW) )?"
    return rf"{side}(?:\d{{1,3}}(?:st|nd|rd|th)|{word}(?: {word}){{0,2}})"


@cache
def _crossing() -> re.Pattern[str]:
    one, other = rf"({_street()})(?: ({_type()})\b\.?)?", rf"({_street()})(?: ({_type()}|streets|avenues|roads)\b\.?)?"
    return re.compile(rf"(?<!between )\b{one}(?: and | & | at ){other}(?![\w’'])")


@cache
def _block() -> re.Pattern[str]:
    return re.compile(rf"\b(\d{{1,5}})(?:st|nd|rd|th)? block of ({_street()})(?: (?:{_type()})\b\.?)?")


def _either(words: Iterable[str]) -> str:
    """An alternative of a pattern, the longest word first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _at_name() -> re.Pattern[str]:
    """``near the University of Lund campus``: not what stands beyond it, such as its area or its owner's car park."""
    lists = load_lexicon("sites")
    relations = _either(word for group in lists["relations"].values() for word in group)
    nouns = _either(lists["landmarks"]["nouns"])
    name = rf"[A-Z][\w’'-]{{1,20}}(?: (?:of|at|the|[A-Z][\w’'-]{{1,20}})){{0,6}}(?: (?:{nouns}))?"
    beyond = r"(?![\w’'])(?! (?:area|neighborhood|neighbourhood|section|district)\b)"
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
    where = rf"(?:into|in|on|onto) (?:(?:the|an?|some) )?(?:[\w-]{{1,20}} ){{0,2}}?(?P<ground>{ground})\b"
    return re.compile(rf"\b(?i:{_either(lists['falling']['verbs'])})(?: \w{{1,20}}){{0,2}}? (?P<where>{where})")
