"""What tells whether an editor wants a row of the timeline: ordered features, each with its proof."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from crossread.meaning.calendar.values import fineness
from crossread.reconcile.times.rows.told import ToldRow
from crossread.text.lexicon import load_words

# Rows of fewer words say little.
_SHORT = 8


@dataclass(frozen=True, slots=True)
class RowFeature:
    """One trait of a row; what it counts for stands under its name in the weights.

    There is more of it in the first row of ``example`` than in that of ``counter``: each a report of Thursday,
    2021-06-10, or several, parted by ``||``.
    """

    name: str
    measure: Callable[[ToldRow], float]
    example: str
    counter: str


def _is_turn(row: ToldRow) -> bool:
    return row.frame is not None and row.frame.event in load_words("happenings", "turns")


def _is_cut_at_start(row: ToldRow) -> bool:
    return bool(row.words) and row.words[0].start != row.tokens[0].start


FEATURES: tuple[RowFeature, ...] = (
    RowFeature(
        "leans on what was said before",
        lambda row: float(row.leans),
        "On Tuesday they sold the mill.",
        "On Tuesday the owners sold the mill.",
    ),
    RowFeature(
        "background",
        lambda row: float(row.placing == "background"),
        "The owners sold the mill in 1998.",
        "The owners sold the mill on Tuesday.",
    ),
    RowFeature(
        "planned",
        lambda row: float(row.placing == "planned"),
        "The owners will sell the mill on Friday.",
        "The owners sold the mill on Tuesday.",
    ),
    RowFeature(
        "no finer than a season, and no background",
        lambda row: float(row.placing != "background" and fineness(row.worded.time.precision) > fineness("month")),
        "The owners will sell the mill in 2025.",
        "The owners will sell the mill on Friday.",
    ),
    RowFeature(
        "time of day",
        lambda row: float(row.worded.clock is not None),
        "The mill burned at 4:20 a.m. Tuesday.",
        "The mill burned on Tuesday.",
    ),
    RowFeature(
        "told late in the report",
        lambda row: math.log1p(row.first_sentence),
        "The mill is old. It is dry there. The mill burned on Tuesday.",
        "The mill burned on Tuesday. The mill is old.",
    ),
    RowFeature(
        "few words",
        lambda row: max(0.0, (_SHORT - len(row.words)) / 4),
        "The mill burned on Tuesday.",
        "The old mill by the harbour of Corran burned on Tuesday.",
    ),
    RowFeature(
        "told in the present",
        lambda row: float(row.frame is not None and row.frame.tense == "present"),
        "The strike goes on this week.",
        "The strike went on this week.",
    ),
    RowFeature(
        "turn of events",
        lambda row: float(_is_turn(row)),
        "Ada Lund died on Tuesday.",
        "Ada Lund painted the mill on Tuesday.",
    ),
    RowFeature(
        "quoted",
        lambda row: float(row.quoted),
        "“The owners sold the mill on Tuesday,” Ada Lund said.",
        "The owners sold the mill on Tuesday.",
    ),
    RowFeature(
        "names of people and bodies",
        lambda row: math.log1p(row.names),
        "Ada Lund painted the mill on Tuesday.",
        "A woman painted the mill on Tuesday.",
    ),
    RowFeature(
        "weekday",
        lambda row: float("weekday" in row.worded.time.stated),
        "The owners sold the mill on Tuesday.",
        "The owners sold the mill yesterday.",
    ),
    RowFeature(
        "day of the main event",
        lambda row: float(row.main_day is not None and row.worded.first == row.main_day),
        "A crash killed two men at 4:20 a.m. Tuesday.",
        "The owners sold the mill yesterday.",
    ),
    RowFeature(
        "several reports",
        lambda row: math.log(row.reports),
        "The owners sold the mill on Tuesday. || The owners sold the mill on Tuesday to a bank.",
        "The owners sold the mill on Tuesday. || The mill is old.",
    ),
    RowFeature(
        "begins inside its sentence",
        lambda row: float(_is_cut_at_start(row)),
        "Ada Lund said that the owners sold the mill on Tuesday.",
        "The owners sold the mill on Tuesday.",
    ),
    RowFeature(
        "hangs on a noun or another clause",
        lambda row: float(row.verb is not None and row.verb.relation in ("relcl", "acl", "advcl", "pcomp")),
        "The owners, who sold the mill on Tuesday, have left.",
        "The owners sold the mill on Tuesday.",
    ),
    RowFeature(
        "subject neither named nor new",
        lambda row: float(row.points),
        "The woman painted the mill on Tuesday.",
        "A woman painted the mill on Tuesday.",
    ),
    RowFeature(
        "no subject",
        lambda row: float(row.subject is None),
        "A law signed on Tuesday forbids it.",
        "The owners sold the mill on Tuesday.",
    ),
)
