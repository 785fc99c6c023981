"""The rule of the grammar that matched, and the function that says what its words mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.extract.times import clockwork, dates, periods
from crossread.extract.times.anchors import Anchor, Meaning
from crossread.extract.times.words import CodedWord

Resolver = Callable[[Sequence[CodedWord], Anchor], Meaning | None]

RESOLVERS: dict[str, Resolver] = {
    "iso": dates.resolve_iso,
    "slashed": dates.resolve_slashed,
    "clock_day": dates.resolve_clock_day,
    "day_clock": dates.resolve_clock_day,
    "day_range": dates.resolve_day,
    "day_part": dates.resolve_day_part,
    "days_range": dates.resolve_day,
    "year_month": dates.resolve_month,
    "ordinal_day": dates.resolve_ordinal_day,
    "week_day": dates.resolve_week_day,
    "weeks_ago_day": dates.resolve_weeks_ago_day,
    "weekday_date": dates.resolve_weekday_date,
    "part_of_year": dates.resolve_part_of_year,
    "years": dates.resolve_years,
    "ordinal_of_month": dates.resolve_ordinal_of_month,
    "clock_range": clockwork.resolve_clock_range,
    "clock_part": clockwork.resolve_clock_part,
    "part_clock": clockwork.resolve_clock_part,
    "near_day": dates.resolve_near_day,
    "day": dates.resolve_day,
    "part_of_deictic": dates.resolve_day_part,
    "month_of": dates.resolve_month,
    "near_month": dates.resolve_month,
    "near_month_day": dates.resolve_near_month_day,
    "month": dates.resolve_month,
    "weeks_ago": periods.resolve_ago,
    "weeks_later": periods.resolve_later,
    "every": periods.resolve_every,
    "same_unit": periods.resolve_same,
    "near_span": periods.resolve_near_span,
    "near_unit": periods.resolve_near_unit,
    "near_part": dates.resolve_near_part,
    "near_plural": periods.resolve_near_plural,
    "quarter": dates.resolve_quarter,
    "fiscal": dates.resolve_fiscal,
    "week_of": dates.resolve_week_of,
    "tens": dates.resolve_decade,
    "decade": dates.resolve_decade,
    "season": dates.resolve_season,
    "weekend": periods.resolve_weekend,
    "holiday": dates.resolve_holiday,
    "duration": periods.resolve_duration,
    "long": periods.resolve_duration,
    "end_of_unit": periods.resolve_end,
    "early_year": dates.resolve_year,
    "deictic": dates.resolve_deictic,
    "reference": periods.resolve_reference,
    "frequency": periods.resolve_frequency,
    "clock": clockwork.resolve_clock,
    "dotted": clockwork.resolve_dotted,
    "hour": clockwork.resolve_hour,
    "year": dates.resolve_year,
    "vague": periods.resolve_near_plural,
}


def resolve(kind: str, words: Sequence[CodedWord], anchor: Anchor) -> Meaning | None:
    """The meaning of the words that rule ``kind`` took; None where they are no time expression after all."""
    return RESOLVERS[kind](words, anchor)
