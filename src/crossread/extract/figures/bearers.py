"""Whose age a number is: the name or the noun that stands with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.extract.docs import Doc
from crossread.extract.figures.drafts import MeasureDraft
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention
from crossread.text.lexicon import load_words

_OWNED = load_words("figure_reading", "bearers.owned")
_MARKS = frozenset({"'s", "’s", "'", "’"})
_REACH = 4
_OLDEST = 120
_CLOSERS = frozenset({",", ")", ".", ";", "-", "–", "—"})
_STOPS = frozenset({".", "!", "?", ";", ":", "(", "–", "—"})
_AGES = frozenset({"year", "month"})
_ALIASES = frozenset({"aka", "a.k.a.", "a.k.a", "alias", "nicknamed"})


class People:
    """Finds the person named at a token of a passage."""

    def __init__(self, passage: Passage, names: Sequence[NameMention]) -> None:
        self._names: dict[int, str] = {}
        for name in names:
            if name.kind != "person" or not passage.holds(name.span):
                continue
            tokens = passage.find_tokens(name.span)
            if tokens is not None:
                self._names.update(dict.fromkeys(range(tokens.start, tokens.end), name.name))
        self._doc = passage.doc

    def at(self, position: int) -> str | None:
        """The full name of the person whose name covers the token."""
        if not 0 <= position < len(self._doc):
            return None
        if self._names:
            return self._names.get(position)
        if self._doc[position].ent_type_ != "PERSON":
            return None
        first = last = position
        while first and self._doc[first - 1].ent_type_ == "PERSON":
            first -= 1
        while last + 1 < len(self._doc) and self._doc[last + 1].ent_type_ == "PERSON":
            last += 1
        return self._doc.span(first, last + 1).text


def find_age(found: FoundQuantity, people: People) -> tuple[str | None] | None:
    """A one-tuple of whose age the quantity is (None: nobody is named); None where it is no age."""
    quantity, doc = found.quantity, found.passage.doc
    if found.span.text.lower().endswith("old"):
        return (_find_described(found, people),)
    before = doc[found.first - 1] if found.first else None
    if before is None:
        return None
    if before.lower_ in {"aged", "age", "ages"}:
        return (_named_before(found, people) or _find_described(found, people),)
    # Years that are not of an age have the kind of a duration.
    if quantity.unit not in _AGES or quantity.kind != "measure" or (quantity.value or 0) > _OLDEST:
        return None
    closed = found.last >= len(doc) or doc[found.last].text in _CLOSERS
    beside = people.at(found.first - 2) or _before_alias(doc, found.first - 2, people)
    return (beside if before.text in {",", "("} and closed else None,)


def _named_before(found: FoundQuantity, people: People) -> str | None:
    """The name right before the word ``age``: ``Ann Lee, age 35, Tom Ray, age 31``."""
    marked = found.first > 1 and found.passage.doc[found.first - 2].text in {",", "("}
    return people.at(found.first - 3 if marked else found.first - 2)


def _before_alias(doc: Doc, position: int, people: People) -> str | None:
    """The name before ``aka Nick``: ``Ann Lee, aka Nick, 35``."""
    for at in range(position, max(0, position - _REACH), -1):
        if doc[at].lower_ in _ALIASES:
            return people.at(at - 2 if doc[at - 1].text == "," else at - 1)
    return None


def _find_described(found: FoundQuantity, people: People) -> str | None:
    """The name after, the name before a comma, or the noun: ``22-year-old Ann Lee``, ``8-year-old boy``."""
    doc = found.passage.doc
    before = (found.first - 2,) if found.first > 1 and doc[found.first - 1].text in {",", "("} else ()
    for position in (*_described(found), *before):
        name = people.at(position)
        if name:
            return name
    noun: str | None = None
    for token in doc[found.last : found.last + 4]:
        if token.is_punct or token.pos_ in {"VERB", "AUX", "CCONJ", "ADP", "SCONJ"} or token.tag_ in {"IN", "DT"}:
            break
        if token.pos_ == "NOUN":
            noun = str(token.lemma_.lower())
        elif noun is not None:
            break
    return noun


def _described(found: FoundQuantity) -> Iterator[int]:
    """The tokens behind an age that may still name who is so old: ``16-year-old pupil, Ann Lee``, in one clause."""
    doc = found.passage.doc
    for position in range(found.last, min(found.last + _REACH, len(doc))):
        token = doc[position]
        if token.text in _STOPS or token.pos_ in {"VERB", "AUX", "CCONJ", "ADP", "SCONJ"}:
            return
        yield position


def find_owner(draft: MeasureDraft, people: People) -> str | None:
    """Whose amount, rate or length it is: ``Lund's 36 percent``, ``Lund's rate was 36 percent``, ``Lund paid $40``.

    People alone, and families (``the Lunds``): organisations go by too many names to be told apart.
    """
    if draft.found.quantity.kind not in _OWNED:
        return None
    doc, start = draft.doc, max(0, draft.first - _REACH)
    for position in range(draft.first - 1, start - 1, -1):
        token = doc[position]
        if token.text in _MARKS:
            return _name_at(people, doc, position - 1)
        if token.pos_ not in {"ADJ", "NOUN", "ADV"}:
            break
    verb = draft.verb
    if verb is None or verb.i > draft.first or draft.role not in {"object", "complement", "other"}:
        return None
    if draft.role == "other" and draft.found.quantity.kind == "duration":
        return None  # "earned $40 over two years"
    having = verb.lemma_ in load_words("counting", "having_verbs")
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or any(child.dep_ == "conj" for child in subject.rights):
        return None
    holder = next((child for child in subject.lefts if child.dep_ == "poss"), None)
    if holder is None:
        return _name_at(people, doc, int(subject.i)) if having else None
    # "Lund's wife paid $40", "Lund's lawyer is 40": theirs, not Lund's.
    other = having or subject.lemma_.lower() in load_words("counting", "kinds_of_people")
    return None if other else _name_at(people, doc, int(holder.i))


def _name_at(people: People, doc: Doc, position: int) -> str | None:
    """The person named at the token, or the family: ``the Lunds``."""
    name = people.at(position)
    if name or position < 1:
        return name
    token = doc[position]
    family = doc[position - 1].lower_ == "the" and token.tag_ in {"NNPS", "NNP"} and token.lower_.endswith("s")
    return str(token.text) if family else None
