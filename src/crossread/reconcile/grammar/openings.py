"""Pronouns that stand for what some words leave out, and the names that fill them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.model.sentences import Sentence, Token
from crossread.reconcile.grammar.persons import Persons
from crossread.text.lexicon import load_lexicon, load_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_SAYING = frozenset({"ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Opening:
    """A pronoun for which nothing stands before it in the words. ``name``: whom it means; None where that is open."""

    pronoun: Token
    name: str | None


def find_openings(sentence: Sentence, words: Sequence[Token], persons: Persons) -> tuple[Opening, ...]:
    """The pronouns that a reader of the words alone has nobody for, one for each that they may stand for.

    ``In 2005 he moved to Corran`` and ``their lawyer appealed`` are open; ``Lund said that he moved`` and ``in his
    speech Lund said`` are not.
    """
    found: list[Opening] = []
    filled: set[str] = set()
    for pronoun, kind in _pronouns(words):
        if kind in filled or _is_answered(pronoun, kind, sentence, words, persons):
            continue
        name = persons.meant(sentence, pronoun)
        places = _places(name, words)
        if any(place < pronoun.start for place in places):
            continue
        filled.add(kind)
        # "He blamed Lund": whoever he is, he is not Lund.
        found.append(Opening(pronoun, None if places else name))
    return tuple(found)


def _places(name: str | None, words: Sequence[Token]) -> list[int]:
    """Where the last word of a name stands among the words."""
    last = name.split()[-1].lower() if name else None
    return [token.start for token in words if token.lower == last]


def _pronouns(words: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """The pronouns of the third person with what they may stand for; not ``it`` that stands for nothing."""
    kinds = load_lexicon("figure_naming")["pronouns"]
    for token in words:
        kind = next((kind for kind in ("male", "female", "several", "thing") if token.lower in kinds[kind]), None)
        if kind is not None and token.relation != "expl":
            yield token, kind


def _is_answered(pronoun: Token, kind: str, sentence: Sentence, words: Sequence[Token], persons: Persons) -> bool:
    """Whether the words say before the pronoun for whom it may stand, or right behind the part that has it."""
    before = [token for token in words if token.start < pronoun.start]
    if any(_may_be(token, kind, sentence, persons) for token in before):
        return True
    behind = (token for token in words if token.start > pronoun.start and token.relation in _SUBJECTS)
    return any(_may_be(token, kind, sentence, persons) and _governs(token, pronoun, sentence) for token in behind)


def _may_be(noun: Token, kind: str, sentence: Sentence, persons: Persons) -> bool:
    """Whether a noun is such that the pronoun may stand for it; what tells a day or a month is not."""
    if noun.tag not in _NOUNS or persons.is_time(sentence, noun):
        return False
    if kind == "several":
        return noun.tag == "PROPN" or noun.lower != noun.lemma.lower() or _is_joined(noun, sentence)
    if kind == "thing":
        return True
    named = persons.names_person(sentence, noun) or (noun.tag == "PROPN" and noun.relation in _SUBJECTS)
    return named or (noun.tag == "NOUN" and _is_somebody(noun.lemma.lower(), kind))


def _is_somebody(lemma: str, kind: str) -> bool:
    listed = load_words("humans", kind) | load_words("humans", "either") | load_words("counting", "somebody")
    other = load_words("humans", "female" if kind == "male" else "male")
    return lemma in listed and lemma not in other


def _is_joined(noun: Token, sentence: Sentence) -> bool:
    """``a man and a woman``: together they are several."""
    at = sentence.tokens.index(noun)
    return any(token.head == at and token.relation == "conj" for token in sentence.tokens)


def _governs(subject: Token, pronoun: Token, sentence: Sentence) -> bool:
    """Whether the pronoun stands in a part that hangs on the subject's verb: ``when he fell, Lund cried``."""
    at = sentence.tokens.index(pronoun)
    seen = {at}
    while (head := sentence.tokens[at].head) not in seen and 0 <= head < len(sentence.tokens):
        if head == subject.head:
            return len(seen) > 1 and sentence.tokens[at].relation not in (*_SUBJECTS, *_SAYING)
        seen.add(head)
        at = head
    return False
