"""Descriptions followed to a name: ``A roofer was held … Ann Example, 34, pleaded``; ``The singer said``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from crossread.extract.docs import DocToken as Token
from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.kinds import OPENING
from crossread.extract.names.subjects import (
    CALLINGS,
    SUBJECTS,
    Description,
    find_subjects,
    find_unnamed,
    read_age,
)
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_lexicon, load_words

# Sentences before a name in which a description of its bearer may stand.
_NEAR = 2
_WONDERING = load_words("name_reading", "followed.wondering")
_POSTS = load_words("name_reading", "politics.posts")
_OFFICES = load_words("name_reading", "politics.bearers")
_SOLE = load_words("name_reading", "politics.sole")
_GENERAL = load_words("name_reading", "descriptions.general") | load_words("name_reading", "followed.speaking_for")


@dataclass(slots=True)
class _Told:
    """What the report has told so far, and who is of what age and bears which noun in all of it.

    ``near`` are the people of the last paragraph with any; ``open`` its subjects without a name; ``unnamed`` the
    people without a name by their noun.
    """

    ages: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    bearers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    seen: set[str] = field(default_factory=set)
    near: list[NameCandidate] = field(default_factory=list)
    open: list[Description] = field(default_factory=list)
    unnamed: dict[str, list[Description]] = field(default_factory=lambda: defaultdict(list))


def attach_followed(read: Sequence[Words], candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Add what stands apart from a name to the mention that it belongs to, in that mention's ``described``."""
    told = _Told()
    at: dict[int, list[NameCandidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.kind == "person" and not candidate.words.headline:
            at[id(candidate.words)].append(candidate)
            _note(candidate, told)
    for words in read:
        if not words.headline:
            _read(words, at[id(words)], told, lists)


def _note(candidate: NameCandidate, told: _Told) -> None:
    age = _age_of(candidate)
    if age is not None:
        told.ages[age].add(candidate.name)
    for first, last in candidate.titles:
        told.bearers[head_of(candidate.words, first, last)].add(candidate.name)


def head_of(words: Words, first: int, last: int) -> str:
    """``lawyer`` of ``defense lawyer for the family``, ``defense lawyer representing the family``."""
    behind = (at for at in range(first + 1, last) if words.pos[at] == "ADP" or words.tag[at] in {"VBG", "WP"})
    return words.key[next(behind, last) - 1]


def _age_of(candidate: NameCandidate) -> int | None:
    """``NAME, 41,`` and ``41-year-old NAME``."""
    words, last = candidate.words, candidate.last
    text = words.text[last + 1] if words.text[last : last + 1] in ([","], ["("]) and last + 1 < len(words) else ""
    closed = words.text[last + 2 : last + 3] in ([","], ["."], [")"], [";"], [])
    if closed and text.isdigit() and len(text) < 3:
        return int(text)
    return read_age(words, max(0, candidate.first - 6), candidate.first)


def _read(words: Words, here: Sequence[NameCandidate], told: _Told, lists: Lists) -> None:
    """Follow the descriptions of one paragraph, and keep what the next may need."""
    found = find_subjects(words, lists, here)
    unnamed = list(find_unnamed(words, lists, here))
    for candidate in here:
        if candidate.name not in told.seen and len(candidate) > 1:
            before = [*told.open, *(one for one in found if one.at < candidate.first)]
            _introduce(candidate, before, [*told.near, *here], told)
            _take_up(candidate, told, unnamed)
            _lead_in(candidate, here, told, lists)
        told.seen.add(candidate.name)
    spoken_of = [candidate for candidate in here if not _is_quoted(words, candidate.first)]
    for one in found:
        before_it = [
            *told.unnamed[one.key],
            *(other for other in unnamed if other.at < one.at and other.key == one.key),
        ]
        if one.definite and not before_it and not _is_quoted(words, one.at):
            _go_back(one, [c for c in spoken_of if c.last <= one.at] or told.near, told)
    for one in unnamed:
        told.unnamed[one.key].append(one)
    told.near = spoken_of or told.near
    told.open = found


def _is_quoted(words: Words, at: int) -> bool:
    """Whether the token stands inside quotation marks."""
    before = words.text[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _introduce(
    candidate: NameCandidate, found: Sequence[Description], people: Sequence[NameCandidate], told: _Told
) -> None:
    """Give a name that first stands here without a title the description that opens a sentence before.

    Where both have an age it must be one; else nobody may be named between them, and both tell of one deed. Who has
    no age must be the first whom the report names.
    """
    age = _age_of(candidate)
    if not found or candidate.titles or not _opens_sentence(candidate):
        return
    one = found[-1]
    if age is None and (told.seen or _is_bare(one)):
        return  # without an age, whom a lead tells of alone
    if one.definite or _count_sentences(one, candidate) > _NEAR:
        return
    next_told = _is_next(one, candidate, people) and _tells_on(one, candidate)
    if next_told if one.age is None or age is None else one.age == age:
        candidate.described.append(one.words.span(*one.bounds))


def _is_bare(one: Description) -> bool:
    return one.bounds[1] - one.bounds[0] == 1


def _opens_sentence(candidate: NameCandidate) -> bool:
    words, last = candidate.words, candidate.last - 1
    return words.first_in_sentence[candidate.first] and words.passage.doc[last].dep_ in SUBJECTS


def _count_sentences(one: Description, candidate: NameCandidate) -> int:
    """How many sentences begin behind the description, up to the name's own."""
    if candidate.words is one.words:
        return sum(one.words.first_in_sentence[one.at + 1 : candidate.first + 1])
    return sum(one.words.first_in_sentence[one.at + 1 :]) + sum(
        candidate.words.first_in_sentence[: candidate.first + 1]
    )


def _is_next(one: Description, candidate: NameCandidate, people: Sequence[NameCandidate]) -> bool:
    """Whether nobody else is named between the description and the name."""
    after = (c for c in people if c.first > one.at or c.words is not one.words)
    return not any(c.words is not candidate.words or c.first < candidate.first for c in after)


def _tells_on(one: Description, candidate: NameCandidate) -> bool:
    """Whether both sentences tell of one deed, or the second of what came before: ``was held … had pleaded``."""
    verb = candidate.words.passage.doc[candidate.last - 1].head
    deeds, other = {deed.lemma_.lower() for deed in _deeds_of(one.verb)}, verb.lemma_.lower()
    groups = load_lexicon("name_reading")["introduced"].values()
    alike = any(not deeds.isdisjoint(group) and other in group for group in groups)
    earlier = verb.tag_ == "VBN" and any(child.lower_ == "had" for child in verb.children)
    return other in deeds or alike or earlier


def _deeds_of(verb: Token) -> Iterator[Token]:
    """The verb and those joined to it without a subject of their own: ``was jailed after pleading guilty``."""
    yield verb
    for token in verb.children:
        tied = token.dep_ in {"conj", "advcl", "xcomp"} or (token.dep_ == "prep" and token.lower_ in {"after", "for"})
        deeds = (token, *token.children) if tied and token.i > verb.i else ()
        for deed in deeds:
            owned = any(other.dep_ in SUBJECTS for other in deed.children)
            if deed.pos_ == "VERB" and deed.dep_ in {"conj", "advcl", "xcomp", "pcomp"} and not owned:
                yield deed


def _lead_in(candidate: NameCandidate, here: Sequence[NameCandidate], told: _Told, lists: Lists) -> None:
    """``An heir of the firm said … “…,” said NAME``: a statement of nobody named, and its words behind it."""
    words = candidate.words
    first = next((other for other in here if not _is_quoted(words, other.first)), None)
    if words.text[0] not in OPENING or first is not candidate or len(told.open) != 1 or _age_of(candidate) is not None:
        return
    one = told.open[0]
    verb = one.verb
    speaks = verb.lower_ in lists.cues or verb.lemma_.lower() in _WONDERING
    alone = not any(c.words is one.words and c.first > one.bounds[1] for c in told.near)
    size = one.bounds[1] - one.bounds[0]
    heads = {head_of(words, *bounds) for bounds in candidate.titles}
    if speaks and alone and size > 1 and one.key not in _GENERAL and heads <= {one.key}:
        candidate.described.append(one.words.span(*one.bounds))


def _take_up(candidate: NameCandidate, told: _Told, here: Sequence[Description]) -> None:
    """``The aide, NAME`` behind ``a former budget aide``: what was told of the one before is told of the name."""
    words = candidate.words
    bare = next(((first, last) for first, last in candidate.titles if last == candidate.first - 1), None)
    if bare is None or bare[1] - bare[0] != 1 or words.key[bare[0] - 1] != "the" or bare[0] == 0:
        return
    key = words.key[bare[0]]
    before = [*told.unnamed[key], *(one for one in here if one.key == key and one.at < candidate.first)]
    fuller = [one for one in before if one.bounds[1] - one.bounds[0] > 1]
    if len(fuller) == 1:
        candidate.described.append(fuller[0].words.span(*fuller[0].bounds))


def _holds_office(name: str, told: _Told) -> bool:
    return any(name in told.bearers.get(office, ()) for office in _OFFICES)


def _holds_another(name: str, office: str, told: _Told) -> bool:
    """Whether somebody holds an office, and not this one, in whatever short form: ``Gov.`` is governor."""
    short = load_lexicon("title_abbreviations")["words"]
    held = {short.get(key, key) for key in _OFFICES if name in told.bearers.get(key, ())}
    return bool(held) and office not in held


def _has_age(names: Set[str], told: _Told) -> bool:
    """Whether the report gives an age to one of these people."""
    return any(names & bearers for bearers in told.ages.values())


def _go_back(one: Description, near: Sequence[NameCandidate], told: _Told) -> None:
    """Follow ``The comedian`` to the one person of that age, or to the only one named right before."""
    names = {candidate.name for candidate in near}
    if one.age is not None and (one.age in told.ages or _has_age(names, told)):
        bearers = told.ages.get(one.age, set())
    else:
        fits = one.key in CALLINGS or (one.key in _POSTS and any(_holds_office(name, told) for name in names))
        fits = fits and (one.key not in _SOLE or not any(_holds_another(name, one.key, told) for name in names))
        bearers = names if fits and not told.bearers.get(one.key, set()) - names else set()
    meant = next((candidate for candidate in reversed(near) if candidate.name in bearers), None)
    if meant is not None and len(bearers) == 1:
        meant.described.append(one.words.span(*one.bounds))
