"""Identifiers made of content and anchor, so that what people note of an entry survives the next report.

An identifier is a letter (``f`` figure, ``b`` list, ``c`` check, ``q`` quotation, ``p`` person, ``o``
organisation, ``n`` other name, ``l`` place, ``e`` event of the timeline, ``d`` discrepancy) and seven characters of a
digest of

- a figure: its kind, and the words of its earliest mention with what stands on either side;
- a quotation: the words of its earliest version with what stands on either side;
- a list or a check: the same of all its mentions in its earliest report, and that report's id;
- a person, organisation or name: its kind and its fullest form in the earliest report that names it;
- a place: its gazetteer identifier, else its words;
- an event of the timeline: the words of its earliest mention with what stands on either side;
- a discrepancy: its kind and the earliest mention of each side.

The order of the inputs changes none of them; nor does a report on other matters; nor does a later
report that joins an entry. An identifier changes where an earlier report tells the same in other words,
or where a discrepancy gets a third side. Of two entries with one digest, the earlier in the story keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from crossread.account.cards import mark_conflicts
from crossread.meaning.anchors import Anchors, Content, free_digest, spans_of_figure, spans_of_quote, spans_of_sides
from crossread.model.accounts import Account, AccountFigure, AccountPlace, Breakdown, Check, Discrepancy, Quote, Voice
from crossread.model.operands import Operand
from crossread.model.spans import Span
from crossread.model.summaries import Summary

Entry = TypeVar("Entry", bound=Any)
Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pointers:
    """The identifiers of figures and checks, by their numbers and, of figures, by their mentions."""

    figures: Names
    checks: Names
    mentions: Mapping[Span, str]

    def of_check(self, check: Check) -> Check:
        """The check with its numbers pointing at their figures."""
        return replace(check, operands=self._operands(check.operands))

    def of_discrepancy(self, found: Discrepancy) -> Discrepancy:
        """The discrepancy pointing at its figure and its check, and its numbers at theirs."""
        reason = found.reason and replace(found.reason, operands=self._operands(found.reason.operands))
        return replace(
            found,
            figure=self.figures.get(found.figure or ""),
            check=self.checks.get(found.check or ""),
            operands=self._operands(found.operands),
            reason=reason,
        )

    def _operands(self, operands: tuple[Operand, ...]) -> tuple[Operand, ...]:
        return tuple(
            replace(operand, figure=self.mentions.get(operand.mention)) if operand.mention else operand
            for operand in operands
        )


def identify(account: Account) -> Account:
    """The account with an identifier for every entry, and what points at an entry pointing at that.

    Figures and names come in with numbers of any kind, which are unique among their list.
    """
    anchors = Anchors(account.reports)
    figures = _identify(account.figures, "f", anchors.of_figure, spans_of_figure, anchors)
    people = _identify(account.people, "p", anchors.of_entity, _mentions, anchors)
    organisations = _identify(account.organisations, "o", anchors.of_entity, _mentions, anchors)
    checks = _identify(account.checks, "c", anchors.of_check, _mentions, anchors)
    figure_names, entity_names = _names(account.figures, figures), _names(account.people, people)
    pointers = Pointers(figure_names, _names(account.checks, checks), _figures_by_mention(figures))
    identified = replace(
        account,
        figures=figures,
        breakdowns=tuple(
            _point_list(listed, figure_names)
            for listed in _identify(account.breakdowns, "b", anchors.of_list, _mentions, anchors)
        ),
        checks=tuple(pointers.of_check(check) for check in checks),
        quotes=tuple(
            _point_quote(quote, entity_names)
            for quote in _identify(account.quotes, "q", anchors.of_quote, spans_of_quote, anchors)
        ),
        people=people,
        organisations=organisations,
        names=_identify(account.names, "n", anchors.of_entity, _mentions, anchors),
        places=tuple(
            _point_place(place, figure_names)
            for place in _identify(account.places, "l", anchors.of_place, _mentions, anchors)
        ),
        timeline=_identify(account.timeline, "e", anchors.of_event, _mentions, anchors),
        discrepancies=tuple(
            pointers.of_discrepancy(found)
            for found in _identify(account.discrepancies, "d", anchors.of_discrepancy, spans_of_sides, anchors)
        ),
        voices=tuple(_point_voice(voice, entity_names) for voice in account.voices),
        cards=tuple(replace(card, person=entity_names[card.person]) for card in account.cards),
        summary=_point_summary(account.summary, figure_names, entity_names),
    )
    return replace(identified, cards=mark_conflicts(identified))


def _identify(
    entries: Sequence[Entry],
    letter: str,
    content: Callable[[Entry], Content],
    spans: Callable[[Entry], Sequence[Span]],
    anchors: Anchors,
) -> tuple[Entry, ...]:
    """The entries in the order given, each with its identifier.

    Of those that have one digest, the earliest in the story takes it and the next ones are counted.
    """

    def standing(index: int) -> tuple[bool, object, Content]:
        first = anchors.earliest(spans(entries[index]))
        return first is None, first and anchors.place(first), contents[index]

    contents = [content(entry) for entry in entries]
    identifiers: dict[int, str] = {}
    taken: set[str] = set()
    counted: dict[Content, int] = {}
    for index in sorted(range(len(entries)), key=standing):
        identifiers[index] = free_digest(letter, contents[index], taken, counted)
        taken.add(identifiers[index])
    return tuple(replace(entry, id=identifiers[index]) for index, entry in enumerate(entries))


def _figures_by_mention(figures: Sequence[AccountFigure]) -> dict[Span, str]:
    return {span: figure.id for figure in reversed(figures) for span in spans_of_figure(figure)}


def _mentions(entry: Any) -> Sequence[Span]:
    spans: Sequence[Span] = entry.mentions
    return spans


def _names(before: Iterable[Any], after: Iterable[Any]) -> Names:
    return {old.id: new.id for old, new in zip(before, after, strict=True)}


def _point_list(listed: Breakdown, figures: Names) -> Breakdown:
    whole = None if listed.whole is None else figures[listed.whole]
    return replace(listed, whole=whole, parts=tuple(figures[part] for part in listed.parts))


def _point_place(place: AccountPlace, figures: Names) -> AccountPlace:
    return replace(place, figures=tuple(figures[figure] for figure in place.figures))


def _point_quote(quote: Quote, people: Names) -> Quote:
    if quote.speaker is None or quote.speaker.person is None:
        return quote
    return replace(quote, speaker=replace(quote.speaker, person=people[quote.speaker.person]))


def _point_voice(voice: Voice, people: Names) -> Voice:
    return voice if voice.entity is None else replace(voice, entity=people[voice.entity])


def _point_summary(summary: Summary, figures: Names, people: Names) -> Summary:
    ladders = (
        replace(ladder, figure=figures.get(ladder.figure or ""), person=people.get(ladder.person or ""))
        for ladder in summary.ladders
    )
    return replace(summary, ladders=tuple(ladders))
