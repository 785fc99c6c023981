"""A name in which one word of several is exchanged: ``Committee for`` and ``of``, ``Investigation`` and ``-s``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.meaning.names.variants import is_inflected, is_near_slip
from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.meetings import Meetings
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_lexicon, load_words

_SMALL = load_words("matching", "spellings.small")
_HEADS = load_words("organisations", "heads") | load_words("organisations", "places")
_GENERAL = _HEADS | load_words("organisations", "general") | load_words("organisations", "complements")
_GENERAL |= load_words("organisations", "calendar")
_STREETS = load_words("matching", "conflicts.kinds_of_street")
_SIDES = load_words("matching", "conflicts.sides")
_VENUES = load_words("matching", "spellings.venues")
_GROUNDS = load_words("matching", "spellings.grounds")
_LINKS = load_words("matching", "spellings.links")
# Words of names that are a whole name's only, each with the longer one: ``Fest``, ``Festival``.
_CLIPPED: dict[str, str] = load_lexicon("matching")["clipped"]
_STEM = 5
# Sentences with so many words in common tell of one place, whatever kind of house it is called.
_SURE = 3


@dataclass(frozen=True, slots=True)
class Name:
    """One printing of a name: its words, its characters, its run, and whether its last word is printed small."""

    words: tuple[str, ...]
    span: Span
    run: Run
    tailed: bool = False


def find_exchanged(story: Printed, meetings: Meetings) -> list[Discrepancy]:
    """One remark for each two names that differ in one word alone and stand for one thing."""
    printed: dict[tuple[str, ...], list[Name]] = {}
    for run in story.runs:
        for name in _names_of(run, story):
            printed.setdefault(name.words, []).append(name)
    found = []
    for one, other, at in _pairs(sorted(printed)):
        if _is_one(printed[one], printed[other], at, story, meetings):
            found.append(remark([[name.span for name in printed[words]] for words in (one, other)]))
    return found


def _names_of(run: Run, story: Printed) -> Iterator[Name]:
    """The run of two words or more, and the same with the small noun behind it where the story's names end in that."""
    headed = run.tail is not None and (run.tail.word in _HEADS or run.tail.word in story.counts)
    for parts in (run.parts, (*run.parts, run.tail)) if headed and run.tail is not None else (run.parts,):
        plain = all(part.word.isalpha() for part in parts)
        shouted = any(part.token.text.isupper() and len(part.token.text) > 3 for part in parts)
        if len(run.parts) > 1 and plain and not shouted:
            span = run.sentence.cut(parts[0].token, parts[-1].token)
            yield Name(tuple(part.word for part in parts), span, run, len(parts) > len(run.parts))


def _pairs(names: list[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], int]]:
    """Names of one length that differ in one word, with its place."""
    holes: dict[tuple[str | None, ...], list[tuple[str, ...]]] = {}
    for name in names:
        for at in range(len(name)):
            holes.setdefault((*name[:at], None, *name[at + 1 :]), []).append(name)
    for hole in sorted(holes, key=lambda hole: tuple(word or "" for word in hole)):
        group = holes[hole]
        if len(group) == 2:
            yield group[0], group[1], hole.index(None)


def _is_one(ours: list[Name], theirs: list[Name], at: int, story: Printed, meetings: Meetings) -> bool:
    """Whether what the two share shows one thing, and no report has both of them."""
    one, other = ours[0].words, theirs[0].words
    x, y = one[at], other[at]
    rest = [word for index, word in enumerate(one) if index != at and word not in _SMALL]
    both = {name.run.report for name in ours} & {name.run.report for name in theirs}
    if at == len(one) - 1 and all(name.tailed for name in (*ours, *theirs)):
        return False
    if _is_person(one, story) or _is_person(other, story) or is_near_slip(x, y):
        return False
    if is_inflected(x, y):
        slip = not both or min(len(ours), len(theirs)) == 1
        inside = at < len(one) - 1 or min(x, y, key=len) in _GROUNDS
        return inside and slip and not _GENERAL.issuperset(rest) and not (at == 0 and "the" in one)
    if both:
        return False
    if {x, y} <= _LINKS:
        return len(rest) > 1
    if any({x, y} == {short, full} for short, full in _CLIPPED.items()):
        return not _GENERAL.issuperset(rest)
    own = [word for word in rest if word not in _GENERAL | story.small and word not in story.place_words]
    if not own or _are_one_word(x, y):
        return False
    if x[:_STEM] == y[:_STEM] and len(own) == len(rest):
        return True
    shared = max(
        (
            meetings.shared(a.run.place, b.run.place)
            for a in ours
            for b in theirs
            if meetings.meet(a.run.place, b.run.place)
        ),
        default=0,
    )
    return (shared > 0 and len(rest) > 2) or (shared >= _SURE and {x, y} <= _VENUES)


def _is_person(words: tuple[str, ...], story: Printed) -> bool:
    return words[-1] in story.people


def _are_one_word(x: str, y: str) -> bool:
    """Whether the two are no clash: a word and its abbreviation, two kinds of street, a small word and another."""
    short, long = sorted((x, y), key=len)
    return long.startswith(short) or {x, y} <= _STREETS or {x, y} <= _SIDES or not {x, y}.isdisjoint(_SMALL)
