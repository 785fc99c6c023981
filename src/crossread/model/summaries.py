"""The first lines of an account: what reports these are, what they agree on, what nobody knows, what was compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.constraints import Count, CountFromOne, Day, Moment, Some, Words
from crossread.model.spans import Span

# What a report says about what is not known; ``declined`` is somebody who would not say.
OpenKind = Literal["unclear", "unconfirmed", "motive", "withheld", "investigated", "declined"]
# What is beyond a limit of the comparison: words far on in long quotations, names that many others share a word with.
PartKind = Literal["quotations", "names"]
ComparedKind = Literal["figures", "ages", "quotations", "times", "places", "names"]


@dataclass(frozen=True, slots=True)
class ReportSet:
    """What kind of reports these are. ``said`` says it in English; the rest are ids of reports."""

    count: Count
    first_published: Moment | None = None
    last_published: Moment | None = None
    undated: tuple[str, ...] = ()
    """Those that give no date."""
    inferred: tuple[str, ...] = ()
    """Those of them that are read by the days of the others."""
    outliers: tuple[str, ...] = ()
    """Those that share no person, place or number with the others."""
    copies: tuple[str, ...] = ()
    """Those that have half of their words or more from another report."""
    said: str = ""
    """In a sentence or two."""


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence of one report whose numbers, names, times and deeds most reports have, and none has otherwise."""

    span: Span
    reports: Some[str]
    """Ids of the reports that bear it out, in the order of the story."""
    mentions: tuple[Span, ...]
    """The sentences of the others that do."""
    independent: CountFromOne = 1
    """How many do so in words of their own, not in words that another of them has too."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A sentence that says that something is not known, or that somebody will not say it."""

    span: Span
    kind: OpenKind
    cue: Span
    """The words that say so."""
    reports: Some[str]
    """Ids of the reports that say so, in the order of the story."""
    last_said: Moment | None = None
    """When the latest of them was published."""
    mentions: tuple[Span, ...] = ()
    """The sentences of the others."""
    answers: tuple[Span, ...] = ()
    """Sentences of later reports that fill in what was not known of the same people; none is no sign that none does."""


@dataclass(frozen=True, slots=True)
class ComparedCount:
    """How many things of one kind stand in two reports or more, and how they compare.

    Every one is counted once: the reports agree on it, a later report changed it, or they differ. What is left of
    ``compared`` is given less exactly by some.
    """

    kind: ComparedKind
    compared: Count
    agree: Count
    differ: Count
    updated: Count = 0
    """Changed by a later report."""


@dataclass(frozen=True, slots=True)
class ComparedInPart:
    """How many things of one kind were not compared in full, because the comparison ends at a limit."""

    kind: PartKind
    """quotations: longer than limit words; names: sharing a word with more than limit others."""
    count: CountFromOne
    limit: CountFromOne
    """How far they were compared: so many words of a quotation, so many others that share a word with a name."""


@dataclass(frozen=True, slots=True)
class DifferenceCount:
    """How many discrepancies there are of one kind, and how grave the gravest is."""

    kind: Words
    """As of discrepancies."""
    count: CountFromOne
    severity: Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One value of a ladder, first said on that day, with where it is said then and later."""

    value: Words
    """In the reports' words, or a word of a closed set as on cards."""
    day: Day
    """ISO 8601 day on which a report first gave it."""
    mentions: Some[Span]


@dataclass(frozen=True, slots=True)
class Ladder:
    """How one fact went on from report to report: an update, and no conflict.

    ``figure`` is the id of the figure whose later value took the place of an earlier one, ``person`` that of the
    person whose status or condition changed; one of them is null.
    """

    figure: str | None
    """Id of a figure, or null."""
    person: str | None
    """Id of an entry in people, or null."""
    steps: Some[LadderStep]
    """The earliest first."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The first lines of an account, as data."""

    reports: ReportSet = ReportSet(0)
    agreed: tuple[SharedSentence, ...] = ()
    """Five to seven sentences at most, the weightiest first."""
    differences: tuple[DifferenceCount, ...] = ()
    """The gravest kind first."""
    unknown: tuple[OpenQuestion, ...] = ()
    """Those that most reports say first."""
    compared: tuple[ComparedCount, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    """Those of figures first."""
    in_part: tuple[ComparedInPart, ...] = ()
    """What was not compared in full; of all else nothing was left out."""


NO_SUMMARY = Summary()
