"""Names in headlines, where capitals tell nothing: those that the running text has too."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.names.candidates import NameCandidate, find_candidates
from crossread.extract.names.credits import is_credited
from crossread.extract.names.words import Lists, Words
from crossread.meaning.names.variants import is_slip


def find_in_headlines(
    headlines: Sequence[Words], candidates: Sequence[NameCandidate], lists: Lists
) -> list[NameCandidate]:
    """Names known from the running text, found word for word in headlines, where capitals tell nothing."""
    known: dict[tuple[str, ...], NameCandidate] = {}
    for candidate in candidates:
        if candidate.kind and len(candidate.text) > 2:
            known.setdefault(candidate.keys, candidate)
            if candidate.kind == "person" and len(candidate) > 1 and len(candidate.keys[-1]) > 3:
                known.setdefault(candidate.keys[-1:], candidate)
    longest = max((len(keys) for keys in known), default=0)
    found: list[NameCandidate] = []
    for words in headlines:
        found += _match_known(words, known, longest)
        found += _match_misspelt(words, known, lists)
        taken = {i for c in found if c.words is words for i in range(c.first, c.last)}
        for candidate in find_candidates(words, lists):
            full = len(candidate) in (2, 3) and candidate.keys[0] in lists.first_names
            if (
                full
                and not taken.intersection(range(candidate.first, candidate.last))
                and words.label[candidate.first] == "PERSON"
                and not is_credited(candidate)
            ):
                candidate.kind, candidate.titles = "person", []
                found.append(candidate)
    return found


def _match_known(words: Words, known: dict[tuple[str, ...], NameCandidate], longest: int) -> list[NameCandidate]:
    found: list[NameCandidate] = []
    index = 0
    while index < len(words):
        for size in range(min(longest, len(words) - index), 0, -1):
            source = known.get(tuple(words.key[index : index + size]))
            if source and words.text[index][0].isupper():
                found.append(NameCandidate(words, index, index + size, kind=source.kind))
                index += size
                break
        else:
            index += 1
    return found


def _match_misspelt(words: Words, known: dict[tuple[str, ...], NameCandidate], lists: Lists) -> list[NameCandidate]:
    """Whole runs that are a known organisation's name but for a slip of spelling in one word."""
    found = []
    for candidate in find_candidates(words, lists):
        for keys, source in known.items():
            if source.kind != "organisation" or len(keys) != len(candidate) or len(keys) < 2:
                continue
            differing = [pair for pair in zip(keys, candidate.keys, strict=True) if pair[0] != pair[1]]
            if len(differing) == 1 and is_slip(*differing[0]):
                candidate.kind = source.kind
                found.append(candidate)
                break
    return found
