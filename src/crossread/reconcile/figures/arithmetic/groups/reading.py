"""Reads the groups of people that a report counts, in the order of its text, those of one without a number too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.meaning import deeds
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import exact, is_of_a_score
from crossread.reconcile.figures.arithmetic.groups.background import find_background
from crossread.reconcile.figures.arithmetic.groups.layout import lay_out
from crossread.reconcile.figures.arithmetic.groups.persons import (
    find_fated,
    find_named,
    find_openers,
    find_persons,
    find_pronoun,
    find_subjects,
)
from crossread.reconcile.figures.arithmetic.groups.rows import Row, is_harm
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.people import PeopleClass, describe_people
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_listed, load_words

_OTHERS = load_words("arithmetic", "groups.others")
# The least number that words may leave open.
LARGE = 50
# Tokens before a row that opens its sentence.
OPENING = 2
# Words that part two rows, so that each has its own fate.
_PARTING = frozenset({"VERB", "AUX", "ADP", "ADJ", "ADV"})


def read_rows(aligned: Aligned, reading: Reading) -> list[Row]:
    """Every count of people of the report that is exact, and every single person, in the order of the text."""
    counted = [
        item
        for item in aligned.items.of_report(reading.report.id)
        if item.figure.quantity.kind == "count" and item.age_of is None
    ]
    rows: list[Row] = []
    earlier = find_background(reading)
    for index in range(len(reading.sentences)):
        if index in earlier:
            continue
        items = [item for item in counted if item.figure.sentence == index]
        rows.extend(_sentence_rows(aligned, reading, index, items))
    return rows


def _sentence_rows(aligned: Aligned, reading: Reading, index: int, items: Sequence[Item]) -> Iterator[Row]:
    tokens = reading.sentences[index].tokens
    found = [*_counted(aligned, reading, index, items), *_singles(reading, index, items)]
    found += filter(None, [_named_before(reading, index, first, found) for first in found])
    found = found or _named_first(aligned, reading, index)
    found = lay_out(sorted(found, key=lambda row: row.span.start))
    ends = [row.span.start for row in found[1:]] + [tokens[-1].end if tokens else 0]
    told = [
        replace(row, own=tuple(token for token in tokens if token.start >= row.span.end and token.end <= end))
        for row, end in zip(found, ends, strict=False)
    ]
    for run in _runs(told):
        ended = any(row.fate == "ended" for row in run)
        for row in run:
            dead = row.fate == "ended" or (ended and not row.fate)
            yield replace(row, dead=dead, hurt=not dead and (row.fate == "harmed" or is_harm(row.action)))


def _counted(aligned: Aligned, reading: Reading, index: int, items: Sequence[Item]) -> Iterator[Row]:
    tokens, part = reading.sentences[index].tokens, reading.sentences[index].span.part
    for item in items:
        told = is_bare(item) or is_of_a_score(item) or _are_children(item)
        people = None if told else item.people or _class_of(item)
        if people is not None and (exact(item) or _is_loose(item)) and item.figure.span.part == part:
            beside = item.beside or not _OTHERS.isdisjoint(_around(tokens, item))
            of = aligned.items.figures[item.whole].value if item.whole is not None else None
            people = describe_people(people, _before_noun(tokens, item))
            yield Row(reading, index, item.figure.span, item.value or 0.0, people, tokens, (), item, beside, of=of)


def _singles(reading: Reading, index: int, items: Sequence[Item]) -> Iterator[Row]:
    sentence = reading.sentences[index]
    taken = [item.figure.span for item in items]
    for person in find_persons(sentence.tokens):
        span = sentence.cut(sentence.tokens[person.first], sentence.tokens[person.last - 1])
        if not any(span.overlaps(other) for other in taken):
            people = describe_people(person.people, (t.lower for t in sentence.tokens[person.first : person.last - 1]))
            row = Row(reading, index, span, 1.0, people, sentence.tokens, ())
            yield replace(row, beside=person.another, ordinal=person.ordinal)


def _is_loose(item: Item) -> bool:
    """``at least three``, which may be all; or so large that "about" or "more than" it is told from other numbers."""
    approx = item.figure.quantity.approx
    if item.value is None or approx not in ("about", "above", "below"):
        return False
    return item.value >= LARGE or item.figure.span.text.lower().startswith("at least")


def _are_children(item: Item) -> bool:
    """``a mother of three``: whose children they are is no count of the story's people."""
    before = [token.lower for token in item.tokens_before[-2:]]
    return len(before) == 2 and before[1] == "of" and before[0] in load_words("arithmetic", "groups.parents")


def is_bare(item: Item) -> bool:
    """A number with neither a noun nor anything said of it, as an age in a list has: ``two brothers, 9 and 12``."""
    after = [token for token in item.tokens if token.start >= item.figure.span.end]
    before = item.tokens_before[-1:]
    listed = not before or before[0].lower in (",", "and", "(", "aged", "ages")
    return item.figure.context.head is None and listed and (not after or after[0].is_mark or after[0].lower == "and")


def _named_before(reading: Reading, index: int, first: Row, rows: Sequence[Row]) -> Row | None:
    """``Ann Berg and two others``: the people named right before those who stand beside them, as one row."""
    if not first.beside:
        return None
    sentence = reading.sentences[index]
    end = first.span.start
    before = [row for row in rows if row.span.start < end]
    if before:
        fated = find_fated(reading, sentence, end)
        return _as_row(reading, index, fated if all(row.span.end <= fated[0].start for row in before if fated) else [])
    named = find_named(reading, sentence, end) or find_pronoun(sentence, end) or find_subjects(reading, sentence, end)
    return _as_row(reading, index, named or find_fated(reading, sentence, end))


def _named_first(aligned: Aligned, reading: Reading, index: int) -> list[Row]:
    """``Ann Berg and Cal Dunn died. Two other men are missing``: those who open the sentence before such others."""
    own = aligned.items.of_report(reading.report.id)
    following = [item for item in own if item.figure.sentence == index + 1 and item.beside]
    if not any(len(item.tokens_before) <= OPENING for item in following):
        return []
    named = find_openers(reading, reading.sentences[index])
    behind = reading.tokens_after(named[-1])[:1] if named else ()
    if any(token.lemma.lower() in load_listed("cues", "verbs") for token in behind):
        return []  # who speaks is none of them
    row = _as_row(reading, index, named)
    return [row] if row else []


def _as_row(reading: Reading, index: int, named: Sequence[Span]) -> Row | None:
    if not named:
        return None
    sentence = reading.sentences[index]
    span = sentence.span.cut(named[0].start - sentence.span.start, named[-1].end - sentence.span.start)
    return Row(reading, index, span, float(len(named)), PeopleClass(), sentence.tokens, ())


def _class_of(item: Item) -> PeopleClass | None:
    """People without a noun, or what its noun names, as though that were a role."""
    if item.unit is None:
        return PeopleClass() if deeds.befalls_people(item.action) else None
    return PeopleClass(role=item.unit)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of one sentence that share a verb: nothing but nouns, commas and ``and`` stands between them."""
    run: list[Row] = []
    for row in rows:
        nested = row.of is not None and row.of in [other.value for other in run]
        if run and (nested or any(token.tag in _PARTING or token.text in ";:—–-(" for token in run[-1].own)):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _before_noun(tokens: Sequence[Token], item: Item) -> list[str]:
    """The words between the number and its noun."""
    head = item.figure.context.head
    return [t.lower for t in tokens if head and t.start >= item.figure.span.end and t.end <= head.start]


def _around(tokens: Sequence[Token], item: Item) -> set[str]:
    """The word right before the number and the one right behind it."""
    span = item.figure.span
    before = [token.lower for token in tokens if token.end <= span.start][-1:]
    after = [token.lower for token in tokens if token.start >= span.end][:1]
    own = span.text.lower().split()
    return {*before, *after, *([] if "than" in own else own)}
