"""Two numbers that like sentences of two reports give of one thing: ``posted four photos``, ``posted three photos``."""

from __future__ import annotations

from crossread.model.sentences import Token
from crossread.reconcile.figures.items import Item
from crossread.reconcile.sentences import SentenceIndex
from crossread.text.lexicon import load_words

# How alike the sentences must be; and where no word says that they tell of the same.
LIKE, VERY_LIKE = 0.27, 0.55
_PLACING = load_words("arithmetic", "alike.placing")


def are_told_alike(index: SentenceIndex, one: Item, other: Item) -> bool:
    """Whether the sentences are alike, and the numbers stand in one place of them: after one verb, of one subject."""
    likeness = index.likeness(*((item.report.id, item.figure.sentence) for item in (one, other)))
    if likeness < LIKE or one.measure.relation != other.measure.relation or name_kind(one) != name_kind(other):
        return False
    if _share_a_number(one, other):
        return True
    verbs = find_verb(one), find_verb(other)
    if None in verbs or verbs[0] != verbs[1]:
        return False
    subjects = find_subject(one), find_subject(other)
    return likeness >= VERY_LIKE or (subjects[0] is not None and subjects[0] == subjects[1])


def name_kind(item: Item) -> str:
    """What the word behind the number makes of it: ``nine days before``, ``7 percent bigger``; "" for none."""
    after = item.figure.context.after or ""
    behind = item.sentence.tokens_after(item.figure.span)[:1] if item.sentence else ()
    return after if after in _PLACING or (behind and behind[0].tag == "ADJ") else ""


def _share_a_number(one: Item, other: Item) -> bool:
    """``eight engines and four units``, ``eight engines, five units``: another number that both lists have."""
    return bool(_numbers(one) & _numbers(other))


def _numbers(item: Item) -> frozenset[tuple[str, str]]:
    """The words before which other numbers stand in its sentence, with those numbers."""
    tokens = item.tokens
    return frozenset(
        (token.lower, tokens[at + 1].lemma.lower())
        for at, token in enumerate(tokens[:-1])
        if token.tag == "NUM" and token.start != item.figure.span.start and tokens[at + 1].tag in ("NOUN", "PROPN")
    )


def find_verb(item: Item) -> str | None:
    """The verb that the number depends on, by its lemma."""
    at = _climb(item)
    return item.tokens[at].lemma.lower() if at is not None else None


def _climb(item: Item) -> int | None:
    """The verb that the number depends on."""
    tokens = item.tokens
    at = next((at for at, token in enumerate(tokens) if token.start >= item.figure.span.start), None)
    for _ in tokens:
        if at is None or tokens[at].tag in ("VERB", "AUX"):
            return at
        at = tokens[at].head if tokens[at].head != at else None
    return None


def find_subject(item: Item) -> str | None:
    """The noun or name that the verb is said of; None for a pronoun."""
    verb = _climb(item)
    if verb is None:
        return None
    found = [token for token in item.tokens if token.head == verb and token.relation.startswith("nsubj")]
    return _named(found[0]) if found else None


def _named(token: Token) -> str | None:
    return token.lemma.lower() if token.tag in ("NOUN", "PROPN") else None
