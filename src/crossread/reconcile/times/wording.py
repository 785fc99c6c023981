"""How an entry of the timeline is worded: which clauses lean on others, and whose name stands for ``he``."""

from __future__ import annotations

from crossread.model.sentences import Token
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times.happenings import Happening
from crossread.text.lexicon import load_words


def is_heading(happening: Happening) -> bool:
    """Whether the clause stands in a headline, or in another line that is none of the text."""
    sentence = happening.reading.sentence_at(happening.event.span)
    return happening.event.span.part == "title" or (sentence is not None and sentence.block == "title")


def leans(happening: Happening, persons: Persons) -> bool:
    """Whether the clause begins with a word that stands for something said before: ``that``, ``he`` without a name."""
    first = _first(happening)
    leaning = first is not None and first.lower in load_words("happenings", "leaning")
    return leaning and word(happening, persons) == happening.event.what


def word(happening: Happening, persons: Persons) -> str:
    """The clause, with the name in square brackets for ``he`` or ``she`` where the report leaves no doubt of it."""
    what, first = happening.event.what, _first(happening)
    if any(quoted.overlaps(happening.event.span) for quoted in happening.reading.quoted):
        return what
    sentence = happening.reading.sentence_at(happening.event.span)
    name = persons.meant(sentence, first) if sentence is not None and first is not None else None
    if first is None or name is None or not what.lower().startswith(f"{first.lower} "):
        return what
    return f"[{name}]{what[len(first.text) :]}"


def _first(happening: Happening) -> Token | None:
    sentence = happening.reading.sentence_at(happening.event.span)
    inside = sentence.tokens_in(happening.event.span) if sentence is not None else ()
    return next((token for token in inside if not token.is_mark), None)
