"""N5xx: names as the sources spell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.check.copies import Copy, covers
from crossread.check.names.bearers import compare_person
from crossread.check.names.outlets import find_outlets
from crossread.check.names.unheard import list_unheard
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.names.forms import name_words, read_name
from crossread.meaning.names.given import given_names
from crossread.meaning.names.variants import letters_apart
from crossread.meaning.words.folding import fold, fold_blanks
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.meaning.words.tokens import StemmedWord, iter_words
from crossread.model.accounts import Entity
from crossread.model.drafts import Correction, Finding
from crossread.model.mentions import NameMention


def find_names(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """One finding at most for each mention of a person's or an organisation's name."""
    unheard = list(list_unheard(copy, sources))
    for name in copy.reading.names:
        if name.kind in ("person", "organisation") or _is_strange(name, sources):
            finding = check_name(name, sources)
            told = finding is not None and finding.code == "N503" and covers(unheard, name.span.start, name.span.end)
            if finding is not None and not told:
                headline = copy.is_headline(name.span.start)
                yield replace(finding, severity="note") if headline else finding


def _is_strange(name: NameMention, sources: Sources) -> bool:
    """Whether a ship, an event or the like has a word that is nearly one of the sources' names of that kind."""
    text = name.span.text
    words = [text[word.start : word.end] for word in iter_words(text)]
    return any(stem(word) not in sources.words and find_spelling(word, text, sources) is not None for word in words)


def check_name(name: NameMention, sources: Sources) -> Finding | None:
    """The remark that a name calls for: misspelt, another first name, or in no source."""
    span = name.span
    if _is_known(span.text, sources):
        return None
    words = [word for word in iter_words(span.text) if not is_stop_word(word.stem)]
    if not words:
        return None
    strange = _find_strange(name, words, sources)
    for word in strange:
        found = find_spelling(word, name.span.text, sources)
        if found is not None:
            spelling, entity = found
            message = f"“{span.text}”: the sources spell it “{spelling}” ({entity.name})."
            mended = _correct(name, word, spelling, sources)
            return Finding("N501", "warning", span.start, span.end, message, entity.mentions[:1], mended)
    others = _find_namesakes(span.text, bool(strange), sources) if name.kind == "person" and len(words) > 1 else []
    if others:
        message = f"“{span.text}”: the sources have {' and '.join(person.name for person in others)}."
        return Finding("N502", "warning", span.start, span.end, message, others[0].mentions[:1])
    if strange:
        return Finding("N503", "note", span.start, span.end, f"“{span.text}” is named in no source.")
    return None


def _correct(name: NameMention, word: str, spelling: str, sources: Sources) -> Correction | None:
    """The spelling in the word's place; None where it is in capitals, or the sources have several that are near."""
    text = name.span.text
    if text.count(word) != 1 or word.isupper() or find_spellings(word, text, sources) != {spelling}:
        return None
    start = name.span.start + text.index(word)
    return Correction(start, start + len(word), spelling)


def _is_known(words: str, sources: Sources) -> bool:
    """Whether a source has the words, or is called so."""
    return (
        sources.names(words)
        or fold_blanks(words) in sources.folded_outlets
        or bool(find_outlets(words, 0, len(words), sources.outlet_keys))
    )


def _find_strange(name: NameMention, words: Sequence[StemmedWord], sources: Sources) -> list[str]:
    """The words that no source has; an ``s`` too many counts in a full name, where it makes no plural."""
    full = name.kind == "person" and len(words) > 1
    text = name.span.text
    printed = [text[word.start : word.end] for word in words]
    return [
        word
        for word in printed
        if stem(word) not in sources.words or (full and not sources.spellings.issuperset(name_words(word)))
    ]


def _find_namesakes(name: str, strange: bool, sources: Sources) -> list[Entity]:
    """People of the sources with this surname and other first names, or the only one with this first name."""
    ours = read_name(name)
    people = sources.account.people
    known = [person for person in people if read_name(person.name).last == ours.last]
    if known:
        is_one = any(compare_person(name, person).verdict != "differs" for person in known)
        return [] if is_one or ours.core[0] in sources.lone_names else known
    if not strange or stem(ours.last) in sources.words:
        return []
    found = [p for p in people if " " in p.name and read_name(p.name).core[0] == ours.core[0]]
    return found if len(found) == 1 else []


def find_spelling(word: str, name: str, sources: Sources) -> tuple[str, Entity] | None:
    """The word of the sources' names that the word is nearest to, one or two letters away; None where there is none.

    Names that share another word with ``name``, which the word is of, go before all others; a first name of its own is
    a slip for no other name ("Karen Pell" beside "Kareem Lund").
    """
    best = min(_rank_spellings(word, name, sources), key=lambda one: one[:2], default=None)
    return (best[2], best[3]) if best is not None else None


def find_spellings(word: str, name: str, sources: Sources) -> set[str]:
    """Every word of the sources' names that the word may be meant for, however near."""
    return {spelling for *_, spelling, _ in _rank_spellings(word, name, sources)}


def _rank_spellings(word: str, name: str, sources: Sources) -> Iterator[tuple[bool, int, str, Entity]]:
    if not word[:1].isupper():
        return
    beside = set(name_words(name)) - set(name_words(word))
    own = bool(beside) and fold(word) in given_names()
    for entity in (*sources.account.people, *sources.account.organisations, *sources.account.names):
        for form in entity.forms:
            foreign = beside.isdisjoint(name_words(form))
            if not (own and foreign):
                yield from ((foreign, apart, near, entity) for apart, near in _near_words(word, form))


def _near_words(word: str, form: str) -> Iterator[tuple[int, str]]:
    """The words of a name that the word may be meant for, each with how many letters lie between."""
    for other in iter_words(form):
        apart = letters_apart(fold(word), fold(form[other.start : other.end]))
        if apart is not None:
            yield apart, form[other.start : other.end]


NAMES = Rule(
    {
        "N501": "A name is spelt otherwise in the sources",
        "N502": "A surname of the sources stands with another first name",
        "N503": "A name stands in no source",
    },
    find_names,
)
