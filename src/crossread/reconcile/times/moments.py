"""The hour of the event itself: "the crash happened around 5:10" against a lead that has it "at about 5".

Such clauses share no deed, since one of them only says that it took place. They are set against
one another where one names the event by a plain noun and the other tells it at the head of a report.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.calendar.clock import minutes_apart
from crossread.model.accounts import Discrepancy
from crossread.reconcile.sides import compose_discrepancy
from crossread.reconcile.times.conflicts import make_side
from crossread.reconcile.times.happenings import Happening
from crossread.text.lexicon import load_words

# Characters of a report in which its lead tells what happened.
LEAD = 600
# Minutes: nearer is rounding in speech, further apart may be another moment of a long event.
LEAST_GAP, MOST_GAP = 8, 20


def find_moments(happenings: Sequence[Happening], known: Sequence[Discrepancy]) -> tuple[Discrepancy, ...]:
    """At most one discrepancy of kind ``date``: the event's hour, where none of ``known`` has its words already."""
    told = {span for discrepancy in known for side in discrepancy.sides for span in side.mentions}
    timed = [happening for happening in happenings if happening.clock and not _is_bound(happening)]
    plain = [happening for happening in timed if _says_it_took_place(happening)]
    leads = [happening for happening in timed if _leads(happening)]
    for lead in leads:
        against = [other for other in plain if _apart(lead, other)]
        agreeing = any(other.clock == lead.clock and other.first == lead.first for other in plain)
        if against and not agreeing and not told & {happening.time.span for happening in (lead, *against)}:
            return (_compose(lead, leads, against),)
    return ()


def _compose(lead: Happening, leads: Sequence[Happening], against: Sequence[Happening]) -> Discrepancy:
    alike = [other for other in leads if other.clock == lead.clock and other.first == lead.first]
    clocks = sorted({happening.clock or "" for happening in against})
    sides = [alike, *([other for other in against if other.clock == clock] for clock in clocks)]
    return compose_discrepancy(
        kind="date",
        severity="low",
        confidence=0.6,
        sides=tuple(map(make_side, sides)),
        case="hour of the event",
        about=against[0].event.what,
    )


def _apart(lead: Happening, other: Happening) -> bool:
    gap = minutes_apart(lead.clock or "", other.clock or "")
    return lead.first == other.first and LEAST_GAP <= gap <= MOST_GAP


def _is_bound(happening: Happening) -> bool:
    """Whether the clause names an hour that the event only came before or after: "minutes before 11:30 p.m."."""
    before = happening.reading.tokens_before(happening.time.span)
    return bool(before) and before[-1].lower in load_words("happenings", "bounds")


def _says_it_took_place(happening: Happening) -> bool:
    """Whether the clause says of "the crash" or "this fire" that it took place, and no more."""
    frame = happening.frame
    if frame is None or frame.deed not in load_words("happenings", "took_place"):
        return False
    parties = (*frame.doers, *frame.undergoers)
    return len(parties) == 1 and parties[0].noun in load_words("happenings", "nouns") and parties[0].definite


def _leads(happening: Happening) -> bool:
    """Whether the clause tells the event at the head of its report, not what police or crews did after it."""
    span = happening.time.span
    early = span.part == "text" and span.start < LEAD and happening.event.placing == "story"
    told = happening.event.verb and happening.event.verb not in load_words("happenings", "afterwards")
    return bool(early and told) and not _says_it_took_place(happening)
