"""Whose age a number is: the name or the noun that stands with it."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention

_OLDEST = 120
_CLOSERS = frozenset({",", ")", ".", ";"})


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
        return str(self._doc[first : last + 1].text)


def find_age(found: FoundQuantity, people: People) -> tuple[str | None] | None:
    """A one-tuple of whose age the quantity is (None: nobody is named); None where it is no age."""
    quantity, doc = found.quantity, found.passage.doc
    if found.span.text.lower().endswith("old"):
        return (_find_described(found, people),)
    before = doc[found.first - 1] if found.first else None
    if before is None:
        return None
    if before.lower_ in {"aged", "age", "ages"}:
        return (_find_described(found, people),)
    if quantity.unit != "year" or quantity.kind != "measure" or (quantity.value or 0) > _OLDEST:
        return None
    closed = found.last >= len(doc) or doc[found.last].text in _CLOSERS
    name = people.at(found.first - 2) if before.text in {",", "("} and closed else None
    return (name,) if name else None


def _find_described(found: FoundQuantity, people: People) -> str | None:
    """The name after, the name before a comma, or the noun: ``22-year-old Ann Lee``, ``8-year-old boy``."""
    doc = found.passage.doc
    before = (found.first - 2,) if found.first > 1 and doc[found.first - 1].text in {",", "("} else ()
    for position in (*range(found.last, min(found.last + 4, len(doc))), *before):
        name = people.at(position)
        if name:
            return name
    for token in doc[found.last : found.last + 4]:
        if token.is_punct or token.pos_ in {"VERB", "AUX", "CCONJ"}:
            break
        if token.pos_ == "NOUN":
            return str(token.lemma_.lower())
    return None
