"""How an entry of the timeline is worded: which clauses lean on others, and whose name stands for ``he``."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.sentences import Token
from crossread.reconcile.grammar.openings import Opening, find_openings
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times.happenings import Happening
from crossread.text.lexicon import load_words

_MARKS_OF_SPEECH = '“"‘'


def is_heading(happening: Happening) -> bool:
    """Whether the clause stands in a headline, or in another line that is none of the text."""
    sentence = happening.reading.sentence_at(happening.event.span)
    return happening.event.span.part == "title" or (sentence is not None and sentence.block == "title")


def leans(happening: Happening, persons: Persons) -> bool:
    """Whether the clause stands on something said before: ``that``, ``in June he`` without a name for him."""
    openings = _openings(happening, persons)
    if any(opening.name is None for _, opening in openings):
        return True
    laid = lay(happening)
    first = next((token for _, token in laid if not token.is_mark), None)
    named = any(opening.pronoun is first for _, opening in openings)
    return first is not None and not named and first.lower in load_words("happenings", "leaning")


def is_filled(happening: Happening, persons: Persons) -> bool:
    """Whether a name stands in the words for a pronoun of the report."""
    return any(opening.name is not None for _, opening in _openings(happening, persons))


def word(happening: Happening, persons: Persons) -> str:
    """The clause, with names in square brackets for ``he`` and ``she`` where the report leaves no doubt of them.

    ``In 2005 [Ada Lund] moved to Corran``, where ``she`` stands in the report.
    """
    what = happening.event.what
    for place, opening in reversed(_openings(happening, persons)):
        if opening.name is not None:
            what = f"{what[:place]}[{opening.name}]{what[place + len(opening.pronoun.text) :]}"
    return what


def _openings(happening: Happening, persons: Persons) -> list[tuple[int, Opening]]:
    """The pronouns of the words for which nothing stands in them, each with its place; of what is quoted none."""
    if any(quoted.overlaps(happening.event.span) for quoted in happening.reading.quoted):
        return []
    sentence = happening.reading.sentence_at(happening.event.span)
    if sentence is None:
        return []
    laid = lay(happening)
    places = {token.start: place for place, token in laid}
    found = find_openings(sentence, [token for _, token in laid], persons)
    return [(places[opening.pronoun.start], opening) for opening in found]


def lay(happening: Happening) -> list[tuple[int, Token]]:
    """The tokens of the report that the words of an event are, each with its place in them."""
    sentence, what = happening.reading.sentence_at(happening.event.span), happening.event.what
    tokens = sentence.tokens if sentence is not None else ()
    start = 1 if what[:1] in _MARKS_OF_SPEECH and not any(what.startswith(token.text) for token in tokens) else 0
    found: list[tuple[int, Token]] = []
    for at, token in enumerate(tokens):
        if what.startswith(token.text, start):
            found = max(found, _lay_from(what, start, tokens[at:]), key=len)
    return found


def _lay_from(what: str, place: int, tokens: Sequence[Token]) -> list[tuple[int, Token]]:
    """The tokens one after another as far as they go in the words; what was cut out between them is passed by."""
    found = []
    for token in tokens:
        while place < len(what) and what[place].isspace():
            place += 1
        if what.startswith(token.text, place):
            found.append((place, token))
            place += len(token.text)
    return found
