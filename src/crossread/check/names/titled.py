"""T6xx: titles and roles as the sources give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from crossread.check.copies import Copy
from crossread.check.names.bearers import find_bearer
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.names.forms import read_name
from crossread.meaning.words.folding import fold
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.meaning.words.tokens import iter_words
from crossread.model.accounts import Entity
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_pattern, load_words

# Characters to either side of a name in which a title may stand.
BESIDE = 90

_PORTFOLIO = load_pattern("checking", "named.portfolio", re.IGNORECASE)


def find_titles(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """One finding for each title whose deciding word no source has beside that person."""
    for name in copy.reading.names:
        person = find_bearer(name.name, sources.account.people) if name.kind == "person" else None
        if person is None:
            continue
        for title in map(_own_part, name.titles):
            if _is_denied(copy, title):
                continue
            finding = _check_title(copy, title, person, sources)
            if finding is not None:
                yield finding


def _own_part(title: Span) -> Span:
    """The title without whose kin it is: of ``a cousin of former President Lund`` only ``a cousin``."""
    tie, of, _ = title.text.partition(" of ")
    kin = bool(of) and tie.split()[-1].lower() in load_words("name_reading", "titles.kin")
    return title.cut(0, len(tie)) if kin else title


def _is_denied(copy: Copy, title: Span) -> bool:
    """Whether the draft says that somebody is none: ``is no lawyer``, ``is not a lawyer``."""
    before = [token.lower for token in copy.reading.tokens_before(title)[-2:]]
    return before[-1:] == ["no"] or before[:1] == ["not"]


def _check_title(copy: Copy, title: Span, person: Entity, sources: Sources) -> Finding | None:
    """A remark on an office that no source has with this person, or one with another portfolio."""
    known = words_beside(person, sources)
    offices = load_words("offices", "words")
    words = {expand_title(word.stem) for word in iter_words(title.text)}
    named = words & offices
    if not (person.titles or known & offices):
        return None
    classes = {_class(word) for word in known}
    unheard = {word for word in named if _class(word) not in classes and not _is_said_of(word, person, sources)}
    if not known & offices:
        unheard -= load_words("offices", "below")  # a grade of what they are said to do
    field = _portfolio(title.text) - known
    field = frozenset() if _is_of_body(title, person, sources) else field
    another = unheard or field or (named and _is_other_field(words, known))
    if another and _is_same_chief(words, known):
        return None
    strange = _strange_words(copy, title, person, known, sources)
    if not another and not strange and not _drops_rank(words, named, person):
        return None
    given = "; ".join(dict.fromkeys(entry.title for entry in person.titles[:3]))
    called = f"the sources have “{given}”" if given else "no source has that"
    message = f"“{title.text}” for {person.name}: {called}."
    evidence = tuple(span for entry in person.titles for span in entry.mentions[:1]) or person.mentions[:1]
    return Finding("T601", "warning", title.start, title.end, message, evidence)


def _is_said_of(word: str, person: Entity, sources: Sources) -> bool:
    """Whether a sentence of a source has the office and the person, and no other: a title may be long, with commas."""
    last = fold(read_name(person.name).last)
    for reading in sources.readings.values():
        for sentence in reading.sentences:
            words = {fold(token.text) for token in sentence.tokens}
            if last in words and word in {expand_title(stem(token.text)) for token in sentence.tokens}:
                named = [n for n in reading.names if n.kind == "person" and n.span.overlaps(sentence.span)]
                if all(last in fold(name.name).split() for name in named):
                    return True
    return False


def _is_same_chief(words: set[str], known: frozenset[str]) -> bool:
    """Whether both titles are of who heads one field: "finance chief" and "chief financial officer"."""
    heads, fields = load_words("offices", "heads"), load_words("offices", "fields")
    same = {_field(word) for word in words & fields} & {_field(word) for word in known & fields}
    return bool(words & heads and known & heads and same) and not (words & load_words("offices", "below")) - known


def _field(word: str) -> str:
    """The field under the one stem of the words for it: "finance", "financial"."""
    return word[:6]


def _strange_words(copy: Copy, title: Span, person: Entity, known: frozenset[str], sources: Sources) -> set[str]:
    """The title's plain words that no source has in a sentence about the person: "law clerk" for a law partner.

    Words that stand for one another count as one, and what only grades or dates a title counts as nothing.
    """
    given = {_class(word) for word in known | sources.words_about(person)}
    light, words = load_words("offices", "light"), set()
    printed = {expand_title(stem(token.text)) for token in copy.reading.tokens_in(title) if not token.is_mark}
    titles = {_class(expand_title(word.stem)) for entry in person.titles for word in iter_words(entry.title)}
    if not {_class(word) for word in printed - (light - load_words("offices", "heads"))} & titles:
        return set()  # another word for what they do, not another office
    for token in _without_owner(copy.reading.tokens_in(title)):
        word = expand_title(stem(token.text))
        graded = word in load_words("offices", "grades")
        if token.lemma.lower() != token.lower:
            continue  # "services", "interviews": no office of one
        if graded or (token.tag in ("NOUN", "ADJ") and token.text[0].islower() and not is_stop_word(word)):
            words.add(word)
    words -= light
    return {word for word in words if _class(word) not in given}


def _without_owner(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind an owner, whom the draft may call as it likes: ``governor`` of ``the island's governor``."""
    owner = max((at for at, token in enumerate(tokens) if token.lower in ("'s", "’s")), default=-1)
    return tokens[owner + 1 :]


@cache
def _classes() -> dict[str, str]:
    """Words of titles to the class of those that stand for one another: "lawyer", "attorney"."""
    return {word: f"({number})" for number, row in enumerate(load_lexicon("offices")["akin"]) for word in row}


def _class(word: str) -> str:
    return _classes().get(word, word)


def _is_other_field(words: set[str], known: frozenset[str]) -> bool:
    """Whether the title names a field of its office that no source has with the person, where they have another."""
    fields = load_words("offices", "fields")
    return bool((words & fields) - known) and bool((known & fields) - words)


def _drops_rank(words: set[str], named: set[str], person: Entity) -> bool:
    """Whether every source that gives the office gives it with a rank below it, which the draft leaves out."""
    below = load_words("offices", "below")
    given = [{expand_title(word.stem) for word in iter_words(entry.title)} for entry in person.titles]
    same = [theirs for theirs in given if named and named <= theirs]
    return bool(same) and not words & below and all(theirs & below for theirs in same)


def _portfolio(title: str) -> frozenset[str]:
    """What a minister or secretary is in charge of, by the title's words: "secretary of state"."""
    match = _PORTFOLIO.search(title)
    return frozenset(word.stem for word in iter_words(match[1])) if match else frozenset()


def _is_of_body(title: Span, person: Entity, sources: Sources) -> bool:
    """Whether "of" leads to a body that the sources name, where they give the office alone: "head of Tarn & Velm"."""
    _, _, body = title.text.partition(" of ")
    bare = not any(_portfolio(entry.title) for entry in person.titles)
    return bare and body[:1].isupper() and sources.names(body)


def words_beside(person: Entity, sources: Sources) -> frozenset[str]:
    """The words of the titles that the reports give, and those that stand right beside the name."""
    words = {expand_title(word.stem) for entry in person.titles for word in iter_words(entry.title)}
    for span in person.mentions:
        reading = sources.readings[span.report]
        beside = (*_lead_in(reading, span), *_follow_up(reading, span))
        words |= {expand_title(stem(token.text)) for token in beside if not token.is_mark}
    return frozenset(words)


def _lead_in(reading: Reading, span: Span) -> list[Token]:
    """The tokens right before a name that may be its title: back to a comma, ``and`` or ``said``."""
    joins = load_words("checking", "named.joins")
    near = (token for token in reversed(reading.tokens_before(span)) if span.start - token.start <= BESIDE)
    return list(takewhile(lambda token: token.text not in joins, near))


def _follow_up(reading: Reading, span: Span) -> list[Token]:
    """The tokens behind a name and its comma: up to another statement, a semicolon, or another name of a list."""
    after = [token for token in reading.tokens_after(span) if token.end - span.end <= BESIDE]
    if not after or after[0].text != ",":
        return []
    end = next((at for at in range(1, len(after)) if _turns(after, at)), len(after))
    return after[1:end]


def _turns(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said of the name ends at this token."""
    text, following = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text == ",":
        return at > 1 and following in load_words("checking", "named.clause_starts")
    compound = at + 2 < len(tokens) and tokens[at + 2].text == "-"
    return text in {";", "said"} or (text == "and" and following[:1].isupper() and not compound)


def expand_title(word: str) -> str:
    """An abbreviated office written out, so that Gov. and governor are one."""
    return str(load_lexicon("title_abbreviations")["words"].get(word, word))


TITLES = Rule({"T601": "A title or role is not the one that the sources give"}, find_titles)
