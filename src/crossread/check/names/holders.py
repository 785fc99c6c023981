"""T601 for offices: the sources give the title to another person and never to the one whom the draft gives it."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.names.bearers import find_bearer
from crossread.check.names.titled import expand_title, words_beside
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.names.forms import read_name
from crossread.meaning.words.stems import is_stop_word
from crossread.meaning.words.tokens import iter_words
from crossread.model.accounts import Entity, EntityTitle
from crossread.model.drafts import Finding
from crossread.model.mentions import NameMention
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words right before a name in which its title stands, where the reader took none: "referee", "house speaker".
LEAD_IN = 3


def find_holders(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each person whose title in the draft is another's in every source that has it."""
    for name in copy.reading.names:
        person = find_bearer(name.name, sources.account.people) if name.kind == "person" else None
        if person is None:
            continue
        for title in (*name.titles, *_lead_in(copy, name)):
            other = _find_holder(_title_words(title.text), person, sources)
            if other is not None:
                holder, given = other
                message = f"“{title.text}” for {person.name}: the sources have {holder.name} as “{given.title}”."
                evidence = given.mentions[:1]
                yield Finding("T601", "warning", name.span.start, name.span.end, message, evidence)
                break


def _lead_in(copy: Copy, name: NameMention) -> Iterator[Span]:
    """The last one to three words right before a name, back to a mark: what its title may be."""
    if name.titles:
        return
    sentence = copy.reading.sentence_at(name.span)
    before = list(sentence.tokens_before(name.span))[-LEAD_IN:] if sentence is not None else []
    for size in range(len(before), 0, -1):
        words = before[-size:]
        if sentence is not None and not any(token.is_mark for token in words) and words[-1].tag in ("NOUN", "PROPN"):
            yield sentence.cut(words[0], words[-1])


def _title_words(text: str) -> frozenset[str]:
    words = {expand_title(word.stem) for word in iter_words(text) if not is_stop_word(word.stem)}
    return frozenset(words - load_words("offices", "light"))


def _find_holder(words: frozenset[str], person: Entity, sources: Sources) -> tuple[Entity, EntityTitle] | None:
    """Another person whom a source gives all of the title's words, where none gives them to this one.

    A party's name is nobody's alone: "Ada Holm, a Liberal".
    """
    if words <= load_words("offices", "members") or words <= words_beside(person, sources):
        return None
    last = read_name(person.name).last
    for other in sources.account.people:
        if other.id == person.id or read_name(other.name).last == last:
            continue
        for given in other.titles:
            if words == _title_words(given.title) and not _is_of_several(given.title):
                return other, given
    return None


def _is_of_several(title: str) -> bool:
    """``both Liberals``: what several are no one holds alone."""
    last = title.split()[-1].lower()
    return last.endswith("s") and not last.endswith("ss")


HOLDERS = Rule({"T601": "A title or role is not the one that the sources give"}, find_holders)
