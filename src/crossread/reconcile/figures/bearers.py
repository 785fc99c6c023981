"""Ages whose bearer another report names in full: ``Lund, 36,`` in a report that has only the last name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.meaning.names.forms import read_name
from crossread.model.mentions import Figure, Reading


def adopt_bearers(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, each with the ages that stand behind the last name of one whom another report names in full.

    A last name that the story has for two people names neither.
    """
    named: dict[str, set[str]] = {}
    for reading in readings:
        for last, full in _full_names(reading):
            named.setdefault(last, set()).add(full)
    single = {last: full for last, names in named.items() if len(names) == 1 for full in names}
    return tuple(_adopt(reading, single) for reading in readings)


def _full_names(reading: Reading) -> list[tuple[str, str]]:
    people = (read_name(name.name) for name in reading.names if name.kind == "person")
    return [(person.last, person.text) for person in people if len(person.core) > 1]


def _adopt(reading: Reading, named: Mapping[str, str]) -> Reading:
    figures = tuple(_give_bearer(reading, figure, named) for figure in reading.figures)
    return reading if figures == reading.figures else replace(reading, figures=figures)


def _give_bearer(reading: Reading, figure: Figure, named: Mapping[str, str]) -> Figure:
    """The age with its bearer: the capitalised word before the comma in front of it, where it is such a last name."""
    sentence = reading.sentence_of(figure)
    if figure.context.age_of != "" or figure.measure.condition or sentence is None:
        return figure
    before = sentence.tokens_before(figure.span)[-2:]
    if len(before) < 2 or before[1].text not in (",", "(") or not before[0].text[:1].isupper():
        return figure
    last = before[0].lower
    if last not in named:
        return figure
    measure = replace(figure.measure, condition=named[last])
    return replace(figure, measure=measure, context=replace(figure.context, age_of=last))
