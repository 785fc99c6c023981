"""How figures and people went on from report to report: an update told apart from a conflict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import AccountFigure, FigureValue
from crossread.model.cards import PersonCard, PersonSlot
from crossread.model.findings import Findings
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.model.summaries import Ladder, LadderStep
from crossread.text.lexicon import load_lexicon
from crossread.text.listing import lower_number

# Slots of a card that go on from day to day, together.
_MOVING: frozenset[PersonSlot] = frozenset({"happened", "condition", "status"})


def find_ladders(readings: Sequence[Reading], findings: Findings) -> tuple[Ladder, ...]:
    """The ladders of updated figures, in the order of the figures, then those of people."""
    days = {reading.report.id: (reading.report.published or "")[:10] for reading in readings}
    ladders = [
        *(Ladder(figure.id, None, tuple(_figure_steps(figure, days))) for figure in findings.figures.figures),
        *(Ladder(None, card.person, tuple(_person_steps(card, days))) for card in findings.persons.cards),
    ]
    return tuple(ladder for ladder in ladders if len({step.day for step in ladder.steps}) > 1)


def _figure_steps(figure: AccountFigure, days: dict[str, str]) -> Iterator[LadderStep]:
    """The values of an updated figure by the day of the first report that gives each."""
    if figure.status != "updated":
        return
    steps = (_figure_step(value, days) for value in figure.stated_values)
    yield from sorted((step for step in steps if step), key=lambda step: step.day)


def _figure_step(value: FigureValue, days: dict[str, str]) -> LadderStep | None:
    spans = [mention.span for mention in value.mentions if not mention.quoted]
    return _step(lower_number(spans[0].text), spans, days) if spans else None


def _person_steps(card: PersonCard, days: dict[str, str]) -> Iterator[LadderStep]:
    """What happened to somebody by the day of the first report that says so."""
    facts = [fact for fact in card.facts if fact.slot in _MOVING]
    steps = (_step(fact.value, [mention.span for mention in fact.mentions], days) for fact in facts)
    reached = -1
    for step in sorted((step for step in steps if step), key=lambda step: (step.day, _stage(step.value))):
        if _stage(step.value) >= reached:
            reached = max(reached, _stage(step.value))
            yield step


def _stage(value: str) -> int:
    """How far on it is; what is told late of an earlier stage is no step back."""
    return int(load_lexicon("cards")["stages"].get(value, 0))


def _step(value: str, spans: Sequence[Span], days: dict[str, str]) -> LadderStep | None:
    """The step, on the earliest day of its reports; none where no report has a day."""
    dated = [span for span in spans if days.get(span.report)]
    if not dated:
        return None
    return LadderStep(value, min(days[span.report] for span in dated), tuple(dict.fromkeys(spans)))
