"""Whom a pronoun or a role means: the nearest earlier person that fits, or the one who bears the title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.speaking.cast import SUBJECT, Cast, Known
from crossread.meaning.names.given import Gender

# Paragraphs that a pronoun reaches back over.
FURTHEST = 4


def find_antecedent(cast: Cast, passage: int, at: int, gender: Gender | None) -> Known | None:
    """The person that ``he`` or ``she`` at character ``at`` means, or None where two fit alike.

    ``gender`` is None for words that fit anybody (``the 30-year-old``).

    Sentences are tried from the nearest back; in each the subject goes before others. People named
    only inside quotation marks are not meant.
    """
    nearest: list[Known] | None = None
    for sentence in find_sentences_before(cast, passage, at):
        nearest = nearest if nearest is not None else sentence
        fitting = [known for known in sentence if gender is None or cast.gender(known) in (gender, None)]
        if not fitting:
            continue
        best = max(known.weight for known in fitting)
        if best == 0 and len({known.name for known in fitting}) > 1:
            continue
        leading = [known for known in fitting if known.weight == best]
        sure = [known for known in leading if cast.gender(known) == gender]
        names = {known.name for known in leading}
        if len(names) > 1 and len({known.name for known in sure}) == 1:
            return sure[0]
        if best < 2 and sentence is nearest and _is_brought_in(cast, sentence):
            return leading[0]
        if best < 2:
            speaker = _last_speaker(cast, passage, gender)
            return speaker if speaker is not None else leading[0 if len(names) > 1 else -1]
        return leading[0] if best > 1 else leading[-1]
    return None


def find_brought_in(cast: Cast, passage: int, at: int, gender: Gender) -> Known | None:
    """The one person of the sentence right before, who is its subject and is named for the first time.

    Whatever gender the first name suggests: ``Shortstop NAME smiled. "It is good," he said.``
    """
    nearest = next(find_sentences_before(cast, passage, at), [])
    known = nearest[0] if len({one.name for one in nearest}) == 1 else None
    if known is None or known.weight < SUBJECT or known not in cast.names[passage]:
        return None
    sure = known.name in cast.courtesy or known.name in cast.proven or cast.gender(known) in (gender, None)
    if sure or not _is_brought_in(cast, nearest):
        return None
    cast.proven[known.name] = gender
    return known


def _is_brought_in(cast: Cast, sentence: list[Known]) -> bool:
    """Whether the one person of the sentence stands there in full for the first time: that is who speaks next."""
    known = sentence[0]
    first = next((k for row in cast.names for k in row if k.name == known.name), None)
    return len({k.name for k in sentence}) == 1 and first is known and " " in known.name and not known.noted


def _last_speaker(cast: Cast, passage: int, gender: Gender | None) -> Known | None:
    """Who spoke last, nearby: a person who is no sentence's subject is a weaker guess than that."""
    last = cast.last_person
    if last is None or passage - cast.last_person_passage > 2:
        return None
    known = Known(0, 0, last.name, True)
    return known if gender is None or cast.gender(known) in (gender, None) else None


def find_sentences_before(cast: Cast, passage: int, at: int) -> Iterator[list[Known]]:
    """The people of each sentence before, as far as a pronoun reaches, from the nearest back."""
    for index in range(passage, max(-1, passage - FURTHEST - 1), -1):
        group: list[Known] = []
        for known in reversed(cast.names[index]):
            if not known.person or known.quoted or (index == passage and known.end > at):
                continue
            if group and group[0].sentence != known.sentence:
                yield group
                group = []
            group.insert(0, known)
        if group:
            yield group


def find_only_subject(cast: Cast, passage: int, at: int, gender: Gender) -> Known | None:
    """The one person that is a subject here or in the paragraph before, whatever gender a first name suggests."""
    found: dict[str, Known] = {}
    for index in (passage - 1, passage):
        for known in cast.names[index] if index >= 0 else ():
            if known.person and not known.quoted and known.weight > 1 and (index < passage or known.end <= at):
                found[known.name] = known
    if len(found) != 1:
        return None
    known = next(iter(found.values()))
    if known.name in cast.courtesy or cast.proven.get(known.name, gender) != gender:
        return None
    cast.proven[known.name] = gender
    return known


def find_bearer(cast: Cast, passage: int, noun: Token, same: Mapping[str, str]) -> Known | None:
    """The one person whose title turns on the role noun: ``the governor``; the nearest before where several bear it."""
    role = _role_of(noun)
    wanted = same.get(role, role)
    before: list[Known] = []
    after: list[Known] = []
    for index, row in enumerate(cast.names):
        for known in row:
            if known.person and any(same.get(word, word) == wanted for word in known.roles):
                (before if (index, known.start) < (passage, noun.idx) else after).append(known)
    if before:
        names = {known.name for known in before}
        recent = {known.name for row in cast.names[max(0, passage - 2) : passage + 1] for known in row} & names
        return before[-1] if len(names) == 1 or len(recent) <= 1 else None
    return after[0] if len({known.name for known in after}) == 1 else None


def _role_of(noun: Token) -> str:
    """The noun, or all of ``president-elect``, of which a parser leaves the last word as the head."""
    if noun.i > 1 and noun.nbor(-1).text == "-" and not noun.nbor(-1).whitespace_:
        return f"{noun.nbor(-2).lower_}-{noun.lower_}"
    return noun.lemma_.lower()
