"""What a discrepancy says: one plain sentence, what each side says, and what would explain it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from crossread.model.accounts import AccountFigure, Check, Discrepancy, Side
from crossread.model.operands import by_role
from crossread.model.reasons import DiscrepancyCase
from crossread.text.listing import join_words, lower_number
from crossread.wording import events, quotations
from crossread.wording.checks import CONCLUDING, reckon, state
from crossread.wording.numbers import show_number
from crossread.wording.outlets import Outlets
from crossread.wording.reasons import explain


@dataclass(frozen=True, slots=True)
class Nameable:
    """What a sentence may name: outlets, figures and checks by their ids."""

    outlets: Outlets
    figures: Mapping[str, AccountFigure]
    checks: Mapping[str, Check]

    def label(self, found: Discrepancy) -> str:
        """The label of the figure that the discrepancy is about."""
        return self.figures[found.figure].label if found.figure else ""


Summarise = Callable[[Discrepancy, Nameable], str]


def word_discrepancy(found: Discrepancy, known: Nameable) -> Discrepancy:
    """The discrepancy with its summary, its explanation and what its sides say in English."""
    if found.case is None:
        return found
    says, summarise = _SIDES[found.case], _SUMMARIES[found.case]
    sides = tuple(replace(side, says=said) for side, said in zip(found.sides, says(found, known), strict=True))
    return replace(
        found,
        summary=summarise(found, known),
        explanation=explain(found.reason, known.outlets),
        sides=sides,
    )


def _number(side: Side) -> str:
    """``five``; ``five (about five)`` where the side has looser or closer wordings too."""
    first, *others = side.words
    return f"{first} ({', '.join(others[:2])})" if others else first


def _values(found: Discrepancy, known: Nameable) -> str:
    label, said = known.label(found), []
    for side in found.sides:
        has = known.outlets.verb(side.reports, "has", "have")
        said.append(f"{known.outlets.beside(side, found.sides)} {has} {_number(side)}")
    between = " but " if len(said) == 2 else " and "
    return f"{capital(label)}: {', '.join(said[:-1])}{between}{said[-1]}."


def _kinds(found: Discrepancy, known: Nameable) -> str:
    whole = lower_number(found.operands[0].words)
    said = [
        f"{known.outlets.list(side.reports)} has {join_words([lower_number(words) for words in side.words])}"
        for side in found.sides
    ]
    return f"{capital(found.about or '')} among the {whole} {known.label(found)}: {' but '.join(said)}."


def _moved_row(found: Discrepancy, known: Nameable) -> str:
    said = []
    for index, side in enumerate(found.sides):
        puts = known.outlets.verb(side.reports, "puts", "put")
        what = "them" if index else f"the {side.words[0]}"
        said.append(f"{known.outlets.list(side.reports)} {puts} {what} in {side.place}")
    return f"{'; '.join(said)}."


def _claim(found: Discrepancy, known: Nameable) -> str:
    claimed, told = found.sides
    percent = show_number(round(by_role(found.operands, "result")[0].value or 0.0))
    part_of = _joined(" of ", told)
    by, writer = known.outlets.list(told.reports[:1]), known.outlets.list(claimed.reports)
    return f"{writer} writes “{claimed.words[0]}”, but by {by} it is {part_of}, {percent} percent."


def _reckoning(found: Discrepancy, known: Nameable) -> str:
    """``The Post gives five, but 1 + 5 = 6.``; a rank, a multiple or a conversion as it is stated."""
    check, reports = known.checks[found.check or ""], found.sides[0].reports
    who = known.outlets.list(reports)
    if check.operation not in CONCLUDING:
        return f"{who}: {state(check)}."
    gives, reckoned = known.outlets.verb(reports, "gives", "give"), reckon(check)
    stated = lower_number(by_role(check.operands, "stated")[0].words)
    return f"{who} {gives} {stated}, but {reckoned[:1].lower()}{reckoned[1:]}."


def _told(sentence: Callable[[Discrepancy, Outlets], str]) -> Summarise:
    """A sentence that names outlets alone."""
    return lambda found, known: sentence(found, known.outlets)


def _words(found: Discrepancy) -> list[str]:
    return [side.words[0] for side in found.sides]


def _versions(found: Discrepancy, known: Nameable) -> list[str]:
    """``The Echo: We will not stop``."""
    outlets = known.outlets
    return [f"{outlets.sorted(side.reports)}: {quotations.clip_statement(side.words[0])}" for side in found.sides]


def _runs(found: Discrepancy, known: Nameable) -> list[str]:
    said = zip(found.sides, ("one quotation", "two"), strict=True)
    return [f"{known.outlets.sorted(side.reports)}: {number}" for side, number in said]


def _speakers(found: Discrepancy, known: Nameable) -> list[str]:
    return [f"{known.outlets.list(side.reports)}: {side.words[0]}" for side in found.sides]


def _joined(between: str, side: Side) -> str:
    return between.join(lower_number(words) for words in side.words)


def capital(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


_SUMMARIES: Mapping[DiscrepancyCase, Summarise] = {
    "values": _values,
    "kinds": _kinds,
    "moved row": _moved_row,
    "claim": _claim,
    "reckoning": _reckoning,
    "altered words": _told(quotations.altered_words),
    "run together": _told(quotations.run_together),
    "two speakers": _told(quotations.two_speakers),
    "unsaid words": _told(quotations.unsaid_words),
    "hedge left out": _told(quotations.hedge_left_out),
    "dates": _told(events.dates),
    "hour of the event": _told(events.hour_of_the_event),
    "order of hours": _told(events.order_of_hours),
    "opposites": _told(events.opposites),
    "weekday": _told(events.weekday),
    "site": _told(events.site),
    "home": _told(events.home),
    "name": _told(events.name),
    "title": _told(events.title),
    "condition": _told(events.condition),
    "charge": _told(events.charge),
    "status": _told(events.title),
}
_SIDES: Mapping[DiscrepancyCase, Callable[[Discrepancy, Nameable], Iterable[str]]] = {
    "values": lambda found, _: [_number(side) for side in found.sides],
    "kinds": lambda found, _: [f"{side.value:g}" for side in found.sides],
    "moved row": lambda found, _: [f"{side.words[0]} in {side.place}" for side in found.sides],
    "claim": lambda found, _: [found.sides[0].words[0], _joined(" of ", found.sides[1])],
    "reckoning": lambda found, _: [" and ".join(side.words) for side in found.sides],
    "altered words": _versions,
    "run together": _runs,
    "two speakers": _speakers,
    "unsaid words": lambda found, _: _words(found),
    "hedge left out": lambda found, _: _words(found),
    "dates": lambda found, _: [events.when(side) for side in found.sides],
    "hour of the event": lambda found, _: [events.when(side) for side in found.sides],
    "order of hours": lambda found, _: _words(found),
    "opposites": lambda found, _: _words(found),
    "weekday": lambda found, _: [f"“{found.sides[0].words[0]}”", events.true_weekday(found.sides[1])],
    "site": lambda found, _: [events.where(side) for side in found.sides],
    "home": lambda found, _: [events.where(side) for side in found.sides],
    "name": lambda found, _: _words(found),
    "title": lambda found, _: _words(found),
    "condition": lambda found, _: _words(found),
    "charge": lambda found, _: _words(found),
    "status": lambda found, _: _words(found),
}
