"""People, organisations and named events, with titles, one report at a time.

``words.py`` reads tokens and word lists; ``runs.py`` finds runs of capitalised words;
``candidates.py`` peels titles off them; ``titles.py``, ``reversed.py`` and ``appositions.py`` find titles
before and after a name (behind ``asides.py``), ``stated.py`` those that a clause tells, ``affiliations.py`` whom
somebody is with, ``plurals.py`` what a list of people is; ``roles.py`` and ``phrases.py`` know a role's noun and
its phrase;
``weights.py`` weighs what a candidate is and ``kinds.py`` decides it over the whole report, with
``families.py``, ``headlines.py`` and ``undertakings.py`` for special places; ``forms.py`` follows short
forms to the fullest one; ``descriptions.py`` ties ``the former minister`` to whom it stands for, ``pronouns.py``
what ``he was`` tells, ``followed.py`` what a subject without a name says of the one named before or behind it,
``echoes.py`` what takes up a title, and ``accused.py`` who ``the suspect`` is.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.names.accused import attach_accused
from crossread.extract.names.candidates import NameCandidate, find_candidates
from crossread.extract.names.descriptions import attach_descriptions
from crossread.extract.names.echoes import attach_echoes
from crossread.extract.names.followed import attach_followed
from crossread.extract.names.forms import gather_people, link_organisations, link_people
from crossread.extract.names.headlines import find_in_headlines
from crossread.extract.names.kinds import decide_kinds
from crossread.extract.names.plurals import share_titles
from crossread.extract.names.pronouns import attach_told
from crossread.extract.names.undertakings import find_undertakings
from crossread.extract.names.weights import weigh
from crossread.extract.names.words import load_lists, read_words
from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention


def extract_names(passages: Sequence[Passage]) -> tuple[NameMention, ...]:
    """All mentions of named people, organisations and events, each with its fullest form in the report."""
    lists = load_lists()
    read = [read_words(passage) for passage in passages]
    running = [words for words in read if not words.headline]
    candidates = [candidate for words in running for candidate in find_candidates(words, lists)]
    for candidate in candidates:
        weigh(candidate, lists)
    decide_kinds(candidates, lists)
    share_titles(candidates, lists)
    candidates += find_in_headlines([words for words in read if words.headline], candidates, lists)
    candidates += _unnamed([found for words in running for found in find_undertakings(words, lists)], candidates)
    order = {id(words): index for index, words in enumerate(read)}
    candidates.sort(key=lambda candidate: (order[id(candidate.words)], candidate.first))
    link_people(candidates, gather_people(candidates, lists), lists)
    link_organisations(candidates)
    attach_descriptions(read, candidates, lists)
    attach_told(read, candidates, lists)
    attach_followed(read, candidates, lists)
    attach_echoes(read, candidates, lists)
    attach_accused(read, candidates)
    return tuple(_mention(candidate) for candidate in candidates if candidate.kind and candidate.name)


def _unnamed(found: Sequence[NameCandidate], named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """Those of ``found`` that share no token with what is named already."""
    taken = {(id(one.words), at) for one in named if one.kind for at in range(one.first, one.last)}
    return [one for one in found if not any((id(one.words), at) in taken for at in range(one.first, one.last))]


def _mention(candidate: NameCandidate) -> NameMention:
    assert candidate.kind is not None
    words = candidate.words
    person = candidate.kind == "person"
    titles = sorted({words.span(*bounds) for bounds in candidate.titles} | set(candidate.described)) if person else []
    return NameMention(
        kind=candidate.kind,
        span=words.span(candidate.first, candidate.last),
        name=candidate.name,
        titles=tuple(titles),
        acronym=candidate.acronym,
        gender=candidate.gender if person else None,
        affiliation=words.span(*candidate.affiliation) if person and candidate.affiliation else None,
    )
